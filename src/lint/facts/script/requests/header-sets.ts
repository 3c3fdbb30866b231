import type ts from 'typescript';
import { keyHeader } from '../../../../elevenlabs/header-names';
import type { HeaderField, HeaderSet } from '../../facts';
import type { Resolver } from '../evaluate/resolver';
import type { Strings } from '../evaluate/strings';
import { BothHeaders } from './both-headers';
import type { HeaderEntry } from './header-entries';
import { headerField } from './header-fields';
import type { HeaderUse } from './request-headers';
import type { MessageKeyUse } from './socket-messages';

/** The header sets of the uses: the headers written in this script, with their evidence. */
export function headerSets(
  uses: readonly HeaderUse[],
  messages: readonly MessageKeyUse[],
  resolver: Resolver,
  strings: Strings,
): HeaderSet[] {
  const both = new BothHeaders(uses, resolver, strings);
  const fieldsOfMessages = new Map(
    messages.flatMap(({ name, sockets }) =>
      sockets.flatMap(({ call }): [ts.Node, string][] => [
        [call, name],
        [call.parent, name],
      ]),
    ),
  );
  return uses
    .filter(({ entries }) => entries.length > 0)
    .map((use) => {
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
        toRename: fieldToRename(fields),
        keyHeaders: use.entries.filter(isRight).length,
      };
    });
}

function isLocal({ container }: HeaderEntry, resolver: Resolver): boolean {
  return container.getSourceFile() === resolver.script.sourceFile;
}

function fieldToRename(fields: readonly HeaderField[]): HeaderField | undefined {
  const all = fields.filter(({ evidence }) => evidence !== undefined);
  const known = all.filter(({ naming }) => naming !== 'other');
  const wrong = known.length > 0 ? known : all;
  return wrong.find(({ value }) => value.credential === 'elevenlabs-key') ?? wrong[0];
}
