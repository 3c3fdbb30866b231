import * as vscode from 'vscode';
import type { MessageValues } from '../lint/finding';

/** Fills in a sentence of the engine, translated if there is a translation. */
export function sentence(template: string, values: MessageValues): string {
  const words = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'object' ? sentence(value.phrase, value.values) : value,
  ]);
  return vscode.l10n.t(template, Object.fromEntries(words));
}
