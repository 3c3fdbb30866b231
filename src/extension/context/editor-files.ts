import * as vscode from 'vscode';
import type { FolderEntry, WorkspaceFiles } from '../../workspace/workspace-files';
import type { FileTexts } from './file-texts';
import { folderFrom, folderText, kindOf } from './folders';

/** VS Code's file systems, with the texts of open documents. */
export class EditorFiles implements WorkspaceFiles {
  constructor(private readonly texts: FileTexts) {}

  readText(file: string): Promise<string | undefined> {
    return this.texts.text(vscode.Uri.parse(file));
  }

  kindOf(uri: string): Promise<'file' | 'folder' | undefined> {
    return kindOf(vscode.Uri.parse(uri));
  }

  listFolder(folder: string): Promise<readonly FolderEntry[]> {
    return this.texts.entriesOf(folderFrom(folder));
  }

  uriIn(folder: string, name: string): string {
    return vscode.Uri.joinPath(folderFrom(folder), name).toString();
  }

  openedFolder(folder: string): string | undefined {
    const opened = vscode.workspace.getWorkspaceFolder(folderFrom(folder));
    return opened && folderText(opened.uri);
  }

  isWatched(folder: string): boolean {
    return this.texts.watches(folderFrom(folder));
  }
}
