import type * as vscode from 'vscode';
import type { DiagnosisReport } from '../../doctor/diagnosis-report';
import { htmlReport } from '../../doctor/html-report';
import { reportLabels } from '../../doctor/report-labels';
import { actionOfMessage, browserOfMessage, type ReportAction } from '../../doctor/report-message';
import { PagePanel } from '../page-panel';
import { sentence } from '../sentences';

/** The panel that shows the report. */
export class ReportPanel implements vscode.Disposable {
  private readonly panel: PagePanel;
  private report: DiagnosisReport | undefined;
  private shownIn: string | undefined;

  /** @param act runs the action of a click. */
  constructor(act: (action: ReportAction) => void) {
    this.panel = new PagePanel('elevenlabsLint.report', sentence(reportLabels.title, {}), (message) => {
      this.shownIn = browserOfMessage(message) ?? this.shownIn;
      const action = this.report && actionOfMessage(message, this.report);
      if (action !== undefined) {
        act(action);
      }
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

  /** Shows a report instead of the last one. @param focus the ID of the button to focus. */
  show(report: DiagnosisReport, focus?: string): void {
    this.report = report;
    this.panel.show((options) => htmlReport(report, { ...options, say: sentence }), focus);
  }

  dispose(): void {
    this.panel.dispose();
  }
}
