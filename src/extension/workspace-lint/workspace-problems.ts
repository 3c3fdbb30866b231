import * as vscode from 'vscode';
import { concernsFilesAround } from '../../workspace/workspace';
import type { FileTexts } from '../context/file-texts';
import { folderOf, nameOf } from '../context/folders';
import type { Log } from '../log';
import { logFailure } from '../log-failure';
import { settingsOf, settingsSection } from '../settings';
import type { WorkspaceSummary } from './summary';
import type { RunProgress, WorkspaceLint } from './workspace-lint';

/** How long to collect changes before following them, in milliseconds. */
const collecting = 300;

/** What is left to do because of changes. */
interface Plan {
  /** Changed, created and deleted files and folders. */
  readonly changed: Map<string, vscode.Uri>;
  /** Folders in which every file is affected. */
  readonly folders: Map<string, vscode.Uri>;
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
  private hasEnded = false;

  constructor(
    private readonly lint: WorkspaceLint,
    private readonly texts: FileTexts,
    private readonly log: Log,
  ) {}

  /** Checks the whole workspace. Interrupts the work that follows changes, because it does the same. */
  async run(
    token: vscode.CancellationToken,
    report: (progress: RunProgress) => void,
  ): Promise<WorkspaceSummary> {
    this.listeners ??= this.listen();
    const interrupted = this.quietWork;
    interrupted?.cancel();
    const summary = await this.inTurn(() => {
      this.plan = newPlan();
      return this.lint.run(token, report);
    });
    if (interrupted !== undefined && summary.isStopped) {
      this.plan.everything = true;
      this.schedule();
    }
    return summary;
  }

  dispose(): void {
    this.hasEnded = true;
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
      entries.onDidCreate((uri) => this.changed([uri])),
      entries.onDidDelete((uri) => this.changed([uri])),
      this.texts.onDidChangeOnDisk((file) => this.changed([file])),
      workspace.onDidDeleteFiles(({ files }) => this.changed(files)),
      workspace.onDidRenameFiles(({ files }) =>
        this.changed(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])),
      ),
      workspace.onDidChangeWorkspaceFolders(({ removed }) => {
        this.changed(removed.map(({ uri }) => uri));
        this.plan.everything = true;
      }),
      workspace.onDidChangeConfiguration((event) => {
        const hides = ['files.exclude', 'search.exclude'].some((name) => event.affectsConfiguration(name));
        if (hides || event.affectsConfiguration(settingsSection)) this.settingsChanged(hides);
      }),
    );
  }

  private changed(filesOrFolders: readonly vscode.Uri[]): void {
    for (const uri of filesOrFolders) {
      add(this.plan.changed, uri);
      if (concernsFilesAround(uri.path) && !removesProblems(uri)) {
        add(this.plan.folders, folderOf(uri));
        this.plan.everything ||= namesThatHideFiles.includes(nameOf(uri));
      }
    }
    this.schedule();
  }

  private settingsChanged(hideFiles: boolean): void {
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
      add(this.plan.folders, uri);
      this.plan.everything ||= hideFiles && !removesProblems(uri);
    }
    this.schedule();
  }

  private schedule(): void {
    if (this.hasEnded) {
      return;
    }
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.inTurn(() => this.follow()).catch((error) => logFailure(this.log, 'Following changes', error));
    }, collecting);
  }

  private async follow(): Promise<void> {
    const { changed, folders, everything } = this.plan;
    this.plan = newPlan();
    const work = new vscode.CancellationTokenSource();
    this.quietWork = work;
    this.lint.forget([...folders.values()].filter(removesProblems));
    await this.lint.forgetChanged([...changed.values()].filter(removesProblems));
    if (everything) {
      await this.lint.run(work.token);
    } else {
      const [files, around] = [changed, folders].map((uris) =>
        [...uris.values()].filter((uri) => !removesProblems(uri)),
      );
      await this.lint.update(files ?? [], around ?? [], work.token);
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
  return { changed: new Map(), folders: new Map(), everything: false };
}

function add(uris: Map<string, vscode.Uri>, uri: vscode.Uri): void {
  uris.set(uri.toString(), uri);
}

function removesProblems(file: vscode.Uri): boolean {
  return settingsOf(file).workspaceProblems === 'remove';
}
