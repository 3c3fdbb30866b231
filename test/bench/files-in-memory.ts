import type { FolderEntry, WorkspaceFiles } from '../../src/workspace/workspace-files';

const root = 'file:///work';

/** The URI of a path in the folder that the bench pretends to work in. */
export function uriOf(path: string): string {
  return `${root}/${path}`;
}

/** Files that cost the same whether there are ten or thousands, so that only the engine is measured. */
export class FilesInMemory implements WorkspaceFiles {
  private readonly texts = new Map<string, string>();
  private readonly folders = new Map<string, Map<string, FolderEntry>>();

  /** @param texts by their paths, which need no encoding. */
  constructor(texts: Readonly<Record<string, string>>) {
    this.write('.git/HEAD', '');
    for (const [path, text] of Object.entries(texts)) this.write(path, text);
  }

  write(path: string, text: string): void {
    this.texts.set(uriOf(path), text);
    const parts = path.split('/');
    parts.forEach((name, at) => {
      const folder = [root, ...parts.slice(0, at)].join('/');
      const entries = this.folders.get(folder) ?? new Map<string, FolderEntry>();
      this.folders.set(folder, entries.set(name, { name, isFolder: at < parts.length - 1 }));
    });
  }

  async readText(file: string): Promise<string | undefined> {
    return this.texts.get(file);
  }

  async kindOf(uri: string): Promise<'file' | 'folder' | undefined> {
    return this.texts.has(uri) ? 'file' : this.folders.has(uri) ? 'folder' : undefined;
  }

  async listFolder(folder: string): Promise<readonly FolderEntry[]> {
    return [...(this.folders.get(folder)?.values() ?? [])];
  }

  uriIn(folder: string, name: string): string {
    return `${folder}/${name}`;
  }

  openedFolder(folder: string): string | undefined {
    return folder === root || folder.startsWith(`${root}/`) ? root : undefined;
  }

  isWatched(): boolean {
    return true;
  }
}
