import * as fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import { hasTriggerWordInBytes } from '../lint/byte-pre-filter';
import type { LintDocument } from '../lint/document';
import type { DocumentShape } from '../lint/documents/document-kind';
import { largestFile as largestHelpfulFile } from '../workspace/workspace-files';
import { type DecodedText, decode, isUtf16 } from './encoding';

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

/** Reads files for linting, one after another into the same memory. */
export class SourceReader {
  private readonly memory = Buffer.allocUnsafeSlow(largestFile + 1);

  /** @throws the file system's error if the file can't be read. */
  read(file: FoundFile): SourceFile {
    const descriptor = fs.openSync(file.path, 'r');
    try {
      return sourceFileOf(file, this.memory.subarray(0, this.fill(descriptor)));
    } finally {
      fs.closeSync(descriptor);
    }
  }

  /** How many bytes were read. Asking for the size first would take longer than reading until nothing comes. */
  private fill(descriptor: number): number {
    let filled = 0;
    for (let read = -1; read !== 0 && filled < this.memory.length; filled += read) {
      read = fs.readSync(descriptor, this.memory, filled, this.memory.length - filled, null);
    }
    return filled;
  }
}

/** Like `SourceReader`, for a file whose bytes were already read. Most files are never decoded. */
export function sourceFileOf({ path, shape }: FoundFile, bytes: Buffer): SourceFile {
  if (bytes.length > largestFile) {
    return tooLarge;
  }
  const mayBeBinary = shape.kind !== 'environment';
  if (!isUtf16(bytes)) {
    if (mayBeBinary && bytes.includes(0)) return binary;
    if (!hasTriggerWordInBytes(bytes)) return unrelated;
  }
  const { text, encoding, lossless } = decode(bytes);
  if (mayBeBinary && text.includes('\0')) return binary;
  const uri = pathToFileURL(path).href;
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
