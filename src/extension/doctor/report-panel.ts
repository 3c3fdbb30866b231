import type * as vscode from 'vscode';
import type { DiagnosisReport } from '../../doctor/diagnosis-report';
import { htmlReport, reportContent } from '../../doctor/html-report';
import { reportLabels } from '../../doctor/report-labels';
import { actionOfMessage, browserOfMessage, type ReportAction } from '../../doctor/report-message';
import { PagePanel } from '../page-panel';
import { sentence } from '../sentences';

/** The panel that shows the report. */
export class ReportPanel implements vscode.Disposable {
  private readonly panel: PagePanel;
  private report: DiagnosisReport | undefined;
  private shownIn: string | undefined;

  /**
   * @param act runs the action of a click.
   * @param visibilityChanged is called after the panel was shown, hidden or closed.
   */
  constructor(act: (action: ReportAction) => void, visibilityChanged: () => void) {
    this.panel = new PagePanel('elevenlabsLint.report', sentence(reportLabels.title, {}), {
      receive: (message) => {
        this.shownIn = browserOfMessage(message) ?? this.shownIn;
        const action = this.report && actionOfMessage(message, this.report);
        if (action !== undefined) {
          act(action);
        }
      },
      visibilityChanged,
    });
  }

  /** The user agent of the window; `undefined` until a report is shown. */
  get browser(): string | undefined {
    return this.shownIn;
  }

  /** An editor column other than the report's. */
  get otherColumn(): vscode.ViewColumn {
    return this.panel.otherColumn;
  }

  get isOpen(): boolean {
    return this.panel.isOpen;
  }

  get isVisible(): boolean {
    return this.panel.isVisible;
  }

  /** Shows a report instead of the last one. @param unsaved the paths of files that steps changed. */
  show(report: DiagnosisReport, unsaved: readonly string[]): void {
    this.report = report;
    this.panel.show((options) => htmlReport(report, { ...options, say: sentence, unsaved }));
  }

  /** Replaces the report where it is shown, without moving it. */
  refresh(report: DiagnosisReport, unsaved: readonly string[]): void {
    this.report = report;
    this.panel.replace(reportContent(report, { say: sentence, unsaved }));
  }

  dispose(): void {
    this.panel.dispose();
  }
}
