import * as vscode from 'vscode';
import { mergeSeverities } from '../../lint/configuration';
import type { LintContext } from '../../lint/context';
import { createPathMatcher } from '../../lint/globs';
import type { Settings } from '../settings';
import { EnvironmentFiles, isEnvironmentFile } from './environment-files';
import type { FileTexts } from './file-texts';
import { projectRoot, relativePath } from './folders';
import { isIgnoreFile } from './git-ignored';
import { isPackageManifest, PackageSettingsFinder } from './package-settings';

/** What the folders around a file say about linting it. */
export interface Surroundings {
  readonly excluded: boolean;
  /** Severities, environment files and the root of the project. */
  readonly context: Omit<LintContext, 'modules' | 'folders'>;
}

/** Reads the folders around documents: their `package.json` and environment files. */
export class WorkspaceContext implements vscode.Disposable {
  private readonly packageSettings: PackageSettingsFinder;
  private readonly environmentFiles: EnvironmentFiles;

  constructor(texts: FileTexts, log: vscode.LogOutputChannel) {
    this.packageSettings = new PackageSettingsFinder(texts, log);
    this.environmentFiles = new EnvironmentFiles(texts);
  }

  /** @param file the one whose folder counts; there is none for what is not in any folder. */
  async around(file: vscode.Uri | undefined, settings: Settings): Promise<Surroundings> {
    if (file === undefined) {
      return { excluded: false, context: { severities: settings.severities } };
    }
    const fromPackage = await this.packageSettings.settingsFor(file);
    return {
      excluded: fromPackage.excluded || isExcludedBySettings(file, settings),
      context: {
        ...(await this.environmentFiles.seenFrom(file)),
        severities: mergeSeverities(fromPackage.severities, settings.severities),
        root: (await projectRoot(file)).toString().replace(/\/$/, ''),
      },
    };
  }

  dispose(): void {
    vscode.Disposable.from(this.packageSettings, this.environmentFiles).dispose();
  }
}

/** Whether a change of this file can matter to any document around it. */
export function concernsSurroundings(file: vscode.Uri): boolean {
  return isPackageManifest(file) || isEnvironmentFile(file) || isIgnoreFile(file);
}

function isExcludedBySettings(file: vscode.Uri, { exclude }: Settings): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(file)?.uri ?? file.with({ path: '/' });
  return createPathMatcher(exclude)(relativePath(folder, file));
}
