import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FolderEntry, WorkspaceFiles } from '../workspace/workspace-files';
import { readHelpfulFile } from './source-file';

/** Node's file system. It reads synchronously: faster than promises, because there is nothing else to do meanwhile. */
export class NodeFiles implements WorkspaceFiles {
  /** @param folders absolute paths: the working folder, and the paths that the user named. */
  constructor(private readonly folders: readonly string[]) {}

  async readText(file: string): Promise<string | undefined> {
    const filePath = systemPath(file);
    return filePath === undefined ? undefined : readHelpfulFile(filePath)?.text;
  }

  async kindOf(uri: string): Promise<'file' | 'folder' | undefined> {
    try {
      const stats = fs.statSync(systemPath(uri) ?? '', { throwIfNoEntry: false });
      return stats && (stats.isDirectory() ? 'folder' : 'file');
    } catch {
      return undefined;
    }
  }

  async listFolder(folder: string): Promise<readonly FolderEntry[]> {
    try {
      const entries = fs.readdirSync(systemPath(folder) ?? '', { withFileTypes: true });
      return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
    } catch {
      return [];
    }
  }

  uriIn(folder: string, name: string): string {
    return pathToFileURL(path.join(fileURLToPath(folder), name)).href;
  }

  openedFolder(folder: string): string | undefined {
    const folderPath = systemPath(folder);
    const opened =
      folderPath === undefined ? undefined : this.folders.find((outer) => isInside(folderPath, outer));
    return opened === undefined ? undefined : folderUri(opened);
  }

  /** During a run only the run itself changes files. */
  isWatched(): boolean {
    return true;
  }
}

/** The URI of a folder, without a final `/`. */
export function folderUri(folder: string): string {
  return pathToFileURL(folder).href.replace(/\/$/, '');
}

/** The path of a URI; `undefined` if this system has no such path, for instance with an encoded slash. */
function systemPath(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

function isInside(folder: string, outer: string): boolean {
  const relative = path.relative(outer, folder);
  return relative === '' || !(relative.startsWith('..') || path.isAbsolute(relative));
}
