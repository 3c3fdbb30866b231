import * as vscode from 'vscode';
import { ProjectRoots } from '../../workspace/project-roots';
import { foldersUpwards, isWithin, parentOf } from '../../workspace/uris';
import { folderFrom, folderOf, folderText, kindOf } from './folders';

/** More folders than these are not watched. */
const mostFolders = 100;

/**
 * Watches what has a say about files of the workspace without being in it: the folders above a workspace folder up to
 * the root of its repository, and others in that repository where that is wanted. VS Code watches such folders one
 * by one, without those below.
 */
export class OuterFolders implements vscode.Disposable {
  private readonly watchers = new Map<string, vscode.Disposable>();
  /** The roots of the repositories that hold workspace folders. */
  private repositories: readonly string[] = [];
  private searches = 0;
  private search: Promise<void>;
  private readonly listener: vscode.Disposable;

  /**
   * @param names a glob for the names of the files that matter.
   * @param changed is called when one of them has changed, come or gone.
   */
  constructor(
    private readonly names: string,
    private readonly changed: (file: vscode.Uri) => void,
  ) {
    this.search = this.watchAncestors();
    this.listener = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      this.search = this.watchAncestors();
    });
  }

  holds(folder: vscode.Uri): boolean {
    return this.watchers.has(folderText(folder));
  }

  /** Watches the folder of a file from now on, if it is in the same repository as a workspace folder. */
  async watchFolderOf(file: vscode.Uri): Promise<void> {
    await this.search;
    this.watch(folderOf(file));
  }

  dispose(): void {
    this.searches++;
    this.listener.dispose();
    this.stop();
  }

  private async watchAncestors(): Promise<void> {
    const search = ++this.searches;
    const ancestors = await Promise.all((vscode.workspace.workspaceFolders ?? []).map(ancestorsOf));
    if (search !== this.searches) {
      return;
    }
    this.stop();
    this.repositories = ancestors.flatMap((folders) => folders.slice(-1));
    for (const folder of ancestors.flat()) {
      this.watch(folderFrom(folder));
    }
  }

  private watch(folder: vscode.Uri): void {
    const key = folderText(folder);
    const isWanted =
      !this.watchers.has(key) &&
      this.watchers.size < mostFolders &&
      vscode.workspace.getWorkspaceFolder(folder) === undefined &&
      this.repositories.some((repository) => isWithin(key, repository));
    if (isWanted) {
      this.watchers.set(key, this.watcherOf(folder));
    }
  }

  private watcherOf(folder: vscode.Uri): vscode.Disposable {
    const pattern = new vscode.RelativePattern(folder, this.names);
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    return vscode.Disposable.from(
      watcher,
      watcher.onDidChange(this.changed),
      watcher.onDidCreate(this.changed),
      watcher.onDidDelete(this.changed),
    );
  }

  private stop(): void {
    vscode.Disposable.from(...this.watchers.values()).dispose();
    this.watchers.clear();
  }
}

/** The folders above a workspace folder up to the root of its repository; none where that is not above it. */
async function ancestorsOf({ uri }: vscode.WorkspaceFolder): Promise<readonly string[]> {
  const folder = folderText(uri);
  const repository = await roots().repositoryOf(folder);
  const above = parentOf(folder);
  return repository === undefined || repository === folder || above === undefined
    ? []
    : foldersUpwards(above, repository);
}

/** Nothing is kept, because nobody watches these folders yet. */
function roots(): ProjectRoots {
  return new ProjectRoots({
    kindOf: (uri) => kindOf(vscode.Uri.parse(uri)),
    openedFolder: () => undefined,
    isWatched: () => false,
  });
}
