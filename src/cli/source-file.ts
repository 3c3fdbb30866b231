import * as fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { LintDocument } from '../lint/document';
import { type DecodedText, decode } from './encoding';
import type { FoundFile } from './find-files';

/** What is larger is generated; linting it would cost more than it could tell. */
export const largestFile = 5 * 1024 * 1024;

/** A file as read, or why it is passed over. */
export type SourceFile =
  | { readonly kind: 'text'; readonly document: LintDocument; readonly lossless: boolean }
  | { readonly kind: 'skipped'; readonly reason: string };

/** Reads a file for linting. Throws the file system's error if it cannot be read. */
export function readSourceFile({ path, shape }: FoundFile): SourceFile {
  if (fs.statSync(path).size > largestFile) {
    return { kind: 'skipped', reason: 'it is larger than 5 MB' };
  }
  const { text, encoding, lossless } = decode(fs.readFileSync(path));
  if (shape.kind === 'script' && text.includes('\0')) {
    return { kind: 'skipped', reason: 'it is binary' };
  }
  return { kind: 'text', document: { ...shape, uri: pathToFileURL(path).href, text, encoding }, lossless };
}

/** Reads a file that only helps to lint another one; nothing if it is missing, no file, too large or unreadable. */
export function readHelpfulFile(path: string): DecodedText | undefined {
  try {
    const stats = fs.statSync(path, { throwIfNoEntry: false });
    const usable = stats?.isFile() === true && stats.size <= largestFile;
    return usable ? decode(fs.readFileSync(path)) : undefined;
  } catch {
    return undefined;
  }
}
