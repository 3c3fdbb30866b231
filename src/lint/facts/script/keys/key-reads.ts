import type ts from 'typescript';
import { isTypeScript } from '../../../documents/script-document';
import { groupBy } from '../../../group-by';
import type { KeyRead } from '../../key-facts';
import { literalText } from '../../text/evaluated-text';
import { trimEdits } from '../edits/trim';
import { rangeOf } from '../evaluate/node-range';
import type { Resolver } from '../evaluate/resolver';
import type { Strings } from '../evaluate/strings';
import type { EnvironmentRead, StringValue, UnknownPart } from '../evaluate/values';
import type { KeySink } from './key-sinks';

/** The environment variables that reach the sinks, once each, in text order. */
export function keyReads(sinks: readonly KeySink[], resolver: Resolver, strings: Strings): KeyRead[] {
  const { sourceFile } = resolver.script;
  const uses = sinks.flatMap((sink): ReadUse[] => {
    const possible = strings.of(sink.value);
    return possible
      .flat()
      .flatMap((part) =>
        part.kind === 'unknown' && part.read?.node.getSourceFile() === sourceFile
          ? [{ part, read: part.read, sink, possible }]
          : [],
      );
  });
  return [...groupBy(uses, ({ read }) => read.node).values()].map((ofRead) => keyRead(ofRead, resolver));
}

interface ReadUse {
  readonly part: UnknownPart;
  readonly read: EnvironmentRead;
  readonly sink: KeySink;
  /** Every string that may reach the sink. */
  readonly possible: readonly StringValue[];
}

function keyRead(uses: readonly ReadUse[], resolver: Resolver): KeyRead {
  const untrimmed = uses.filter(({ part }) => !part.trimmed);
  const [first] = uses as readonly [ReadUse, ...ReadUse[]];
  const { read } = first;
  const at = read.destructured
    ? [...new Set(untrimmed.map(({ part }) => part.use))]
    : [read.node as ts.Expression];
  return {
    variable: read.variable,
    range: rangeOf(read.node),
    trimmed: untrimmed.length === 0,
    isFromModule: read.isFromModule ?? false,
    rawClients: [...new Set(untrimmed.flatMap(({ sink }) => sink.rawClient ?? []))],
    isInMessage: untrimmed.some(({ sink }) => sink.isInMessage),
    ...trimEdits(at, resolver.reader, isTypeScript(resolver.script)),
    ...otherSources(uses, read),
  };
}

/** Where the key may come from besides one variable. */
function otherSources(
  uses: readonly ReadUse[],
  { variable, isSetting }: EnvironmentRead,
): Pick<KeyRead, 'otherVariables' | 'hasOtherSource'> {
  const others = uses
    .flatMap(({ possible }) => possible)
    .filter((text) => !text.some((part) => part.kind === 'unknown' && part.read?.variable === variable));
  const reads = others.flatMap((text) =>
    text.flatMap((part) => (part.kind === 'unknown' && part.read !== undefined ? part.read.variable : [])),
  );
  const isSource = (text: StringValue) =>
    text.every((part) => part.kind === 'literal' || part.read === undefined) && literalText(text) !== '';
  return { otherVariables: [...new Set(reads)], hasOtherSource: isSetting || others.some(isSource) };
}
