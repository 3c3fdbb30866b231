import type ts from 'typescript';
import { isPlaceholder } from '../../../../elevenlabs/keys';
import { namedVariable } from '../../../../elevenlabs/named-variables';
import type { KeyStandIn } from '../../key-facts';
import { fallenBackFrom, withoutFallback } from '../edits/fallbacks';
import { type KeyText, readFromEnvironment } from '../edits/read-from-environment';
import { rangeOf } from '../evaluate/node-range';
import { oncePerScript } from '../evaluate/once-per-script';
import type { Resolver } from '../evaluate/resolver';
import type { Strings } from '../evaluate/strings';
import { isKeyOfSdk } from '../requests/sdk-options';
import type { KeySink } from './key-sinks';

/**
 * The literals that are sent instead of a key: an empty string, a placeholder, or either as the fallback of a
 * variable. Only if nothing in the script may replace them.
 */
export function keyStandIns(sinks: readonly KeySink[], resolver: Resolver, strings: Strings): KeyStandIn[] {
  const found = new Map<ts.Node, KeyStandIn>();
  for (const sink of sinks.filter(({ isAuthorization }) => !isAuthorization)) {
    const texts = strings.of(sink.value);
    for (const [part, ...others] of texts) {
      const node = part?.kind === 'literal' && others.length === 0 ? part.node : undefined;
      if (node?.getSourceFile() !== resolver.script.sourceFile || node.isUnterminated) continue;
      if (!standsIn(node.text)) continue;
      const standIn =
        fallbackOf(node, resolver) ?? (texts.length === 1 ? wholeValueOf(node, sink, resolver) : undefined);
      if (standIn !== undefined) found.set(node, standIn);
    }
  }
  return [...found.values()];
}

/** Whether a text is no key. `malformed-key` reports the name of a variable in quotes. */
function standsIn(text: string): boolean {
  return isPlaceholder(text) && namedVariable(text) === undefined;
}

/** `process.env.X || 'your-api-key'`. In a header, an empty string only gives the variable the type of a header. */
function fallbackOf(node: KeyText, resolver: Resolver): KeyStandIn | undefined {
  const left = fallenBackFrom(node, resolver);
  if (left === undefined) return undefined;
  const reads = resolver.resolve({ expression: left, frame: undefined });
  const variable = reads.flatMap(({ read }) => read?.variable ?? [])[0];
  const isOption = isKeyOfSdk(node, resolver);
  const isEmpty = isEmptyText(node);
  const isMeant = isEmpty ? !isOption || isUsedTwice(variable, resolver) : isRepeated(node, resolver);
  if (variable === undefined || isMeant) return undefined;
  return {
    range: rangeOf(node),
    kind: isEmpty ? 'empty-fallback' : 'placeholder-fallback',
    variable,
    edits: withoutFallback(node, left, isOption, resolver),
  };
}

/** The whole value of a header or an option. */
function wholeValueOf(node: KeyText, sink: KeySink, resolver: Resolver): KeyStandIn | undefined {
  const isEmpty = isEmptyText(node);
  const isFixed = isEmpty
    ? isWrittenAt(node, sink, resolver)
    : isNeverReplaced(node, resolver) && !isRepeated(node, resolver);
  if (!sink.isToElevenLabs || !isFixed) return undefined;
  return {
    range: rangeOf(node),
    kind: isEmpty ? 'empty' : 'placeholder',
    variable: undefined,
    edits: readFromEnvironment(node, resolver, isKeyOfSdk(node, resolver)).read,
  };
}

function isEmptyText({ text }: KeyText): boolean {
  return text.trim() === '';
}

/** Whether a script looks at a variable elsewhere too, perhaps to see if it is set. */
function isUsedTwice(variable: string | undefined, resolver: Resolver): boolean {
  if (variable === undefined) return false;
  const names = resolver.bindings.index.identifiers.get(variable)?.length ?? 0;
  return names + (textCounts(resolver).get(variable) ?? 0) > 1;
}

/** Whether a script has a literal again, perhaps to recognize it. */
function isRepeated({ text }: KeyText, resolver: Resolver): boolean {
  return (textCounts(resolver).get(text) ?? 0) > 1;
}

/** How often a script has each string. */
const textCounts = oncePerScript(({ bindings: { index } }): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const node of index.texts) {
    if ('text' in node) counts.set(node.text, (counts.get(node.text) ?? 0) + 1);
  }
  return counts;
});

/** Whether an empty string is written in the header or the option itself, or in a constant for it. */
function isWrittenAt(node: KeyText, { value }: KeySink, resolver: Resolver): boolean {
  const { reader } = resolver;
  if (reader.unwrap(value.expression) === node) return isNeverReplaced(node, resolver);
  return reader.is.variable(node.parent) && /^const\b/.test(node.parent.parent.getText());
}

/** Whether a literal is the value of a constant, a field or a property that nothing in the script sets. */
function isNeverReplaced(node: KeyText, { reader, bindings }: Resolver): boolean {
  const { is } = reader;
  let value: ts.Node = node;
  while (is.parenthesized(value.parent) || is.assertion(value.parent)) value = value.parent;
  const holder = value.parent;
  const isHolder = is.propertyAssignment(holder) || is.propertyDeclaration(holder) || is.variable(holder);
  if (!isHolder) return is.call(holder) || (is.binary(holder) && holder.right === value);
  const name = is.identifier(holder.name) || is.stringLike(holder.name) ? holder.name.text : undefined;
  return name !== undefined && !bindings.index.assignments.has(name);
}
