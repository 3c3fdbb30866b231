import * as vscode from 'vscode';
import { isLintedScheme } from './linting/linted-schemes';

/** The files that the user has open in tabs, wherever they are, but for those that are no files to work on. */
export function openFiles(): vscode.Uri[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri] : []))
    .filter(({ scheme }) => isLintedScheme(scheme));
}
