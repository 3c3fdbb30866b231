import type ts from 'typescript';
import { keyOption, realtimeMember, sdkClass, sdkModules } from '../../../../elevenlabs/sdk';
import { isTypeScript } from '../../../documents/script-document';
import type { KeyLiteral, KeyRead } from '../../facts';
import { valuesOfProperty } from '../reading/objects';
import type { Resolver } from '../reading/resolve';
import type { Texts } from '../reading/texts';
import {
  type EnvironmentRead,
  type LiteralPart,
  literalText,
  type Place,
  type TextValue,
  type UnknownPart,
} from '../reading/values';
import type { HeaderUse } from '../requests/requests';
import { credentialOf } from './credentials';
import { evidenceOf, namingOf } from './naming';
import { trimEdits } from './trims';

/** A value that is used as the key: in a header field, or as an option of the official client. */
export interface KeySink {
  readonly value: Place;
  /** The client that puts the value on the wire as it is, where one is known to. */
  readonly rawClient: string | undefined;
  readonly isAuthorization: boolean;
}

/** Every value of the script that ends up as the key. */
export function keySinks(uses: readonly HeaderUse[], resolver: Resolver, texts: Texts): KeySink[] {
  const fromHeaders = uses.flatMap((use) =>
    use.entries
      .filter(({ name, value }) => {
        const credential = credentialOf(texts.of(value));
        return evidenceOf(namingOf(name), use.destination, credential) !== undefined;
      })
      .map(({ name, value }) => ({
        value,
        rawClient: use.sendsRaw ? use.client : undefined,
        isAuthorization: namingOf(name) === 'authorization',
      })),
  );
  const rawClient = usesRealtime(resolver) ? realtimeMember : undefined;
  const fromClients = resolver.bindings.index.calls.flatMap((call) =>
    sdkKeys(call, resolver).map((value) => ({ value, rawClient, isAuthorization: false })),
  );
  return [...fromHeaders, ...fromClients];
}

/** The `apiKey` options of `new ElevenLabsClient({ apiKey })`, unless the class is the script's own. */
function sdkKeys(call: ts.CallExpression | ts.NewExpression, resolver: Resolver): Place[] {
  const { is } = resolver.reader;
  const called = resolver.reader.dottedName(call.expression);
  const [options] = call.arguments ?? [];
  if (!is.new(call) || options === undefined || called?.split('.').at(-1) !== sdkClass) return [];
  const callee = resolver.reader.unwrap(call.expression);
  const declaration = is.identifier(callee) ? resolver.bindings.declarations.of(callee) : undefined;
  const module = declaration === undefined ? undefined : resolver.bindings.importedModule(declaration);
  if (is.classLike(declaration) || (module !== undefined && !sdkModules.has(module))) return [];
  return valuesOfProperty({ expression: options, frame: undefined }, keyOption, resolver);
}

/** Whether the script transcribes in real time with the official client, which sends that key as it is. */
function usesRealtime({ bindings, reader }: Resolver): boolean {
  const [last = ''] = realtimeMember.split('.').slice(-1);
  return (bindings.index.identifiers.get(last) ?? []).some(
    ({ parent }) =>
      reader.is.propertyAccess(parent) && reader.dottedName(parent)?.endsWith(`.${realtimeMember}`),
  );
}

/** The environment variables that are read into the sinks, once each, in the order of the text. */
export function keyReads(sinks: readonly KeySink[], resolver: Resolver, texts: Texts): KeyRead[] {
  const uses = new Map<ts.Node, ReadUse[]>();
  for (const sink of sinks) {
    const possible = texts.of(sink.value);
    for (const part of possible.flat()) {
      if (part.kind === 'unknown' && part.read?.node.getSourceFile() === resolver.script.sourceFile) {
        const known = uses.get(part.read.node) ?? [];
        uses.set(part.read.node, [...known, { part, read: part.read, rawClient: sink.rawClient, possible }]);
      }
    }
  }
  return [...uses.values()].map((ofRead) => keyRead(ofRead, resolver));
}

interface ReadUse {
  readonly part: UnknownPart;
  readonly read: EnvironmentRead;
  readonly rawClient: string | undefined;
  /** Every text that the sink may get. */
  readonly possible: readonly TextValue[];
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
    range: { start: read.node.getStart(), end: read.node.getEnd() },
    trimmed: untrimmed.length === 0,
    rawClients: [...new Set(untrimmed.flatMap(({ rawClient }) => rawClient ?? []))],
    ...trimEdits(at, resolver.reader, isTypeScript(resolver.script)),
    ...otherSources(uses, read),
  };
}

/** Where else the key may come from than from one variable. */
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
  const isSource = (text: TextValue) =>
    text.every((part) => part.kind === 'literal' || part.read === undefined) && literalText(text) !== '';
  return { otherVariables: [...new Set(reads)], hasOtherSource: isSetting || others.some(isSource) };
}

/** The string literals that end up in the sinks. */
export function keyLiterals(sinks: readonly KeySink[], resolver: Resolver, texts: Texts): KeyLiteral[] {
  const literals = new Map<ts.Node, LiteralPart[]>();
  const elsewhere = new Set<ts.Node>();
  for (const sink of sinks) {
    for (const text of texts.of(sink.value)) {
      const [part, ...others] = text;
      if (part?.kind !== 'literal' || others.length > 0) continue;
      if (part.node?.getSourceFile() === resolver.script.sourceFile) {
        literals.set(part.node, [...(literals.get(part.node) ?? []), part]);
        if (!sink.isAuthorization) elsewhere.add(part.node);
      }
    }
  }
  return [...literals].map(([node, parts]) => {
    const range = { start: node.getStart() + 1, end: node.getEnd() - 1 };
    return {
      range,
      value: parts[0]?.text ?? '',
      written: resolver.script.text.slice(range.start, range.end),
      trimmed: parts.every(({ trimmed }) => trimmed),
      isAuthorization: !elsewhere.has(node),
    };
  });
}
