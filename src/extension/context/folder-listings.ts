import * as vscode from 'vscode';
import { RecentlyUsed } from '../../lint/recently-used';
import type { FolderEntry } from '../../workspace/workspace-files';

/** How many folders are kept, of those that were asked for last. */
const mostFolders = 1000;

/** The entries of watched folders, listed once until something changes on disk: a lint asks for them on each keystroke. */
export class FolderListings implements vscode.Disposable {
  private readonly known = new RecentlyUsed<Promise<readonly FolderEntry[]>>(mostFolders);
  private readonly disposables: vscode.Disposable;

  /** @param onDidChangeOnDisk fires for single files, so folders that VS Code moves are noticed here. */
  constructor(onDidChangeOnDisk: vscode.Event<vscode.Uri>) {
    const { workspace } = vscode;
    const forget = () => this.known.clear();
    this.disposables = vscode.Disposable.from(
      onDidChangeOnDisk(forget),
      workspace.onDidCreateFiles(forget),
      workspace.onDidDeleteFiles(forget),
      workspace.onDidRenameFiles(forget),
    );
  }

  /** Empty if the folder doesn't exist or can't be listed. */
  of(folder: vscode.Uri): Promise<readonly FolderEntry[]> {
    const key = folder.toString();
    const entries = this.known.get(key) ?? listFolder(folder);
    this.known.keep(key, entries, 1);
    return entries;
  }

  dispose(): void {
    this.disposables.dispose();
  }
}

/** Empty if the folder doesn't exist or can't be listed. */
export async function listFolder(folder: vscode.Uri): Promise<readonly FolderEntry[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.map(([name, type]) => ({ name, isFolder: type === vscode.FileType.Directory }));
  } catch {
    return [];
  }
}
