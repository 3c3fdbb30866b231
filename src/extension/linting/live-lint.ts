import * as vscode from 'vscode';
import { concernsFilesAround } from '../../workspace/workspace';
import type { FileTexts } from '../context/file-texts';
import { settingsOf, settingsSection } from '../settings';
import { diagnosticsOf } from './diagnostics';
import type { DocumentChecker } from './document-checker';
import { fileOf, isLinted } from './document-source';
import type { LintedDocument, LintOutcome } from './lint-outcome';

/** How long a document has to be left alone before it is linted again, in milliseconds. */
const debounce = 200;

/** What is under way and known for one open document. */
interface Tracked {
  timer: ReturnType<typeof setTimeout> | undefined;
  /** The newest look at the document; `undefined` where something has changed since. */
  look: Look | undefined;
  /** What is shown for the document now. */
  shown: LintOutcome | undefined;
}

/** A look at one version of a document, which may still be under way. */
interface Look {
  readonly version: number;
  readonly outcome: Promise<LintOutcome | undefined>;
}

/** Keeps the diagnostics of open documents up to date while somebody types. */
export class LiveLint implements vscode.Disposable {
  private readonly tracked = new Map<string, Tracked>();
  private readonly checked = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly diagnostics = vscode.languages.createDiagnosticCollection('elevenlabs');
  private readonly disposables: vscode.Disposable[];

  /** A document was looked at, and `shownOutcome` has changed for it. */
  readonly onDidCheck = this.checked.event;

  constructor(
    private readonly checker: DocumentChecker,
    texts: FileTexts,
  ) {
    const { workspace } = vscode;
    this.disposables = [
      this.diagnostics,
      this.checked,
      workspace.onDidOpenTextDocument((document) => this.schedule(document, 0)),
      workspace.onDidChangeTextDocument(({ document }) => this.schedule(document, debounce)),
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

  /** What is shown for a document; `undefined` until it was looked at for the first time. */
  shownOutcome(document: vscode.TextDocument): LintOutcome | undefined {
    return this.tracked.get(document.uri.toString())?.shown;
  }

  /** What came of looking at a document as it is now, which is done once for each version. Never rejects. */
  currentOutcome(document: vscode.TextDocument): Promise<LintOutcome | undefined> {
    const tracked = this.tracked.get(document.uri.toString());
    return tracked === undefined ? Promise.resolve(undefined) : this.lookAt(document, tracked).outcome;
  }

  /** What was found in a document as it is now; nothing where it is not linted or changes meanwhile. Never rejects. */
  async currentlyLinted(document: vscode.TextDocument): Promise<LintedDocument | undefined> {
    const outcome = await this.currentOutcome(document);
    return outcome?.kind === 'linted' && outcome.version === document.version ? outcome : undefined;
  }

  dispose(): void {
    for (const { timer } of this.tracked.values()) {
      clearTimeout(timer);
    }
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private saved(document: vscode.TextDocument): void {
    if (isLinted(document) && settingsOf(fileOf(document)).run === 'onSave') {
      this.schedule(document, 0);
    }
  }

  private fileChanged(file: vscode.Uri): void {
    const concernsAll = concernsFilesAround(file.path);
    for (const document of vscode.workspace.textDocuments) {
      if (concernsAll || this.checker.uses(document, file)) {
        this.schedule(document, debounce);
      }
    }
  }

  private scheduleAll(): void {
    for (const document of vscode.workspace.textDocuments) {
      this.schedule(document, 0);
    }
  }

  private schedule(document: vscode.TextDocument, delay: number): void {
    if (!isLinted(document)) {
      return;
    }
    const key = document.uri.toString();
    const tracked = this.tracked.get(key) ?? { timer: undefined, look: undefined, shown: undefined };
    clearTimeout(tracked.timer);
    this.tracked.set(key, tracked);
    tracked.look = undefined;
    tracked.timer = setTimeout(() => void this.run(document, tracked), delay);
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
    if (outcome.kind === 'linted') {
      this.diagnostics.set(document.uri, diagnosticsOf(document, outcome));
    } else {
      this.diagnostics.delete(document.uri);
    }
  }

  private forget(uri: vscode.Uri): void {
    const key = uri.toString();
    clearTimeout(this.tracked.get(key)?.timer);
    this.tracked.delete(key);
    this.checker.forget(uri);
    this.diagnostics.delete(uri);
  }

  /** Forgets files, and everything in folders, that are no longer where they were. */
  private forgetBelow(files: readonly vscode.Uri[]): void {
    const starts = files.map((file) => `${file.toString()}/`);
    for (const key of [...this.tracked.keys()]) {
      if (starts.some((start) => `${key}/`.startsWith(start))) {
        this.forget(vscode.Uri.parse(key));
      }
    }
  }
}

/** Whether the user wants to hear about this document no sooner than it is saved. */
function waitsForSave(document: vscode.TextDocument): boolean {
  const { enable, run } = settingsOf(fileOf(document));
  return enable && run === 'onSave' && document.isDirty;
}
