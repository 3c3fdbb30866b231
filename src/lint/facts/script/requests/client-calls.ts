import type ts from 'typescript';
import {
  type CallShape,
  type Client,
  clientExports,
  clients,
  moduleAliases,
} from '../../../../ecosystem/http-clients';
import { groupBy } from '../../../group-by';
import { oncePerNode } from '../evaluate/once-per-script';
import type { Resolver } from '../evaluate/resolver';

/** A call that sends a request, or creates a client that will. */
export interface ClientCall {
  readonly client: Client;
  readonly url: ts.Expression | undefined;
  readonly options: ts.Expression | undefined;
  readonly headers: ts.Expression | undefined;
  /** The arguments of the factory that created the client. They apply to all of its requests. */
  readonly defaults: readonly ts.Expression[];
  /** Whether it creates a client. */
  readonly creates: boolean;
}

/** The origin of the called function. */
export interface Callee {
  readonly name: string;
  readonly isGlobal: boolean;
  readonly method: string;
  /** The arguments of the factory that created the client; undefined if no factory did. */
  readonly defaults: readonly ts.Expression[] | undefined;
}

/** The arguments of a call, if it calls a known client. */
export const clientCall = oncePerNode(
  (call: ts.CallExpression | ts.NewExpression, resolver: Resolver): ClientCall | undefined => {
    const callee = calleeOf(call.expression, resolver);
    if (callee === undefined) return undefined;
    const { method, defaults = [] } = callee;
    for (const client of clientsOf(callee)) {
      if (isFactory(callee, client)) return factoryCall(call, client, defaults, resolver);
      const shapes = client.calls.get(method)?.filter((each) => fits(each, call, resolver)) ?? [];
      const shape = shapes.find((each) => hasObject(each, call, resolver)) ?? shapes[0];
      if (shape !== undefined) {
        const at = (position: number | undefined) =>
          position === undefined ? undefined : call.arguments?.[position];
        return {
          client,
          url: at(shape.url),
          options: at(shape.options),
          headers: at(shape.headers),
          defaults,
          creates: false,
        };
      }
    }
    return undefined;
  },
);

/** The arguments of the factory that created the client in an expression; none if it isn't such a client. */
export function clientDefaults(expression: ts.Expression, resolver: Resolver): readonly ts.Expression[] {
  return calleeOf(expression, resolver)?.defaults ?? [];
}

/** The client whose instance a call configures for all of its requests: `agent.set(name, value)`. */
export function clientOfSetting(call: ts.Node, resolver: Resolver): Client | undefined {
  const callee = resolver.reader.is.call(call) ? calleeOf(call.expression, resolver) : undefined;
  return callee && clientsOf(callee).find((client) => isSetting(callee, client));
}

/** The clients that a function belongs to, by its origin. */
export function clientsOf({ name, isGlobal }: Callee): readonly Client[] {
  return (isGlobal ? globalClients : packageClients).get(name) ?? [];
}

const globalClients = groupBy(clients, ({ name, isGlobal }) => (isGlobal ? name : undefined));
const packageClients = groupBy(clients, ({ name, isGlobal }) => (isGlobal ? undefined : name));

/** If the client itself is the factory, the clients that it creates aren't factories. */
function isFactory({ method, defaults }: Callee, { factories }: Client): boolean {
  return factories.includes(method) && (method !== '' || defaults === undefined);
}

function isSetting({ method, defaults }: Callee, { settings }: Client): boolean {
  return defaults !== undefined && settings.includes(method);
}

function factoryCall(
  call: ts.CallExpression | ts.NewExpression,
  client: Client,
  defaults: readonly ts.Expression[],
  resolver: Resolver,
): ClientCall {
  const given = call.arguments ?? [];
  if (client.factoriesTake === 'options') {
    return { client, url: undefined, options: given[0], headers: undefined, defaults, creates: true };
  }
  const headers = given.find((argument) => mayBeObject(argument, resolver));
  const others = given.filter((argument) => argument !== headers);
  return {
    client,
    url: undefined,
    options: undefined,
    headers,
    defaults: [...defaults, ...others],
    creates: true,
  };
}

