import { parsePackageSettings, problemsOfUnreadable, type Severities } from '../lint/configuration';
import { createPathMatcher } from '../lint/globs';
import { PerFolder } from './per-folder';
import type { ProjectRoots } from './project-roots';
import { parentOf, relativePath } from './uris';
import type { WorkspaceFiles } from './workspace-files';

/** The settings for one folder. */
export interface FolderSettings {
  readonly severities: Severities;
  /** Whether they exclude this file of the folder. */
  excludes(file: string): boolean;
}

/** Receives a sentence about what can't be used in a `package.json` or an ignore file. */
export type ReportProblem = (file: string, sentence: string) => void;

const noSettings: FolderSettings = { severities: {}, excludes: () => false };

/** Finds the settings for a folder: those of the nearest `package.json`, up to the root of the repository. */
export class PackageSettings {
  private readonly nearest: PerFolder<FolderSettings>;
  private readonly parsed = new Map<string, { readonly text: string; readonly settings: FolderSettings }>();

  constructor(
    private readonly files: WorkspaceFiles,
    private readonly roots: ProjectRoots,
    private readonly report: ReportProblem,
  ) {
    this.nearest = new PerFolder(files, (folder) => this.find(folder));
  }

  in(folder: string): Promise<FolderSettings> {
    return this.nearest.of(folder);
  }

  clear(): void {
    this.nearest.clear();
  }

  private async find(folder: string): Promise<FolderSettings> {
    const own = await this.read(folder);
    if (own !== undefined) {
      return own;
    }
    const above = parentOf(folder);
    const isOutermost = above === undefined || (await this.roots.repositoryOf(folder)) === folder;
    return isOutermost ? noSettings : this.in(above);
  }

  private async read(folder: string): Promise<FolderSettings | undefined> {
    const manifest = `${folder}/package.json`;
    const text = await this.files.readText(manifest);
    if (text !== undefined) {
      return this.parse(folder, manifest, text);
    }
    const kind = await this.files.kindOf(manifest);
    if (kind !== undefined) {
      this.report(manifest, problemsOfUnreadable[kind]);
    }
    return undefined;
  }

  /** Parses each text only once, so that its problems are reported only once. */
  private parse(folder: string, manifest: string, text: string): FolderSettings {
    const known = this.parsed.get(manifest);
    if (known?.text === text) {
      return known.settings;
    }
    const { rules, exclude, problems } = parsePackageSettings(text);
    for (const problem of problems) {
      this.report(manifest, problem);
    }
    const matches = createPathMatcher(exclude);
    const settings = {
      severities: rules,
      excludes: (file: string) => matches(relativePath(folder, file)),
    };
    this.parsed.set(manifest, { text, settings });
    return settings;
  }
}
