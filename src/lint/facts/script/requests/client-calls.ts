import type ts from 'typescript';
import type { Resolver } from '../reading/resolve';
import { type CallShape, type Client, clientExports, clients, moduleAliases } from './clients';

/** A call that sends a request, or makes a client that will. */
export interface ClientCall {
  readonly client: Client;
  readonly url: ts.Expression | undefined;
  readonly options: ts.Expression | undefined;
  readonly headers: ts.Expression | undefined;
  /** The options of the factory that made the client, which hold for every request of it. */
  readonly defaults: ts.Expression | undefined;
}

/** Where the called function comes from. */
export interface Callee {
  readonly name: string;
  readonly isGlobal: boolean;
  readonly method: string;
  readonly defaults: ts.Expression | undefined;
}

const globalObjects = new Set(['window', 'globalThis', 'self', 'global']);
const deepestFactory = 4;

/** What a call is called with, if it is the call of a known client. */
export function clientCall(
  call: ts.CallExpression | ts.NewExpression,
  resolver: Resolver,
): ClientCall | undefined {
  const callee = calleeOf(call.expression, resolver, 0);
  if (callee === undefined) return undefined;
  const { method, defaults } = callee;
  for (const client of clientsOf(callee)) {
    if (client.factories.includes(method)) {
      const options = call.arguments?.[0];
      return { client, url: undefined, options, headers: undefined, defaults };
    }
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

/** The options with which the client was made that an expression names; undefined where it is no such client. */
export function clientDefaults(expression: ts.Expression, resolver: Resolver): ts.Expression | undefined {
  return calleeOf(expression, resolver, 0)?.defaults;
}

/** The clients that a function belongs to, by where it comes from. */
export function clientsOf({ name, isGlobal }: Callee): Client[] {
  return clients.filter((client) => client.name === name && client.isGlobal === isGlobal);
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
  if (reader.is.identifier(callee)) return originOf(callee, resolver, depth);
  if (!reader.is.propertyAccess(callee)) return undefined;
  const owner = reader.unwrap(callee.expression);
  const origin = reader.is.identifier(owner)
    ? originOf(owner, resolver, depth)
    : reader.is.propertyAccess(owner)
      ? madeByFactory(owner, resolver, depth)
      : undefined;
  if (origin === undefined || origin.method !== '') return undefined;
  const name = callee.name.text;
  if (origin.isGlobal && globalObjects.has(origin.name)) return { ...origin, name };
  return { ...origin, method: name === 'default' ? '' : name };
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
    const module = requiredModule(declaration.initializer, resolver);
    return module === undefined ? madeByFactory(identifier, resolver, depth) : fromModule(module, '');
  }
  if (is.bindingElement(declaration)) {
    const owner = declaration.parent.parent;
    const module = is.variable(owner) ? requiredModule(owner.initializer, resolver) : undefined;
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
  if (others.length > 0 || (!is.call(call) && !is.new(call)) || call === expression) return undefined;
  const factory = calleeOf(call.expression, resolver, depth + 1);
  const isFactory =
    factory !== undefined && clientsOf(factory).some((client) => client.factories.includes(factory.method));
  return isFactory ? { ...factory, method: '', defaults: call.arguments?.[0] } : undefined;
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
