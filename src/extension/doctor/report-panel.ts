import * as vscode from 'vscode';
import type { DiagnosisReport } from '../../doctor/diagnosis-report';
import { htmlReport } from '../../doctor/html-report';
import { reportLabels } from '../../doctor/report-labels';
import { actionOfMessage, browserOfMessage, type ReportAction } from '../../doctor/report-message';
import { sentence } from '../sentences';

/** The panel that shows the report. It isn't restored when the window reloads. */
export class ReportPanel implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private report: DiagnosisReport | undefined;
  private shownIn: string | undefined;

  /** @param act runs the action of a click. */
  constructor(private readonly act: (action: ReportAction) => void) {}

  /** The user agent of the window; `undefined` until a report is shown. */
  get browser(): string | undefined {
    return this.shownIn;
  }

  /** An editor column other than the report's. */
  get otherColumn(): vscode.ViewColumn {
    return this.panel?.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One;
  }

  /** Shows a report instead of the last one. @param focus the ID of the button to focus. */
  show(report: DiagnosisReport, focus?: string): void {
    const panel = this.panel ?? this.open();
    this.report = report;
    panel.webview.html = htmlReport(report, {
      say: sentence,
      language: vscode.env.language,
      nonce: crypto.randomUUID(),
      focus,
    });
    panel.reveal();
  }

  dispose(): void {
    this.panel?.dispose();
  }

  private open(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel(
      'elevenlabsLint.report',
      sentence(reportLabels.title, {}),
      vscode.ViewColumn.Active,
      { enableScripts: true, localResourceRoots: [], enableFindWidget: true },
    );
    panel.webview.onDidReceiveMessage((message: unknown) => {
      this.shownIn = browserOfMessage(message) ?? this.shownIn;
      const action = this.report && actionOfMessage(message, this.report);
      if (action !== undefined) {
        this.act(action);
      }
    });
    panel.onDidDispose(() => {
      this.panel = undefined;
    });
    this.panel = panel;
    return panel;
  }
}
