import { isUtf8 } from 'node:buffer';
import { encodingOf } from '../lint/byte-order-mark';
import type { TextEncoding } from '../lint/document';

export interface DecodedText {
  /** Without its byte order mark. */
  readonly text: string;
  readonly encoding: TextEncoding;
  /** Whether `encode` returns the same bytes; otherwise the file must not be written. */
  readonly lossless: boolean;
}

/** Decodes a file as VS Code does: by its byte order mark, or else as UTF-8. */
export function decode(bytes: Buffer): DecodedText {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf8' || encoding === 'utf8bom') {
    const body = encoding === 'utf8bom' ? bytes.subarray(3) : bytes;
    return { text: body.toString('utf8'), encoding, lossless: isUtf8(body) };
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
