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
  // Many requests take their key from one function: the same sources are looked at once.
  const known = new Map<string, Sources>();
  const uses = sinks.flatMap((sink): ReadUse[] => {
    const possible = strings.of(sink.value);
    const found = sourcesOf(possible);
    const name = JSON.stringify(found);
    const sources = known.get(name) ?? found;
    known.set(name, sources);
    return possible
      .flat()
      .flatMap((part) =>
        part.kind === 'unknown' && part.read?.node.getSourceFile() === sourceFile
          ? [{ part, read: part.read, sink, sources }]
          : [],
      );
  });
  return [...groupBy(uses, ({ read }) => read.node).values()].map((ofRead) => keyRead(ofRead, resolver));
}

interface ReadUse {
  readonly part: UnknownPart;
  readonly read: EnvironmentRead;
  readonly sink: KeySink;
  /** Where all that may reach the sink comes from. */
  readonly sources: Sources;
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

/** Where one value may come from. */
interface Sources {
  /** The variables in each of its possible texts, if there are any. */
  readonly variables: readonly (readonly string[])[];
  /** Whether one of them is a text without any variable. */
  readonly hasText: boolean;
}

function sourcesOf(possible: readonly StringValue[]): Sources {
  const variables = possible.map((text) =>
    text.flatMap((part) => (part.kind === 'unknown' && part.read !== undefined ? part.read.variable : [])),
  );
  return {
    variables: variables.filter((names) => names.length > 0),
    hasText: possible.some((text, at) => variables[at]?.length === 0 && literalText(text) !== ''),
  };
}

/** Where the key may come from besides one variable. */
function otherSources(
  uses: readonly ReadUse[],
  { variable, isSetting }: EnvironmentRead,
): Pick<KeyRead, 'otherVariables' | 'hasOtherSource'> {
  const all = [...new Set(uses.map(({ sources }) => sources))];
  const others = all.flatMap(({ variables }) =>
    variables.filter((names) => !names.includes(variable)).flat(),
  );
  return {
    otherVariables: [...new Set(others)],
    hasOtherSource: isSetting || all.some(({ hasText }) => hasText),
  };
}
