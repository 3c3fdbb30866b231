import * as vscode from 'vscode';
import { concernsFilesAround } from '../../workspace/workspace';
import type { FileTexts } from '../context/file-texts';
import { settingsOf, settingsSection } from '../settings';
import { diagnosticsOf } from './diagnostics';
import type { DocumentChecker } from './document-checker';
import { fileOf, isLinted } from './document-source';
import type { LintedDocument, LintOutcome } from './lint-outcome';
import type { Problems } from './problems';

/** How long to wait after a change before linting again, in milliseconds. */
const shortestWait = 20;
const longestWait = 200;
/** How many times as long to wait as the last check took, so that checks leave most of the time to others. */
const waitPerCheck = 10;

/** The state of one open document. */
interface Tracked {
  timer: ReturnType<typeof setTimeout> | undefined;
  /** The latest look at the document; `undefined` if something has changed since. */
  look: Look | undefined;
  /** The outcome that is shown. */
  shown: LintOutcome | undefined;
}

/** A check of one version of a document, which may still be running. */
interface Look {
  readonly version: number;
  readonly outcome: Promise<LintOutcome | undefined>;
}

/** Keeps the diagnostics of open documents up to date. */
export class LiveLint implements vscode.Disposable {
  private readonly tracked = new Map<string, Tracked>();
  private readonly checked = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly changedFiles = new Map<string, vscode.Uri>();
  private changesTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly disposables: vscode.Disposable[];

  /** Fires when a document was checked and its `shownOutcome` has changed. */
  readonly onDidCheck = this.checked.event;

  constructor(
    private readonly checker: DocumentChecker,
    private readonly problems: Problems,
    texts: FileTexts,
  ) {
    const { workspace } = vscode;
    this.disposables = [
      this.checked,
      workspace.onDidOpenTextDocument((document) => this.schedule(document, 0)),
      workspace.onDidChangeTextDocument(({ document }) => this.schedule(document)),
      workspace.onDidSaveTextDocument((document) => this.saved(document)),
      workspace.onDidCloseTextDocument((document) => this.forget(document.uri)),
      workspace.onDidDeleteFiles(({ files }) => this.forgetBelow(files)),
      workspace.onDidRenameFiles(({ files }) => this.forgetBelow(files.map(({ oldUri }) => oldUri))),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(settingsSection)) {
          this.scheduleAll();
        }
      }),
      workspace.onDidChangeWorkspaceFolders(() => this.scheduleAll()),
      texts.onDidChange((file) => this.fileChanged(file)),
    ];
    this.scheduleAll();
  }

  /** The outcome that is shown for a document; `undefined` until its first check. */
  shownOutcome(document: vscode.TextDocument): LintOutcome | undefined {
    return this.tracked.get(document.uri.toString())?.shown;
  }

  /** The outcome for the current text of a document. Each version is checked once. Never rejects. */
  currentOutcome(document: vscode.TextDocument): Promise<LintOutcome | undefined> {
    this.scheduleAffected();
    const tracked = this.tracked.get(document.uri.toString());
    return tracked === undefined ? Promise.resolve(undefined) : this.lookAt(document, tracked).outcome;
  }

  /** The same if the document was linted; `undefined` if not, or if it changes meanwhile. Never rejects. */
  async currentlyLinted(document: vscode.TextDocument): Promise<LintedDocument | undefined> {
    const outcome = await this.currentOutcome(document);
    if (!this.tracked.has(document.uri.toString())) {
      return undefined;
    }
    return outcome?.kind === 'linted' && outcome.version === document.version ? outcome : undefined;
  }

  dispose(): void {
    clearTimeout(this.changesTimer);
    for (const { timer } of this.tracked.values()) {
      clearTimeout(timer);
    }
    // What still runs finds nothing to publish or to answer.
    this.tracked.clear();
    this.changedFiles.clear();
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private saved(document: vscode.TextDocument): void {
    if (isLinted(document) && settingsOf(fileOf(document)).run === 'onSave') {
      this.schedule(document, 0);
    }
  }

  /** Collects changes, because a checkout changes thousands of files at once. */
  private fileChanged(file: vscode.Uri): void {
    this.changedFiles.set(file.toString(), file);
    this.changesTimer ??= setTimeout(() => this.scheduleAffected(), shortestWait);
  }

  private scheduleAffected(): void {
    const files = [...this.changedFiles.values()];
    this.changedFiles.clear();
    clearTimeout(this.changesTimer);
    this.changesTimer = undefined;
    if (files.length === 0) {
      return;
    }
    const concernsAll = files.some(({ path }) => concernsFilesAround(path));
    for (const document of vscode.workspace.textDocuments) {
      if (concernsAll || files.some((file) => this.checker.uses(document, file))) {
        this.schedule(document);
      }
    }
  }

  private scheduleAll(): void {
    for (const document of vscode.workspace.textDocuments) {
      this.schedule(document, 0);
    }
  }

  private schedule(document: vscode.TextDocument, delay?: number): void {
    if (!isLinted(document)) {
      return;
    }
    const key = document.uri.toString();
    const tracked = this.tracked.get(key) ?? { timer: undefined, look: undefined, shown: undefined };
    clearTimeout(tracked.timer);
    this.tracked.set(key, tracked);
    tracked.look = undefined;
    tracked.timer = setTimeout(() => void this.run(document, tracked), delay ?? waitAfter(tracked.shown));
  }

  private async run(document: vscode.TextDocument, tracked: Tracked): Promise<void> {
    if (waitsForSave(document)) {
      return;
    }
    const look = this.lookAt(document, tracked);
    const outcome = await look.outcome;
    const isNewest = tracked.look === look && this.tracked.get(document.uri.toString()) === tracked;
    if (outcome === undefined || !isNewest || document.isClosed || document.version !== look.version) {
      return;
    }
    tracked.shown = outcome;
    this.publish(document, outcome);
    this.checked.fire(document);
  }

  private lookAt(document: vscode.TextDocument, tracked: Tracked): Look {
    if (tracked.look?.version !== document.version) {
      tracked.look = { version: document.version, outcome: this.checker.check(document) };
    }
    return tracked.look;
  }

  private publish(document: vscode.TextDocument, outcome: LintOutcome): void {
    this.problems.setLive(document.uri, outcome.kind === 'linted' ? diagnosticsOf(document, outcome) : []);
  }

  private forget(uri: vscode.Uri): void {
    const key = uri.toString();
    clearTimeout(this.tracked.get(key)?.timer);
    this.tracked.delete(key);
    this.checker.forget(uri);
    this.problems.forgetLive(uri);
  }

  /** Forgets moved and deleted files, and everything in such folders. */
  private forgetBelow(files: readonly vscode.Uri[]): void {
    const prefixes = files.map((file) => `${file.toString()}/`);
    for (const key of [...this.tracked.keys()]) {
      if (prefixes.some((prefix) => `${key}/`.startsWith(prefix))) {
        this.forget(vscode.Uri.parse(key));
      }
    }
  }
}

/** How long to wait after a change in a document, in milliseconds. */
function waitAfter(last: LintOutcome | undefined): number {
  const wait = last?.kind === 'linted' ? last.milliseconds * waitPerCheck : shortestWait;
  return Math.min(Math.max(wait, shortestWait), longestWait);
}

/** Whether the user wants problems only on save, and the document has unsaved changes. */
function waitsForSave(document: vscode.TextDocument): boolean {
  const { enable, run } = settingsOf(fileOf(document));
  return enable && run === 'onSave' && document.isDirty;
}
