import * as vscode from 'vscode';
import type { ReportProgress } from './shown';

/** How often to show progress, in milliseconds. */
const betweenReports = 100;

/** How many files were found, or how many of them were checked. */
export type FileProgress = { readonly found: number } | { readonly checked: number; readonly total: number };

/** Shows progress from time to time: for each file, it would take longer than the check. */
export function reporter(report: ReportProgress): (step: FileProgress) => void {
  let next = 0;
  let shown = 0;
  return (step) => {
    if (performance.now() < next) {
      return;
    }
    next = performance.now() + betweenReports;
    if ('found' in step) {
      report({ message: vscode.l10n.t('{count} files found', { count: shownNumber(step.found) }) });
      return;
    }
    const { checked, total } = step;
    const percent = (checked / total) * 100;
    report({
      message: vscode.l10n.t('{count} of {total} files', {
        count: shownNumber(checked),
        total: shownNumber(total),
      }),
      increment: percent - shown,
    });
    shown = percent;
  };
}

/** A number as people write it in the language of VS Code. */
export function shownNumber(value: number): string {
  return value.toLocaleString(vscode.env.language);
}
