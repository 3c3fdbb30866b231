import { problemOfIgnoreLine } from '../lint/configuration';
import type { IgnoreFile } from '../lint/context';
import { firstUnusableLine, IgnoreRules } from '../lint/ignore-rules';
import type { ReportProblem } from './package-settings';
import { PerFolder } from './per-folder';
import type { ProjectRoots } from './project-roots';
import { folderOf, foldersUpwards, pathOf } from './uris';
import type { WorkspaceFiles } from './workspace-files';

/**
 * What git ignores, by the `.gitignore` files from the root of a project down to a file, and by the list that a user
 * keeps in git's own folder.
 */
export class GitIgnore {
  private readonly rules: PerFolder<IgnoreRules>;
  private readonly texts: PerFolder<string | undefined>;
  private readonly excluded: PerFolder<string | undefined>;
  /** The texts whose problems were reported, by file, so that each is reported only once. */
  private readonly reported = new Map<string, string>();

  constructor(
    private readonly files: WorkspaceFiles,
    private readonly roots: ProjectRoots,
    private readonly report: ReportProblem,
  ) {
    this.rules = new PerFolder(files, (folder) => this.readRules(folder));
    this.texts = new PerFolder(files, (folder) => this.read(`${folder}/.gitignore`));
    this.excluded = new PerFolder(files, (folder) => this.read(`${folder}/.git/info/exclude`));
  }

  async covers(file: string): Promise<boolean> {
    return (await this.rulesIn(folderOf(file))).ignoresFile(pathOf(file));
  }

  /** The nearest `.gitignore`, or the one to create at the root of the repository; undefined outside of one. */
  async nearest(folder: string): Promise<IgnoreFile | undefined> {
    const repository = await this.roots.repositoryOf(folder);
    if (repository === undefined) return undefined;
    for (const one of foldersUpwards(folder, repository)) {
      const text = await this.texts.of(one);
      if (text !== undefined) return { uri: this.files.uriIn(one, '.gitignore'), text };
    }
    return { uri: this.files.uriIn(repository, '.gitignore'), text: undefined };
  }

  rulesIn(folder: string): Promise<IgnoreRules> {
    return this.rules.of(folder);
  }

  /**
   * The rules in a folder that somebody named or opened. Whoever does that with an ignored folder wants it searched, so
   * then only the `.gitignore` files inside it count.
   */
  async rulesInNamed(folder: string): Promise<IgnoreRules> {
    const rules = await this.rulesIn(folder);
    return rules.ignoresEverything ? this.enter(IgnoreRules.none, folder) : rules;
  }

  /** The rules inside a folder. @param rules those of its parent folder. */
  async enter(rules: IgnoreRules, folder: string): Promise<IgnoreRules> {
    return rules.enter(pathOf(folder), await this.texts.of(folder));
  }

  clear(): void {
    for (const found of [this.rules, this.texts, this.excluded]) found.clear();
  }

  private async read(file: string): Promise<string | undefined> {
    const text = await this.files.readText(file);
    const line = text === undefined ? undefined : firstUnusableLine(text);
    if (text !== undefined && line !== undefined && this.reported.get(file) !== text) {
      this.reported.set(file, text);
      this.report(file, problemOfIgnoreLine(line));
    }
    return text;
  }

  private async readRules(innermost: string): Promise<IgnoreRules> {
    const root = await this.roots.rootOf(innermost);
    // Of two lines for a file the last one wins, and a `.gitignore` wins over the user's list.
    const texts = [await this.excluded.of(root), await this.texts.of(root)].filter(
      (text) => text !== undefined,
    );
    let rules = IgnoreRules.none.enter(pathOf(root), texts.length === 0 ? undefined : texts.join('\n'));
    for (const folder of foldersUpwards(innermost, root).reverse().slice(1)) {
      rules = await this.enter(rules, folder);
    }
    return rules;
  }
}
