import type * as vscode from 'vscode';

/** A signal that aborts when the user cancels. */
export function signalOf(token: vscode.CancellationToken): AbortSignal {
  const cancellation = new AbortController();
  if (token.isCancellationRequested) cancellation.abort();
  token.onCancellationRequested(() => cancellation.abort());
  return cancellation.signal;
}
