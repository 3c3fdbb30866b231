import * as vscode from 'vscode';
import { mergeSeverities, type Severities } from '../../lint/configuration';
import type { EnvironmentFile } from '../../lint/context';
import { createPathMatcher } from '../../lint/globs';
import { fileOf } from '../linting/document-source';
import type { Settings } from '../settings';
import { EnvironmentFiles, isEnvironmentFile } from './environment-files';
import type { FileTexts } from './file-texts';
import { projectRoot, relativePath } from './folders';
import { isPackageManifest, PackageSettingsFinder } from './package-settings';

/** What the folders around a document say about linting it. */
export interface Surroundings {
  readonly excluded: boolean;
  readonly severities: Severities;
  readonly environment: readonly EnvironmentFile[];
  /** See `LintContext.root`. */
  readonly root?: string;
}

/** Reads the folders around documents: their `package.json` and environment files. */
export class WorkspaceContext implements vscode.Disposable {
  private readonly packageSettings: PackageSettingsFinder;
  private readonly environmentFiles: EnvironmentFiles;

  constructor(texts: FileTexts, log: vscode.LogOutputChannel) {
    this.packageSettings = new PackageSettingsFinder(texts, log);
    this.environmentFiles = new EnvironmentFiles(texts);
  }

  async around(document: vscode.TextDocument, settings: Settings): Promise<Surroundings> {
    const file = fileOf(document);
    if (file === undefined) {
      return { excluded: false, severities: settings.severities, environment: [] };
    }
    const fromPackage = await this.packageSettings.settingsFor(file);
    return {
      excluded: fromPackage.excluded || isExcludedBySettings(file, settings),
      severities: mergeSeverities(fromPackage.severities, settings.severities),
      environment: await this.environmentFiles.seenFrom(file),
      root: (await projectRoot(file)).toString().replace(/\/$/, ''),
    };
  }

  dispose(): void {
    vscode.Disposable.from(this.packageSettings, this.environmentFiles).dispose();
  }
}

/** Whether a change of this file can matter to any document around it. */
export function concernsSurroundings(file: vscode.Uri): boolean {
  return isPackageManifest(file) || isEnvironmentFile(file);
}

function isExcludedBySettings(file: vscode.Uri, { exclude }: Settings): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(file)?.uri ?? file.with({ path: '/' });
  return createPathMatcher(exclude)(relativePath(folder, file));
}
