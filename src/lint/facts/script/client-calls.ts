import type ts from 'typescript';
import { type CallShape, type Client, clients } from './clients';
import type { Resolver } from './resolve';

/** A call that sends a request, or makes something that will, through a known client. */
export interface ClientCall {
  readonly client: Client;
  readonly url: ts.Expression | undefined;
  readonly options: ts.Expression | undefined;
}

/** Where the called function comes from. */
interface Callee {
  readonly name: string;
  readonly isGlobal: boolean;
  readonly method: string;
}

const globalObjects = new Set(['window', 'globalThis', 'self', 'global']);

/** What a call is called with, if it is the call of a known client. */
export function clientCall(
  call: ts.CallExpression | ts.NewExpression,
  resolver: Resolver,
): ClientCall | undefined {
  const callee = calleeOf(call.expression, resolver);
  if (callee === undefined) return undefined;
  for (const client of clients) {
    if (client.name !== callee.name || client.isGlobal !== callee.isGlobal) continue;
    const shape = client.calls[callee.method]?.find((each) => fits(each, call, resolver));
    if (shape !== undefined) {
      return {
        client,
        url: shape.url === undefined ? undefined : call.arguments?.[shape.url],
        options: call.arguments?.[shape.options],
      };
    }
  }
  return undefined;
}

/** A first argument that is an object literal is the options; anything else can be a URL. */
function fits(shape: CallShape, call: ts.CallExpression | ts.NewExpression, resolver: Resolver): boolean {
  const first = call.arguments?.[0];
  if (first === undefined) return false;
  const isObject = resolver
    .resolve({ expression: first, frame: undefined })
    .some(({ place }) => resolver.reader.is.objectLiteral(place.expression));
  return isObject === (shape.url === undefined);
}

/** A client is known by where its name comes from, so an own function called `fetch` is not one. */
function calleeOf(expression: ts.Expression, resolver: Resolver): Callee | undefined {
  const { reader } = resolver;
  const callee = reader.unwrap(expression);
  if (reader.is.identifier(callee)) {
    return originOf(callee, resolver);
  }
  if (!reader.is.propertyAccess(callee)) return undefined;
  const owner = reader.unwrap(callee.expression);
  if (!reader.is.identifier(owner)) return undefined;
  const origin = originOf(owner, resolver);
  if (origin === undefined || origin.method !== '') return undefined;
  if (origin.isGlobal && globalObjects.has(origin.name)) {
    return { name: callee.name.text, isGlobal: true, method: '' };
  }
  return { ...origin, method: callee.name.text };
}

function originOf(identifier: ts.Identifier, resolver: Resolver): Callee | undefined {
  const { is } = resolver.reader;
  const declaration = resolver.bindings.declarations.of(identifier);
  const asGlobal = { name: identifier.text, isGlobal: true, method: '' };
  if (declaration === undefined || is.parameter(declaration)) return asGlobal;
  if (is.functionDeclaration(declaration) || is.classLike(declaration) || is.enumDeclaration(declaration)) {
    return undefined;
  }
  if (is.variable(declaration)) {
    const module = requiredModule(declaration.initializer, resolver);
    return module === undefined ? undefined : { name: module, isGlobal: false, method: '' };
  }
  if (is.bindingElement(declaration)) {
    const owner = declaration.parent.parent;
    const module = is.variable(owner) ? requiredModule(owner.initializer, resolver) : undefined;
    const name = declaration.propertyName ?? declaration.name;
    if (module === undefined || !is.identifier(name)) return is.parameter(owner) ? asGlobal : undefined;
    return { name: module, isGlobal: false, method: name.text === 'default' ? '' : name.text };
  }
  const module = resolver.bindings.importedModule(declaration);
  const method = is.importSpecifier(declaration) ? (declaration.propertyName ?? declaration.name).text : '';
  return module === undefined
    ? undefined
    : { name: module, isGlobal: false, method: method === 'default' ? '' : method };
}

/** The module that `require('x')` or `await import('x')` loads. */
function requiredModule(initializer: ts.Expression | undefined, resolver: Resolver): string | undefined {
  const { is, parser } = resolver.reader;
  const call = initializer === undefined ? undefined : resolver.reader.unwrap(initializer);
  if (!is.call(call)) return undefined;
  const isRequire = is.identifier(call.expression) && call.expression.text === 'require';
  const isImport = call.expression.kind === parser.SyntaxKind.ImportKeyword;
  const [specifier] = call.arguments;
  return (isRequire || isImport) && is.stringLike(specifier) ? specifier.text : undefined;
}
