import { isWithin } from '../../../src/workspace/uris';
import type { FolderEntry, WorkspaceFiles } from '../../../src/workspace/workspace-files';

/** Files in memory, by their URIs. */
export class MemoryWorkspaceFiles implements WorkspaceFiles {
  private readonly texts: Map<string, string>;
  /** The files that were read, once for each read. */
  readonly reads: string[] = [];

  /**
   * @param files the texts by path from the folder.
   * @param opened a folder in that one, or the empty string for the folder itself.
   */
  constructor(
    readonly folder: string,
    files: Readonly<Record<string, string>>,
    private readonly opened: string,
    private readonly watched = true,
  ) {
    this.texts = new Map(Object.entries(files).map(([path, text]) => [this.uriOf(path), text]));
  }

  /** The URI of a path from the folder. */
  uriOf(path: string): string {
    return [
      this.folder,
      ...path
        .split('/')
        .filter((name) => name !== '')
        .map(encodeURIComponent),
    ].join('/');
  }

  write(path: string, text: string): void {
    this.texts.set(this.uriOf(path), text);
  }

  async readText(file: string): Promise<string | undefined> {
    this.reads.push(file);
    return this.texts.get(file)?.replace(/^\uFEFF/, '');
  }

  async kindOf(uri: string): Promise<'file' | 'folder' | undefined> {
    if (this.texts.has(uri)) return 'file';
    return (await this.listFolder(uri)).length > 0 ? 'folder' : undefined;
  }

  async listFolder(folder: string): Promise<readonly FolderEntry[]> {
    const start = `${folder}/`;
    const below = [...this.texts.keys()].flatMap((uri) =>
      uri.startsWith(start) ? [uri.slice(start.length)] : [],
    );
    const names = new Set(below.map((path) => path.split('/')[0] ?? ''));
    return [...names].map((name) => ({
      name: decodeURIComponent(name),
      isFolder: !this.texts.has(start + name),
    }));
  }

  uriIn(folder: string, name: string): string {
    return `${folder}/${encodeURIComponent(name)}`;
  }

  openedFolder(folder: string): string | undefined {
    const opened = this.uriOf(this.opened);
    return isWithin(folder, opened) ? opened : undefined;
  }

  isWatched(): boolean {
    return this.watched;
  }
}
