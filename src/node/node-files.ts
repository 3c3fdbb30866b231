import { isUtf8 } from 'node:buffer';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fileName } from '../lint/file-names';
import { type FolderEntry, namesOfConcern, type WorkspaceFiles } from '../workspace/workspace-files';
import { readHelpfulFile } from './source-file';

export interface Folder {
  /** Absolute. */
  readonly path: string;
  /** Of the same folder, as `folderUri` returns it. */
  readonly uri: string;
}

/** An entry of a folder. */
export interface NodeEntry extends Pick<fs.Dirent, 'isDirectory' | 'isFile' | 'isSymbolicLink'> {
  readonly name: string;
  /** Whether no text is the entry's name, so that it can't be opened: on Linux, a name is a list of bytes. */
  readonly isUnnameable?: boolean;
}

const nothing: readonly string[] = [];

/** Node's file system. It reads synchronously: faster than promises, because there is nothing else to do meanwhile. */
export class NodeFiles implements WorkspaceFiles {
  /** By the URIs of folders, which of `namesOfConcern` each contains, in lower case. */
  private readonly listed = new Map<string, readonly string[]>();

  /** @param folders absolute paths: the working folder, and the paths that the user named. */
  constructor(private readonly folders: readonly string[]) {}

  readonly now = {
    readText: (file: string): string | undefined => {
      const filePath = this.isMissing(file) ? undefined : systemPath(file);
      return filePath === undefined ? undefined : readHelpfulFile(filePath)?.text;
    },
    listFolder: (folder: string): readonly FolderEntry[] => {
      try {
        const entries = fs.readdirSync(systemPath(folder) ?? '', { withFileTypes: true });
        return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
      } catch {
        return [];
      }
    },
  };

  async readText(file: string): Promise<string | undefined> {
    return this.now.readText(file);
  }

  async kindOf(uri: string): Promise<'file' | 'folder' | undefined> {
    if (this.isMissing(uri)) {
      return undefined;
    }
    try {
      const stats = fs.statSync(systemPath(uri) ?? '', { throwIfNoEntry: false });
      return stats && (stats.isDirectory() ? 'folder' : 'file');
    } catch {
      return undefined;
    }
  }

  async listFolder(folder: string): Promise<readonly FolderEntry[]> {
    return this.now.listFolder(folder);
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

  /**
   * The entries of a folder by name. Afterwards, asking for settings that the folder doesn't contain costs nothing.
   * @throws the file system's error if it can't be listed.
   */
  list(folder: Folder): readonly NodeEntry[] {
    const entries = entriesOf(folder.path);
    const names = entries.map(({ name }) => name.toLowerCase()).filter((name) => namesOfConcern.has(name));
    this.listed.set(folder.uri, names.length === 0 ? nothing : names);
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  private isMissing(uri: string): boolean {
    const name = fileName(uri);
    // Some file systems ignore case.
    return (
      namesOfConcern.has(name) && this.listed.get(uri.slice(0, -name.length - 1))?.includes(name) === false
    );
  }

  /** During a run only the run itself changes files. */
  isWatched(): boolean {
    return true;
  }
}

/** What Node writes for bytes that are no UTF-8. It can also be a character of a name. */
const replacementCharacter = '\uFFFD';

function entriesOf(folder: string): NodeEntry[] {
  const entries: NodeEntry[] = fs.readdirSync(folder, { withFileTypes: true });
  return entries.some(({ name }) => name.includes(replacementCharacter))
    ? fs.readdirSync(folder, { withFileTypes: true, encoding: 'buffer' }).map(decodedEntry)
    : entries;
}

function decodedEntry(entry: fs.Dirent<Buffer>): NodeEntry {
  return {
    name: entry.name.toString(),
    isUnnameable: !isUtf8(entry.name),
    isDirectory: () => entry.isDirectory(),
    isFile: () => entry.isFile(),
    isSymbolicLink: () => entry.isSymbolicLink(),
  };
}

/** The URI of a folder, without a final `/`. */
export function folderUri(folder: string): string {
  return pathToFileURL(folder).href.replace(/\/$/, '');
}

/** Names that are the same in a path and in a URI. */
const plainName = /^[\w.@+()-]+$/;

/** The URI of a file or a folder in a folder, without a final `/`. */
export function uriOfEntry(folder: Folder, name: string): string {
  return plainName.test(name) ? `${folder.uri}/${name}` : folderUri(path.join(folder.path, name));
}

/** The path of a URI; `undefined` if this system has no such path, for instance with an encoded slash. */
function systemPath(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** Whether a folder or a file is `outer` or in it. Both are absolute. */
export function isInside(folder: string, outer: string): boolean {
  const relative = path.relative(outer, folder);
  return relative === '' || !(relative.startsWith('..') || path.isAbsolute(relative));
}
