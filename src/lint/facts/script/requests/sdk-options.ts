import type ts from 'typescript';
import { keyOption, sdkClass, sdkModules } from '../../../../elevenlabs/sdk';
import type { SdkClient, SdkOption } from '../../facts';
import { renamedProperty, wrappedAsOption } from '../edits/option-edits';
import { rangeOf } from '../evaluate/node-range';
import type { Resolver } from '../evaluate/resolver';
import { calleeOf } from './client-calls';

/**
 * The constructions of the official client, with options that are written out or with the bare key. Constructions
 * with a spread, or with options from elsewhere, are left out.
 */
export function sdkClients(resolver: Resolver): SdkClient[] {
  return resolver.bindings.index.calls.flatMap((call): SdkClient[] => {
    const [argument] = call.arguments ?? [];
    if (argument === undefined || !isOfficialClient(call, resolver)) return [];
    const options = optionsOf(argument, resolver);
    if (options !== undefined) return [{ options, bareKey: undefined }];
    return isBareKey(argument, resolver)
      ? [{ options: [], bareKey: { range: rangeOf(argument), wrap: wrappedAsOption(argument, keyOption) } }]
      : [];
  });
}

/** Whether a call constructs the class that the official package exports. */
export function isOfficialClient(call: ts.CallExpression | ts.NewExpression, resolver: Resolver): boolean {
  if (!resolver.reader.is.new(call)) return false;
  const callee = calleeOf(call.expression, resolver);
  return callee !== undefined && sdkModules.has(callee.name) && callee.method === sdkClass;
}

/** The options in an object; undefined if it may contain others. */
function optionsOf(argument: ts.Expression, resolver: Resolver): SdkOption[] | undefined {
  const { reader, bindings } = resolver;
  const { is } = reader;
  const inner = reader.unwrap(argument);
  const declaration = is.identifier(inner) ? bindings.declarations.of(inner) : undefined;
  const initializer = is.variable(declaration) ? declaration.initializer : undefined;
  const object = initializer === undefined ? inner : reader.unwrap(initializer);
  if (!is.objectLiteral(object)) return undefined;
  // If the object is also used elsewhere, a rename would break that use.
  const isOwn = !is.identifier(inner) || bindings.usesOf(inner).length === 1;
  const options = object.properties.map((property) => optionOf(property, isOwn, resolver));
  const known = options.flatMap((option) => option ?? []);
  return known.length === options.length ? known : undefined;
}

function optionOf(
  property: ts.ObjectLiteralElementLike,
  isOwn: boolean,
  { reader }: Resolver,
): SdkOption | undefined {
  const name = property.name === undefined ? undefined : reader.nameOf(property.name);
  if (property.name === undefined || name === undefined) return undefined;
  const rename = isOwn ? [renamedProperty(property, property.name, keyOption, reader)] : [];
  return { name, range: rangeOf(property.name), rename };
}

/** Whether the argument is the key itself: a string, an environment read, or a name that ends in `key`. */
function isBareKey(argument: ts.Expression, resolver: Resolver): boolean {
  const { is } = resolver.reader;
  const found = resolver.resolve({ expression: argument, frame: undefined });
  return found.every(({ place, read, names }) => {
    const { expression } = place;
    const isText = is.stringLike(expression) || is.template(expression);
    const isNamed = is.identifier(expression) && names.some((name) => /key$/i.test(name));
    return isText || read !== undefined || isNamed;
  });
}
