import type * as vscode from 'vscode';
import type { DroppedFix } from '../lint/result';
import type { Log } from './log';

/**
 * Logs an internal error, only by its kind: its message may quote the text of a file, or a key. Never throws.
 */
export function logFailure(log: Log, what: string, error: unknown): void {
  const kind = error instanceof Error ? error.name : typeof error;
  log.error(`${what} failed with an internal error (${kind}).`);
}

/** Logs fixes that aren't offered or applied, because they don't hold. */
export function logDropped(log: Log, file: vscode.Uri, dropped: readonly DroppedFix[]): void {
  const fixes = dropped.map(({ ruleId, titleId, reason }) => `${ruleId}/${titleId} (${reason})`);
  for (const fix of new Set(fixes)) {
    log.warn(`${file.path}: the fix ${fix} failed its check and was dropped. Please report it.`);
  }
}
