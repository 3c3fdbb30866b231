import type ts from 'typescript';
import { socketHooks } from '../../../../ecosystem/http-clients';
import type { Destination } from '../../request-facts';
import { destinationOf, mergeDestinations } from '../../text/destination';
import { literalStart } from '../../text/evaluated-text';
import { callsNamed } from '../evaluate/calls-by-name';
import { declaredType } from '../evaluate/declared-types';
import type { Resolver } from '../evaluate/resolver';
import type { Strings } from '../evaluate/strings';
import type { BoundExpression, Frame } from '../evaluate/values';
import { type CallNode, callRoles } from './call-roles';
import { calleeOf, clientsOf } from './client-calls';

/** A call that opens a WebSocket, and the URL that it opens. */
export interface OpenedSocket {
  readonly call: CallNode;
  readonly url: BoundExpression;
}

/** A call that sends a message. */
export interface Sending {
  readonly message: ts.Expression;
  /** The sockets that it may send the message through; none if the text doesn't show where they are opened. */
  readonly sockets: readonly OpenedSocket[];
}

/** Names that say that something is a WebSocket, and the target of its events. */
const socketName = /(?:socket|ws|connection|conn|target)(?:ref)?\d*$/i;

/** More values than a variable for a socket gets. */
const mostValues = 8;

/** Where the messages of several sockets go. */
export function destinationOfSockets(sockets: readonly OpenedSocket[], strings: Strings): Destination {
  return sockets.length === 0
    ? { kind: 'unknown' }
    : mergeDestinations(sockets.map(({ url }) => destinationOf(strings.of(url))));
}

/** Finds where the sockets come from that a script sends messages through. */
export class Sockets {
  constructor(
    private readonly resolver: Resolver,
    private readonly strings: Strings,
  ) {}

  /** The calls that may send a message, by the name of the method or the package of the function. */
  sendingCalls(): CallNode[] {
    const { script, reader } = this.resolver;
    const ofHooks = callRoles(this.resolver).ofPackages.filter(({ module }) => module === socketHooks.module);
    return [...callsNamed('send', script.sourceFile, reader), ...ofHooks.map(({ call }) => call)];
  }

  /** The message that a call sends through a WebSocket: `socket.send(message)`, or a function of a hook. */
  sendingOf(call: CallNode): Sending | undefined {
    const { reader } = this.resolver;
    const [message] = call.arguments ?? [];
    if (message === undefined || !reader.is.call(call)) return undefined;
    const callee = reader.unwrap(call.expression);
    if (reader.is.identifier(callee)) return this.sendingOfHook(callee, message);
    if (!reader.is.propertyAccess(callee) || callee.name.text !== 'send') return undefined;
    const sockets = this.openedIn(callee.expression);
    return sockets.length > 0 || this.isNamedAsSocket(callee.expression) ? { message, sockets } : undefined;
  }

  /** Where the sockets lead; unknown without any. */
  destinationOf(sockets: readonly OpenedSocket[]): Destination {
    return destinationOfSockets(sockets, this.strings);
  }

  /** The URL of a call that opens a WebSocket: by the client, or by an address with the scheme of WebSockets. */
  opened(call: CallNode, frame?: Frame): OpenedSocket | undefined {
    const [expression] = call.arguments ?? [];
    if (expression === undefined) return undefined;
    const url = { expression, frame };
    return isSocketClient(call, this.resolver) || this.isSocketAddress(url) ? { call, url } : undefined;
  }

  private isSocketAddress(url: BoundExpression): boolean {
    const start = writtenStart(url.expression, this.resolver.reader);
    return (
      (start === undefined || socketScheme.test(start)) &&
      this.strings.of(url).every((text) => socketScheme.test(literalStart(text)))
    );
  }

  /** `const { sendJsonMessage } = useWebSocket(url)` */
  private sendingOfHook(callee: ts.Identifier, message: ts.Expression): Sending | undefined {
    const origin = this.resolver.reads.origins.of({ expression: callee, frame: undefined });
    const isSender = socketHooks.senders.some((name) => origin?.path.endsWith(`().${name}`));
    const [call] = origin?.calls ?? [];
    if (!isSender || call === undefined || !origin?.path.startsWith(`<${socketHooks.module}>`))
      return undefined;
    const [expression] = call.arguments ?? [];
    return { message, sockets: expression ? [{ call, url: { expression, frame: undefined } }] : [] };
  }

  /** The calls that open the socket in an expression, wherever the script keeps it. */
  private openedIn(socket: ts.Expression): OpenedSocket[] {
    const found = this.openedAt(socket);
    return found.length > 0 ? found : this.assignedTo(socket).flatMap((value) => this.openedAt(value));
  }

  private openedAt(value: ts.Expression): OpenedSocket[] {
    const { reader } = this.resolver;
    return this.resolver
      .resolve({ expression: value, frame: undefined })
      .flatMap(({ place: { expression, frame } }) =>
        reader.is.new(expression) || reader.is.call(expression) ? (this.opened(expression, frame) ?? []) : [],
      );
  }

  /** What the script assigns to a variable, a field or a reference that may also be empty. */
  private assignedTo(socket: ts.Expression): ts.Expression[] {
    const { bindings, reader } = this.resolver;
    const name = reader.dottedName(socket);
    const last = name?.split('.').at(-1) ?? '';
    const root = bindings.rootDeclaration(socket);
    return (bindings.index.assignments.get(last) ?? [])
      .filter(({ target }) => reader.dottedName(target) === name && bindings.rootDeclaration(target) === root)
      .flatMap(({ value }) => value ?? [])
      .slice(0, mostValues);
  }

  private isNamedAsSocket(socket: ts.Expression): boolean {
    const name = this.resolver.reader.dottedName(socket)?.replace(/\.current$/, '');
    const type = declaredType(socket, this.resolver)?.getText() ?? '';
    return (name !== undefined && socketName.test(name)) || /WebSocket/.test(type);
  }
}

const socketScheme = /^wss?:/i;

/** What an expression starts with, if that is written there and long enough for a scheme; nothing for an object. */
function writtenStart(expression: ts.Expression, { is }: Resolver['reader']): string | undefined {
  if (is.stringLike(expression)) return expression.text;
  if (is.objectLiteral(expression) || is.functionLike(expression)) return '';
  return is.template(expression) && expression.head.text.length >= 'wss:'.length
    ? expression.head.text
    : undefined;
}

/** Whether a call opens a WebSocket with a known client. */
function isSocketClient(call: CallNode, resolver: Resolver): boolean {
  const callee = calleeOf(call.expression, resolver);
  return (
    callee !== undefined &&
    clientsOf(callee).some(({ isSocket, calls }) => isSocket && calls.has(callee.method))
  );
}
