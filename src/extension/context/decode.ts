import * as vscode from 'vscode';
import { hasTriggerWordInBytes } from '../../lint/byte-pre-filter';
import type { TextEncoding } from '../../lint/document';

/**
 * The text of a file as VS Code shows it. VS Code's window decides about encodings, and asking it takes longer than
 * linting most files, so text in ASCII, which is the same in all of them, is decoded here. Rejects for binary files.
 */
export async function decode(bytes: Uint8Array, file: vscode.Uri): Promise<string> {
  const text = new TextDecoder().decode(bytes);
  return isAscii(text, bytes) ? text : vscode.workspace.decode(bytes, { uri: file });
}

/** The encoding of a file according to its byte order mark, which its text doesn't show. */
export function encodingOf([first, second, third]: Uint8Array): TextEncoding {
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return 'utf8bom';
  }
  if (first === 0xff && second === 0xfe) {
    return 'utf16le';
  }
  return first === 0xfe && second === 0xff ? 'utf16be' : 'utf8';
}

/**
 * Whether a file may contain a trigger word. The words are ASCII, so that only UTF-16 writes them differently; such a
 * file always may.
 */
export function mayHaveTriggerWord(bytes: Uint8Array): boolean {
  return encodingOf(bytes).startsWith('utf16') || hasTriggerWordInBytes(bytes);
}

/**
 * Whether bytes that were decoded as UTF-8 are all ASCII characters. Any other character takes more bytes than code
 * units, or isn't valid. UTF-16 contains zeros.
 */
function isAscii(text: string, bytes: Uint8Array): boolean {
  return text.length === bytes.length && !text.includes('\uFFFD') && !text.includes('\0');
}
