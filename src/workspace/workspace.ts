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
import type { WorkspaceFiles } from './workspace-files';

/** What the folders around a file say about linting it. */
export interface FileView {
  /** Whether the settings of its `package.json` leave it out. */
  readonly excluded: boolean;
  readonly context: Omit<LintContext, 'modules' | 'folders'>;
}

/**
 * What the files around a linted one say: settings, environment files, ignore rules, and modules that it imports.
 * It is the same for every host that shows the same files. What was read is kept until the host tells of a change.
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
    this.gitIgnore = new GitIgnore(files, this.roots);
    this.environmentFiles = new EnvironmentFiles(files, this.roots, this.gitIgnore);
    this.sources = new ModuleSources(files);
  }

  /** @param stronger severities that win over those of the `package.json`. */
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

  /** A place for what the linter asks for, with a copy of what is known to be asked for. */
  neededFiles(known?: NeededFiles): NeededFiles {
    return new NeededFiles(this.files, this.sources, known);
  }

  /** To be called when a file has changed, come or gone. */
  fileChanged(file: string): void {
    if (concernsFilesAround(file)) {
      this.clear();
    }
  }

  /** To be called when the opened folders have changed. */
  clear(): void {
    for (const found of [this.roots, this.settings, this.gitIgnore, this.environmentFiles]) {
      found.clear();
    }
  }
}

const namesOfConcern: ReadonlySet<string> = new Set(['package.json', '.gitignore', '.git']);

/** Whether a change of this file can matter to any file around it, whatever that one imports. */
export function concernsFilesAround(file: string): boolean {
  const name = fileName(file);
  return namesOfConcern.has(name) || environmentFileKind(name) !== undefined;
}
