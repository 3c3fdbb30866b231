import type * as vscode from 'vscode';

/**
 * Logs that something failed which should not, by the kind of error alone: its message may quote the text of a
 * file, or a key.
 */
export function logFailure(log: vscode.LogOutputChannel, what: string, error: unknown): void {
  const kind = error instanceof Error ? error.name : typeof error;
  log.error(`${what} failed because of an internal error (${kind}).`);
}
