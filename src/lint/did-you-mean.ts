import { closest, distance } from 'fastest-levenshtein';

/** @returns ` Did you mean <name>?`, with the space, if one of the names was probably meant; otherwise nothing. */
export function didYouMean(written: string, names: readonly string[]): string {
  const name = closest(written, [...names]);
  // A third of a name may be wrong: a few letters of a long one, and none of "-x".
  return distance(written, name) * 3 <= name.length ? ` Did you mean ${name}?` : '';
}
