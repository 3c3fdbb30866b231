import type ts from 'typescript';
import { destinationOf } from '../../text/destination';
import type { Resolver } from '../evaluate/resolver';
import type { StringValue } from '../evaluate/values';
import { areAlternatives } from './exclusive-branches';
import type { HeaderEntry } from './header-entries';
import { containersOf } from './header-lists';
import type { HeaderUse } from './request-headers';

/**
 * Requests whose address and headers are set in the branches of one statement, such as a `switch` over vendors:
 * headers of the branch with ElevenLabs' address go to ElevenLabs, whatever the other branches do.
 */
export function withBranches(uses: readonly HeaderUse[], resolver: Resolver): HeaderUse[] {
  const shared = sharedContainers(uses);
  return uses.flatMap((use) => {
    const { urls, destination } = use;
    if (urls === undefined || urls.length < 2 || destination.kind !== 'unknown') return [use];
    const byKind = use.entries.map((entry) => ({
      entry,
      own: shared.has(entry.container) ? destination : destinationOf(urlsWith(entry, urls, resolver)),
    }));
    const ours = byKind.flatMap(({ entry, own }) => (own.kind === 'elevenlabs' ? [{ entry, own }] : []));
    const [first] = ours;
    if (first === undefined) return [use];
    const entries = ours.map(({ entry }) => entry);
    const isOther = (each: HeaderEntry) => !entries.includes(each);
    return [
      { ...use, entries: use.entries.filter(isOther) },
      { ...use, entries, objects: [], destination: first.own },
    ];
  });
}

/** The containers of headers that several requests send. */
function sharedContainers(uses: readonly HeaderUse[]): ReadonlySet<ts.Node> {
  const [seen, shared] = [new Set<ts.Node>(), new Set<ts.Node>()];
  for (const { entries } of uses) {
    for (const container of containersOf(entries)) {
      (seen.has(container) ? shared : seen).add(container);
    }
  }
  return shared;
}

/** The addresses that a request may have when it has the header. */
function urlsWith({ value }: HeaderEntry, urls: readonly StringValue[], resolver: Resolver): StringValue[] {
  return urls.filter((url) =>
    url.every((part) => {
      const node = part.kind === 'literal' ? part.node : part.use;
      return node === undefined || !areAlternatives(node, value.expression, resolver);
    }),
  );
}
