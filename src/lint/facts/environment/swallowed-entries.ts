import type { EnvironmentEntry } from '../../documents/environment-document';

/** An assignment that some loaders read as part of another one above it. */
export interface SwallowedEntry {
  readonly entry: EnvironmentEntry;
  /** The assignment whose value extends too far. */
  readonly by: EnvironmentEntry;
  /** Whitespace instead of a value, so that these loaders continue on the next line; or an unclosed quote. */
  readonly reason: 'whitespace' | 'quote';
}

/**
 * The entries that `dotenv` reads, but Node 22 and later, Vite 8 and Deno don't, because they read on from the
 * value of an entry above. Measured with Node 24; an unclosed quote has the same effect in Node 20 and Bun.
 */
export function swallowedEntries(text: string, entries: readonly EnvironmentEntry[]): SwallowedEntry[] {
  const swallowed: SwallowedEntry[] = [];
  let last: Reach | undefined;
  for (const entry of entries) {
    if (last !== undefined && entry.range.start < last.end) {
      swallowed.push({ entry, by: last.by, reason: last.reason });
    } else {
      last = reachOf(text, entry);
    }
  }
  return swallowed;
}

interface Reach {
  readonly by: EnvironmentEntry;
  readonly reason: SwallowedEntry['reason'];
  /** The end of the last line of the value. */
  readonly end: number;
}

function reachOf(text: string, by: EnvironmentEntry): Reach | undefined {
  const start = by.rawRange.start;
  if (by.separator === ':' || /[\r\n]/.test(text.charAt(start))) {
    return undefined;
  }
  const first = skipWhitespace(text, start);
  const opened = text.charAt(first);
  if (/[\r\n]/.test(text.slice(start, first))) {
    return opened === '#' || opened === ''
      ? undefined
      : { by, reason: 'whitespace', end: endOfLine(text, first) };
  }
  const closed = /["'`]/.test(opened) ? text.indexOf(opened, first + 1) : -1;
  return closed < 0 ? undefined : { by, reason: 'quote', end: endOfLine(text, closed) };
}

function skipWhitespace(text: string, position: number): number {
  let end = position;
  while (end < text.length && ' \t\r\n'.includes(text.charAt(end))) {
    end++;
  }
  return end;
}

function endOfLine(text: string, position: number): number {
  const end = text.indexOf('\n', position);
  return end < 0 ? text.length : end;
}
