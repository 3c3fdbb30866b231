import * as vscode from 'vscode';
import { isLintedScheme } from './linting/linted-schemes';

/** The files in open tabs, wherever they are, except those with schemes that aren't linted. */
export function openFiles(): vscode.Uri[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri] : []))
    .filter(({ scheme }) => isLintedScheme(scheme));
}
