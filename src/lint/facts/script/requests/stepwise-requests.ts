import type ts from 'typescript';
import type { Client } from '../../../../ecosystem/http-clients';
import { groupBy } from '../../../group-by';
import type { Destination } from '../../request-facts';
import { mergeDestinations } from '../../text/destination';
import { callsNamed } from '../evaluate/calls-by-name';
import type { Resolver } from '../evaluate/resolver';
import { agentOf, agentUrls } from './agents';
import { calleeOf, clientCall, clientDefaults, clientOfSetting, clientsOf } from './client-calls';
import { EnclosingDestinations } from './enclosing-destinations';
import type { HeaderWrite } from './header-entries';
import type { RequestDestinations } from './request-destinations';

/** Where headers go, and the client that sends them. */
export interface Target {
  readonly destination: Destination;
  readonly client: string | undefined;
  readonly sendsRaw: boolean;
}

export const unknownTarget: Target = { destination: { kind: 'unknown' }, client: undefined, sendsRaw: false };

/** Methods of clients whose chains don't start with the address: `request(app).get('/x')`. */
const requestMethods: ReadonlySet<string> = new Set(['get', 'post', 'put', 'patch', 'delete', 'del', 'head']);

/** More links than any handwritten chain has. */
const longestChain = 40;

/** Finds where requests go that are built step by step. */
export class StepwiseRequests {
  private openings:
    | ReadonlyMap<ts.Node | string, readonly (ts.CallExpression | ts.NewExpression)[]>
    | undefined;
  private readonly surroundings: EnclosingDestinations;
  /** Cached by agent, because one agent can have many settings. */
  private readonly agents = new Map<ts.Node, Target>();

  constructor(
    private readonly resolver: Resolver,
    private readonly destinations: RequestDestinations,
  ) {
    this.surroundings = new EnclosingDestinations(resolver, destinations);
  }

  /** Where the header goes that a call or an assignment sets. */
  ofWrite(write: HeaderWrite): Target {
    return (
      this.opened(write) ??
      this.ofLink(write.node, write.owner) ??
      this.madeBefore(write) ??
      this.ofInstance(write.owner) ??
      atDestination(this.surroundings.ofWrite(write)) ??
      unknownTarget
    );
  }

  /** The destination of an object of headers in the options of a call, or in a function passed to it. */
  ofObject(object: ts.ObjectLiteralExpression): Target {
    return atDestination(this.surroundings.ofObject(object)) ?? unknownTarget;
  }

  /** `xhr.open(method, url)` on the variable that the header is set on. */
  private opened({ owner }: HeaderWrite): Target | undefined {
    const { reader, bindings, script } = this.resolver;
    // By declaration, because very many functions can have a request of the same name.
    const holderOf = (expression: ts.Expression) =>
      bindings.rootDeclaration(expression) ?? reader.dottedName(expression);
    this.openings ??= groupBy(callsNamed('open', script.sourceFile, reader), ({ expression }) =>
      reader.is.propertyAccess(expression) ? holderOf(expression.expression) : undefined,
    );
    const name = reader.dottedName(owner);
    if (name === undefined) return undefined;
    const opening = this.openings
      .get(holderOf(owner) ?? name)
      ?.find(
        ({ expression }) =>
          reader.is.propertyAccess(expression) && reader.dottedName(expression.expression) === name,
      );
    const url = opening?.arguments?.[1];
    return url === undefined
      ? undefined
      : atDestination(this.destinations.of({ expression: url, frame: undefined }, undefined, []));
  }

  /**
   * Where the headers go that a link of a chain sets, or a call on an agent; `owner` is the expression before it.
   */
  ofLink(link: ts.Node, owner: ts.Expression): Target | undefined {
    return this.ofAgent(link) ?? this.chained(owner);
  }

  /** Where all requests of an agent go: `agent.set(…)` with `agent.get(url)`. */
  private ofAgent(setting: ts.Node): Target | undefined {
    const client = clientOfSetting(setting, this.resolver);
    if (client === undefined || !this.resolver.reader.is.call(setting)) return undefined;
    const agent = agentOf(setting, this.resolver);
    const holder = this.resolver.bindings.rootDeclaration(agent) ?? agent;
    const target = this.agents.get(holder) ?? this.targetOfAgent(agent, client);
    this.agents.set(holder, target);
    return target;
  }

