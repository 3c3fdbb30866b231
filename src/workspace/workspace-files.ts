/** Larger files are no help in understanding another one, and are not read. Counted in bytes. */
export const largestFile = 2_000_000;

/** Folders of what is installed, built or git's own. They are not searched unless somebody names them. */
export const foreignFolders: readonly string[] = ['node_modules', 'dist', '.git'];

export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/**
 * The file system as a host shows it: that of Node, or that of VS Code, where open documents win over the disk.
 * Files and folders are named by URIs, folders without a final `/`. No method throws or rejects: what cannot be
 * reached is not there.
 */
export interface WorkspaceFiles {
  /** The text of a file; `undefined` where there is none, or it cannot be read or is larger than `largestFile`. */
  readText(file: string): Promise<string | undefined>;
  /** What there is at a URI, with links followed; `undefined` for nothing. */
  kindOf(uri: string): Promise<'file' | 'folder' | undefined>;
  /** The entries of a folder in any order; none where there is no such folder or it cannot be listed. */
  listFolder(folder: string): Promise<readonly FolderEntry[]>;
  /** The URI of a file in a folder, spelled as this host spells the URIs of documents. */
  uriIn(folder: string, name: string): string;
  /** The folder that the user works in, where `folder` is that folder or one below it. */
  openedFolder(folder: string): string | undefined;
  /** Whether the host learns of changes in this folder, so that what was found in it may be kept until then. */
  isWatched(folder: string): boolean;
}
