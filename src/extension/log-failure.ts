import type * as vscode from 'vscode';

/**
 * Logs an internal error, only by its kind: its message may quote the text of a file, or a key.
 */
export function logFailure(log: vscode.LogOutputChannel, what: string, error: unknown): void {
  const kind = error instanceof Error ? error.name : typeof error;
  log.error(`${what} failed with an internal error (${kind}).`);
}
