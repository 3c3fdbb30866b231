import * as vscode from 'vscode';
import type { DiagnosisReport } from '../../doctor/diagnosis-report';
import type { ReportAction } from '../../doctor/report-message';
import { type SupportFacts, supportReport } from '../../doctor/support-report';
import { textReport } from '../../doctor/text-report';
import type { FileTexts } from '../context/file-texts';
import type { DoneSteps } from '../guide/done-steps';
import type { DocumentChecker } from '../linting/document-checker';
import type { Log } from '../log';
import { logFailure } from '../log-failure';
import { sentence } from '../sentences';
import { copyText, showError, showInformation } from '../shown';
import { type Examination, examine, type Request } from './examination';
import { pickKeyTest, pickRequest } from './picker';
import { ReportPanel } from './report-panel';
import { runStep, showPlace } from './steps';
import { versions } from './versions';

/** Finds the cause of a 401, shows the report, and runs its steps. */
export class Doctor implements vscode.Disposable {
  private readonly panel = new ReportPanel((action) => this.runSafely(() => this.act(action)));
  private last: { readonly request: Request; readonly examination: Examination } | undefined;
  /** When ElevenLabs first refused something in this session, or the user first passed an error message. */
  private firstFailure: Date | undefined;

  constructor(
    private readonly texts: FileTexts,
    private readonly checker: DocumentChecker,
    private readonly doneSteps: DoneSteps,
    private readonly log: Log,
    private readonly extensionVersion: string,
  ) {}

  /** Asks what to check unless a request is given, and shows the report. `undefined` if the user cancels. */
  diagnose(request?: Request): Promise<DiagnosisReport | undefined> {
    return this.runSafely(async () => {
      const wanted = request ?? (await pickRequest());
      const examination = wanted && (await this.examine(wanted));
      if (examination !== undefined) {
        this.panel.show(examination.report);
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
    this.panel.dispose();
  }

  private async examine(request: Request): Promise<Examination | undefined> {
    const examination = await examine(this.texts, this.checker, request);
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
      case 'open-place':
        return showPlace(action.place, this.panel.otherColumn);
      case 'step':
        return action.action.kind === 'test-keys'
          ? this.again(true)
          : runStep(action.action, this.checker, this.panel.otherColumn, this.log);
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
      this.panel.show(examination.report, 'again');
    }
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
