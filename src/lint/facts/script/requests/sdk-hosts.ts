import type ts from 'typescript';
import { regions } from '../../../../elevenlabs/hosts';
import { addressOptionsOfSdks, environmentsObject } from '../../../../elevenlabs/sdk';
import { addressOf } from '../../text/destination';
import { valuesOfProperty } from '../evaluate/objects';
import type { Resolver } from '../evaluate/resolver';
import type { Strings } from '../evaluate/strings';
import type { BoundExpression } from '../evaluate/values';

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
