import type ts from 'typescript';
import { wordsOfName } from '../../../../elevenlabs/variables';
import { Around } from '../evaluate/around';
import { oncePerScript } from '../evaluate/once-per-script';
import type { Resolver } from '../evaluate/resolver';
import type { SyntaxReader } from '../evaluate/syntax-reader';
import type { HeaderWrite } from './header-entries';

/** Calls that state what a test expects, mock a server, or turn an object into a string. */
const notSending = /^(?:expect|assert|to[A-Z]|nock|matchHeader|reqheaders|JSON\.stringify|console\.)/;

/** Clients whose names are also those of server mocks: `http.get(url, () => …)`. */
const mockNames = /^(?:http|rest)\./;

/** Properties with the content of a request. Header definitions inside them are meant for others. */
const messageNames = new Set(['body', 'data', 'json', 'tools', 'tool', 'payload', 'apischema', 'api_schema']);

/** Whether the name around an object says that it contains headers: a property, variable or function. */
export function isNamedAsHeaders(object: ts.ObjectLiteralExpression, reader: SyntaxReader): boolean {
  const { is } = reader;
  let node: ts.Node = object.parent;
  while (is.parenthesized(node) || is.assertion(node) || is.conditional(node)) node = node.parent;
  if (is.propertyAssignment(node)) return reader.nameOf(node.name)?.toLowerCase() === 'headers';
  if (is.binary(node) && is.propertyAccess(node.left)) return node.left.name.text === 'headers';
  if (is.new(node)) return reader.dottedName(node.expression) === 'Headers';
  if (is.variable(node) || is.propertyDeclaration(node)) return saysHeaders(node.name, reader);
  if (is.returnStatement(node)) {
    while (!is.functionLike(node) && !is.sourceFile(node)) node = node.parent;
  }
  return is.functionLike(node) && functionSaysHeaders(node, reader);
}

/**
 * Whether a call or an assignment sets a header of a request: by a method that only requests have, or on
 * something named as headers. Responses don't count.
 */
export function setsHeader({ owner, method }: HeaderWrite, reader: SyntaxReader): boolean {
  const name = reader.dottedName(owner) ?? '';
  if (/^(?:proxy)?(?:res|response|reply)(?:\.|$)/i.test(name)) return false;
  if (method === 'setRequestHeader' || method === 'setHeader') return true;
  const { is } = reader;
  const isChain = is.call(reader.unwrap(owner)) && method === 'set';
  const isHeaders = name.split('.').some((part) => wordsOfName(part).includes('headers'));
  const isMade = is.new(reader.unwrap(owner)) && /^(?:Http)?Headers$/.test(newName(owner, reader));
  return isChain || isHeaders || isMade;
}

function newName(expression: ts.Expression, reader: SyntaxReader): string {
  const inner = reader.unwrap(expression);
  return reader.is.new(inner) ? (reader.dottedName(inner.expression) ?? '') : '';
}

/** Whether an object is part of a message, a mock or an expectation, whatever its parts are named. */
export function isPartOfMessage(object: ts.Node, resolver: Resolver): boolean {
  const { reader } = resolver;
  return (
    (reader.is.call(object) && isNotSending(object, reader)) || messagesAround(resolver).of(object) === true
  );
}

const messagesAround = oncePerScript(
  ({ reader }) => new Around((node) => (makesMessage(node, reader) ? true : undefined)),
);

/** Whether a property contains a message, or a call takes a node as an argument that doesn't send it. */
function makesMessage(node: ts.Node, reader: SyntaxReader): boolean {
  const { is } = reader;
  const name = is.propertyAssignment(node) ? reader.nameOf(node.name)?.toLowerCase() : undefined;
  const { parent } = node;
  return (
    (name !== undefined && messageNames.has(name)) ||
    (is.call(parent) && parent.expression !== node && isNotSending(parent, reader))
  );
}

function isNotSending(call: ts.CallExpression, reader: SyntaxReader): boolean {
  const name = calledName(call, reader);
  const [, handler] = call.arguments;
  const isMock = call.arguments.length === 2 && handler !== undefined && reader.is.functionLike(handler);
  return notSending.test(name) || (isMock && mockNames.test(name));
}

function calledName(call: ts.CallExpression, reader: SyntaxReader): string {
  const callee = reader.unwrap(call.expression);
  if (reader.is.propertyAccess(callee) && /^(?:to[A-Z]|matchHeader)/.test(callee.name.text))
    return callee.name.text;
  return reader.dottedName(callee) ?? '';
}

function functionSaysHeaders(node: ts.Node, reader: SyntaxReader): boolean {
  const { is } = reader;
  if ('name' in node && node.name !== undefined) return saysHeaders(node.name as ts.Node, reader);
  const { parent } = node;
  return (is.variable(parent) || is.propertyAssignment(parent)) && saysHeaders(parent.name, reader);
}

function saysHeaders(name: ts.Node, reader: SyntaxReader): boolean {
  return (
    reader.is.identifier(name) &&
    wordsOfName(name.text).some((word) => word === 'headers' || word === 'header')
  );
}
