import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Whether the folder holds `.git`: a folder, or a file in a worktree or submodule. */
export function isRepositoryRoot(folder: string): boolean {
  return fs.existsSync(path.join(folder, '.git'));
}

/**
 * The outermost folder that has a say about files in `folder`: that of the repository; outside of one the
 * working folder; outside of that the folder itself.
 */
export function projectRoot(folder: string, workingFolder: string): string {
  const repository = foldersUpwards(folder).find(isRepositoryRoot);
  return repository ?? (isInside(folder, workingFolder) ? workingFolder : folder);
}

/** The folders from `folder` up to `root`, both included; up to the root of the file system without `root`. */
export function foldersUpwards(folder: string, root?: string): string[] {
  const folders = [folder];
  for (let current = folder; current !== root && path.dirname(current) !== current; ) {
    current = path.dirname(current);
    folders.push(current);
  }
  return folders;
}

/** The path of a file below a folder, with `/` between its parts on every system. */
export function relativePath(folder: string, file: string): string {
  return slashed(path.relative(folder, file));
}

/** A path with `/` between its parts on every system. */
export function slashed(file: string): string {
  return file.split(path.sep).join('/');
}

/** The URI of a folder, without a last `/`. */
export function folderUri(folder: string): string {
  return pathToFileURL(folder).href.replace(/\/$/, '');
}

function isInside(folder: string, outer: string): boolean {
  const relative = path.relative(outer, folder);
  return relative === '' || !(relative.startsWith('..') || path.isAbsolute(relative));
}