  private targetOfAgent(agent: ts.Expression, client: Client): Target {
    const destinations = agentUrls(agent, client, this.resolver).map(
      (url) => this.destinations.ofArguments([url]) ?? unknownTarget.destination,
    );
    return { destination: mergeDestinations(destinations), client: client.name, sendsRaw: client.sendsRaw };
  }

  /** The URL at the start of a chain of calls, and its client: `request.post(url).set(…).set(…)`. */
  private chained(owner: ts.Expression): Target | undefined {
    const { reader } = this.resolver;
    let link = reader.unwrap(owner);
    let start: ts.CallExpression | undefined;
    let second: ts.CallExpression | undefined;
    for (let links = 0; reader.is.call(link); links++) {
      if (links > longestChain) return undefined;
      second = start;
      start = link;
      const callee = reader.unwrap(link.expression);
      link = reader.is.propertyAccess(callee) ? reader.unwrap(callee.expression) : callee;
    }
    if (start === undefined) return undefined;
    const isSecond =
      reader.is.propertyAccess(second?.expression) && requestMethods.has(second.expression.name.text);
    const given = [
      ...start.arguments.slice(0, 2),
      ...(isSecond ? (second?.arguments.slice(0, 1) ?? []) : []),
    ];
    const destination = this.destinations.ofArguments(given);
    const client = this.clientOf(start);
    return destination === undefined && client === undefined
      ? undefined
      : {
          destination: destination ?? { kind: 'unknown' },
          client: client?.name,
          sendsRaw: client?.sendsRaw ?? false,
        };
  }

  /** `const request = https.request(url)` and `new Request(url)`, with a header that is set later. */
  private madeBefore({ owner, method }: HeaderWrite): Target | undefined {
    const { reader } = this.resolver;
    const { is } = reader;
    let root = reader.unwrap(owner);
    if (is.propertyAccess(root) && root.name.text === 'headers') root = reader.unwrap(root.expression);
    const [made, ...others] = this.resolver.resolve({ expression: root, frame: undefined });
    const call = made?.place.expression;
    // The result of `fetch` has headers too, but those are the response's.
    const isRequest = is.new(call) || (is.call(call) && method === 'setHeader');
    if (others.length > 0 || !isRequest) return undefined;
    const known = clientCall(call, this.resolver);
    if (known === undefined) {
      const found = this.destinations.ofArguments(call.arguments ?? []);
      const sender = this.clientOf(call);
      return found && { destination: found, client: sender?.name, sendsRaw: sender?.sendsRaw ?? false };
    }
    const { name, sendsRaw } = known.client;
    return { destination: this.destinations.ofCall(known), client: name, sendsRaw };
  }

  private clientOf(call: ts.CallExpression | ts.NewExpression): Client | undefined {
    const callee = calleeOf(call.expression, this.resolver);
    return callee === undefined ? undefined : clientsOf(callee)[0];
  }

  /** `api.defaults.headers…` of a client that was created with a base URL, or got one later. */
  private ofInstance(owner: ts.Expression): Target | undefined {
    const { reader } = this.resolver;
    let link = reader.unwrap(owner);
    while (reader.is.propertyAccess(link)) {
      if (link.name.text === 'defaults') return atDestination(this.ofDefaults(link));
      link = reader.unwrap(link.expression);
    }
    return undefined;
  }

  private ofDefaults(defaults: ts.PropertyAccessExpression): Destination | undefined {
    const { reader, bindings } = this.resolver;
    const given = clientDefaults(defaults.expression, this.resolver);
    if (given.length > 0) {
      const places = given.map((expression) => ({ expression, frame: undefined }));
      return this.destinations.of(undefined, undefined, places);
    }
    const name = `${reader.dottedName(defaults)}.baseURL`;
    const bases = (bindings.index.assignments.get('baseURL') ?? []).flatMap(({ target, value }) =>
      value !== undefined && reader.dottedName(target) === name ? [value] : [],
    );
    return bases.length === 0 ? undefined : this.destinations.ofArguments(bases);
  }
}

function atDestination(destination: Destination | undefined): Target | undefined {
  return destination && { destination, client: undefined, sendsRaw: false };
}
