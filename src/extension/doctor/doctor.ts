import * as vscode from 'vscode';
import type { DiagnosisReport, StepAction } from '../../doctor/diagnosis-report';
import type { ReportAction } from '../../doctor/report-message';
import { type SupportFacts, supportReport } from '../../doctor/support-report';
import { textReport } from '../../doctor/text-report';
import type { FileTexts } from '../context/file-texts';
import type { DoneSteps } from '../guide/done-steps';
import type { DocumentChecker } from '../linting/document-checker';
import { isLintedScheme } from '../linting/linted-schemes';
import type { Log } from '../log';
import { logFailure } from '../log-failure';
import { sentence } from '../sentences';
import { settingsSection } from '../settings';
import { copyText, showError, showInformation } from '../shown';
import type { WorkspaceSearch } from '../workspace-search/workspace-search';
import { type Examination, type Examiner, examine, type Request, reexamine } from './examination';
import { KeyAnswers } from './key-tests';
import { KnownFiles } from './known-files';
import { pickKeyTest, pickRequest } from './picker';
import { Refresher } from './refresher';
import { ReportPanel } from './report-panel';
import { runStep, showPlace } from './steps';
import { versions } from './versions';

/** Finds the cause of a 401, shows the report, and runs its steps. */
export class Doctor implements vscode.Disposable {
  private readonly panel = new ReportPanel(
    (action) => this.runSafely(() => this.act(action)),
    () => this.visibilityChanged(),
  );
  private readonly refresher = new Refresher(
    () => this.panel.isVisible,
    (token) => this.refresh(token),
  );
  private readonly examiner: Examiner;
  private readonly listeners: vscode.Disposable;
  /** The files that steps changed. */
  private changedFiles = new Map<string, vscode.Uri>();
  private last: { readonly request: Request; readonly examination: Examination } | undefined;
  /** When ElevenLabs first refused something in this session, or the user first passed an error message. */
  private firstFailure: Date | undefined;

