import * as vscode from 'vscode';
import { showInformation } from '../shown';

/** Says why a command for the whole workspace does nothing. */
export function tellToOpenFolder(): undefined {
  void showInformation(vscode.l10n.t('Open a folder first: without one, there is no workspace to check.'));
}
