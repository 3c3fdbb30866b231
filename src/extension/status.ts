import * as vscode from 'vscode';
import type { RejectedKeys } from './key-test/rejected-keys';
import { mostDiagnostics } from './linting/diagnostics';
import { isLinted } from './linting/document-source';
import type { LiveLint } from './linting/live-lint';
import { sentence } from './sentences';
import { type StatusText, statusText } from './status-text';

/** Shows in the language status how the active document was checked, or why it wasn't. */
export class Status implements vscode.Disposable {
  private readonly item: vscode.LanguageStatusItem;
  private readonly disposables: vscode.Disposable[];

  constructor(
    private readonly liveLint: LiveLint,
    private readonly rejectedKeys: RejectedKeys,
    private readonly showLogCommand: string,
  ) {
    this.item = vscode.languages.createLanguageStatusItem('elevenlabsLint.status', []);
    this.item.name = 'ElevenLabs Lint';
    this.disposables = [
      this.item,
      vscode.window.onDidChangeActiveTextEditor(() => this.update()),
      rejectedKeys.onDidChange(() => this.update()),
      liveLint.onDidCheck((document) => {
        if (document === vscode.window.activeTextEditor?.document) {
          this.update();
        }
      }),
    ];
    this.update();
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private update(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined || !isLinted(document)) {
      this.item.selector = [];
      return;
    }
    const { text, detail, values, isFailure, action } = statusText(
      this.liveLint.shownOutcome(document),
      mostDiagnostics,
      this.rejectedKeys.countIn(document.uri),
    );
    this.item.selector = { language: document.languageId, scheme: document.uri.scheme };
    this.item.text = sentence(text, values);
    this.item.detail = sentence(detail, values);
    this.item.command = this.commandFor(action);
    this.item.severity = isFailure
      ? vscode.LanguageStatusSeverity.Error
      : vscode.LanguageStatusSeverity.Information;
  }

  private commandFor(action: StatusText['action']): vscode.Command {
    switch (action) {
      case 'show-problems':
        return { title: vscode.l10n.t('Show Problems'), command: 'workbench.actions.view.problems' };
      case 'show-log':
        return { title: vscode.l10n.t('Show Log'), command: this.showLogCommand };
      default:
        return {
          title: vscode.l10n.t('Open Settings'),
          command: 'workbench.action.openSettings',
          arguments: [action.setting],
        };
    }
  }
}
