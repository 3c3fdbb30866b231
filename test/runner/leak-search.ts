import fs from 'node:fs';
import path from 'node:path';

/** A text that a person or a log may have received, with the name of its place. */
export interface SearchedText {
  readonly name: string;
  readonly text: string;
}

export interface Leak {
  readonly place: string;
  /** The end of the leaked key: enough to find it in the tests, and not a leak itself. */
  readonly keyEnd: string;
}

/** Everything in key format in the sources of the tests and examples is a made-up key. */
const keyForm = /\bsk_[0-9a-z]{16,}(?:_residency_[a-z0-9]+)?\b|\b[0-9a-f]{32}\b/gi;

/** Collects the made-up keys from files. @param folders searched whole, except for installed packages. */
export function collectMadeUpKeys(folders: readonly string[]): string[] {
  const keys = folders.flatMap(filesIn).flatMap((file) => fs.readFileSync(file, 'utf8').match(keyForm) ?? []);
  return [...new Set(keys)];
}

/** Finds the keys that a text contains whole. */
export function findLeaks(keys: readonly string[], texts: readonly SearchedText[]): Leak[] {
  return texts.flatMap(({ name, text }) =>
    keys.filter((key) => text.includes(key)).map((key) => ({ place: name, keyEnd: key.slice(-4) })),
  );
}

/** The text of every file in a folder and its subfolders. */
export function textsIn(folder: string): SearchedText[] {
  return filesIn(folder).map((file) => ({
    name: path.relative(folder, file),
    text: fs.readFileSync(file, 'utf8'),
  }));
}

function filesIn(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.includes(`${path.sep}node_modules${path.sep}`));
}
