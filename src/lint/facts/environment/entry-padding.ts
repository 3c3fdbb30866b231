import type { TextRange } from '../../document';
import type { EnvironmentEntry } from '../../documents/environment-document';
import type { WrittenCharacter } from '../key-facts';
import { longestKey, type PaddingRun, paddingOfKey, paddingRuns, plainCharacters } from '../text/padding';

/** Where padding is: around the equals sign, at the ends of the value that a loader reads, or inside it. */
export type EnvironmentPlace = 'before-equals' | 'before-value' | 'after-value' | PaddingRun['position'];

export interface EnvironmentPadding {
  readonly place: EnvironmentPlace;
  readonly run: PaddingRun;
}

/**
 * The padding of a key's entry, in text order, without whitespace that is harmless everywhere: before a comment,
 * after a closing quote, or after the colon of `KEY: value`.
 */
export function paddingOfEntry(text: string, entry: EnvironmentEntry): EnvironmentPadding[] {
  // An escape takes two characters of the text.
  const isTooLong = entry.contentRange.end - entry.contentRange.start > 2 * longestKey;
  const content = isTooLong ? undefined : paddingOfKey(charactersOfValue(text, entry));
  if (content === undefined) {
    return [];
  }
  const placed = (place: EnvironmentPlace, runs: readonly PaddingRun[]) =>
    runs.map((run) => ({ place, run }));
  return [
    ...placed('before-equals', paddingBeforeEquals(text, entry)),
    ...placed('before-value', paddingBeforeValue(text, entry)),
    ...content.map((run) => ({ place: run.position, run })),
    ...placed('after-value', paddingAfterValue(text, entry)),
  ];
}

/** The characters of the value as loaders read it, with the escapes that they decode. */
export function charactersOfValue(text: string, entry: EnvironmentEntry): WrittenCharacter[] {
  const { start, end } = entry.contentRange;
  const characters: WrittenCharacter[] = [];
  let position = start;
  while (position < end) {
    const decoded =
      entry.quote === '"' ? lineBreakEscapes.get(text.slice(position, position + 2)) : undefined;
    const isEscape = decoded !== undefined;
    const next = position + (isEscape ? 2 : 1);
    const range = { start: position, end: next };
    characters.push({ text: decoded ?? text.charAt(position), isEscape, range });
    position = next;
  }
  return characters;
}

const lineBreakEscapes: ReadonlyMap<string, string> = new Map([
  ['\\n', '\n'],
  ['\\r', '\r'],
]);

function paddingBeforeEquals(text: string, entry: EnvironmentEntry): PaddingRun[] {
  const runs = runsIn(text, { start: entry.nameRange.end, end: entry.rawRange.start - 1 });
  return runs.every((run) => run.kind === 'space' || run.kind === 'tab') ? runs : [];
}

function paddingBeforeValue(text: string, entry: EnvironmentEntry): PaddingRun[] {
  const start = entry.rawRange.start + (entry.separator === ':' ? 1 : 0);
  const runs = runsIn(text, { start, end: entry.contentRange.start - quoteLength(entry) });
  // A quoted value may start on a later line. The line break isn't padding then.
  return runs.some((run) => run.kind === 'line-break') ? [] : runs;
}

function paddingAfterValue(text: string, entry: EnvironmentEntry): PaddingRun[] {
  const start = entry.contentRange.end + quoteLength(entry);
  const harmless = entry.quote !== undefined || entry.commentRange !== undefined;
  let end = entry.rawRange.end;
  while (harmless && end > start && (text[end - 1] === ' ' || text[end - 1] === '\t')) {
    end--;
  }
  return runsIn(text, { start, end });
}

function quoteLength(entry: EnvironmentEntry): number {
  return entry.quote === undefined ? 0 : 1;
}

function runsIn(text: string, range: TextRange): PaddingRun[] {
  return paddingRuns(plainCharacters(text, range));
}