/** A first argument that is an object literal is the options. Anything else can be the URL. */
function fits(shape: CallShape, call: ts.CallExpression | ts.NewExpression, resolver: Resolver): boolean {
  const first = call.arguments?.[0];
  if (first === undefined) return false;
  const wanted = [shape.options, shape.headers].filter((position) => position !== undefined);
  if (wanted.some((position) => call.arguments?.[position] === undefined)) return false;
  if (shape.headers === 0) return true;
  return mayBeObject(first, resolver) === (shape.url === undefined);
}

/** Whether an object is at the position of a shape's options or headers. Of several shapes, that one is meant. */
function hasObject(
  { options, headers }: CallShape,
  call: ts.CallExpression | ts.NewExpression,
  resolver: Resolver,
): boolean {
  const at = headers ?? options;
  const argument = at === undefined ? undefined : call.arguments?.[at];
  return argument !== undefined && mayBeObject(argument, resolver);
}

function mayBeObject(expression: ts.Expression, resolver: Resolver): boolean {
  return resolver
    .resolve({ expression, frame: undefined })
    .some(({ place }) => resolver.reader.is.objectLiteral(place.expression));
}

/** Whether a call calls what a known client exports, or an instance of it. */
export function callsClient(
  { expression }: ts.CallExpression | ts.NewExpression,
  resolver: Resolver,
): boolean {
  const path = resolver.reads.origins.pathOf({ expression, frame: undefined });
  // Few paths start with the name of a client, and the others needn't be read to their end.
  if (path === undefined || !clientNames.has(rootPattern.exec(path)?.[0] ?? '')) return false;
  const callee = calleeOf(expression, resolver);
  return callee !== undefined && clientsOf(callee).length > 0;
}

/** The module, with its bracket, or the parameter or the global at the start of a path. */
const rootPattern = /^<[^>]+|[\p{ID_Continue}$]+/u;

const clientNames: ReadonlySet<string> = new Set([
  ...clients.map(({ name, isGlobal }) => (isGlobal ? name : `<${name}`)),
  ...[...moduleAliases.keys()].map((name) => `<${name}`),
]);

/** A client is recognised by the origin of its name, so the user's own function `fetch` isn't one. */
export const calleeOf = oncePerNode((expression: ts.Expression, { reads }: Resolver): Callee | undefined => {
  const origin = reads.origins.of({ expression, frame: undefined });
  const [, module, bound, parameter, global, links = ''] = pathPattern.exec(origin?.path ?? '') ?? [];
  // A parameter with the name of a global client is taken for that client.
  const name = module === undefined ? (bound ?? parameter ?? global) : (moduleAliases.get(module) ?? module);
  if (origin === undefined || name === undefined) return undefined;
  const calls = [...origin.calls];
  let callee: Callee | undefined = { name, isGlobal: module === undefined, method: '', defaults: undefined };
  for (const link of links.match(/\.[^.()]+|\(\)/g) ?? []) {
    callee = callee && (link === '()' ? madeBy(callee, calls.shift()) : memberOf(callee, link.slice(1)));
  }
  return callee;
});

/** A path of `Origins`: its module, parameter or global, and the members and calls after it. */
const pathPattern =
  /^(?:<([^>]+)>|\(\)\.([\p{ID_Continue}$]+)|\(([\p{ID_Continue}$]+)\)|([\p{ID_Continue}$]+))(.*)$/su;

function memberOf(callee: Callee, name: string): Callee | undefined {
  if (callee.method !== '') return undefined;
  const isClient = !callee.isGlobal && callee.defaults === undefined && clientExports.has(name);
  return isClient ? callee : { ...callee, method: name };
}

/** The client that a call creates: with defaults if it is a factory, or the same one if it is a setting. */
function madeBy(callee: Callee, call: ts.CallExpression | ts.NewExpression | undefined): Callee | undefined {
  const possible = clientsOf(callee);
  if (possible.some((client) => isSetting(callee, client))) return { ...callee, method: '' };
  return possible.some((client) => isFactory(callee, client))
    ? { ...callee, method: '', defaults: call?.arguments ?? [] }
    : undefined;
}
