import { looksLikeKey } from '../elevenlabs/keys';
import type { EnvironmentEntry } from '../lint/documents/environment-document';
import { blankLinesAbove } from '../lint/facts/environment/blank-lines';
import {
  charactersOfValue,
  type EnvironmentPadding,
  paddingOfEntry,
} from '../lint/facts/environment/entry-padding';
import { swallowedEntries } from '../lint/facts/environment/swallowed-entries';
import type { EnvironmentFacts } from '../lint/facts/facts';
import { unwrapKey } from '../lint/facts/text/key-wrapping';

/** Features of a key's line that change what arrives in the program, for at least one loader. */
export type LineFeature =
  | 'whitespace-before-equals'
  | 'space-before-value'
  | 'space-after-value'
  | 'tab-before-value'
  | 'tab-after-value'
  | 'special-space-around'
  | 'padding-in-value'
  | 'text-around-key'
  | 'semicolon-after-key'
  | 'semicolon-after-quotes'
  | 'comma-after-quotes'
  | 'label-before-key'
  | 'stray-quote'
  | 'quoted'
  | 'backquoted'
  | 'whitespace-after-quotes'
  | 'comment'
  | 'glued-comment'
  | 'exported'
  | 'colon'
  | 'windows-line-end'
  | 'old-line-end'
  | 'byte-order-mark'
  | 'utf16'
  | 'whitespace-value-above'
  | 'quote-above'
  | 'blank-line-above'
  | 'repeated'
  | 'overridden';

/** The features of a key's line, without duplicates. */
export function lineFeatures(facts: EnvironmentFacts, entry: EnvironmentEntry): LineFeature[] {
  const padding = paddingOfEntry(facts.text, entry).flatMap(featuresOfPadding);
  const features = [
    ...padding,
    ...featuresOfValue(facts, entry, padding),
    ...featuresOfQuotes(facts, entry),
    ...featuresOfComment(facts, entry),
    ...(entry.exported ? (['exported'] as const) : []),
    ...(entry.separator === ':' ? (['colon'] as const) : []),
    ...featuresOfLineEnd(facts, entry),
    ...featuresOfEncoding(facts, entry),
    ...featuresOfLinesAbove(facts, entry),
    ...featuresOfRepetition(facts, entry),
  ];
  return [...new Set(features)];
}

function featuresOfPadding({ place, run }: EnvironmentPadding): LineFeature[] {
  if (place === 'before-equals') {
    return ['whitespace-before-equals'];
  }
  if (place !== 'before-value' && place !== 'after-value') {
    return ['padding-in-value'];
  }
  if (run.kind === 'space') {
    return [place === 'before-value' ? 'space-before-value' : 'space-after-value'];
  }
  if (run.kind === 'tab') {
    return [place === 'before-value' ? 'tab-before-value' : 'tab-after-value'];
  }
  return ['special-space-around'];
}

function featuresOfValue(
  { text }: EnvironmentFacts,
  entry: EnvironmentEntry,
  padding: readonly LineFeature[],
): LineFeature[] {
  const { core, wrappings } = unwrapKey(charactersOfValue(text, entry), entry.contentRange);
  if (wrappings.length === 0 || !looksLikeKey(core)) {
    return [];
  }
  const [outer, next] = wrappings;
  if (outer === 'label') {
    return [entry.quote === undefined ? 'label-before-key' : 'padding-in-value'];
  }
  if (entry.quote === undefined && outer === 'separator') {
    const isComma = entry.value.endsWith(',');
    if (next === 'quotes') {
      return [isComma ? 'comma-after-quotes' : 'semicolon-after-quotes'];
    }
    return [isComma ? 'text-around-key' : 'semicolon-after-key'];
  }
  if (entry.quote === undefined && (outer === 'stray-quote' || outer === 'angle-brackets')) {
    return ['stray-quote'];
  }
  return padding.includes('padding-in-value') ? [] : ['text-around-key'];
}

function featuresOfQuotes({ text }: EnvironmentFacts, entry: EnvironmentEntry): LineFeature[] {
  if (entry.quote === undefined) {
    return [];
  }
  const rest = text.slice(entry.range.end, entry.rawRange.end);
  const isLast = entry.commentRange === undefined;
  return [
    entry.quote === '`' ? 'backquoted' : 'quoted',
    ...(isLast && /^[ \t]/.test(rest) ? (['whitespace-after-quotes'] as const) : []),
  ];
}

function featuresOfComment({ text }: EnvironmentFacts, entry: EnvironmentEntry): LineFeature[] {
  const { commentRange } = entry;
  if (commentRange === undefined) {
    return [];
  }
  const isGlued = entry.quote === undefined && !/\s/.test(text.charAt(commentRange.start - 1));
  return [isGlued ? 'glued-comment' : 'comment'];
}

function featuresOfLineEnd({ text }: EnvironmentFacts, entry: EnvironmentEntry): LineFeature[] {
  const end = entry.commentRange?.end ?? entry.rawRange.end;
  if (text.startsWith('\r\n', end)) {
    // After a comment, the carriage return is part of the comment.
    return entry.commentRange === undefined ? ['windows-line-end'] : [];
  }
  return text[end] === '\r' ? ['old-line-end'] : [];
}

function featuresOfEncoding({ text, encoding }: EnvironmentFacts, entry: EnvironmentEntry): LineFeature[] {
  if (encoding === 'utf16le' || encoding === 'utf16be') {
    return ['utf16'];
  }
  const hasMark = encoding === 'utf8bom' || text.startsWith('\uFEFF');
  return hasMark && /^\uFEFF?[ \t]*$/.test(text.slice(0, entry.range.start)) ? ['byte-order-mark'] : [];
}

function featuresOfLinesAbove({ text, entries }: EnvironmentFacts, entry: EnvironmentEntry): LineFeature[] {
  const swallowed = swallowedEntries(text, entries).find((one) => one.entry === entry);
  const hasBlankLine = blankLinesAbove(text, entry.range.start).length > 0;
  return [
    ...(swallowed?.reason === 'whitespace' ? (['whitespace-value-above'] as const) : []),
    ...(swallowed?.reason === 'quote' ? (['quote-above'] as const) : []),
    ...(hasBlankLine ? (['blank-line-above'] as const) : []),
  ];
}

/** If a variable is set more than once, Deno uses the first line and every other loader the last. */
function featuresOfRepetition({ entries }: EnvironmentFacts, entry: EnvironmentEntry): LineFeature[] {
  const all = entries.filter(({ name }) => name === entry.name);
  if (all.every(({ value }) => value === entry.value)) {
    return [];
  }
  return [all.at(-1) === entry ? 'repeated' : 'overridden'];
}
