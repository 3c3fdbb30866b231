import type ts from 'typescript';
import { keyHeader } from '../../../elevenlabs/header-names';
import type { Destination, HeaderField, HeaderSet } from '../facts';
import { clientCall } from './client-calls';
import { destinationOf, mergeDestinations } from './destination';
import type { HeaderFields } from './header-fields';
import { isNamedAsHeaders, isPartOfMessage } from './header-objects';
import { entriesOf, type ObjectEntry, valuesOfProperty } from './objects';
import type { Resolver } from './resolve';
import type { Texts } from './texts';
import type { Place } from './values';

/** The properties that one request, or one object named as headers, sends as header fields. */
export interface HeaderUse {
  readonly entries: readonly ObjectEntry[];
  readonly destination: Destination;
  readonly client: string | undefined;
  readonly sendsRaw: boolean;
}

/** Finds the header fields of every request of a known client, then of objects that are named as headers. */
export function headerUses(resolver: Resolver, texts: Texts): HeaderUse[] {
  const requests = resolver.bindings.index.calls.flatMap((call) => requestOf(call, resolver, texts));
  const sent = new Set(requests.flatMap(({ entries }) => entries.map(({ property }) => property.parent)));
  const untied = resolver.bindings.index.objects
    .filter((object) => !sent.has(object) && isNamedAsHeaders(object, resolver.reader))
    .filter((object) => !isPartOfMessage(object, resolver.reader))
    .map((object) => ({
      entries: entriesOf({ expression: object, frame: undefined }, resolver),
      destination: { kind: 'unknown' } as const,
      client: undefined,
      sendsRaw: false,
    }));
  return withSharedDestinations([...requests, ...untied]);
}

/** The header sets of the uses: fields written in this script, each with its evidence. */
export function headerSets(
  uses: readonly HeaderUse[],
  resolver: Resolver,
  fields: HeaderFields,
): HeaderSet[] {
  return uses.map((use) => {
    const named = use.entries.flatMap((entry) => {
      const name = fields.nameOf(entry);
      return name === undefined ? [] : [{ entry, name }];
    });
    const isRight = ({ name }: { name: string }) => name.toLowerCase() === keyHeader;
    // A switch between providers sets the right field on one path and another vendor's on the other.
    const isSwitch = named.some((each) => isRight(each) && each.entry.conditional);
    const written = named.filter(
      ({ entry }) =>
        entry.property.getSourceFile() === resolver.script.sourceFile && !(isSwitch && entry.conditional),
    );
    const read = written.map(({ entry, name }): HeaderField => fields.field(entry, name, use.destination));
    return {
      destination: use.destination,
      client: use.client,
      fields: read,
      toRename: fieldToRename(read),
      keyHeaders: named.filter(isRight).length,
    };
  });
}

function fieldToRename(fields: readonly HeaderField[]): HeaderField | undefined {
  const wrong = fields.filter(({ evidence }) => evidence !== undefined);
  return wrong.find(({ value }) => value.credential === 'elevenlabs-key') ?? wrong[0];
}

function requestOf(
  call: ts.CallExpression | ts.NewExpression,
  resolver: Resolver,
  texts: Texts,
): HeaderUse[] {
  const request = clientCall(call, resolver);
  if (request?.options === undefined) return [];
  const options: Place = { expression: request.options, frame: undefined };
  const headers = valuesOfProperty(options, 'headers', resolver);
  const entries = headers.flatMap((place) => entriesOf(place, resolver));
  if (entries.length === 0) return [];
  const { name, sendsRaw } = request.client;
  return [
    {
      entries,
      destination: destinationOfRequest(request.url, options, resolver, texts),
      client: name,
      sendsRaw,
    },
  ];
}

function destinationOfRequest(
  url: ts.Expression | undefined,
  options: Place,
  resolver: Resolver,
  texts: Texts,
): Destination {
  const urls =
    url === undefined ? valuesOfProperty(options, 'url', resolver) : [{ expression: url, frame: undefined }];
  const bases = valuesOfProperty(options, 'baseURL', resolver);
  const destination = destinationOf(urls.flatMap((place) => texts.of(place)));
  return destination.kind === 'elevenlabs' || bases.length === 0
    ? destination
    : destinationOf(bases.flatMap((place) => texts.of(place)));
}

/** A header object that several requests share is judged by where all of them go. */
function withSharedDestinations(uses: readonly HeaderUse[]): HeaderUse[] {
  const destinations = new Map<ts.Node, Destination>();
  for (const use of uses) {
    for (const object of new Set(use.entries.map(({ property }) => property.parent))) {
      const known = destinations.get(object);
      destinations.set(
        object,
        known === undefined ? use.destination : mergeDestinations([known, use.destination]),
      );
    }
  }
  return uses.map((use) => {
    const shared = use.entries.flatMap(({ property }) => destinations.get(property.parent) ?? []);
    return shared.length === 0 ? use : { ...use, destination: mergeDestinations(shared) };
  });
}