  constructor(
    texts: FileTexts,
    private readonly checker: DocumentChecker,
    search: WorkspaceSearch,
    private readonly doneSteps: DoneSteps,
    private readonly log: Log,
    private readonly extensionVersion: string,
  ) {
    this.examiner = { texts, checker, search, known: new KnownFiles(), answers: new KeyAnswers() };
    this.listeners = vscode.Disposable.from(
      texts.onDidChange((file) => this.fileChanged(file, texts.isOpen(file))),
      texts.onDidChangeOnDisk((file) => this.fileChanged(file, texts.isOpen(file))),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.everythingChanged()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        const sections = [settingsSection, 'files.exclude', 'search.exclude'];
        if (sections.some((section) => event.affectsConfiguration(section))) this.everythingChanged();
      }),
    );
  }

  /** Asks what to check unless a request is given, and shows the report. `undefined` if the user cancels. */
  diagnose(request?: Request): Promise<DiagnosisReport | undefined> {
    return this.runSafely(async () => {
      const wanted = request ?? (await pickRequest());
      const examination = wanted && (await this.examine(wanted));
      if (examination !== undefined) {
        this.panel.show(examination.report, this.unsaved());
      }
      return examination?.report;
    });
  }

  /** Asks whether to test the key unless a request is given, and copies the support report. */
  copySupportReport(request?: Request): Promise<string | undefined> {
    return this.runSafely(async () => {
      const wanted = request ?? (await pickKeyTest());
      const errorText = wanted?.errorText ?? this.last?.request.errorText;
      const examination = wanted && (await this.examine({ ...wanted, errorText }));
      return examination && this.copySupport(examination);
    });
  }

  dispose(): void {
    this.listeners.dispose();
    this.refresher.dispose();
    this.panel.dispose();
  }

  private async examine(request: Request): Promise<Examination | undefined> {
    this.refresher.stop();
    const examination = await examine(this.examiner, request);
    if (examination !== undefined) {
      this.last = { request, examination };
      this.rememberFailure(examination);
      this.doneSteps.diagnosed(examination.report, examination.outcomes ?? []);
      this.log.info(`Diagnosis: ${verdictsOf(examination.report)}.`);
    }
    return examination;
  }

  private rememberFailure({ outcomes = [], error }: Examination): void {
    const hasFailed =
      error !== undefined || outcomes.some(({ reason }) => reason !== 'accepted' && reason !== 'cancelled');
    if (hasFailed) {
      this.firstFailure ??= new Date();
    }
  }

  private async act(action: ReportAction): Promise<void> {
    switch (action.kind) {
      case 'save':
        return this.save();
      case 'open-place':
        return showPlace(action.place, this.panel.otherColumn);
      case 'step':
        return action.action.kind === 'test-keys' ? this.again(true) : this.take(action.action);
      case 'again':
        return this.again();
      case 'copy-text':
        return this.copy(this.text(), vscode.l10n.t('The report was copied as text.'));
      case 'open-text':
        return this.openText();
      case 'copy-support':
        await (this.last && this.copySupport(this.last.examination));
    }
  }

  private async again(withKeyTest = this.last?.request.withKeyTest ?? false): Promise<void> {
    const errorText = this.last?.request.errorText;
    const examination = await this.examine({ errorText, withKeyTest });
    if (examination !== undefined) {
      this.panel.refresh(examination.report, this.unsaved());
    }
  }

  private async take(step: Exclude<StepAction, { kind: 'test-keys' }>): Promise<void> {
    for (const file of await runStep(step, this.checker, this.panel.otherColumn, this.log)) {
      this.changedFiles.set(file.toString(), file);
    }
    this.refresher.changed();
  }

  private async save(): Promise<void> {
    for (const document of this.unsavedDocuments()) await document.save();
  }

  /** The paths of the files that steps changed and nobody has saved yet. */
  private unsaved(): string[] {
    const files = this.unsavedDocuments().map(({ uri }) => uri);
    // Those that were saved count no more: the user's own changes of them are not ours.
    this.changedFiles = new Map(files.map((file) => [file.toString(), file]));
    return files.map((file) => vscode.workspace.asRelativePath(file)).sort();
  }

  private unsavedDocuments(): vscode.TextDocument[] {
    return vscode.workspace.textDocuments.filter(
      ({ uri, isDirty }) => isDirty && this.changedFiles.has(uri.toString()),
    );
  }

  /** Makes the report again without asking, sending or moving anything. */
  private async refresh(token: vscode.CancellationToken): Promise<void> {
    const { last } = this;
    try {
      const examination = last && (await reexamine(this.examiner, last.request, token));
      if (last !== undefined && examination !== undefined) {
        this.last = { request: last.request, examination };
        this.doneSteps.diagnosed(examination.report, []);
        this.logChange(last.examination.report, examination.report);
        this.panel.refresh(examination.report, this.unsaved());
      }
    } catch (error) {
      logFailure(this.log, 'Refreshing the diagnosis', error);
    }
  }

  private logChange(before: DiagnosisReport, now: DiagnosisReport): void {
    if (verdictsOf(before) !== verdictsOf(now)) {
      this.log.info(`Diagnosis after changes: ${verdictsOf(now)}.`);
    }
  }

  private fileChanged(file: vscode.Uri, isOpen: boolean): void {
    if (isLintedScheme(file.scheme) && !file.path.includes('/node_modules/')) {
      this.examiner.known.changed(file, isOpen);
      this.refresher.changed();
    }
  }

  private everythingChanged(): void {
    this.examiner.known.clear();
    this.refresher.changed();
  }

  private visibilityChanged(): void {
    if (!this.panel.isOpen) {
      this.refresher.stop();
      this.examiner.answers.clear();
    }
    this.refresher.schedule();
  }

  private text(): string {
    return this.last === undefined ? '' : textReport(this.last.examination.report, sentence);
  }

  private async openText(): Promise<void> {
    const document = await vscode.workspace.openTextDocument({ content: this.text(), language: 'plaintext' });
    await vscode.window.showTextDocument(document, this.panel.otherColumn);
  }

  private async copySupport({ report, outcomes, error }: Examination): Promise<string> {
    const facts: SupportFacts = {
      report,
      outcomes,
      error,
      firstFailure: this.firstFailure && timeOf(this.firstFailure),
      now: timeOf(new Date()),
      versions: versions(this.extensionVersion, this.panel.browser),
    };
    const text = supportReport(facts, sentence);
    const notice =
      outcomes === undefined
        ? vscode.l10n.t(
            "The support report was copied, without what looks like a key. The key wasn't tested.",
          )
        : vscode.l10n.t(
            'The support report was copied, with the answer to the key test and without what looks like a key.',
          );
    await this.copy(text, notice);
    return text;
  }

  private async copy(text: string, notice: string): Promise<void> {
    await copyText(text);
    void showInformation(notice);
  }

  /** Tells the user about any error and logs only its kind, because its message may quote a key. */
  private async runSafely<Result>(run: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await run();
    } catch (error) {
      logFailure(this.log, 'The diagnosis', error);
      void showError(vscode.l10n.t('The diagnosis failed with an internal error. See the log.'));
      return undefined;
    }
  }
}

function verdictsOf({ checks }: DiagnosisReport): string {
  return checks.map(({ id, verdict }) => `${id} ${verdict}`).join(', ');
}

/** A time in the user's language, with its time zone. */
function timeOf(date: Date): string {
  return date.toLocaleString(vscode.env.language, { dateStyle: 'medium', timeStyle: 'long' });
}
