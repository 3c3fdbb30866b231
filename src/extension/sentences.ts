import * as vscode from 'vscode';
import type { MessageValues } from '../lint/finding';
import { printable } from '../lint/harmless';

/** Fills in a sentence of the engine, translated if there is a translation. Each character of a value shows. */
export function sentence(template: string, values: MessageValues): string {
  const words = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'object' ? sentence(value.phrase, value.values) : shown(value),
  ]);
  return vscode.l10n.t(template, Object.fromEntries(words));
}

function shown(value: string | number): string | number {
  return typeof value === 'string' ? printable(value) : value;
}
