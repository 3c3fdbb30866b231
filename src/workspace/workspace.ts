import { mergeSeverities, type Severities } from '../lint/configuration';
import type { LintContext } from '../lint/context';
import { environmentFileKind } from '../lint/documents/document-kind';
import { fileName } from '../lint/file-names';
import { EnvironmentFiles } from './environment-files';
import { GitIgnore } from './git-ignore';
import { ModuleSources, NeededFiles } from './needed-files';
import { PackageSettings, type ReportProblem } from './package-settings';
import { ProjectRoots } from './project-roots';
import { folderOf } from './uris';
import { namesOfConcern, type WorkspaceFiles } from './workspace-files';

/** What the folders around a file say about linting it. */
export interface FileView {
  /** Whether the settings of its `package.json` exclude it. */
  readonly excluded: boolean;
  readonly context: Omit<LintContext, 'modules' | 'folders'>;
}

/**
 * What the files around a linted one say: settings, environment files, ignore rules, and modules that it imports.
 * Every host with the same files gets the same answers. They are cached until the host reports a change.
 */
export class Workspace {
  readonly roots: ProjectRoots;
  readonly settings: PackageSettings;
  readonly gitIgnore: GitIgnore;
  private readonly environmentFiles: EnvironmentFiles;
  private readonly sources: ModuleSources;

  constructor(
    private readonly files: WorkspaceFiles,
    report: ReportProblem,
  ) {
    this.roots = new ProjectRoots(files);
    this.settings = new PackageSettings(files, this.roots, report);
    this.gitIgnore = new GitIgnore(files, this.roots, report);
    this.environmentFiles = new EnvironmentFiles(files, this.roots, this.gitIgnore);
    this.sources = new ModuleSources(files);
  }

  /** @param stronger severities that override those of the `package.json`. */
  async viewOf(file: string, stronger: Severities): Promise<FileView> {
    const folder = folderOf(file);
    const settings = await this.settings.in(folder);
    return {
      excluded: settings.excludes(file),
      context: {
        ...(await this.environmentFiles.seenFrom(folder)),
        severities: mergeSeverities(settings.severities, stronger),
        root: await this.roots.rootOf(folder),
      },
    };
  }

  /** The files that the linter asks for. @param known copied: what it asked for before. */
  neededFiles(known?: NeededFiles): NeededFiles {
    return new NeededFiles(this.files, this.sources, known);
  }

  /** Call this after a file was changed, created or deleted. */
  fileChanged(file: string): void {
    if (concernsFilesAround(file)) {
      this.clear();
    }
  }

  /** Call this after the opened folders changed. */
  clear(): void {
    for (const found of [this.roots, this.settings, this.gitIgnore, this.environmentFiles]) {
      found.clear();
    }
  }
}

/** Whether a change of this file can affect the files around it, even those that don't import it. */
export function concernsFilesAround(file: string): boolean {
  const name = fileName(file);
  return namesOfConcern.has(name) || environmentFileKind(name) !== undefined;
}
