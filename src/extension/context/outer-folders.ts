import * as vscode from 'vscode';
import { ProjectRoots } from '../../workspace/project-roots';
import { foldersUpwards, isWithin, parentOf } from '../../workspace/uris';
import { folderFrom, folderOf, folderText, kindOf } from './folders';

/** The most folders to watch. */
const mostFolders = 100;

/**
 * Watches folders outside of the workspace that affect its files: those above a workspace folder up to the root of its
 * repository, and others in that repository on request. VS Code watches such folders individually, without their
 * subfolders. Looks for the repository when somebody first asks, because a start reads no file.
 */
export class OuterFolders implements vscode.Disposable {
  private readonly watchers = new Map<string, vscode.Disposable>();
  /** The roots of the repositories around workspace folders. */
  private repositories: readonly string[] = [];
  private searches = 0;
  /** `undefined` before the first question. */
  private search: Promise<void> | undefined;
  private readonly listener: vscode.Disposable;

  /**
   * @param names a glob for the names of the files to watch.
   * @param changed called when one of them is changed, created or deleted.
   */
  constructor(
    private readonly names: string,
    private readonly changed: (file: vscode.Uri) => void,
  ) {
    this.listener = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      this.search &&= this.watchAncestors();
    });
  }

  watches(folder: vscode.Uri): boolean {
    this.search ??= this.watchAncestors();
    return this.watchers.has(folderText(folder));
  }

  /** Starts to watch the folder of a file, if it is in the repository of a workspace folder. */
  async watchFolderOf(file: vscode.Uri): Promise<void> {
    this.search ??= this.watchAncestors();
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

/** The folders above a workspace folder up to the root of its repository, if that is above it. */
async function ancestorsOf({ uri }: vscode.WorkspaceFolder): Promise<readonly string[]> {
  const folder = folderText(uri);
  const repository = await roots().repositoryOf(folder);
  const above = parentOf(folder);
  return repository === undefined || repository === folder || above === undefined
    ? []
    : foldersUpwards(above, repository);
}

/** Without a cache, because these folders aren't watched yet. */
function roots(): ProjectRoots {
  return new ProjectRoots({
    kindOf: (uri) => kindOf(vscode.Uri.parse(uri)),
    openedFolder: () => undefined,
    isWatched: () => false,
  });
}
