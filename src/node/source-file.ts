import { pathToFileURL } from 'node:url';
import { isUtf16 } from '../lint/byte-order-mark';
import { mayHaveTriggerWord } from '../lint/byte-pre-filter';
import type { LintDocument } from '../lint/document';
import type { DocumentShape } from '../lint/documents/document-kind';
import { largestFile as largestHelpfulFile } from '../workspace/workspace-files';
import { readBounded } from './bounded-read';
import { type DecodedText, decode } from './encoding';

/** A file to lint. */
export interface FoundFile {
  /** Absolute. */
  readonly path: string;
  readonly shape: DocumentShape;
}

/** In bytes. Larger files are generated: linting them takes long and finds little. */
export const largestFile = 5 * 1024 * 1024;

/** A file as read. */
export type SourceFile =
  | TextFile
  /** Without a trigger word, so no rule reports anything. */
  | { readonly kind: 'unrelated' }
  /** The reason is the end of a sentence. */
  | { readonly kind: 'skipped'; readonly reason: string };

export interface TextFile {
  readonly kind: 'text';
  readonly document: LintDocument;
  /** Whether encoding the text returns the same bytes; otherwise the file must not be written. */
  readonly lossless: boolean;
}

const tooLarge: SourceFile = { kind: 'skipped', reason: 'it is larger than 5 MB.' };
const binary: SourceFile = { kind: 'skipped', reason: 'it is binary.' };

const unrelated: SourceFile = { kind: 'unrelated' };

/** The file with these bytes. Most files are never decoded. */
export function sourceFileOf({ path, shape }: FoundFile, bytes: Buffer): SourceFile {
  if (bytes.length > largestFile) {
    return tooLarge;
  }
  const mayBeBinary = shape.kind !== 'environment';
  if (mayBeBinary && !isUtf16(bytes) && bytes.includes(0)) return binary;
  if (!mayHaveTriggerWord(bytes)) return unrelated;
  const { text, encoding, lossless } = decode(bytes);
  if (mayBeBinary && text.includes('\0')) return binary;
  const uri = pathToFileURL(path).href;
  return { kind: 'text', document: { ...shape, uri, text, encoding }, lossless };
}

/** Reads a file that helps to lint another one; `undefined` if it is missing, not a file, too large or unreadable. */
export function readHelpfulFile(path: string): DecodedText | undefined {
  try {
    const bytes = readBounded(path, largestHelpfulFile);
    return bytes && decode(bytes);
  } catch {
    return undefined;
  }
}
