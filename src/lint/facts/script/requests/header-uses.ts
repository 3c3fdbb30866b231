import type ts from 'typescript';
import { groupBy } from '../../../group-by';
import type { Destination } from '../../request-facts';
import { isKeyOfOthers } from '../../text/credentials';
import { mergeDestinations } from '../../text/destination';
import type { Resolver } from '../evaluate/resolver';
import type { Strings } from '../evaluate/strings';
import { withBranches } from './branch-destinations';
import { callRoles } from './call-roles';
import { clientOfSetting } from './client-calls';
import type { HeaderEntries, HeaderEntry } from './header-entries';
import { containersOf } from './header-lists';
import { isNamedAsHeaders, isPartOfMessage, setsHeader } from './header-objects';
import { headerWrites } from './header-writes';
import { withoutRepeats } from './repeated-uses';
import type { RequestDestinations } from './request-destinations';
import { type HeaderUse, RequestHeaders } from './request-headers';
import { senderOfObject, senderOfWrite } from './senders';

/** Finds the headers of requests, then those of objects and calls that belong to no known request. */
export function headerUses(
  resolver: Resolver,
  strings: Strings,
  destinations: RequestDestinations,
  entries: HeaderEntries,
): HeaderUse[] {
  const writes = headerWrites(resolver);
  const requests = new RequestHeaders(resolver, destinations, entries, writes);
  const tied = callRoles(resolver)
    .withHeaders.map((call) => ({ call, uses: requests.ofCall(call) }))
    .filter(({ call, uses }) => uses.length > 0 && !isPartOfMessage(call, resolver))
    .flatMap(({ uses }) => uses);
  const lists = [...new Set(tied.map((use) => use.entries))];
  const sent = new Set(lists.flatMap((list) => list.map(({ nameRange }) => nameRange.start)));
  const isFree = (each: HeaderEntry) => !sent.has(each.nameRange.start);
  const objects = resolver.bindings.index.objects
    .filter((object) => isNamedAsHeaders(object, resolver.reader) && !isPartOfMessage(object, resolver))
    .map((object) => ({
      ...requests.targetOfObject(object),
      sender: senderOfObject(object, resolver),
      objects: [],
      entries: entries.ofHeaders({ expression: object, frame: undefined }).filter(isFree),
    }));
  const steps = writes
    .filter(
      (write) =>
        (setsHeader(write, resolver.reader) || clientOfSetting(write.node, resolver) !== undefined) &&
        !isPartOfMessage(write.node, resolver),
    )
    .map((write) => ({
      ...requests.targetOfWrite(write),
      sender: senderOfWrite(write, resolver),
      objects: [],
      entries: entries.ofWrite(write).filter(isFree),
    }));
  const all = withBackends([...tied, ...objects, ...together(steps)], strings).filter(
    ({ entries, objects }) => entries.length + objects.length > 0,
  );
  return withoutRepeats(withBranches(withSharedDestinations(all), resolver));
}

/**
 * A client whose base isn't known belongs to the user's own backend if one of its paths is none of ElevenLabs', or if
 * it sends another vendor's key too.
 */
function withBackends(uses: readonly HeaderUse[], strings: Strings): HeaderUse[] {
  const isOfBackend = ({ destination, entries }: HeaderUse) =>
    destination.kind === 'backend' || entries.some(({ value }) => isKeyOfOthers(strings.of(value)));
  const backends = new Set(
    uses.flatMap((use) =>
      typeof use.sender.client === 'object' && isOfBackend(use) ? [use.sender.client] : [],
    ),
  );
  return uses.map((use) => {
    const { kind } = use.destination;
    const mayBeBackend = kind === 'unknown' || kind === 'named';
    const isBackend = typeof use.sender.client === 'object' && backends.has(use.sender.client);
    return mayBeBackend && isBackend ? { ...use, destination: { kind: 'backend' } } : use;
  });
}

/** Headers that are set one by one on the same object form one set. */
function together(uses: readonly HeaderUse[]): HeaderUse[] {
  const steps = uses.flatMap((use) => use.entries.map((entry) => ({ use, entry })));
  return [...groupBy(steps, ({ entry }) => entry.container).values()].flatMap((same) => {
    const last = same.at(-1)?.use;
    const destination = same
      .map(({ use }) => use.destination)
      .reduce((merged, each) => mergeDestinations([merged, each]));
    return last === undefined ? [] : [{ ...last, entries: same.map(({ entry }) => entry), destination }];
  });
}

/** The destination of a header object that several requests share depends on all of them. */
function withSharedDestinations(uses: readonly HeaderUse[]): HeaderUse[] {
  const destinations = new Map<ts.Node, Destination>();
  for (const use of uses) {
    for (const container of containersOf(use.entries)) {
      const known = destinations.get(container);
      const all = known === undefined ? [use.destination] : [known, use.destination];
      destinations.set(container, mergeDestinations(all));
    }
  }
  return uses.map((use) => ({
    ...use,
    destination:
      use.entries.length === 0
        ? use.destination
        : mergeDestinations(
            [...containersOf(use.entries)].map((container) => destinations.get(container) ?? use.destination),
          ),
  }));
}
