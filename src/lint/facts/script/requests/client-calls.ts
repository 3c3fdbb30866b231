import type ts from 'typescript';
import {
  type CallShape,
  type Client,
  clientExports,
  clients,
  moduleAliases,
} from '../../../../ecosystem/http-clients';
import type { Resolver } from '../evaluate/resolver';

/** A call that sends a request, or makes a client that will. */
export interface ClientCall {
  readonly client: Client;
  readonly url: ts.Expression | undefined;
  readonly options: ts.Expression | undefined;
  readonly headers: ts.Expression | undefined;
  /** What the factory was given that made the client, which holds for every request of it. */
  readonly defaults: readonly ts.Expression[];
}

/** Where the called function comes from. */
export interface Callee {
  readonly name: string;
  readonly isGlobal: boolean;
  readonly method: string;
  /** What the factory was given that made the client; undefined for a client that no factory made. */
  readonly defaults: readonly ts.Expression[] | undefined;
}

/** What a call is called with, if it is the call of a known client. */
export function clientCall(
  call: ts.CallExpression | ts.NewExpression,
  resolver: Resolver,
): ClientCall | undefined {
  const callee = calleeOf(call.expression, resolver);
  if (callee === undefined) return undefined;
  const { method, defaults = [] } = callee;
  for (const client of clientsOf(callee)) {
    if (isFactory(callee, client)) return factoryCall(call, client, defaults, resolver);
    const shapes = client.calls[method]?.filter((each) => fits(each, call, resolver)) ?? [];
    const shape = shapes.find((each) => hasObject(each, call, resolver)) ?? shapes[0];
    if (shape !== undefined) {
      const at = (position: number | undefined) =>
        position === undefined ? undefined : call.arguments?.[position];
      return { client, url: at(shape.url), options: at(shape.options), headers: at(shape.headers), defaults };
    }
  }
  return undefined;
}

/** What the factory was given that made the client which an expression names; nothing where it is no such client. */
export function clientDefaults(expression: ts.Expression, resolver: Resolver): readonly ts.Expression[] {
  return calleeOf(expression, resolver)?.defaults ?? [];
}

/** The client of which a call sets what all requests of a made one have in common: `agent.set(name, value)`. */
export function clientOfSetting(call: ts.Node, resolver: Resolver): Client | undefined {
  const callee = resolver.reader.is.call(call) ? calleeOf(call.expression, resolver) : undefined;
  return callee && clientsOf(callee).find((client) => isSetting(callee, client));
}

/** The clients that a function belongs to, by where it comes from. */
export function clientsOf({ name, isGlobal }: Callee): Client[] {
  return clients.filter((client) => client.name === name && client.isGlobal === isGlobal);
}

/** What is made is no factory of itself, where the factory is the client. */
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
    return { client, url: undefined, options: given[0], headers: undefined, defaults };
  }
  const headers = given.find((argument) => mayBeObject(argument, resolver));
  const others = given.filter((argument) => argument !== headers);
  return { client, url: undefined, options: undefined, headers, defaults: [...defaults, ...others] };
}

/** A first argument that is an object literal is the options; anything else can be a URL. */
function fits(shape: CallShape, call: ts.CallExpression | ts.NewExpression, resolver: Resolver): boolean {
  const first = call.arguments?.[0];
  if (first === undefined) return false;
  const wanted = [shape.options, shape.headers].filter((position) => position !== undefined);
  if (wanted.some((position) => call.arguments?.[position] === undefined)) return false;
  if (shape.headers === 0) return true;
  return mayBeObject(first, resolver) === (shape.url === undefined);
}

/** Whether an object stands where a shape has its options or header fields; of several shapes that one is meant. */
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

/** A client is known by where its name comes from, so an own function called `fetch` is not one. */
export function calleeOf(expression: ts.Expression, { reads }: Resolver): Callee | undefined {
  const origin = reads.origins.of({ expression, frame: undefined });
  const [, module, bound, parameter, global, links = ''] = pathPattern.exec(origin?.path ?? '') ?? [];
  // A parameter that is named as a global client is passed that client.
  const name = module === undefined ? (bound ?? parameter ?? global) : (moduleAliases[module] ?? module);
  if (origin === undefined || name === undefined) return undefined;
  const calls = [...origin.calls];
  let callee: Callee | undefined = { name, isGlobal: module === undefined, method: '', defaults: undefined };
  for (const link of links.match(/\.[^.()]+|\(\)/g) ?? []) {
    callee = callee && (link === '()' ? madeBy(callee, calls.shift()) : memberOf(callee, link.slice(1)));
  }
  return callee;
}

/** A path of `Origins`: its module, parameter or global, and the members and calls after that. */
const pathPattern = /^(?:<([^>]+)>|\(\)\.([\w$]+)|\(([\w$]+)\)|([\w$]+))(.*)$/;

function memberOf(callee: Callee, name: string): Callee | undefined {
  if (callee.method !== '') return undefined;
  const isClient = !callee.isGlobal && callee.defaults === undefined && clientExports.has(name);
  return isClient ? callee : { ...callee, method: name };
}

/** What a call makes: a client with defaults, by a factory, or the same client again, by a setting. */
function madeBy(callee: Callee, call: ts.CallExpression | ts.NewExpression | undefined): Callee | undefined {
  const possible = clientsOf(callee);
  if (possible.some((client) => isSetting(callee, client))) return { ...callee, method: '' };
  return possible.some((client) => isFactory(callee, client))
    ? { ...callee, method: '', defaults: call?.arguments ?? [] }
    : undefined;
}
