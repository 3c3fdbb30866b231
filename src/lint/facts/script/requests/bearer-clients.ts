import type ts from 'typescript';
import {
  type BearerClient,
  bearerClients,
  bearerFetchOption,
  bearerHeaderOptions,
  bearerNestedOptions,
} from '../../../../ecosystem/bearer-clients';
import type { BearerClientUse } from '../../sdk-facts';
import { destinationOf } from '../../text/destination';
import { namingOf } from '../../text/header-naming';
import { rangeOf } from '../evaluate/node-range';
import { entriesOf, valuesOfProperty } from '../evaluate/objects';
import type { Resolver } from '../evaluate/resolver';
import type { Strings } from '../evaluate/strings';
import type { BoundExpression } from '../evaluate/values';
import { callRoles } from './call-roles';

/** The clients in the style of OpenAI that a script points at ElevenLabs. */
export function bearerClientUses(resolver: Resolver, strings: Strings): BearerClientUse[] {
  return callRoles(resolver).ofPackages.flatMap(({ call }) => {
    const [options] = call.arguments ?? [];
    const client = options && clientOf(call.expression, resolver);
    if (options === undefined || client === undefined) return [];
    const place = { expression: options, frame: undefined };
    return sendsBearer(client, place, resolver) && isAtElevenLabs(client, place, resolver, strings)
      ? [{ range: rangeOf(call.expression), name: nameOf(call.expression, resolver) }]
      : [];
  });
}

function clientOf(callee: ts.Expression, { reads }: Resolver): BearerClient | undefined {
  const path = reads.origins.pathOf({ expression: callee, frame: undefined }) ?? '';
  return bearerClients.find((client) => client.path.test(path));
}

function isAtElevenLabs(
  { addresses }: BearerClient,
  options: BoundExpression,
  resolver: Resolver,
  strings: Strings,
): boolean {
  const urls = addresses
    .flatMap((names) =>
      names.reduce<BoundExpression[]>(
        (places, name) => places.flatMap((place) => valuesOfProperty(place, name, resolver)),
        [options],
      ),
    )
    .flatMap((place) => strings.of(place));
  return destinationOf(urls).kind === 'elevenlabs';
}

/** Whether the client adds the header itself, and nothing in its options may leave it out. */
function sendsBearer({ keyOption }: BearerClient, options: BoundExpression, resolver: Resolver): boolean {
  const { reader } = resolver;
  const nested = bearerNestedOptions.flatMap((name) => valuesOfProperty(options, name, resolver));
  const all = [options, ...nested];
  const names = all
    .flatMap((place) => entriesOf(place, resolver))
    .map(({ property }) => reader.nameOf(property.name));
  const headers = bearerHeaderOptions
    .flatMap((name) => all.flatMap((place) => valuesOfProperty(place, name, resolver)))
    .flatMap((place) => entriesOf(place, resolver));
  const mayLeaveOut = headers.some(
    ({ property }) => namingOf(reader.nameOf(property.name) ?? '') === 'authorization',
  );
  return (
    !mayLeaveOut &&
    !names.includes(bearerFetchOption) &&
    (keyOption === undefined || names.includes(keyOption))
  );
}

function nameOf(callee: ts.Expression, { reader }: Resolver): string {
  return reader.dottedName(callee)?.split('.').at(-1) ?? '';
}
