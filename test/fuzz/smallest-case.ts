import type { FuzzCase, FuzzProperty } from './fuzz-property';

/** The most checks to spend on making one case smaller. */
const mostTries = 3_000;

/** What a text is made of, from the largest pieces to the smallest. */
const pieces: readonly RegExp[] = [/[^\n]*\n|[^\n]+/g, /[\w$]+|\s+|[^\w$\s]/gu, /./gsu];

export interface SmallestCase {
  readonly one: FuzzCase;
  readonly error: unknown;
  readonly tries: number;
}

/** Removes lines, words and characters, and the context, as long as the check still throws the same kind of error. */
export function smallestCase(found: FuzzCase, check: FuzzProperty['check']): SmallestCase {
  const search = new Search(found, check);
  search.tryText(found.text);
  const { file, text, share, key } = search.smallest;
  search.try({ file, text, share, key });
  for (let length = Number.POSITIVE_INFINITY; search.smallest.text.length < length; ) {
    length = search.smallest.text.length;
    for (const piece of pieces) removePieces(search, piece);
  }
  return { one: search.smallest, error: search.error, tries: search.tries };
}

/** Removes runs of pieces, half of the text at first, single ones in the end. */
function removePieces(search: Search, piece: RegExp): void {
  let parts: string[] = search.smallest.text.match(piece) ?? [];
  for (let count = parts.length >> 1; count >= 1; count >>= 1) {
    for (let at = 0; at < parts.length; ) {
      const rest = [...parts.slice(0, at), ...parts.slice(at + count)];
      if (search.tryText(rest.join(''))) parts = rest;
      else at += count;
    }
  }
}

class Search {
  smallest: FuzzCase;
  error: unknown;
  tries = 0;

  constructor(
    found: FuzzCase,
    private readonly check: FuzzProperty['check'],
  ) {
    this.smallest = found;
  }

  tryText(text: string): boolean {
    return this.try({ ...this.smallest, text });
  }

  /** Keeps a case if the check throws the same kind of error for it. */
  try(one: FuzzCase): boolean {
    if (this.tries >= mostTries) return false;
    this.tries++;
    try {
      this.check(one);
      return false;
    } catch (error) {
      if (this.error !== undefined && kindOf(error) !== kindOf(this.error)) return false;
      this.smallest = one;
      this.error = error;
      return true;
    }
  }
}

function kindOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
