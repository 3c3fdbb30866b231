import * as vscode from 'vscode';

/** A file system in memory, like those of virtual workspaces. */
export class MemoryFiles implements vscode.FileSystemProvider {
  private readonly files = new Map<string, Uint8Array>();
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;

  add(file: vscode.Uri, text: string): void {
    this.files.set(file.path, new TextEncoder().encode(text));
  }

  watch(): vscode.Disposable {
    return { dispose: () => undefined };
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const size = this.files.get(uri.path)?.length;
    if (size === undefined && !this.isFolder(uri)) throw vscode.FileSystemError.FileNotFound(uri);
    const type = size === undefined ? vscode.FileType.Directory : vscode.FileType.File;
    return { type, ctime: 0, mtime: 0, size: size ?? 0 };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    const start = `${uri.path.replace(/\/$/, '')}/`;
    const inside = [...this.files.keys()].filter((path) => path.startsWith(start));
    const entries = inside.map((path): [string, vscode.FileType] => {
      const [name = '', ...below] = path.slice(start.length).split('/');
      return [name, below.length === 0 ? vscode.FileType.File : vscode.FileType.Directory];
    });
    return [...new Map(entries)];
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const content = this.files.get(uri.path);
    if (content === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return content;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    const type = this.files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.files.set(uri.path, content);
    this.changed.fire([{ type, uri }]);
  }

  /** Deletes a file, or a folder with everything in it. */
  delete(uri: vscode.Uri): void {
    for (const path of this.files.keys()) {
      if (path === uri.path || path.startsWith(`${uri.path}/`)) this.files.delete(path);
    }
    this.changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  createDirectory(): void {}

  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  private isFolder(uri: vscode.Uri): boolean {
    const start = `${uri.path.replace(/\/$/, '')}/`;
    return [...this.files.keys()].some((path) => path.startsWith(start));
  }
}
