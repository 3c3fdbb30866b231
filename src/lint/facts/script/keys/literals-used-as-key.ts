import type ts from 'typescript';
import type { LiteralUsedAsKey } from '../../key-facts';
import { KeyInReach } from '../edits/key-in-reach';
import type { KeyText } from '../edits/read-from-environment';
import { namedInLiteral } from '../edits/read-named';
import { charactersOfLiteral, trimmedCharacters } from '../evaluate/literal-characters';
import type { Resolver } from '../evaluate/resolver';
import type { Strings } from '../evaluate/strings';
import type { LiteralPart } from '../evaluate/values';
import type { KeySink } from './key-sinks';

/** The string literals that reach the sinks, except those whose closing quote is not typed yet. */
export function literalsUsedAsKey(
  sinks: readonly KeySink[],
  resolver: Resolver,
  strings: Strings,
): LiteralUsedAsKey[] {
  const literals = new Map<KeyText, LiteralPart[]>();
  const elsewhere = new Set<ts.Node>();
  const keys = new KeyInReach(resolver, strings);
  const inMessages = new Set<ts.Node>();
  for (const sink of sinks) {
    for (const text of strings.of(sink.value)) {
      const [part, ...others] = text;
      if (part?.kind !== 'literal' || others.length > 0) continue;
      if (part.node?.getSourceFile() === resolver.script.sourceFile && !part.node.isUnterminated) {
        const known = literals.get(part.node);
        if (known === undefined) literals.set(part.node, [part]);
        else known.push(part);
        if (!sink.isAuthorization) elsewhere.add(part.node);
        if (sink.isInMessage) inMessages.add(part.node);
      }
    }
  }
  return [...literals].map(([node, parts]) => {
    const range = { start: node.getStart() + 1, end: node.getEnd() - 1 };
    const value = parts[0]?.text ?? '';
    const written = resolver.script.text.slice(range.start, range.end);
    const characters = charactersOfLiteral(written, range.start, value);
    return {
      range,
      value,
      characters: parts.every(({ trimmed }) => trimmed) ? trimmedCharacters(characters) : characters,
      isAuthorization: !elsewhere.has(node),
      named: namedInLiteral(node, resolver, keys),
      isInMessage: inMessages.has(node),
    };
  });
}
