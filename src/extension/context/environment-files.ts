import * as vscode from 'vscode';
import type { EnvironmentFile } from '../../lint/context';
import { environmentFileKind } from '../../lint/documents/document-kind';
import { environmentVariables } from '../../lint/documents/environment-document';
import { createPositions, type TextPositions } from '../../lint/positions';
import type { FileTexts } from './file-texts';
import { folderOf, isRepositoryRoot, nameOf } from './folders';

const positions = new WeakMap<EnvironmentFile, TextPositions>();

/** The places in an environment file that was found here, as its text stood then. */
export function positionsIn(file: EnvironmentFile): TextPositions | undefined {
  return positions.get(file);
}

/** Finds the environment files around a file. Of their values only emptiness is kept. */
export class EnvironmentFiles implements vscode.Disposable {
  private readonly parsed = new Map<string, { text: string; file: EnvironmentFile }>();
  private readonly found = new Map<string, Promise<vscode.Uri[]>>();
  private readonly listener: vscode.Disposable;

  constructor(private readonly texts: FileTexts) {
    this.listener = texts.onDidChange((file) => {
      if (isEnvironmentFile(file)) {
        this.found.clear();
      }
    });
  }

  /** Those from a file's folder up to the workspace folder or the repository's, nearest folder first. */
  async seenFrom(file: vscode.Uri): Promise<EnvironmentFile[]> {
    const parsed: EnvironmentFile[] = [];
    for (const found of await this.filesSeenFrom(folderOf(file))) {
      const one = await this.read(found);
      parsed.push(...(one === undefined ? [] : [one]));
    }
    return parsed;
  }

  dispose(): void {
    this.listener.dispose();
  }

  /** A file outside of the workspace is seen with its own folder alone; nobody watches that one. */
  private filesSeenFrom(folder: vscode.Uri): Promise<vscode.Uri[]> {
    const top = vscode.workspace.getWorkspaceFolder(folder)?.uri;
    if (top === undefined) {
      return environmentFilesIn(folder);
    }
    const key = `${top} ${folder}`;
    const known = this.found.get(key);
    if (known !== undefined) {
      return known;
    }
    const files = this.findUpwards(folder, top);
    this.found.set(key, files);
    return files;
  }

  private async findUpwards(folder: vscode.Uri, top: vscode.Uri): Promise<vscode.Uri[]> {
    const files = await environmentFilesIn(folder);
    const isTop = folder.path === top.path || (await isRepositoryRoot(folder));
    return isTop ? files : [...files, ...(await this.filesSeenFrom(folderOf(folder)))];
  }

  private async read(file: vscode.Uri): Promise<EnvironmentFile | undefined> {
    const uri = file.toString();
    const text = await this.texts.text(file);
    if (text === undefined) {
      return undefined;
    }
    const known = this.parsed.get(uri);
    if (known?.text === text) {
      return known.file;
    }
    const parsed = { uri, variables: environmentVariables(text) };
    positions.set(parsed, createPositions(text));
    this.parsed.set(uri, { text, file: parsed });
    return parsed;
  }
}

async function environmentFilesIn(folder: vscode.Uri): Promise<vscode.Uri[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries
      .filter(([name, type]) => type !== vscode.FileType.Directory && environmentFileKind(name) !== undefined)
      .map(([name]) => name)
      .sort()
      .map((name) => vscode.Uri.joinPath(folder, name));
  } catch {
    // A folder that cannot be listed shows no environment files.
    return [];
  }
}

/** Whether a file is one whose names every script around it may read. */
export function isEnvironmentFile(file: vscode.Uri): boolean {
  return environmentFileKind(nameOf(file)) !== undefined;
}
