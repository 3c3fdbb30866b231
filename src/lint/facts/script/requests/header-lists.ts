import type ts from 'typescript';
import { keyHeader } from '../../../../elevenlabs/header-names';
import type { HeaderEntry } from './header-entries';

/** One list of several. It is the same list if only one of them has headers, so that many requests can share it. */
export function joined(lists: readonly (readonly HeaderEntry[])[]): readonly HeaderEntry[] {
  const filled = lists.filter(({ length }) => length > 0);
  const [first, ...others] = filled;
  return first !== undefined && others.length === 0 ? first : filled.flat();
}

const containers = new WeakMap<readonly HeaderEntry[], ReadonlySet<ts.Node>>();

/** The containers of the headers in a list, found once for each list. */
export function containersOf(entries: readonly HeaderEntry[]): ReadonlySet<ts.Node> {
  const known = containers.get(entries) ?? new Set(entries.map(({ container }) => container));
  containers.set(entries, known);
  return known;
}

const listsWithKey = new WeakMap<readonly HeaderEntry[], boolean>();

/** Whether the right header is in a list. */
export function includesKey(entries: readonly HeaderEntry[]): boolean {
  const known = listsWithKey.get(entries) ?? entries.some(({ name }) => name.toLowerCase() === keyHeader);
  listsWithKey.set(entries, known);
  return known;
}
