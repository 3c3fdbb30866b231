import { PerFolder } from './per-folder';
import { parentOf } from './uris';
import type { WorkspaceFiles } from './workspace-files';

/**
 * Finds the root of a file's project: the outermost folder whose files affect how it is linted. It is the root of its
 * repository, even if the user opened a folder inside it, because findings must not depend on where a linter starts.
 * Without a repository it is the folder that the user works in, and for a file outside that its own folder.
 */
export class ProjectRoots {
  private readonly repositories: PerFolder<string | undefined>;

  constructor(private readonly files: Pick<WorkspaceFiles, 'kindOf' | 'openedFolder' | 'isWatched'>) {
    this.repositories = new PerFolder(files, (folder) => this.findRepository(folder));
  }

  /** The root of the project that a folder belongs to. */
  async rootOf(folder: string): Promise<string> {
    return (await this.repositoryOf(folder)) ?? this.files.openedFolder(folder) ?? folder;
  }

  /** The nearest folder with a `.git`, from `folder` upwards; `undefined` outside a repository. */
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
