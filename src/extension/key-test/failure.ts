import * as vscode from 'vscode';
import { showError } from '../shown';

/** Tells the user about an internal error of the key test. */
export function tellFailure(): void {
  void showError(vscode.l10n.t('The key test failed with an internal error. See the log.'));
}
