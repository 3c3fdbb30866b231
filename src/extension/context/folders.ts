import * as vscode from 'vscode';
import { parentOf } from '../../workspace/uris';

/** The folder that holds a file. */
export function folderOf(file: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(file, '..');
}

/** A file's name without its folders. */
export function nameOf(file: vscode.Uri): string {
  return file.path.slice(file.path.lastIndexOf('/') + 1);
}

/** The path of a file relative to a folder above it, as globs count it. */
export function relativePath(folder: vscode.Uri, file: vscode.Uri): string {
  const start = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return file.path.startsWith(start) ? file.path.slice(start.length) : file.path.replace(/^\//, '');
}

/** What the file system knows of a file; `undefined` for one that is not there or cannot be reached. */
export async function statOf(file: vscode.Uri): Promise<vscode.FileStat | undefined> {
  try {
    return await vscode.workspace.fs.stat(file);
  } catch {
    return undefined;
  }
}

/** What there is at a URI, with links followed; `undefined` for nothing. */
export async function kindOf(uri: vscode.Uri): Promise<'file' | 'folder' | undefined> {
  const stat = await statOf(uri);
  return stat && ((stat.type & vscode.FileType.Directory) === 0 ? 'file' : 'folder');
}

/** The URI of a file without what does not belong to its path. */
export function fileText(file: vscode.Uri): string {
  return file.with({ query: '', fragment: '' }).toString();
}

/** The URI of a folder without a final `/`. */
export function folderText(folder: vscode.Uri): string {
  return fileText(folder).replace(/\/$/, '');
}

/** The folder of such a URI. The root of a file system has no path but a `/`. */
export function folderFrom(folder: string): vscode.Uri {
  return vscode.Uri.parse(parentOf(folder) === undefined ? `${folder}/` : folder);
}
