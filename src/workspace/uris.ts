import { decoded } from '../lint/file-names';

/** The folder of a file, without a final `/`. */
export function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/'));
}

/** The parent of a folder; `undefined` for the root of a file system. */
export function parentOf(folder: string): string | undefined {
  return encodedPath(folder) === '' ? undefined : folderOf(folder);
}

/** The folders from `folder` up to `root`, both included; without `root`, up to the root of the file system. */
export function foldersUpwards(folder: string, root?: string): string[] {
  const folders: string[] = [];
  for (
    let current: string | undefined = folder;
    current !== undefined;
    current = current === root ? undefined : parentOf(current)
  ) {
    folders.push(current);
  }
  return folders;
}

/** Whether a folder is `outer` or below it. */
export function isWithin(folder: string, outer: string): boolean {
  return folder === outer || folder.startsWith(`${outer}/`);
}

/** The decoded path of a URI, without a final `/`; empty for the root of a file system. */
export function pathOf(uri: string): string {
  return decoded(encodedPath(uri));
}

/** The decoded path of a file, relative to a folder above it. */
export function relativePath(folder: string, file: string): string {
  return decoded(file.slice(folder.length + 1));
}

function encodedPath(uri: string): string {
  return uri.replace(/^[^:/]+:(?:\/\/[^/]*)?/, '');
}
