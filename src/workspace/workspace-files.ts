/** In bytes. Larger files don't help to understand another one, so they aren't read. */
export const largestFile = 2_000_000;

/** Installed packages, build output and git's own files. Searched only if somebody names them. */
export const foreignFolders: readonly string[] = ['node_modules', 'dist', '.git'];

/** Besides environment files, the files and folders that affect how the files around them are linted. */
export const namesOfConcern: ReadonlySet<string> = new Set(['package.json', '.gitignore', '.git']);

export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/**
 * The file system of a host: Node's, or VS Code's, where open documents win over the disk. Files and folders have
 * URIs, folders without a final `/`. No method throws or rejects: what can't be reached doesn't exist.
 */
export interface WorkspaceFiles {
  /** The text of a file; `undefined` if it doesn't exist, can't be read or is larger than `largestFile`. */
  readText(file: string): Promise<string | undefined>;
  /** What is at a URI, after following links; `undefined` for nothing. */
  kindOf(uri: string): Promise<'file' | 'folder' | undefined>;
  /** The entries of a folder in any order; none if it doesn't exist or can't be listed. */
  listFolder(folder: string): Promise<readonly FolderEntry[]>;
  /** The URI of a file in a folder, spelled as this host spells the URIs of documents. */
  uriIn(folder: string, name: string): string;
  /** The folder that the user works in, if `folder` is that folder or below it. */
  openedFolder(folder: string): string | undefined;
  /** The same without waiting, if the host can: then the linter needs no second round. */
  readonly now?: {
    readText(file: string): string | undefined;
    listFolder(folder: string): readonly FolderEntry[];
  };
  /** Whether the host notices changes in this folder, so that results for it can be cached until then. */
  isWatched(folder: string): boolean;
}
