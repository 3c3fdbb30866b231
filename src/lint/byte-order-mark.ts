/** The encoding of a file by its byte order mark, with VS Code's names; UTF-8 for a file without one. */
export function encodingOf([first, second, third]: Uint8Array): 'utf8' | 'utf8bom' | 'utf16le' | 'utf16be' {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf8bom';
  if (first === 0xff && second === 0xfe) return 'utf16le';
  return first === 0xfe && second === 0xff ? 'utf16be' : 'utf8';
}

/** Whether a file is in UTF-16, so that even its ASCII characters are written differently. */
export function isUtf16(bytes: Uint8Array): boolean {
  return encodingOf(bytes).startsWith('utf16');
}
