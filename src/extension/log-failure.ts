import type * as vscode from 'vscode';
import type { DroppedFix } from '../lint/result';

/**
 * Logs an internal error, only by its kind: its message may quote the text of a file, or a key. Never throws.
 */
export function logFailure(log: vscode.LogOutputChannel, what: string, error: unknown): void {
  const kind = error instanceof Error ? error.name : typeof error;
  try {
    log.error(`${what} failed with an internal error (${kind}).`);
  } catch {
    // While a window closes, VS Code closes the log before everything has stopped.
  }
}

/** Logs fixes that aren't offered or applied, because they don't hold. */
export function logDropped(
  log: vscode.LogOutputChannel,
  file: vscode.Uri,
  dropped: readonly DroppedFix[],
): void {
  const fixes = dropped.map(({ ruleId, titleId, reason }) => `${ruleId}/${titleId} (${reason})`);
  for (const fix of new Set(fixes)) {
    log.warn(`${file.path}: the fix ${fix} failed its check and was dropped. Please report it.`);
  }
}
