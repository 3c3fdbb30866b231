import * as vscode from 'vscode';
import type { MessageValues } from '../lint/finding';

/** Fills in a sentence of the engine's tables, in the user's language where there is a translation. */
export function sentence(template: string, values: MessageValues): string {
  return vscode.l10n.t(template, { ...values });
}
