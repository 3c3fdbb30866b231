import { PerFolder } from './per-folder';
import { parentOf } from './uris';
import type { WorkspaceFiles } from './workspace-files';

/**
 * Tells how far up the folders around a file have a say about it. The outermost one is the root of its repository,
 * also where the user has opened a folder inside it: what a linter finds must not depend on where somebody started
 * it. Without a repository it is the folder that the user works in, and for a file outside of that the file's own.
 */
export class ProjectRoots {
  private readonly repositories: PerFolder<string | undefined>;

  constructor(private readonly files: Pick<WorkspaceFiles, 'kindOf' | 'openedFolder' | 'isWatched'>) {
    this.repositories = new PerFolder(files, (folder) => this.findRepository(folder));
  }

  /** The outermost folder that has a say about the files in a folder. */
  async rootOf(folder: string): Promise<string> {
    return (await this.repositoryOf(folder)) ?? this.files.openedFolder(folder) ?? folder;
  }

  /** The innermost folder with a `.git` from `folder` upwards; `undefined` outside of every repository. */
  repositoryOf(folder: string): Promise<string | undefined> {
    return this.repositories.of(folder);
  }

  clear(): void {
    this.repositories.clear();
  }

  /** `.git` is a folder, or a file in worktrees and submodules. */
  private async findRepository(folder: string): Promise<string | undefined> {
    if ((await this.files.kindOf(`${folder}/.git`)) !== undefined) {
      return folder;
    }
    const above = parentOf(folder);
    return above === undefined ? undefined : this.repositoryOf(above);
  }
}
