import * as vscode from 'vscode';

/**
 * The text of a file as VS Code shows it. VS Code's window decides about encodings, and asking it takes longer than
 * linting most files, so text in ASCII, which is the same in all of them, is decoded here. Rejects for binary files.
 */
export async function decode(bytes: Uint8Array, file: vscode.Uri): Promise<string> {
  const text = new TextDecoder().decode(bytes);
  return isAscii(text, bytes) ? text : vscode.workspace.decode(bytes, { uri: file });
}

/**
 * Whether bytes that were decoded as UTF-8 are all ASCII characters. Any other character takes more bytes than code
 * units, or isn't valid. UTF-16 contains zeros.
 */
function isAscii(text: string, bytes: Uint8Array): boolean {
  return text.length === bytes.length && !text.includes('\uFFFD') && !text.includes('\0');
}
