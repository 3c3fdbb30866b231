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

/** Ways to write a key's line that change, for at least one loader, what arrives in the program. */
export type LineFeature =
  | 'blank-before-equals'
  | 'blank-before-value'
  | 'blank-after-value'
  | 'tab-before-value'
  | 'tab-after-value'
  | 'special-space-around'
  | 'padding-in-value'
  | 'text-around-key'
  | 'semicolon-behind-key'
  | 'semicolon-behind-quotes'
  | 'comma-behind-quotes'
  | 'label-before-key'
  | 'stray-quote'
  | 'quoted'
  | 'backquoted'
  | 'blank-behind-quotes'
  | 'comment'
  | 'glued-comment'
  | 'exported'
  | 'colon'
  | 'windows-line-end'
  | 'old-line-end'
  | 'byte-order-mark'
  | 'utf16'
  | 'blank-above'
  | 'quote-above'
  | 'blank-line-above'
  | 'repeated'
  | 'overridden';

/** The features of the line that a key's entry is, without repetition. */
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
    return ['blank-before-equals'];
  }
  if (place !== 'before-value' && place !== 'after-value') {
    return ['padding-in-value'];
  }
  if (run.kind === 'space') {
    return [place === 'before-value' ? 'blank-before-value' : 'blank-after-value'];
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
      return [isComma ? 'comma-behind-quotes' : 'semicolon-behind-quotes'];
    }
    return [isComma ? 'text-around-key' : 'semicolon-behind-key'];
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
  const behind = text.slice(entry.range.end, entry.rawRange.end);
  const isLast = entry.commentRange === undefined;
  return [
    entry.quote === '`' ? 'backquoted' : 'quoted',
    ...(isLast && /^[ \t]/.test(behind) ? (['blank-behind-quotes'] as const) : []),
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
    // In a comment the mark is a part of the comment.
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
  const byLines = blankLinesAbove(text, entry.range.start).length > 0;
  return [
    ...(swallowed?.reason === 'blank' ? (['blank-above'] as const) : []),
    ...(swallowed?.reason === 'quote' ? (['quote-above'] as const) : []),
    ...(byLines ? (['blank-line-above'] as const) : []),
  ];
}

/** Of several lines for one variable the last counts for all loaders but Deno, which takes the first. */
function featuresOfRepetition({ entries }: EnvironmentFacts, entry: EnvironmentEntry): LineFeature[] {
  const all = entries.filter(({ name }) => name === entry.name);
  if (all.every(({ value }) => value === entry.value)) {
    return [];
  }
  return [all.at(-1) === entry ? 'repeated' : 'overridden'];
}
