import * as vscode from 'vscode';
import { concernsFilesAround } from '../../workspace/workspace';
import { foreignFolders } from '../../workspace/workspace-files';
import type { FileTexts } from '../context/file-texts';
import { folderOf, nameOf, relativePath } from '../context/folders';
import type { Log } from '../log';
import { logFailure } from '../log-failure';
import { settingsOf, settingsSection } from '../settings';
import { withQuietProgress } from '../shown';
import type { WorkspaceSummary } from './summary';
import { reasonOf } from './summary-text';
import { UnusableGlobs } from './unusable-globs';
import type { RunProgress, WorkspaceLint } from './workspace-lint';

/** How long to collect changes before following them, in milliseconds. */
const collecting = 300;
/** How long after the start to look at the workspace, in milliseconds: what the user has opened comes first. */
const afterStart = 1_000;
/** The most changes to follow one by one. A checkout changes more, and then checking everything is less work. */
const mostFollowed = 1_000;

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
 * The problems of the workspace: found soon after the start if a file mentions ElevenLabs, or by the command, and from
 * then on kept up to date or removed when something changes, as the user likes.
 */
export class WorkspaceProblems implements vscode.Disposable {
  private plan = newPlan();
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Listens since the first look or run. */
  private listeners: vscode.Disposable | undefined;
  /** Whether the user has asked for the problems of every folder, also of those that wait for it. */
  private wasAsked = false;
  /** Whether a file of the workspace mentions ElevenLabs, as far as is known. */
  private isMentioned = false;
  private last: Promise<unknown> = Promise.resolve();
  private quietWork: vscode.CancellationTokenSource | undefined;
  private hasEnded = false;
  private readonly finished = new vscode.EventEmitter<void>();

  /** Fires when problems are up to date again. */
  readonly onDidFinish = this.finished.event;

  private readonly unusableGlobs: UnusableGlobs;

  constructor(
    private readonly lint: WorkspaceLint,
    private readonly texts: FileTexts,
    private readonly log: Log,
  ) {
    this.unusableGlobs = new UnusableGlobs(log);
  }

  /** Checks the folders that don't wait for the command, soon and quietly. */
  start(): void {
    this.plan.everything = true;
    this.schedule(afterStart);
  }

  /** Checks the whole workspace. Interrupts the work that follows changes, because it does the same. */
  async run(
    token: vscode.CancellationToken,
    report: (progress: RunProgress) => void,
  ): Promise<WorkspaceSummary> {
    this.listeners ??= this.listen();
    this.wasAsked = true;
    this.isMentioned = true;
    const interrupted = this.quietWork;
    interrupted?.cancel();
    const summary = await this.inTurn(() => {
      this.plan = newPlan();
      return this.lint.run(token, report);
    });
    this.say(summary);
    this.finished.fire();
    if (interrupted !== undefined && summary.isStopped) {
      this.plan.everything = true;
      this.schedule();
    }
    return summary;
  }

  /** Whether the problems are all that the workspace has, and it is about ElevenLabs. */
  isComplete(): boolean {
    const folders = vscode.workspace.workspaceFolders ?? [];
    return folders.every(({ uri }) => this.isChecked(uri)) && this.lint.isComplete();
  }

  dispose(): void {
    this.hasEnded = true;
    this.finished.dispose();
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
        this.plan.everything ||= ['workspaceLint', 'enable'].some((name) =>
          event.affectsConfiguration(`${settingsSection}.${name}`),
        );
        const hides = ['files.exclude', 'search.exclude'].some((name) => event.affectsConfiguration(name));
        if (hides || event.affectsConfiguration(settingsSection)) this.settingsChanged(hides);
      }),
    );
  }

  private changed(filesOrFolders: readonly vscode.Uri[]): void {
    for (const uri of filesOrFolders.filter((each) => this.isFollowed(each))) {
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

  /** Whether a change of this file or folder can change problems. Installing packages changes very many that can't. */
  private isFollowed(uri: vscode.Uri): boolean {
    return this.isChecked(uri) && (!isForeign(uri) || this.lint.isImported(uri));
  }

  private isChecked(uri: vscode.Uri): boolean {
    const { enable, workspaceLint } = settingsOf(uri);
    return this.wasAsked || (enable && workspaceLint === 'onStart');
  }

  private schedule(wait = collecting): void {
    if (this.hasEnded) {
      return;
    }
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.inTurn(() => this.follow()).catch((error) => logFailure(this.log, 'Following changes', error));
    }, wait);
  }

  private async follow(): Promise<void> {
    this.listeners ??= this.listen();
    const { changed, folders, everything } = this.plan;
    this.plan = newPlan();
    const work = new vscode.CancellationTokenSource();
    this.quietWork = work;
    this.lint.forget([...folders.values()].filter(removesProblems));
    await this.lint.forgetChanged([...changed.values()].filter(removesProblems));
    const [files = [], around = []] = [changed, folders].map((uris) =>
      [...uris.values()].filter((uri) => !removesProblems(uri)),
    );
    if (everything || files.length > mostFollowed) {
      await this.checkAll(work.token);
    } else if (this.isMentioned) {
      await this.lint.update(files, around, work.token);
    } else if (await this.lint.mentionsElevenLabs(await this.lint.existing(files, work.token), work.token)) {
      await this.checkAll(work.token);
    }
    this.quietWork = undefined;
    if (!work.token.isCancellationRequested) this.finished.fire();
    work.dispose();
  }

  /** Checks the folders to check, once a file mentions ElevenLabs. */
  private async checkAll(token: vscode.CancellationToken): Promise<void> {
    const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => this.isChecked(uri));
    const found = await this.lint.find(token, undefined, folders);
    this.isMentioned ||= await this.lint.mentionsElevenLabs(found.files, token);
    if (this.isMentioned && !token.isCancellationRequested) {
      const title = vscode.l10n.t('Checking the workspace for ElevenLabs problems');
      this.say(await withQuietProgress(title, () => this.lint.checkAll(found, token)));
    }
  }

  /** Says in the log what was not checked, and which globs exclude nothing. */
  private say(summary: WorkspaceSummary): void {
    logSummary(summary, this.log);
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) this.unusableGlobs.report(uri);
  }

  private inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const result = this.last.then(act);
    this.last = result.catch(() => undefined);
    return result;
  }
}

/** Files that decide which others git ignores. */
const namesThatHideFiles: readonly string[] = ['.gitignore', '.git'];

/** Whether a file or folder is in a folder of installed packages, of build output, or of git. */
function isForeign(uri: vscode.Uri): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  const path = folder === undefined ? '' : `/${relativePath(folder, uri)}`;
  return foreignFolders.some((name) => path.includes(`/${name}/`));
}

function logSummary({ notChecked, checked, problems }: WorkspaceSummary, log: Log): void {
  for (const [path, reason] of notChecked) {
    log.warn(`${path} was not checked. ${reasonOf(reason)}.`);
  }
  log.info(`Workspace: ${checked} files checked, ${problems} problems.`);
}

function newPlan(): Plan {
  return { changed: new Map(), folders: new Map(), everything: false };
}

function add(uris: Map<string, vscode.Uri>, uri: vscode.Uri): void {
  uris.set(uri.toString(), uri);
}

function removesProblems(file: vscode.Uri): boolean {
  return settingsOf(file).workspaceProblems === 'remove';
}
