import type ts from 'typescript';
import { regions } from '../../../../elevenlabs/hosts';
import { addressOptionsOfSdks, environmentsObject, type Sdk } from '../../../../elevenlabs/sdk';
import { addressOf } from '../../text/destination';
import { valuesOfProperty } from '../evaluate/objects';
import type { Resolver } from '../evaluate/resolver';
import type { Strings } from '../evaluate/strings';
import type { BoundExpression } from '../evaluate/values';
import { sdkOptions } from './sdk-options';

/** The host that the options of an SDK name; undefined if they name none, or may name one of several. */
export function hostOfSdk(
  call: ts.CallExpression | ts.NewExpression,
  resolver: Resolver,
  strings: Strings,
): string | undefined {
  const [options] = call.arguments ?? [];
  if (options === undefined) return undefined;
  const values = addressOptionsOfSdks
    .map((name) => valuesOfProperty({ expression: options, frame: undefined }, name, resolver))
    .find((given) => given.length > 0);
  const hosts = new Set((values ?? []).flatMap((value) => hostsOf(value, resolver, strings)));
  const [host] = hosts;
  return hosts.size === 1 ? host : undefined;
}

/** Options that leave the address to their SDK, which then asks its default host. */
export interface OptionsWithoutAddress {
  readonly object: ts.ObjectLiteralExpression;
  /** The option that would set the address. */
  readonly baseUrlOption: string;
}

/** The options of a call if they certainly leave the address to the SDK. */
export function optionsWithoutAddress(
  call: ts.CallExpression | ts.NewExpression,
  sdk: Sdk,
  resolver: Resolver,
): OptionsWithoutAddress | undefined {
  const { baseUrlOption } = sdk;
  const [argument] = call.arguments ?? [];
  const object = argument === undefined ? undefined : resolver.reader.unwrap(argument);
  if (baseUrlOption === undefined || !resolver.reader.is.objectLiteral(object)) return undefined;
  const options = sdkOptions(object, sdk, resolver);
  const isPlain = options?.every(({ name }) => !sdk.redirectingOptions.includes(name)) === true;
  return isPlain ? { object, baseUrlOption } : undefined;
}

/** The hosts in a URL, or of a member such as `ElevenLabsEnvironment.ProductionEu`. */
function hostsOf(value: BoundExpression, resolver: Resolver, strings: Strings): (string | undefined)[] {
  const environments = resolver.resolve(value).map(({ place }) => {
    const [object, name, ...others] = (resolver.reader.dottedName(place.expression) ?? '')
      .split('.')
      .slice(-2);
    const isEnvironment = object === environmentsObject && others.length === 0;
    return isEnvironment ? regions.find(({ environment }) => environment === name)?.host : undefined;
  });
  return environments.some((host) => host !== undefined)
    ? environments
    : strings.of(value).map((text) => addressOf(text)?.host);
}
