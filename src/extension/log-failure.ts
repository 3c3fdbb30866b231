import type * as vscode from 'vscode';

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
