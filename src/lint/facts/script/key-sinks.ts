import type ts from 'typescript';
import { isTypeScript } from '../../documents/script-document';
import type { KeyLiteral, KeyRead } from '../facts';
import { credentialOf } from './credentials';
import { evidenceOf, namingOf } from './naming';
import { valuesOfProperty } from './objects';
import type { HeaderUse } from './requests';
import type { Resolver } from './resolve';
import type { Texts } from './texts';
import { trimEdits } from './trims';
import type { EnvironmentRead, LiteralPart, Place, UnknownPart } from './values';

/** A value that is used as the key: in a header field, or as an option of the official client. */
export interface KeySink {
  readonly value: Place;
  /** The client that puts the value on the wire as it is, where one is known to. */
  readonly rawClient: string | undefined;
}

const sdkModules = new Set(['@elevenlabs/elevenlabs-js', 'elevenlabs']);
const sdkClass = 'ElevenLabsClient';

/** Every value of the script that ends up as the key. */
export function keySinks(uses: readonly HeaderUse[], resolver: Resolver, texts: Texts): KeySink[] {
  const fromHeaders = uses.flatMap((use) =>
    use.entries
      .filter(({ name, value }) => {
        const credential = credentialOf(texts.of(value));
        return evidenceOf(namingOf(name), use.destination, credential) !== undefined;
      })
      .map(({ value }) => ({ value, rawClient: use.sendsRaw ? use.client : undefined })),
  );
  const fromClients = resolver.bindings.index.calls.flatMap((call) => sdkKeys(call, resolver));
  return [...fromHeaders, ...fromClients];
}

/** The `apiKey` options of `new ElevenLabsClient({ apiKey })`, unless the class is the script's own. */
function sdkKeys(call: ts.CallExpression | ts.NewExpression, resolver: Resolver): KeySink[] {
  const { is } = resolver.reader;
  const called = resolver.reader.dottedName(call.expression);
  const [options] = call.arguments ?? [];
  if (!is.new(call) || options === undefined || called?.split('.').at(-1) !== sdkClass) return [];
  const callee = resolver.reader.unwrap(call.expression);
  const declaration = is.identifier(callee) ? resolver.bindings.declarations.of(callee) : undefined;
  const module = declaration === undefined ? undefined : resolver.bindings.importedModule(declaration);
  if (is.classLike(declaration) || (module !== undefined && !sdkModules.has(module))) return [];
  return valuesOfProperty({ expression: options, frame: undefined }, 'apiKey', resolver).map((value) => ({
    value,
    rawClient: undefined,
  }));
}

/** The environment variables that are read into the sinks, once each, in the order of the text. */
export function keyReads(sinks: readonly KeySink[], resolver: Resolver, texts: Texts): KeyRead[] {
  const uses = new Map<ts.Node, ReadUse[]>();
  for (const sink of sinks) {
    for (const part of texts.of(sink.value).flat()) {
      if (part.kind === 'unknown' && part.read?.node.getSourceFile() === resolver.script.sourceFile) {
        const known = uses.get(part.read.node) ?? [];
        uses.set(part.read.node, [...known, { part, read: part.read, rawClient: sink.rawClient }]);
      }
    }
  }
  return [...uses.values()].map((ofRead) => keyRead(ofRead, resolver));
}

interface ReadUse {
  readonly part: UnknownPart;
  readonly read: EnvironmentRead;
  readonly rawClient: string | undefined;
}

function keyRead(uses: readonly ReadUse[], resolver: Resolver): KeyRead {
  const untrimmed = uses.filter(({ part }) => !part.trimmed);
  const [first] = uses as readonly [ReadUse, ...ReadUse[]];
  const { read } = first;
  const at = read.destructured ? untrimmed.map(({ part }) => part.use) : [read.node as ts.Expression];
  return {
    variable: read.variable,
    range: { start: read.node.getStart(), end: read.node.getEnd() },
    trimmed: untrimmed.length === 0,
    rawClients: [...new Set(untrimmed.flatMap(({ rawClient }) => rawClient ?? []))],
    ...trimEdits(at, resolver.reader, isTypeScript(resolver.script)),
  };
}

/** The string literals that end up in the sinks. */
export function keyLiterals(sinks: readonly KeySink[], resolver: Resolver, texts: Texts): KeyLiteral[] {
  const literals = new Map<ts.Node, LiteralPart[]>();
  for (const sink of sinks) {
    for (const text of texts.of(sink.value)) {
      const [part, ...others] = text;
      if (part?.kind !== 'literal' || others.length > 0) continue;
      if (part.node?.getSourceFile() === resolver.script.sourceFile) {
        literals.set(part.node, [...(literals.get(part.node) ?? []), part]);
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
    };
  });
}
