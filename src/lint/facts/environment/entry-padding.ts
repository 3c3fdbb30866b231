import type { TextRange } from '../../document';
import type { EnvironmentEntry } from '../../documents/environment-document';
import type { WrittenCharacter } from '../facts';
import { type PaddingRun, paddingOfKey, paddingRuns, plainCharacters } from '../text/padding';

/** Where padding stands: around the equals sign, at the ends of the value that a loader takes, or inside it. */
export type EnvironmentPlace = 'before-equals' | 'before-value' | 'after-value' | PaddingRun['position'];

export interface EnvironmentPadding {
  readonly place: EnvironmentPlace;
  readonly run: PaddingRun;
}

/**
 * The padding of an entry that holds a key, in the order of the text. Without what is harmless everywhere: the
 * blank before a comment, behind a closing quote, or behind the colon of `KEY: value`.
 */
export function paddingOfEntry(text: string, entry: EnvironmentEntry): EnvironmentPadding[] {
  const content = paddingOfKey(charactersOfValue(text, entry));
  if (content === undefined) {
    return [];
  }
  const placed = (place: EnvironmentPlace, runs: readonly PaddingRun[]) =>
    runs.map((run) => ({ place, run }));
  return [
    ...placed('before-equals', blanksBeforeEquals(text, entry)),
    ...placed('before-value', paddingBeforeValue(text, entry)),
    ...content.map((run) => ({ place: run.position, run })),
    ...placed('after-value', paddingAfterValue(text, entry)),
  ];
}

/** The characters of the value that a loader takes, with those escapes that it decodes. */
export function charactersOfValue(text: string, entry: EnvironmentEntry): WrittenCharacter[] {
  const { start, end } = entry.contentRange;
  const characters: WrittenCharacter[] = [];
  let position = start;
  while (position < end) {
    const decoded =
      entry.quote === '"' ? lineBreakEscapes.get(text.slice(position, position + 2)) : undefined;
    const next = position + (decoded === undefined ? 1 : 2);
    characters.push({ text: decoded ?? text.charAt(position), range: { start: position, end: next } });
    position = next;
  }
  return characters;
}

const lineBreakEscapes: ReadonlyMap<string, string> = new Map([
  ['\\n', '\n'],
  ['\\r', '\r'],
]);

function blanksBeforeEquals(text: string, entry: EnvironmentEntry): PaddingRun[] {
  const runs = runsIn(text, { start: entry.nameRange.end, end: entry.rawRange.start - 1 });
  return runs.every((run) => run.kind === 'space' || run.kind === 'tab') ? runs : [];
}

function paddingBeforeValue(text: string, entry: EnvironmentEntry): PaddingRun[] {
  const start = entry.rawRange.start + (entry.separator === ':' ? 1 : 0);
  const runs = runsIn(text, { start, end: entry.contentRange.start - quoteLength(entry) });
  // A value in quotes may begin on a later line; that is no padding of this one.
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
