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

/** What is larger is generated; linting it would cost more than it could tell. */
export const largestFile = 5 * 1024 * 1024;

/** A file as read, or why it is passed over. */
export type SourceFile =
  | { readonly kind: 'text'; readonly document: LintDocument; readonly lossless: boolean }
  | { readonly kind: 'skipped'; readonly reason: string };

const tooLarge: SourceFile = { kind: 'skipped', reason: 'it is larger than 5 MB' };

/** Reads a file for linting. Throws the file system's error if it cannot be read. */
export function readSourceFile(file: FoundFile): SourceFile {
  return fs.statSync(file.path).size > largestFile
    ? tooLarge
    : sourceFileOf(file, fs.readFileSync(file.path));
}

/** The same for a file whose bytes are at hand. */
export function sourceFileOf({ uri, shape }: FoundFile, bytes: Buffer): SourceFile {
  if (bytes.length > largestFile) {
    return tooLarge;
  }
  const { text, encoding, lossless } = decode(bytes);
  if (shape.kind !== 'environment' && text.includes('\0')) {
    return { kind: 'skipped', reason: 'it is binary' };
  }
  return { kind: 'text', document: { ...shape, uri, text, encoding }, lossless };
}

/** Reads a file that only helps to lint another one; nothing if it is missing, no file, too large or unreadable. */
export function readHelpfulFile(path: string): DecodedText | undefined {
  try {
    const stats = fs.statSync(path, { throwIfNoEntry: false });
    const usable = stats?.isFile() === true && stats.size <= largestHelpfulFile;
    return usable ? decode(fs.readFileSync(path)) : undefined;
  } catch {
    return undefined;
  }
}
