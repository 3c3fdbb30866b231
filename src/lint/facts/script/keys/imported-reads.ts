import type ts from 'typescript';
import { languageOfModule } from '../../../module-resolution/candidates';
import type { ImportedRead } from '../../facts';
import { trimEdits } from '../edits/trim';
import { rangeOf } from '../evaluate/node-range';
import type { Resolver } from '../evaluate/resolver';
import type { Strings } from '../evaluate/strings';
import type { EnvironmentRead } from '../evaluate/values';
import type { KeySink } from './key-sinks';

/** A read of another module, and where this script hands its value to clients that send it as it is. */
interface RawUse {
  readonly read: EnvironmentRead;
  readonly value: ts.Expression;
  readonly clients: readonly string[];
}

/**
 * The environment variables that other modules read untrimmed and this script hands to a client that sends a key
 * as it is, once for each read. For other clients the trim is missing where it is read, and saying so in every
 * script that uses the key would repeat it.
 */
export function importedReads(
  sinks: readonly KeySink[],
  resolver: Resolver,
  strings: Strings,
): ImportedRead[] {
  const { sourceFile } = resolver.script;
  const uses = new Map<ts.Node, RawUse>();
  for (const { value, rawClient } of sinks) {
    if (rawClient === undefined || value.expression.getSourceFile() !== sourceFile) continue;
    for (const part of strings.of(value).flat()) {
      if (part.kind === 'literal' || part.read === undefined || part.trimmed) continue;
      const { read } = part;
      if (read.node.getSourceFile() === sourceFile) continue;
      const known = uses.get(read.node) ?? { read, value: value.expression, clients: [] };
      uses.set(read.node, { ...known, clients: [...new Set([...known.clients, rawClient])] });
    }
  }
  return [...uses.values()].map((use) => importedRead(use, resolver));
}

function importedRead({ read, value, clients }: RawUse, { reader }: Resolver): ImportedRead {
  const { node, variable, destructured } = read;
  const uri = node.getSourceFile().fileName;
  const isTypeScript = languageOfModule(uri).startsWith('ts');
  const edits = destructured ? [] : trimEdits([node as ts.Expression], reader, isTypeScript).trim;
  return {
    variable,
    clients,
    range: rangeOf(value),
    place: { uri, range: rangeOf(node) },
    trim: edits.map((edit) => ({ ...edit, uri })),
  };
}
