import * as vscode from 'vscode';
import type { Log } from '../log';
import { logDropped } from '../log-failure';
import { lintedText, rangeIn } from './diagnostics';
import type { LintedDocument } from './lint-outcome';

/** The edits of all safe fixes in a linted text. @param rule the only one to fix; absent for all rules. */
export function safeEdits(
  uri: vscode.Uri,
  { linter, source, context }: LintedDocument,
  log: Log,
  rule?: string,
): vscode.TextEdit[] {
  const { edits, dropped } = linter.fixAll(source, context, rule);
  logDropped(log, uri, dropped);
  const before = lintedText(uri, source.text);
  return edits.map(({ range, text }) => new vscode.TextEdit(rangeIn(before, range), text));
}
