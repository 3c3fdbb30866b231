/** The folder that holds a file, without a final `/`. */
export function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/'));
}

/** The folder around a folder; `undefined` for the root of a file system. */
export function parentOf(folder: string): string | undefined {
  return encodedPath(folder) === '' ? undefined : folderOf(folder);
}

/** The folders from `folder` up to `root`, both included; up to the root of the file system without `root`. */
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

/** Whether a folder is another one or lies below it. */
export function isWithin(folder: string, outer: string): boolean {
  return folder === outer || folder.startsWith(`${outer}/`);
}

/** The path in a URI as people read it, without a final `/`; the empty text for the root of a file system. */
export function pathOf(uri: string): string {
  return decoded(encodedPath(uri));
}

/** The path of a file from a folder above it, as globs count it. */
export function relativePath(folder: string, file: string): string {
  return decoded(file.slice(folder.length + 1));
}

/** The same text for all spellings of a URI, which may encode more or fewer characters. */
export function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    // A lone `%` is no URI's; such a text is compared as it is.
    return uri;
  }
}

function encodedPath(uri: string): string {
  return uri.replace(/^[^:/]+:(?:\/\/[^/]*)?/, '');
}
