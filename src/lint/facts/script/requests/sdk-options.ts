import type ts from 'typescript';
import type { Sdk } from '../../../../elevenlabs/sdk';
import type { SdkClient, SdkOption } from '../../sdk-facts';
import { nestedProperty, renamedProperty, wrappedAsOption } from '../edits/option-edits';
import { rangeOf } from '../evaluate/node-range';
import { entriesOf } from '../evaluate/objects';
import type { Resolver } from '../evaluate/resolver';
import type { SyntaxReader } from '../evaluate/syntax-reader';
import { callRoles } from './call-roles';
import { sdkOf } from './sdk-calls';

/**
 * The constructions of SDKs, with options that are written out or with the bare key. Constructions with a spread,
 * or with options from elsewhere, are left out.
 */
export function sdkClients(resolver: Resolver): SdkClient[] {
  return callRoles(resolver).ofSdks.flatMap(({ call, sdk, isByName }): SdkClient[] => {
    const [argument] = call.arguments ?? [];
    if (argument === undefined || isByName) return [];
    const { name, keyOption } = sdk;
    const options = sdkOptions(argument, sdk, resolver);
    if (options !== undefined) return [{ name, keyOption, options, bareKey: undefined }];
    const bareKey = { range: rangeOf(argument), wrap: wrappedAsOption(argument, keyOption) };
    return isBareKey(argument, resolver) ? [{ name, keyOption, options: [], bareKey }] : [];
  });
}

/**
 * The options in an object, down to the depth of the option for the key; undefined if it may contain others.
 */
export function sdkOptions(
  argument: ts.Expression,
  { keyOption }: Sdk,
  resolver: Resolver,
): SdkOption[] | undefined {
  const written = writtenObject(argument, resolver);
  if (written === undefined) return undefined;
  const options = optionsOf(written, '', keyOption, resolver);
  const [parent] = keyOption.split('.');
  const isTaken = options?.some(({ name }) => name === parent || name.startsWith(`${parent}.`));
  // A second object of the same name would replace the first.
  return options?.map((option) =>
    option.name.includes('.') || !keyOption.includes('.') || isTaken !== true
      ? option
      : { ...option, rename: [] },
  );
}

/** Whether options of an SDK send its requests elsewhere, or with other headers. */
export function isRedirected(
  call: ts.CallExpression | ts.NewExpression,
  { redirectingOptions }: Sdk,
  resolver: Resolver,
): boolean {
  const [expression] = call.arguments ?? [];
  const entries = expression === undefined ? [] : entriesOf({ expression, frame: undefined }, resolver);
  return entries.some(({ property }) =>
    redirectingOptions.includes(resolver.reader.nameOf(property.name) ?? ''),
  );
}

/**
 * Whether a value, or the choice that it is part of, is the key of an SDK that reports a missing key itself, so that
 * it may be undefined.
 */
export function isKeyOfSdk(value: ts.Expression, resolver: Resolver): boolean {
  const { reader } = resolver;
  const { is } = reader;
  let outer: ts.Node = value;
  while (
    is.parenthesized(outer.parent) ||
    is.assertion(outer.parent) ||
    is.binary(outer.parent) ||
    isTrimOf(outer.parent, reader)
  ) {
    outer = outer.parent;
  }
  const option = outer.parent;
  const call = is.propertyAssignment(option) ? option.parent.parent : undefined;
  if (!is.propertyAssignment(option) || (!is.call(call) && !is.new(call))) return false;
  const sdk = sdkOf(call, resolver);
  const isKey = sdk?.takesEmptyKey === true && reader.nameOf(option.name) === sdk.keyOption;
  return isKey && !isRedirected(call, sdk, resolver);
}

/** The member or the call of `x.trim()`, around `x`. */
function isTrimOf(node: ts.Node, { is }: SyntaxReader): boolean {
  const member = is.call(node) ? node.expression : node;
  return is.propertyAccess(member) && member.name.text === 'trim';
}

interface WrittenObject {
  readonly object: ts.ObjectLiteralExpression;
  /** Whether it is used only here. If it is also used elsewhere, a rename would break that use. */
  readonly isOwn: boolean;
}

function writtenObject(argument: ts.Expression, { reader, bindings }: Resolver): WrittenObject | undefined {
  const { is } = reader;
  const inner = reader.unwrap(argument);
  const declaration = is.identifier(inner) ? bindings.declarations.of(inner) : undefined;
  const initializer = is.variable(declaration) ? declaration.initializer : undefined;
  const object = initializer === undefined ? inner : reader.unwrap(initializer);
  const isOwn = !is.identifier(inner) || bindings.usesOf(inner).length === 1;
  return is.objectLiteral(object) ? { object, isOwn } : undefined;
}

function optionsOf(
  { object, isOwn }: WrittenObject,
  parent: string,
  keyOption: string,
  resolver: Resolver,
): SdkOption[] | undefined {
  const isDeeper = keyOption.split('.').length > parent.split('.').length;
  const options: SdkOption[] = [];
  for (const property of object.properties) {
    const name = property.name === undefined ? undefined : resolver.reader.nameOf(property.name);
    if (property.name === undefined || name === undefined) return undefined;
    const path = `${parent}${name}`;
    const rename = isOwn ? renamed(property, property.name, path, keyOption, resolver) : [];
    options.push({ name: path, range: rangeOf(property.name), rename });
    const value = resolver.reader.is.propertyAssignment(property) ? property.initializer : undefined;
    const nested = isDeeper && value !== undefined ? writtenObject(value, resolver) : undefined;
    const below = nested && optionsOf(nested, `${path}.`, keyOption, resolver);
    if (nested !== undefined && below === undefined) return undefined;
    // What is below an object from elsewhere isn't known.
    if (nested === undefined && keyOption.startsWith(`${path}.`)) return undefined;
    options.push(...(below ?? []));
  }
  return options;
}

/** The edits that turn a property into the option for the key, if that is in the same object or below it. */
function renamed(
  property: ts.ObjectLiteralElementLike,
  name: ts.PropertyName,
  path: string,
  keyOption: string,
  { reader }: Resolver,
): SdkOption['rename'] {
  const parent = path.slice(0, path.lastIndexOf('.') + 1);
  if (!keyOption.startsWith(parent)) return [];
  const below = keyOption.slice(parent.length);
  return below.includes('.')
    ? nestedProperty(property, name, below, reader)
    : [renamedProperty(property, name, below, reader)];
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
