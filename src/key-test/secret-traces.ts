import { looksLikeKey } from '../elevenlabs/keys';
import type { TextRange } from '../lint/document';
import { type DecodedText, decodedText, plainText } from './decoded-text';

/** How many characters of a secret in a row are a trace of it. */
const longestHarmless = 5;
const trace = longestHarmless + 1;
/** A character takes 4/3 characters in base64, and those at the edges depend on what is around. */
const base64Trace = 8;

/** The pieces of secrets by length, in every form in which a text may repeat them, without anything but letters and digits. */
type Traces = ReadonlyMap<number, ReadonlySet<string>>;

/**
 * Where a text repeats at least six characters of a secret in a row: as they are, in capitals, with anything between
 * them, with escape codes, as bytes in hexadecimal or decimal, or in base64.
 */
export function tracesIn(text: string, secrets: readonly string[]): TextRange[] {
  const traces = tracesOf(secrets);
  return traces.size === 0
    ? []
    : [plainText(text), decodedText(text)].flatMap((view) => rangesIn(view, traces));
}

/** Whether a text repeats at least six characters of a secret in a row, in one of these forms. */
export function repeats(text: string, secret: string): boolean {
  return tracesIn(text, [secret]).length > 0;
}

function tracesOf(secrets: readonly string[]): Traces {
  const traces = new Map<number, Set<string>>();
  for (const piece of secrets.flatMap(piecesOf)) {
    const pieces = traces.get(piece.length) ?? new Set();
    traces.set(piece.length, pieces.add(piece));
  }
  return traces;
}

function piecesOf(secret: string): string[] {
  const bare = squeezed(plainText(secret)).text;
  if (bare.length < trace) {
    return [];
  }
  // Words of a secret that is no key, such as a placeholder, are also in other texts.
  const isKey = looksLikeKey(secret.trim());
  const pieces = windows(bare, trace).filter((piece) => isKey || /\d/.test(piece));
  const bytes = new TextEncoder().encode(secret);
  return [bare, ...pieces, ...piecesOfBytes(bytes), ...base64Of(bytes)];
}

function piecesOfBytes(bytes: Uint8Array): string[] {
  const hexadecimal = [...bytes].map((byte) => byte.toString(16).padStart(2, '0'));
  const prefixed = hexadecimal.map((code) => `0x${code}`);
  return [hexadecimal, prefixed, [...bytes].map(String)].flatMap((codes) =>
    codes.slice(0, -longestHarmless).map((_, at) => codes.slice(at, at + trace).join('')),
  );
}

/** Base64 depends on how many bytes are before the secret, by threes. */
function base64Of(bytes: Uint8Array): string[] {
  return [0, 1, 2].flatMap((before) => {
    const text = String.fromCharCode(...new Uint8Array(before), ...bytes);
    const own = btoa(text)
      .replaceAll('=', '')
      .slice(before === 0 ? 0 : before + 1, -1);
    return windows(own.toLowerCase().replace(/[^a-z0-9]/g, ''), base64Trace);
  });
}

function windows(text: string, length: number): string[] {
  return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) =>
    text.slice(at, at + length),
  );
}

/** Only the letters and digits, in lower case. */
function squeezed({ text, starts, ends }: DecodedText): DecodedText {
  const kept = [...text.matchAll(/[a-z0-9]/gi)];
  return {
    text: kept.map(([character]) => character.toLowerCase()).join(''),
    starts: kept.map(({ index }) => starts[index] ?? 0),
    ends: kept.map(({ index }) => ends[index] ?? 0),
  };
}

function rangesIn(view: DecodedText, traces: Traces): TextRange[] {
  const { text, starts, ends } = squeezed(view);
  const found: TextRange[] = [];
  for (const [length, pieces] of traces) {
    for (let at = 0; at + length <= text.length; at++) {
      if (pieces.has(text.slice(at, at + length))) {
        found.push({ start: starts[at] ?? 0, end: ends[at + length - 1] ?? 0 });
      }
    }
  }
  return found;
}
