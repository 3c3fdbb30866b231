import * as fs from 'node:fs';
import type { LintDocument } from '../lint/document';
import type { DocumentShape } from '../lint/documents/document-kind';
import { largestFile as largestHelpfulFile } from '../workspace/workspace-files';
import { type DecodedText, decode } from './encoding';

/** A file to lint. */
export interface FoundFile {
  /** Absolute. */
  readonly path: string;
  readonly uri: string;
  readonly shape: DocumentShape;
}

/** In bytes. Larger files are generated: linting them takes long and finds little. */
export const largestFile = 5 * 1024 * 1024;

/** A file as read, or why it is skipped: the end of a sentence. */
export type SourceFile =
  | { readonly kind: 'text'; readonly document: LintDocument; readonly lossless: boolean }
  | { readonly kind: 'skipped'; readonly reason: string };

const tooLarge: SourceFile = { kind: 'skipped', reason: 'it is larger than 5 MB.' };

/** Reads a file for linting. @throws the file system's error if the file can't be read. */
export function readSourceFile(file: FoundFile): SourceFile {
  return fs.statSync(file.path).size > largestFile
    ? tooLarge
    : sourceFileOf(file, fs.readFileSync(file.path));
}

/** Like `readSourceFile`, for a file whose bytes were already read. */
export function sourceFileOf({ uri, shape }: FoundFile, bytes: Buffer): SourceFile {
  if (bytes.length > largestFile) {
    return tooLarge;
  }
  const { text, encoding, lossless } = decode(bytes);
  if (shape.kind !== 'environment' && text.includes('\0')) {
    return { kind: 'skipped', reason: 'it is binary.' };
  }
  return { kind: 'text', document: { ...shape, uri, text, encoding }, lossless };
}

/** Reads a file that helps to lint another one; `undefined` if it is missing, not a file, too large or unreadable. */
export function readHelpfulFile(path: string): DecodedText | undefined {
  try {
    const stats = fs.statSync(path, { throwIfNoEntry: false });
    const usable = stats?.isFile() === true && stats.size <= largestHelpfulFile;
    return usable ? decode(fs.readFileSync(path)) : undefined;
  } catch {
    return undefined;
  }
}
