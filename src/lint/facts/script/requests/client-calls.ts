import type ts from 'typescript';
import {
  type CallShape,
  type Client,
  clientExports,
  clients,
  moduleAliases,
} from '../../../../ecosystem/http-clients';
import { loadedModule } from '../evaluate/loaded-module';
import { globalObjects } from '../evaluate/origins';
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

const deepestFactory = 8;

/** What a call is called with, if it is the call of a known client. */
export function clientCall(
  call: ts.CallExpression | ts.NewExpression,
  resolver: Resolver,
): ClientCall | undefined {
  const callee = calleeOf(call.expression, resolver, 0);
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
  return calleeOf(expression, resolver, 0)?.defaults ?? [];
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
export function calleeOf(expression: ts.Expression, resolver: Resolver, depth = 0): Callee | undefined {
  const { reader } = resolver;
  const callee = reader.unwrap(expression);
  if (depth > deepestFactory) return undefined;
  if (!reader.is.propertyAccess(callee)) return clientNamed(callee, resolver, depth);
  const owner = reader.unwrap(callee.expression);
  const origin = reader.is.propertyAccess(owner)
    ? madeByFactory(owner, resolver, depth)
    : clientNamed(owner, resolver, depth);
  if (origin === undefined || origin.method !== '') return undefined;
  const name = callee.name.text;
  if (origin.isGlobal && globalObjects.has(origin.name)) return { ...origin, name };
  return { ...origin, method: name === 'default' ? '' : name };
}

/** The client that a name stands for, or that a call makes or loads at the place of its use. */
function clientNamed(expression: ts.Expression, resolver: Resolver, depth: number): Callee | undefined {
  const { is } = resolver.reader;
  if (is.identifier(expression)) return originOf(expression, resolver, depth);
  const module = loadedModule(expression, resolver.reader);
  if (module !== undefined) return fromModule(module, '');
  return is.call(expression) || is.new(expression) ? madeByFactory(expression, resolver, depth) : undefined;
}

function originOf(identifier: ts.Identifier, resolver: Resolver, depth: number): Callee | undefined {
  const { is } = resolver.reader;
  const declaration = resolver.bindings.declarations.of(identifier);
  const asGlobal = { name: identifier.text, isGlobal: true, method: '', defaults: undefined };
  if (declaration === undefined || is.parameter(declaration)) return asGlobal;
  if (is.functionDeclaration(declaration) || is.classLike(declaration) || is.enumDeclaration(declaration)) {
    return undefined;
  }
  if (is.variable(declaration)) {
    const module = moduleLoadedBy(declaration, resolver);
    return module === undefined ? madeByFactory(identifier, resolver, depth) : fromModule(module, '');
  }
  if (is.bindingElement(declaration)) {
    const owner = declaration.parent.parent;
    const module = is.variable(owner) ? moduleLoadedBy(owner, resolver) : undefined;
    const name = declaration.propertyName ?? declaration.name;
    if (module === undefined || !is.identifier(name)) return is.parameter(owner) ? asGlobal : undefined;
    return fromModule(module, name.text);
  }
  const module = resolver.bindings.importedModule(declaration);
  const name = is.importSpecifier(declaration) ? (declaration.propertyName ?? declaration.name).text : '';
  return module === undefined || module.startsWith('.')
    ? madeByFactory(identifier, resolver, depth)
    : fromModule(module, name);
}

function fromModule(module: string, name: string): Callee {
  return {
    name: moduleAliases[module] ?? module,
    isGlobal: false,
    method: name === 'default' || clientExports.has(name) ? '' : name,
    defaults: undefined,
  };
}

/** A client that was made by a factory (`axios.create`), in a constant, a field or another module. */
function madeByFactory(expression: ts.Expression, resolver: Resolver, depth: number): Callee | undefined {
  const { is } = resolver.reader;
  const [made, ...others] = resolver.resolve({ expression, frame: undefined });
  const call = made?.place.expression;
  if (others.length > 0 || (!is.call(call) && !is.new(call))) return undefined;
  const called = calleeOf(call.expression, resolver, depth + 1);
  if (called === undefined) return undefined;
  const possible = clientsOf(called);
  if (possible.some((client) => isSetting(called, client))) return { ...called, method: '' };
  return possible.some((client) => isFactory(called, client))
    ? { ...called, method: '', defaults: call.arguments ?? [] }
    : undefined;
}

/** The module that a constant is given: `const axios = require('axios')`, or what `await import('axios')` loads. */
function moduleLoadedBy({ initializer }: ts.VariableDeclaration, { reader }: Resolver): string | undefined {
  return initializer && loadedModule(reader.unwrap(initializer), reader);
}
