import * as vscode from 'vscode';
import type { EnvironmentFile, LintContext } from '../../lint/context';
import { environmentFileKind } from '../../lint/documents/document-kind';
import { environmentFile } from '../../lint/documents/environment-document';
import { createPositions, type TextPositions } from '../../lint/positions';
import type { FileTexts } from './file-texts';
import { folderOf, isRepositoryRoot, nameOf } from './folders';
import { GitIgnored } from './git-ignored';
import { isPackageManifest } from './package-settings';

const positions = new WeakMap<EnvironmentFile, TextPositions>();

/** The places in an environment file that was found here, as its text stood then. */
export function positionsIn(file: EnvironmentFile): TextPositions | undefined {
  return positions.get(file);
}

/** What lies in a folder and in those around it. */
interface Found {
  /** Nearest folder first, and then by name. */
  readonly files: readonly vscode.Uri[];
  /** The folder that programs are started in, as far as that can be told: the nearest with a `package.json`. */
  readonly projectFolder: vscode.Uri | undefined;
}

/** Finds the environment files around a file. Of their values only emptiness is kept. */
export class EnvironmentFiles implements vscode.Disposable {
  private readonly parsed = new Map<string, { text: string; file: EnvironmentFile }>();
  private readonly found = new Map<string, Promise<Found>>();
  private readonly gitIgnored: GitIgnored;
  private readonly listener: vscode.Disposable;

  constructor(private readonly texts: FileTexts) {
    this.gitIgnored = new GitIgnored(texts);
    this.listener = texts.onDidChange((file) => {
      if (isEnvironmentFile(file) || isPackageManifest(file)) {
        this.found.clear();
      }
    });
  }

  /** Those from a file's folder up to the workspace folder or the repository's, nearest folder first. */
  async seenFrom(file: vscode.Uri): Promise<Pick<LintContext, 'environment' | 'newEnvironmentFile'>> {
    const folder = folderOf(file);
    const { files, projectFolder } = await this.filesSeenFrom(folder);
    const environment: EnvironmentFile[] = [];
    for (const found of files) {
      const one = await this.read(found);
      environment.push(...(one === undefined ? [] : [one]));
    }
    const newFile = vscode.Uri.joinPath(projectFolder ?? folder, '.env');
    const mayCreate = !files.some(isLoaded) && (await this.gitIgnored.covers(newFile));
    return { environment, ...(mayCreate ? { newEnvironmentFile: newFile.toString() } : {}) };
  }

  dispose(): void {
    vscode.Disposable.from(this.gitIgnored, this.listener).dispose();
  }

  /** A file outside of the workspace is seen with its own folder alone; nobody watches that one. */
  private filesSeenFrom(folder: vscode.Uri): Promise<Found> {
    const top = vscode.workspace.getWorkspaceFolder(folder)?.uri;
    if (top === undefined) {
      return filesIn(folder);
    }
    const key = `${top} ${folder}`;
    const known = this.found.get(key);
    if (known !== undefined) {
      return known;
    }
    const found = this.findUpwards(folder, top);
    this.found.set(key, found);
    return found;
  }

  private async findUpwards(folder: vscode.Uri, top: vscode.Uri): Promise<Found> {
    const own = await filesIn(folder);
    if (folder.path === top.path || (await isRepositoryRoot(folder))) {
      return { files: own.files, projectFolder: own.projectFolder ?? folder };
    }
    const outer = await this.filesSeenFrom(folderOf(folder));
    return {
      files: [...own.files, ...outer.files],
      projectFolder: own.projectFolder ?? outer.projectFolder,
    };
  }

  private async read(file: vscode.Uri): Promise<EnvironmentFile | undefined> {
    const uri = file.toString();
    const text = await this.texts.text(file);
    if (text === undefined) {
      return undefined;
    }
    const isIgnored = await this.gitIgnored.covers(file);
    const known = this.parsed.get(uri);
    if (known?.text === text && known.file.isIgnored === isIgnored) {
      return known.file;
    }
    const parsed = { ...environmentFile(uri, text), isIgnored };
    positions.set(parsed, createPositions(text));
    this.parsed.set(uri, { text, file: parsed });
    return parsed;
  }
}

async function filesIn(folder: vscode.Uri): Promise<Found> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    const names = entries
      .flatMap(([name, type]) => (type === vscode.FileType.Directory ? [] : [name]))
      .sort();
    return {
      files: names
        .filter((name) => environmentFileKind(name) !== undefined)
        .map((name) => vscode.Uri.joinPath(folder, name)),
      projectFolder: names.includes('package.json') ? folder : undefined,
    };
  } catch {
    // A folder that cannot be listed shows no files.
    return { files: [], projectFolder: undefined };
  }
}

/** Whether a file is one whose names every script around it may read. */
export function isEnvironmentFile(file: vscode.Uri): boolean {
  return environmentFileKind(nameOf(file)) !== undefined;
}

function isLoaded(file: vscode.Uri): boolean {
  return environmentFileKind(nameOf(file)) === 'loaded';
}
