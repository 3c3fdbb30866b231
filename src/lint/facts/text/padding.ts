import { isPlaceholder, isReference, looksLikeKey } from '../../../elevenlabs/keys';
import { hasTextAfterKey } from '../../../elevenlabs/other-credentials';
import type { TextRange } from '../../document';
import type { Phrase } from '../../finding';
import type { WrittenCharacter } from '../key-facts';

/**
 * How clients treat a padding character, from the mildest to the worst. Clients such as `fetch` strip spaces,
 * tabs and line breaks from the ends of a header; some send spaces and tabs, and refuse line breaks. All of them
 * send characters up to U+00FF, and nearly all refuse those above. (Measured with fourteen clients.)
 */
export type PaddingKind = 'space' | 'tab' | 'line-break' | 'sent' | 'refused';

const kindsByHarm: readonly PaddingKind[] = ['space', 'tab', 'line-break', 'sent', 'refused'];

interface PaddingCharacter {
  readonly kind: PaddingKind;
  /** Its name in messages, with its article. */
  readonly name: Phrase;
  /** Whether an editor shows it as a gap, so that an underline is visible. */
  readonly visible: boolean;
}

/** Characters that get copied along with a key: first, last, name, visible. */
const otherPadding: readonly (readonly [first: number, last: number, name: string, visible: boolean])[] = [
  [0x00a0, 0x00a0, 'a no-break space ({code})', true],
  [0x00ad, 0x00ad, 'a soft hyphen ({code})', false],
  [0x061c, 0x061c, 'a text direction mark ({code})', false],
  [0x1680, 0x1680, 'a Unicode space ({code})', true],
  [0x180e, 0x180e, 'a zero-width separator ({code})', false],
  [0x2000, 0x200a, 'a Unicode space ({code})', true],
  [0x200b, 0x200b, 'a zero-width space ({code})', false],
  [0x200c, 0x200d, 'a zero-width joiner or non-joiner ({code})', false],
  [0x200e, 0x200f, 'a text direction mark ({code})', false],
  [0x2028, 0x2029, 'a Unicode line separator ({code})', false],
  [0x202a, 0x202e, 'a text direction mark ({code})', false],
  [0x202f, 0x202f, 'a narrow no-break space ({code})', true],
  [0x205f, 0x205f, 'a Unicode space ({code})', true],
  [0x2060, 0x2064, 'an invisible character ({code})', false],
  [0x2066, 0x2069, 'a text direction mark ({code})', false],
  [0x3000, 0x3000, 'an ideographic space ({code})', true],
  [0xfeff, 0xfeff, 'a byte order mark ({code})', false],
];

const space: PaddingCharacter = { kind: 'space', name: { phrase: 'a space', values: {} }, visible: true };
const tab: PaddingCharacter = { kind: 'tab', name: { phrase: 'a tab', values: {} }, visible: true };
const lineBreak: PaddingCharacter = {
  kind: 'line-break',
  name: { phrase: 'a line break', values: {} },
  visible: false,
};

const paddingCharacters: ReadonlyMap<string, PaddingCharacter> = new Map<string, PaddingCharacter>([
  [' ', space],
  ['\t', tab],
  ['\n', lineBreak],
  ['\r', lineBreak],
  ...otherPadding.flatMap(([first, last, name, visible]) =>
    Array.from({ length: last - first + 1 }, (_, index): [string, PaddingCharacter] => {
      const code = first + index;
      const kind = code <= 0xff ? 'sent' : 'refused';
      const values = { code: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` };
      return [String.fromCharCode(code), { kind, name: { phrase: name, values }, visible }];
    }),
  ),
]);

/** The characters of a part of a text that is written without escapes. */
export function plainCharacters(text: string, range: TextRange): WrittenCharacter[] {
  const length = Math.max(0, range.end - range.start);
  return Array.from({ length }, (_, index) => {
    const start = range.start + index;
    return { text: text.charAt(start), isEscape: false, range: { start, end: start + 1 } };
  });
}

/** Adjacent padding characters. The kind and the name are those of the worst one. */
export interface PaddingRun {
  readonly range: TextRange;
  readonly position: 'start' | 'inside' | 'end';
  readonly kind: PaddingKind;
  readonly name: Phrase;
  readonly visible: boolean;
}

/** The value without any padding characters. */
export function withoutPadding(value: string): string {
  return [...value].filter((character) => !paddingCharacters.has(character)).join('');
}

/** The value without leading and trailing padding characters. */
export function withoutOuterPadding(value: string): string {
  let start = 0;
  let end = value.length;
  while (start < end && paddingCharacters.has(value.charAt(start))) {
    start++;
  }
  while (end > start && paddingCharacters.has(value.charAt(end - 1))) {
    end--;
  }
  return value.slice(start, end);
}

/** The name in messages of the first padding character in a text; `undefined` if there is none. */
export function firstPaddingName(text: string): Phrase | undefined {
  return [...text]
    .map((character) => paddingCharacters.get(character)?.name)
    .find((name) => name !== undefined);
}

/** No key is nearly this long. Anything longer is something else and not worth the time. */
export const longestKey = 1_000;

/**
 * The padding of a value that can be judged. Undefined for a placeholder or a reference, and for a value with
 * whitespace inside that isn't a key without it: `Bearer …`, notes after the key and whole sentences are other mistakes.
 */
export function paddingOfKey(characters: readonly WrittenCharacter[]): PaddingRun[] | undefined {
  if (characters.length > longestKey) {
    return undefined;
  }
  const value = characters.map(({ text }) => text).join('');
  const key = withoutPadding(value);
  if (isReference(value) || isPlaceholder(key)) {
    return undefined;
  }
  const runs = paddingRuns(characters);
  const hasInnerWhitespace = runs.some((run) => run.position === 'inside' && !isZeroWidth(run));
  const isOther = !looksLikeKey(key) || hasTextAfterKey(value.trim());
  return hasInnerWhitespace && isOther ? undefined : runs;
}

function isZeroWidth(run: PaddingRun): boolean {
  return run.kind === 'refused' && !run.visible;
}

/** The runs of padding characters in text order. */
export function paddingRuns(characters: readonly WrittenCharacter[]): PaddingRun[] {
  const runs: PaddingRun[] = [];
  let index = 0;
  while (index < characters.length) {
    const start = index;
    while (isPadding(characters[index])) {
      index++;
    }
    if (index > start) {
      const position = start === 0 ? 'start' : index === characters.length ? 'end' : 'inside';
      runs.push(runOf(characters.slice(start, index), position));
    }
    index++;
  }
  return runs;
}

function isPadding(character: WrittenCharacter | undefined): boolean {
  return character !== undefined && paddingCharacters.has(character.text);
}

function runOf(characters: readonly WrittenCharacter[], position: PaddingRun['position']): PaddingRun {
  let worst = space;
  let visible = false;
  for (const { text, isEscape } of characters) {
    const padding = paddingCharacters.get(text);
    if (padding !== undefined) {
      worst = kindsByHarm.indexOf(padding.kind) > kindsByHarm.indexOf(worst.kind) ? padding : worst;
      visible ||= padding.visible || isEscape;
    }
  }
  const range = { start: characters[0]?.range.start ?? 0, end: characters.at(-1)?.range.end ?? 0 };
  return { range, position, kind: worst.kind, name: worst.name, visible };
}
