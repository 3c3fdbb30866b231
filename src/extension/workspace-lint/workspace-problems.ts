import * as vscode from 'vscode';
import { concernsFilesAround } from '../../workspace/workspace';
import type { FileTexts } from '../context/file-texts';
import { folderOf, nameOf } from '../context/folders';
import { logFailure } from '../log-failure';
import { settingsOf, settingsSection } from '../settings';
import type { WorkspaceSummary } from './summary';
import type { RunProgress, WorkspaceLint } from './workspace-lint';

/** How long to collect changes before following them, in milliseconds. */
const collecting = 300;

/** What is left to do because of changes. */
interface Plan {
  /** Files and folders to check again, with the files that import them. */
  readonly changed: Map<string, vscode.Uri>;
  /** Folders in which every file is affected. */
  readonly folders: Map<string, vscode.Uri>;
  /** Files and folders whose problems are to be removed. */
  readonly removed: Map<string, vscode.Uri>;
  /** Whether other files than before may be linted now. */
  everything: boolean;
}

/**
 * The problems of the workspace: found by a run, and from then on kept up to date or removed when something changes,
 * as the user likes.
 */
export class WorkspaceProblems implements vscode.Disposable {
  private plan = newPlan();
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Listens since the first run. */
  private listeners: vscode.Disposable | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private quietWork: vscode.CancellationTokenSource | undefined;

  constructor(
    private readonly lint: WorkspaceLint,
    private readonly texts: FileTexts,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** Checks the whole workspace. Interrupts the work that follows changes, because it does the same. */
  async run(
    token: vscode.CancellationToken,
    report: (progress: RunProgress) => void,
  ): Promise<WorkspaceSummary> {
    this.listeners ??= this.listen();
    const interrupted = this.quietWork;
    interrupted?.cancel();
    const summary = await this.inTurn(() => this.lint.run(token, report));
    if (interrupted !== undefined && summary.isStopped) {
      this.plan.everything = true;
      this.schedule();
    }
    return summary;
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.quietWork?.cancel();
    this.listeners?.dispose();
  }

  private listen(): vscode.Disposable {
    const { workspace } = vscode;
    // A folder that is moved or deleted is one event, and its name can be any.
    const entries = workspace.createFileSystemWatcher('**', false, true, false);
    return vscode.Disposable.from(
      entries,
      entries.onDidCreate((uri) => this.changed(uri)),
      entries.onDidDelete((uri) => this.deleted([uri])),
      this.texts.onDidChangeOnDisk((file) => this.changed(file)),
      workspace.onDidDeleteFiles(({ files }) => this.deleted(files)),
      workspace.onDidRenameFiles(({ files }) => this.deleted(files.map(({ oldUri }) => oldUri))),
      workspace.onDidChangeWorkspaceFolders(({ removed }) => {
        this.deleted(removed.map(({ uri }) => uri));
        this.plan.everything = true;
      }),
      workspace.onDidChangeConfiguration((event) => {
        const hides = ['files.exclude', 'search.exclude'].some((name) => event.affectsConfiguration(name));
        if (hides || event.affectsConfiguration(settingsSection)) this.settingsChanged(hides);
      }),
    );
  }

  private changed(file: vscode.Uri): void {
    const { changed, folders, removed } = this.plan;
    const folder = concernsFilesAround(file.path) ? folderOf(file) : undefined;
    if (removesProblems(file)) {
      add(removed, folder ?? file);
    } else {
      add(changed, file);
      if (folder !== undefined) add(folders, folder);
      this.plan.everything ||= namesThatHideFiles.includes(nameOf(file));
    }
    this.schedule();
  }

  private deleted(filesOrFolders: readonly vscode.Uri[]): void {
    for (const uri of filesOrFolders) add(this.plan.removed, uri);
    this.schedule();
  }

  private settingsChanged(hideFiles: boolean): void {
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
      add(removesProblems(uri) ? this.plan.removed : this.plan.folders, uri);
      this.plan.everything ||= hideFiles && !removesProblems(uri);
    }
    this.schedule();
  }

  private schedule(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.inTurn(() => this.follow()).catch((error) => logFailure(this.log, 'Following changes', error));
    }, collecting);
  }

  private async follow(): Promise<void> {
    const { changed, folders, removed, everything } = this.plan;
    this.plan = newPlan();
    this.lint.forget([...removed.values()]);
    const work = new vscode.CancellationTokenSource();
    this.quietWork = work;
    if (everything) {
      await this.lint.run(work.token);
    } else {
      await this.lint.update([...changed.values()], [...folders.values()], work.token);
    }
    this.quietWork = undefined;
    work.dispose();
  }

  private inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const result = this.last.then(act);
    this.last = result.catch(() => undefined);
    return result;
  }
}

/** Files that decide which others git ignores. */
const namesThatHideFiles: readonly string[] = ['.gitignore', '.git'];

function newPlan(): Plan {
  return { changed: new Map(), folders: new Map(), removed: new Map(), everything: false };
}

function add(uris: Map<string, vscode.Uri>, uri: vscode.Uri): void {
  uris.set(uri.toString(), uri);
}

function removesProblems(file: vscode.Uri): boolean {
  return settingsOf(file).workspaceProblems === 'remove';
}
