import type ts from 'typescript';
import { checkingFunctions } from '../../../../ecosystem/environment-sources';
import { isKeyName } from '../../../../elevenlabs/variables';
import type { Resolver } from '../evaluate/resolver';
import { withoutKey } from '../keys/implicit-reads';
import { sdkOf } from '../requests/sdk-calls';

/** A read of a variable named for the key. */
export interface EarlyRead {
  readonly variable: string;
  readonly node: ts.Node;
}

/** Where `process.env` comes from. Other sources don't depend on when files are loaded. */
const processEnvironment = /^(?:process|<process>)\.env$/;

/** The read of the key's variable at a node itself, not inside of it. Presence checks that only log don't count. */
export function earlyReadAt(node: ts.Node, resolver: Resolver): EarlyRead | undefined {
  const { is } = resolver.reader;
  if (is.propertyAccess(node) || is.elementAccess(node)) return memberRead(node, resolver);
  if (is.variable(node)) return destructuredRead(node, resolver);
  if (is.new(node)) {
    const read = sdkOf(node, resolver)?.readsWhenUsed ? undefined : withoutKey(node, resolver);
    return read && { variable: read.variable, node: node.expression };
  }
  return is.call(node) ? (checkedRead(node, resolver) ?? readByHelper(node, resolver)) : undefined;
}

function isEnvironment(expression: ts.Expression, { reads }: Resolver): boolean {
  return processEnvironment.test(reads.origins.pathOf({ expression, frame: undefined }) ?? '');
}

function memberRead(
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  resolver: Resolver,
): EarlyRead | undefined {
  const { is } = resolver.reader;
  const name = is.propertyAccess(node) ? node.name : node.argumentExpression;
  const isNamed = (is.identifier(name) || is.stringLike(name)) && isKeyName(name.text);
  if (!isNamed || !isEnvironment(node.expression, resolver) || isWritten(node, resolver)) return undefined;
  return isOnlyChecked(node, resolver) ? undefined : { variable: name.text, node };
}

/** `const { ELEVENLABS_API_KEY } = process.env` */
function destructuredRead(declaration: ts.VariableDeclaration, resolver: Resolver): EarlyRead | undefined {
  const { reader, bindings } = resolver;
  const { name, initializer } = declaration;
  if (!reader.is.objectBinding(name) || initializer === undefined) return undefined;
  const bound = name.elements.find((element) => isKeyName(bindings.boundName(element) ?? ''));
  return bound === undefined || !isEnvironment(initializer, resolver)
    ? undefined
    : { variable: bindings.boundName(bound) ?? '', node: bound };
}

/** A schema that reads the whole environment: `schema.parse(process.env)`. */
function checkedRead(call: ts.CallExpression, resolver: Resolver): EarlyRead | undefined {
  const { reader, bindings } = resolver;
  const called = reader.dottedName(call.expression)?.split('.').at(-1) ?? '';
  const environment = call.arguments.find((argument) => isEnvironment(argument, resolver));
  if (environment === undefined || !checkingFunctions.has(called)) return undefined;
  const { objects } = bindings.indexOf(call.getSourceFile());
  const declared = objects
    .flatMap(({ properties }) => properties.map(({ name }) => name && reader.nameOf(name)))
    .find((name) => name !== undefined && isKeyName(name));
  return declared === undefined ? undefined : { variable: declared, node: environment };
}

/** A helper that gets the variable's name: `requireEnv('ELEVENLABS_API_KEY')`. */
function readByHelper(call: ts.CallExpression, resolver: Resolver): EarlyRead | undefined {
  const [name] = call.arguments;
  if (!resolver.reader.is.stringLike(name) || !isKeyName(name.text)) return undefined;
  if (resolver.reads.ofCall(call) !== undefined) return undefined;
  const found = resolver.resolve({ expression: call, frame: undefined });
  return found.some(({ read }) => read?.node === call && read.variable === name.text)
    ? { variable: name.text, node: call }
    : undefined;
}

function isWritten(access: ts.Expression, { reader: { is, parser } }: Resolver): boolean {
  const { parent } = access;
  const { FirstAssignment, LastAssignment, DeleteExpression } = parser.SyntaxKind;
  const isTarget =
    is.binary(parent) &&
    parent.left === access &&
    parent.operatorToken.kind >= FirstAssignment &&
    parent.operatorToken.kind <= LastAssignment;
  return isTarget || parent.kind === DeleteExpression;
}

/** Whether a value is only looked at: in the condition of an `if` that goes on, or in a log. */
function isOnlyChecked(node: ts.Node, { reader }: Resolver): boolean {
  const { is } = reader;
  let inner = node;
  for (let outer = node.parent; ; inner = outer, outer = outer.parent) {
    if (is.ifStatement(outer) && outer.expression === inner) {
      return !/\bthrow\b|\bexit\(/.test(outer.thenStatement.getText());
    }
    if (is.call(outer)) {
      const called = reader.dottedName(outer.expression) ?? '';
      if (/^(?:console|logger|log)\b/.test(called)) return true;
      if (called !== 'Boolean' && !/\.trim$/.test(called)) return false;
    }
    const isPassedOn =
      is.call(outer) ||
      is.parenthesized(outer) ||
      is.prefixUnary(outer) ||
      is.propertyAccess(outer) ||
      is.nonNull(outer) ||
      is.template(outer) ||
      is.conditional(outer) ||
      outer.kind === reader.parser.SyntaxKind.TemplateSpan ||
      is.binary(outer);
    if (!isPassedOn) return false;
  }
}
