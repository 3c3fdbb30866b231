import { secretStart } from '../elevenlabs/other-credentials';
import type { TextRange } from '../lint/document';
import { type DecodedText, decodedText, plainText } from './decoded-text';
import { tracesIn } from './secret-traces';

const leftOut = '[left out]';
/** The most UTF-16 code units to look at, and to show. */
const longestRead = 5_000;
const longestShown = 2_000;

/**
 * Shortens an error message and leaves out everything that may be a key, a part of one or another credential, also in
 * capitals, in pieces, with escape codes, as bytes or in base64. Errors of `fetch`, Deno and node-fetch quote the whole
 * key.
 * @param secrets values to leave out, whatever they look like.
 */
export function withoutCredentials(text: string, secrets: readonly string[]): string {
  const read = text.length > longestRead ? text.slice(0, longestRead).replace(/(?<!\S)\S+$/, '') : text;
  return redacted(read, secrets, leftOut).slice(0, longestShown).trim();
}

/** Replaces everything in a text that may be a credential or a part of one. */
export function redacted(text: string, secrets: readonly string[], replacement: string): string {
  const ranges = [...tracesIn(text, secrets), ...[plainText(text), decodedText(text)].flatMap(suspicious)]
    .map((range) => wholeWords(text, range))
    .sort((a, b) => a.start - b.start);
  let rest = '';
  let end = 0;
  for (const range of ranges) {
    if (range.start >= end) {
      rest += text.slice(end, range.start) + replacement;
    }
    end = Math.max(end, range.end);
  }
  return rest + text.slice(end);
}

/** Forms in which error messages show keys and other credentials. */
const credentials: readonly RegExp[] = [
  /\b(?:bearer|basic)\s{1,9}[^\s"',;]{6,}/gi,
  /(?<=xi[-_]api[-_]key["']?\s{0,4}[:=]\s{0,4}["']?)[^\s"',;}[]{4,}/gi,
  /(?<=")[^"]{1,500}(?=" is an invalid header value)|(?<=')[^']{1,500}(?=' is an invalid header value)/g,
  /(?<=header value:? b?")[^"]{1,500}(?=")|(?<=header value:? b?')[^']{1,500}(?=')/gi,
  /sk[_-][0-9a-f]{4,}\w*/gi,
  /\b(?:sk|gsk|pk|rk)[_-][\w-]{6,}/gi,
  new RegExp(`\\b(?:${secretStart})[\\w-]{6,}(?:\\.[\\w-]+)*`, 'gi'),
];

/** The ranges in the written text of what may be a credential. */
function suspicious({ text, starts, ends }: DecodedText): TextRange[] {
  const matches = credentials.flatMap((form) => [...text.matchAll(form)].map(rangeOf));
  const words = [...text.matchAll(/[a-z0-9]+/gi)].map((match) => ({ word: match[0], ...rangeOf(match) }));
  return [...matches, ...words.filter(({ word }) => mayBeSecret(word)), ...keysInParts(words)].map(
    ({ start, end }) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }),
  );
}

function rangeOf({ 0: match, index }: RegExpExecArray): TextRange {
  return { start: index, end: index + match.length };
}

const shortestPiece = 6;
const shortestMixed = 12;
const shortestNumber = 24;

/** Whether letters and digits in a row may be a part of a key, its bytes, or another secret. */
function mayBeSecret(word: string): boolean {
  if (/^\d+$/.test(word)) {
    return word.length >= shortestNumber;
  }
  const isLong = word.length >= shortestMixed || (word.length >= shortestPiece && /^[0-9a-f]+$/i.test(word));
  return /\d/.test(word) && (isLong || /[0-9a-f]{8}/i.test(word));
}

interface Word extends TextRange {
  readonly word: string;
}

/** The longest parts of a key to look for, and how much may be between two of them. */
const longestPart = 24;
const widestGap = 3;

/** The ranges of parts of a key with something between them, or of its bytes in a list. */
function keysInParts(words: readonly Word[]): TextRange[] {
  const runs: [Word, ...Word[]][] = [];
  for (const word of words.filter(mayBePart)) {
    const run = runs.at(-1);
    const end = run?.at(-1)?.end ?? Number.NEGATIVE_INFINITY;
    if (run !== undefined && word.start - end <= widestGap) {
      run.push(word);
    } else {
      runs.push([word]);
    }
  }
  return runs
    .filter((run) => run.length > 1 && mayBeKey(run.map(({ word }) => word)))
    .map((run) => ({ start: run[0].start, end: run.at(-1)?.end ?? run[0].end }));
}

function mayBePart({ word }: Word): boolean {
  return word.length <= longestPart && /^(?:0x)?[0-9a-f]+$/i.test(word);
}

const shortestInParts = 12;
const fewestOfAKind = 3;
const fewestBytes = 6;

/** Whether these words together may be a key: dates and versions have no letters. */
function mayBeKey(parts: readonly string[]): boolean {
  const all = parts.map((part) => part.replace(/^0x/i, '')).join('');
  const digits = all.replace(/\D/g, '').length;
  const isMixed = digits >= fewestOfAKind && all.length - digits >= fewestOfAKind;
  const decimal = parts.filter(
    (part) => /^\d{2,3}$/.test(part) && Number(part) >= 0x20 && Number(part) < 0x7f,
  );
  const hexadecimal = parts.filter((part) => /^(?:0x)?[0-9a-f]{2}$/i.test(part));
  return (
    (isMixed && all.length >= shortestInParts) ||
    decimal.length >= fewestBytes ||
    hexadecimal.length >= fewestBytes
  );
}

const longestWord = 200;

/** A range with the rest of the words that it starts and ends in. */
function wholeWords(text: string, { start, end }: TextRange): TextRange {
  const before = /(?<![\w-])[\w-]*$/.exec(text.slice(Math.max(0, start - longestWord), start))?.[0] ?? '';
  const after = /^[\w-]*/.exec(text.slice(end, end + longestWord))?.[0] ?? '';
  return { start: start - before.length, end: end + after.length };
}
