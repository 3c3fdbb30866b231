import type ts from 'typescript';
import { countBelow } from '../../../sorted';
import type { Resolver } from '../evaluate/resolver';
import { TreeMemo } from '../evaluate/tree-memo';
import { calleeOf, clientCall, clientOfSetting } from './client-calls';
import type { HeaderWrite } from './header-entries';
import { passedByName } from './hooks';

/** What connects headers that are written apart and sent together. */
export interface Sender {
  /** The call that starts the request, the variable that holds it, or one of the ways in which the call can run. */
  readonly request: object | undefined;
  /** The client: the arguments of the factory that created it, or its name. */
  readonly client: object | string | undefined;
  /** Whether the client sends the headers with all of its requests. */
  readonly isShared: boolean;
}

export const unknownSender: Sender = { request: undefined, client: undefined, isShared: false };

/** More levels than handwritten code has between a header and the client that a hook belongs to. */
const mostLevels = 60;

/** More links than any handwritten chain has. */
const longestChain = 40;

/** The sender of the headers in the arguments of a call that sends a request or creates a client. */
export function senderOfCall(call: ts.CallExpression | ts.NewExpression, resolver: Resolver): Sender {
  const { is } = resolver.reader;
  if (clientCall(call, resolver)?.creates === true) {
    return { request: undefined, client: call.arguments, isShared: true };
  }
  const holder = is.variable(call.parent) ? call.parent : call;
  return { request: holder, client: clientIn(call.expression, resolver), isShared: false };
}

/** The sender of a header that a call or an assignment sets. */
export function senderOfWrite({ node, owner }: HeaderWrite, resolver: Resolver): Sender {
  const shared =
    clientOfSetting(node, resolver) !== undefined && resolver.reader.is.call(node)
      ? clientIn(node.expression, resolver)
      : (clientOfDefaults(owner, resolver) ?? clientOfHook(node, resolver));
  if (shared !== undefined) return { request: undefined, client: shared, isShared: true };
  const start = startOfChain(owner, resolver);
  return start === undefined
    ? { ...unknownSender, request: resolver.bindings.rootDeclaration(owner) }
    : senderOfCall(start, resolver);
}

/** The sender of an object of headers that belongs to no known request. */
export function senderOfObject(object: ts.Node, resolver: Resolver): Sender {
  const client = clientOfHook(object, resolver);
  return client === undefined ? unknownSender : { request: undefined, client, isShared: true };
}

/** The call that starts a chain: `request.get(url)` in `request.get(url).set(…).set(…)`. */
export function startOfChain(owner: ts.Expression, { reader }: Resolver): ts.CallExpression | undefined {
  let link = reader.unwrap(owner);
  let start: ts.CallExpression | undefined;
  for (let links = 0; reader.is.call(link) && links < longestChain; links++) {
    start = link;
    const callee = reader.unwrap(link.expression);
    link = reader.is.propertyAccess(callee) ? reader.unwrap(callee.expression) : callee;
  }
  return start;
}

/** The client that an expression calls or names. Global functions have nothing that their calls share. */
function clientIn(expression: ts.Expression, resolver: Resolver): Sender['client'] {
  const callee = calleeOf(expression, resolver);
  return callee?.defaults ?? (callee?.isGlobal === true ? undefined : callee?.name);
}

/** The client in `api.defaults.headers`. */
function clientOfDefaults(owner: ts.Expression, resolver: Resolver): Sender['client'] {
  const { reader } = resolver;
  let link = reader.unwrap(owner);
  while (reader.is.propertyAccess(link)) {
    if (link.name.text === 'defaults') return namedClient(link.expression, resolver);
    link = reader.unwrap(link.expression);
  }
  return undefined;
}

/** The client whose hook contains a node: an interceptor, or a function in the options of the factory. */
function clientOfHook(node: ts.Node, resolver: Resolver): Sender['client'] {
  const { reader } = resolver;
  const sourceFile = node.getSourceFile();
  let isInFunction = false;
  let at = node;
  for (let level = 0; level < mostLevels && !reader.is.sourceFile(at); at = at.parent, level++) {
    if (reader.is.functionLike(at)) {
      if (looksAtAddress(at, sourceFile, resolver)) return undefined;
      isInFunction = true;
      at = passedByName(at, resolver) ?? at;
    }
    if (!isInFunction || !reader.is.call(at)) continue;
    const callee = reader.unwrap(at.expression);
    if (reader.is.propertyAccess(callee) && callee.name.text === 'use') {
      const owner = /^(.*)\.interceptors\.request$/.exec(reader.dottedName(callee.expression) ?? '');
      if (owner !== null) return clientOfInterceptor(callee.expression, resolver);
    }
    if (clientCall(at, resolver)?.creates === true) return at.arguments;
  }
  return undefined;
}

/** The offsets of the words for addresses in a script. */
const addressWords = new TreeMemo(({ text }) =>
  [...text.matchAll(/\b(?:base_?)?url|\bhost|\borigin\b/gi)].map(({ index }) => index),
);

/** Whether a hook in a source file looks at the address, so that it may leave out the requests to ElevenLabs. */
export function looksAtAddress(hook: ts.Node, sourceFile: ts.SourceFile, { script }: Resolver): boolean {
  const words = addressWords.of(sourceFile, script.parser);
  return countBelow(words, hook.getStart(sourceFile)) < countBelow(words, hook.end);
}

/** The client in `api.interceptors.request`. */
export function clientOfInterceptor(request: ts.Expression, resolver: Resolver): Sender['client'] {
  const { is } = resolver.reader;
  const interceptors = is.propertyAccess(request) ? request.expression : undefined;
  return is.propertyAccess(interceptors) ? namedClient(interceptors.expression, resolver) : undefined;
}

/** A client by its name. Its global form is one object too, unlike a global function. */
function namedClient(expression: ts.Expression, resolver: Resolver): Sender['client'] {
  const callee = calleeOf(expression, resolver);
  return callee?.defaults ?? callee?.name;
}
