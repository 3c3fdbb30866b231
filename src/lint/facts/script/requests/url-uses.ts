import type ts from 'typescript';
import type { Resolver } from '../evaluate/resolver';
import type { TextNode } from '../evaluate/script-index';
import type { SyntaxReader } from '../evaluate/syntax-reader';
import { calleeOf, clientsOf } from './client-calls';
import { isPartOfMessage } from './header-objects';

/** Names for pages that people visit, or for addresses that are only identifiers: of a token issuer, a schema. */
const otherNames =
  /^(?:href|links?|docs?|docs?url|documentation|homepage|website|help|helpurl|dashboard|title|id)$|issuer|audience|^iss$|^aud$|namespace|schema/i;

/** Names for the base of requests. */
const baseNames = /base|api|endpoint|host|server/i;

/** Methods that search for or replace a string: the address is then somebody else's. */
const searchingMethods: ReadonlySet<string> = new Set([
  ...['includes', 'startsWith', 'endsWith', 'indexOf', 'lastIndexOf', 'has', 'equals'],
  ...['replace', 'replaceAll', 'match', 'matchAll', 'split', 'test'],
]);

/** How many operators around a URL are visited, far more than real code has. */
const mostLevels = 40;

/** Whether a string with a URL may be requested: it isn't compared, searched for, listed or linked. */
export function isForRequest(node: TextNode, resolver: Resolver): boolean {
  const { reader } = resolver;
  const value = wholeValue(node, reader);
  return (
    value !== undefined &&
    !isNotRequested(value, reader) &&
    !otherNames.test(holderName(value, reader) ?? '') &&
    !isPartOfMessage(node, resolver)
  );
}

/** Whether a URL is certainly requested: it is passed to a client, or stored under the name of a base address. */
export function isRequested(node: TextNode, resolver: Resolver): boolean {
  const { is } = resolver.reader;
  const value = wholeValue(node, resolver.reader) ?? node;
  const name = holderName(value, resolver.reader) ?? '';
  if (isPassedToClient(value, resolver) || baseNames.test(name)) return true;
  const holder = value.parent;
  if (is.propertyAssignment(holder)) return isPassedToClient(holder.parent, resolver);
  return (
    is.variable(holder) &&
    is.identifier(holder.name) &&
    resolver.bindings.usesOf(holder.name).some((use) => isPassedToClient(use, resolver))
  );
}

/** Whether a string is the host in a constant, and a path of the API follows it where it is used. */
export function isFollowedByApiPath(node: TextNode, { bindings, reader }: Resolver): boolean {
  const { is, parser } = reader;
  const holder = (wholeValue(node, reader) ?? node).parent;
  if (!is.variable(holder) || !is.identifier(holder.name)) return false;
  return bindings.usesOf(holder.name).some((use) => {
    const { parent } = use;
    if (parent.kind === parser.SyntaxKind.TemplateSpan) {
      const { literal, parent: template } = parent as ts.TemplateSpan;
      return template.head.text === '' && template.templateSpans[0] === parent && apiPath.test(literal.text);
    }
    return (
      is.binary(parent) &&
      parent.left === use &&
      parent.operatorToken.kind === parser.SyntaxKind.PlusToken &&
      is.stringLike(parent.right) &&
      apiPath.test(parent.right.text)
    );
  });
}

const apiPath = /^\/v\d\//;

function isPassedToClient(value: ts.Node, resolver: Resolver): boolean {
  const { is } = resolver.reader;
  const call = value.parent;
  if ((!is.call(call) && !is.new(call)) || call.expression === value) return false;
  const callee = calleeOf(call.expression, resolver);
  return callee !== undefined && clientsOf(callee).length > 0;
}

/** The whole expression around a string, with concatenations and alternatives; undefined in a comparison. */
function wholeValue(node: TextNode, { is, parser }: SyntaxReader): ts.Node | undefined {
  let value: ts.Node = node;
  let levels = 0;
  for (let at = node.parent; continues(at, value); at = at.parent) {
    if (levels++ > mostLevels) return undefined;
    if (is.binary(at) && isComparison(at.operatorToken.kind, parser.SyntaxKind)) return undefined;
    value = at;
  }
  return value;

  function continues(at: ts.Node, child: ts.Node): boolean {
    const isBranch = is.conditional(at) && at.condition !== child;
    return is.binary(at) || is.parenthesized(at) || is.assertion(at) || isBranch;
  }
}

function isComparison(operator: ts.SyntaxKind, kind: typeof ts.SyntaxKind): boolean {
  return [
    kind.EqualsEqualsToken,
    kind.EqualsEqualsEqualsToken,
    kind.ExclamationEqualsToken,
    kind.ExclamationEqualsEqualsToken,
  ].includes(operator);
}

function isNotRequested(value: ts.Node, reader: SyntaxReader): boolean {
  const { is } = reader;
  const { parent } = value;
  if (is.propertyAssignment(parent)) return parent.name === value;
  if (is.call(parent) && is.propertyAccess(parent.expression)) {
    return searchingMethods.has(parent.expression.name.text);
  }
  if (is.new(parent)) return /Error$/.test(reader.dottedName(parent.expression) ?? '');
  return otherPlaces(reader.parser.SyntaxKind).includes(parent.kind);
}

/** The parents of a string that is listed, linked, looked up, or a type. */
function otherPlaces(kind: typeof ts.SyntaxKind): ts.SyntaxKind[] {
  return [
    kind.ArrayLiteralExpression,
    kind.CaseClause,
    kind.ElementAccessExpression,
    kind.ExportDeclaration,
    kind.ExpressionStatement,
    kind.ImportDeclaration,
    kind.JsxAttribute,
    kind.JsxExpression,
    kind.LiteralType,
  ];
}

/** The name of the constant, field or property that a value is assigned to. */
function holderName({ parent }: ts.Node, reader: SyntaxReader): string | undefined {
  const { is } = reader;
  if (is.propertyAssignment(parent) || is.propertyDeclaration(parent)) return reader.nameOf(parent.name);
  return (is.variable(parent) || is.parameter(parent)) && is.identifier(parent.name)
    ? parent.name.text
    : undefined;
}
