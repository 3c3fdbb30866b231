import type ts from 'typescript';
import { languageOfModule } from '../../../module-resolution/candidates';
import type { ImportedRead } from '../../key-facts';
import { trimEdits } from '../edits/trim';
import { rangeOf } from '../evaluate/node-range';
import type { Resolver } from '../evaluate/resolver';
import type { Strings } from '../evaluate/strings';
import type { EnvironmentRead } from '../evaluate/values';
import type { KeySink } from './key-sinks';

/** A read in another module, and where this script passes its value to clients that don't strip it, or sends it in a message. */
interface RawUse {
  readonly read: EnvironmentRead;
  readonly value: ts.Expression;
  readonly clients: readonly string[];
  readonly isInMessage: boolean;
}

/**
 * The environment variables that other modules read untrimmed and this script passes to a client that doesn't
 * strip whitespace, or sends in a WebSocket message, once per read. For other clients, the missing trim is reported only where the variable is
 * read, not again in every script that uses the key.
 */
export function importedReads(
  sinks: readonly KeySink[],
  resolver: Resolver,
  strings: Strings,
): ImportedRead[] {
  const { sourceFile } = resolver.script;
  const uses = new Map<ts.Node, RawUse>();
  for (const { value, rawClient, isInMessage } of sinks) {
    if ((rawClient === undefined && !isInMessage) || value.expression.getSourceFile() !== sourceFile)
      continue;
    for (const part of strings.of(value).flat()) {
      if (part.kind === 'literal' || part.read === undefined || part.trimmed) continue;
      const { read } = part;
      if (read.node.getSourceFile() === sourceFile) continue;
      const known = uses.get(read.node) ?? {
        read,
        value: value.expression,
        clients: [],
        isInMessage: false,
      };
      const clients = new Set([...known.clients, ...(rawClient === undefined ? [] : [rawClient])]);
      uses.set(read.node, {
        ...known,
        clients: [...clients],
        isInMessage: known.isInMessage || isInMessage,
      });
    }
  }
  return [...uses.values()].map((use) => importedRead(use, resolver));
}

function importedRead({ read, value, clients, isInMessage }: RawUse, { reader }: Resolver): ImportedRead {
  const { node, variable, destructured } = read;
  const uri = node.getSourceFile().fileName;
  const isTypeScript = languageOfModule(uri).startsWith('ts');
  const edits = destructured ? [] : trimEdits([node as ts.Expression], reader, isTypeScript).trim;
  return {
    variable,
    clients,
    isInMessage,
    range: rangeOf(value),
    place: { uri, range: rangeOf(node) },
    trim: edits.map((edit) => ({ ...edit, uri })),
  };
}
