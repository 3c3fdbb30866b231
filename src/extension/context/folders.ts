import * as vscode from 'vscode';
import { parentOf } from '../../workspace/uris';

/** The folder of a file. */
export function folderOf(file: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(file, '..');
}

/** The name of a file without its path. */
export function nameOf(file: vscode.Uri): string {
  return file.path.slice(file.path.lastIndexOf('/') + 1);
}

/** The path of a file relative to a folder above it, for globs. */
export function relativePath(folder: vscode.Uri, file: vscode.Uri): string {
  const start = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return file.path.startsWith(start) ? file.path.slice(start.length) : file.path.replace(/^\//, '');
}

/** The metadata of a file; `undefined` if it is missing or unreachable. */
export async function statOf(file: vscode.Uri): Promise<vscode.FileStat | undefined> {
  try {
    return await vscode.workspace.fs.stat(file);
  } catch {
    return undefined;
  }
}

/** The bytes of a regular file; `undefined` for anything else, and for more than `most` bytes. Rejects if it can't be read. */
export async function readBounded(file: vscode.Uri, most: number): Promise<Uint8Array | undefined> {
  const stat = await vscode.workspace.fs.stat(file);
  const isUsable = (stat.type & vscode.FileType.File) !== 0 && stat.size <= most;
  return isUsable ? vscode.workspace.fs.readFile(file) : undefined;
}

/** What a URI leads to, following links; `undefined` for nothing. */
export async function kindOf(uri: vscode.Uri): Promise<'file' | 'folder' | undefined> {
  const stat = await statOf(uri);
  return stat && ((stat.type & vscode.FileType.Directory) === 0 ? 'file' : 'folder');
}

/** The URI of a file without query and fragment. */
export function fileText(file: vscode.Uri): string {
  return file.with({ query: '', fragment: '' }).toString();
}

/** The URI of a folder without a trailing `/`. */
export function folderText(folder: vscode.Uri): string {
  return fileText(folder).replace(/\/$/, '');
}

/** The inverse of `folderText`. The path of a file system's root is `/`. */
export function folderFrom(folder: string): vscode.Uri {
  return vscode.Uri.parse(parentOf(folder) === undefined ? `${folder}/` : folder);
}
