import { isUtf8 } from 'node:buffer';
import type { TextEncoding } from '../lint/document';

export interface DecodedText {
  /** Without its byte order mark. */
  readonly text: string;
  readonly encoding: TextEncoding;
  /** Whether `encode` returns the same bytes; otherwise the file must not be written. */
  readonly lossless: boolean;
}

/** Whether the bytes start with a byte order mark of UTF-16. */
export function isUtf16(bytes: Buffer): boolean {
  return utf16Of(bytes) !== undefined;
}

/** Decodes a file as VS Code does: by its byte order mark, or else as UTF-8. */
export function decode(bytes: Buffer): DecodedText {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    const body = bytes.subarray(3);
    return { text: body.toString('utf8'), encoding: 'utf8bom', lossless: isUtf8(body) };
  }
  const encoding = utf16Of(bytes);
  if (encoding === undefined) {
    return { text: bytes.toString('utf8'), encoding: 'utf8', lossless: isUtf8(bytes) };
  }
  const pairs = bytes.subarray(2, bytes.length - (bytes.length % 2));
  const littleEndian = encoding === 'utf16le' ? pairs : Buffer.from(pairs).swap16();
  return { text: littleEndian.toString('utf16le'), encoding, lossless: bytes.length % 2 === 0 };
}

/** The bytes of a text in the encoding that `decode` found, with its byte order mark. */
export function encode(text: string, encoding: TextEncoding): Buffer {
  switch (encoding) {
    case 'utf8bom':
      return Buffer.from(`\uFEFF${text}`, 'utf8');
    case 'utf16le':
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    case 'utf16be':
      return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
    default:
      return Buffer.from(text, 'utf8');
  }
}

function utf16Of(bytes: Buffer): 'utf16le' | 'utf16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf16be' : undefined;
}
