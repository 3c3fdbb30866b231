import type ts from 'typescript';
import { keyHeader } from '../../../../elevenlabs/header-names';
import type { HeaderField, HeaderSet } from '../../request-facts';
import { credentialOf } from '../../text/credentials';
import { namingOf } from '../../text/header-naming';
import type { Resolver } from '../evaluate/resolver';
import type { Strings } from '../evaluate/strings';
import { BothHeaders } from './both-headers';
import { areExclusive } from './exclusive-branches';
import type { HeaderEntries, HeaderEntry } from './header-entries';
import { headerField } from './header-fields';
import { interceptorsElsewhere } from './interceptors';
import type { HeaderUse } from './request-headers';
import type { MessageKeyUse } from './socket-messages';

/** The header sets of the uses: the headers written in this script, with their evidence. */
export function headerSets(
  uses: readonly HeaderUse[],
  messages: readonly MessageKeyUse[],
  resolver: Resolver,
  strings: Strings,
  entries: HeaderEntries,
): HeaderSet[] {
  const added = interceptorsElsewhere(uses, resolver, entries);
  const both = new BothHeaders([...uses, ...added], resolver, strings);
  const fieldsOfMessages = new Map<object, string>(
    messages.flatMap(({ name, sockets }) =>
      sockets.flatMap(({ call }): [ts.Node, string][] => [
        [call, name],
        [call.parent, name],
      ]),
    ),
  );
  return uses
    .filter(({ entries }) => entries.length > 0)
    .map((found) => {
      const carriesKey = ownKeyIn(found, strings);
      const use = carriesKey ? { ...found, destination: found.ownDestination ?? found.destination } : found;
      const isRight = ({ name }: HeaderEntry) => name.toLowerCase() === keyHeader;
      // Code that switches between providers sets the right header on one path and another vendor's on the other.
      const isSwitch = use.entries.some((entry) => isRight(entry) && entry.conditional);
      const written = use.entries.filter(
        (entry) => isLocal(entry, resolver) && !(isSwitch && entry.conditional),
      );
      const fields = written.map((entry) => headerField(entry, use, both, resolver, strings));
      return {
        destination: use.destination,
        messageField: use.sender.request && fieldsOfMessages.get(use.sender.request),
        fields,
        // The other requests that share the headers need them as they are.
        toRename: carriesKey ? new Set() : fieldsToRename(written, fields, resolver),
        keyHeaders: use.entries.filter(isRight).length,
      };
    });
}

/**
 * Whether one way to run a request sends an ElevenLabs key to ElevenLabs, although others go elsewhere with the
 * same headers.
 */
function ownKeyIn({ ownDestination, destination, entries }: HeaderUse, strings: Strings): boolean {
  return (
    ownDestination?.kind === 'elevenlabs' &&
    destination.kind === 'unknown' &&
    entries
      .filter(({ name }) => namingOf(name) !== 'other')
      .every(({ value }) => credentialOf(strings.of(value)) === 'elevenlabs-key')
  );
}

function isLocal({ container }: HeaderEntry, resolver: Resolver): boolean {
  return container.getSourceFile() === resolver.script.sourceFile;
}

function fieldsToRename(
  entries: readonly HeaderEntry[],
  fields: readonly HeaderField[],
  resolver: Resolver,
): ReadonlySet<HeaderField> {
  const wrong = fields
    .map((field, at) => ({ field, node: entries[at]?.value.expression }))
    .filter(({ field }) => field.evidence !== undefined)
    .filter(
      ({ field }, _, all) =>
        field.naming !== 'other' || !all.some(({ field: { naming } }) => naming !== 'other'),
    );
  const first = wrong.find(({ field }) => field.value.credential === 'elevenlabs-key') ?? wrong[0];
  const chosen = first === undefined ? [] : [first];
  for (const each of wrong.slice(0, mostRenames)) {
    const isApart = ({ node }: typeof each) =>
      node !== undefined && each.node !== undefined && areExclusive(node, each.node, resolver);
    if (chosen.every(isApart)) chosen.push(each);
  }
  return new Set(chosen.map(({ field }) => field));
}

/** More branches with headers than handwritten code has. */
const mostRenames = 20;
