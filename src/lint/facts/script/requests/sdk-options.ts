import type ts from 'typescript';
import {
  keyOption,
  modulesThatReportMissingKeys,
  redirectingOptions,
  sdkClass,
  sdkModules,
} from '../../../../elevenlabs/sdk';
import type { SdkClient, SdkOption } from '../../facts';
import { renamedProperty, wrappedAsOption } from '../edits/option-edits';
import { rangeOf } from '../evaluate/node-range';
import { entriesOf } from '../evaluate/objects';
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

/** Whether options of a client may send its requests to another host, where no key or another one is needed. */
export function isRedirected(call: ts.CallExpression | ts.NewExpression, resolver: Resolver): boolean {
  return (call.arguments ?? []).some((expression) =>
    entriesOf({ expression, frame: undefined }, resolver).some(({ property }) =>
      redirectingOptions.has(resolver.reader.nameOf(property.name) ?? ''),
    ),
  );
}

/**
 * Whether a value, or the choice that it is part of, is the key of a client that reports a missing key itself: it is
 * undefined there if the variable isn't set.
 */
export function isKeyOfClient(value: ts.Expression, resolver: Resolver): boolean {
  const { reader } = resolver;
  const { is } = reader;
  let outer: ts.Node = value;
  while (is.parenthesized(outer.parent) || is.assertion(outer.parent) || is.binary(outer.parent)) {
    outer = outer.parent;
  }
  const option = outer.parent;
  if (!is.propertyAssignment(option) || reader.nameOf(option.name) !== keyOption) return false;
  const call = option.parent.parent;
  if (!is.call(call) && !is.new(call)) return false;
  const callee = calleeOf(call.expression, resolver);
  return (
    callee !== undefined && modulesThatReportMissingKeys.has(callee.name) && !isRedirected(call, resolver)
  );
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
