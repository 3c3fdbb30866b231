import * as vscode from 'vscode';
import { parsePackageSettings, type Severities } from '../../lint/configuration';
import { createPathMatcher } from '../../lint/globs';
import type { FileTexts } from './file-texts';
import { folderOf, isRepositoryRoot, nameOf, relativePath } from './folders';

export interface PackageSettingsOfFile {
  readonly severities: Severities;
  /** Whether the settings leave out the file that they were looked up for. */
  readonly excluded: boolean;
}

interface ParsedFile {
  readonly text: string;
  readonly severities: Severities;
  readonly excludes: (path: string) => boolean;
}

const noSettings: PackageSettingsOfFile = { severities: {}, excluded: false };

/** Finds the settings that hold for a file: those of the nearest `package.json`, no farther than `.git`. */
export class PackageSettingsFinder implements vscode.Disposable {
  private readonly parsed = new Map<string, ParsedFile>();
  private readonly nearest = new Map<string, Promise<vscode.Uri | undefined>>();
  private readonly listener: vscode.Disposable;

  constructor(
    private readonly texts: FileTexts,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.listener = texts.onDidChange((file) => {
      if (isPackageManifest(file)) {
        this.nearest.clear();
      }
    });
  }

  async settingsFor(file: vscode.Uri): Promise<PackageSettingsOfFile> {
    const manifest = await this.nearestManifest(folderOf(file));
    const text = manifest && (await this.texts.text(manifest));
    if (manifest === undefined || text === undefined) {
      return noSettings;
    }
    const { severities, excludes } = this.parse(manifest, text);
    return { severities, excluded: excludes(relativePath(folderOf(manifest), file)) };
  }

  dispose(): void {
    this.listener.dispose();
  }

  /** Remembered within the workspace alone, because nobody watches what lies outside. */
  private nearestManifest(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
    const known = this.nearest.get(folder.toString());
    if (known !== undefined) {
      return known;
    }
    const manifest = this.findManifest(folder);
    if (vscode.workspace.getWorkspaceFolder(folder) !== undefined) {
      this.nearest.set(folder.toString(), manifest);
    }
    return manifest;
  }

  private async findManifest(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
    const manifest = vscode.Uri.joinPath(folder, 'package.json');
    if ((await this.texts.text(manifest)) !== undefined) {
      return manifest;
    }
    const above = folderOf(folder);
    return above.path === folder.path || (await isRepositoryRoot(folder))
      ? undefined
      : this.nearestManifest(above);
  }

  /** Parses each text once, so that its problems are logged once. */
  private parse(manifest: vscode.Uri, text: string): ParsedFile {
    const known = this.parsed.get(manifest.toString());
    if (known?.text === text) {
      return known;
    }
    const { rules, exclude, problems } = parsePackageSettings(text);
    for (const problem of problems) {
      this.log.warn(`${manifest.path}: ${problem}`);
    }
    const parsed = { text, severities: rules, excludes: createPathMatcher(exclude) };
    this.parsed.set(manifest.toString(), parsed);
    return parsed;
  }
}

/** Whether a file is one whose settings hold for the files around it. */
export function isPackageManifest(file: vscode.Uri): boolean {
  return nameOf(file) === 'package.json';
}
