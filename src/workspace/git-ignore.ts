import { IgnoreRules } from '../lint/ignore-rules';
import { PerFolder } from './per-folder';
import type { ProjectRoots } from './project-roots';
import { folderOf, foldersUpwards, pathOf } from './uris';
import type { WorkspaceFiles } from './workspace-files';

/** What git ignores, by the `.gitignore` files from the root of a project down to a file. */
export class GitIgnore {
  private readonly rules: PerFolder<IgnoreRules>;

  constructor(
    private readonly files: WorkspaceFiles,
    private readonly roots: ProjectRoots,
  ) {
    this.rules = new PerFolder(files, (folder) => this.readRules(folder));
  }

  async covers(file: string): Promise<boolean> {
    return (await this.rulesIn(folderOf(file))).ignoresFile(pathOf(file));
  }

  rulesIn(folder: string): Promise<IgnoreRules> {
    return this.rules.of(folder);
  }

  /** The rules inside a folder. @param rules those of its parent folder. */
  async enter(rules: IgnoreRules, folder: string): Promise<IgnoreRules> {
    return rules.enter(pathOf(folder), await this.files.readText(`${folder}/.gitignore`));
  }

  clear(): void {
    this.rules.clear();
  }

  private async readRules(innermost: string): Promise<IgnoreRules> {
    const folders = foldersUpwards(innermost, await this.roots.rootOf(innermost));
    let rules = IgnoreRules.none;
    for (const folder of folders.reverse()) {
      rules = await this.enter(rules, folder);
    }
    return rules;
  }
}
