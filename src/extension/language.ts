import * as vscode from 'vscode';

/** Whether the editor speaks German, the only language besides English that pages have. */
export function isGerman(): boolean {
  return /^de\b/.test(vscode.env.language);
}
