import * as vscode from 'vscode';
import { paddingOfEntry } from '../../lint/facts/environment/entry-padding';
import { environmentFacts } from '../../lint/facts/environment/environment-facts';
import { rangeIn } from '../linting/diagnostics';
import { sourceOf } from '../linting/document-source';

/**
 * Removes the padding around a key of an environment file in an editor, so that the user sees it and decides whether to
 * save.
 * @param written the value with its padding.
 */
export async function stripPadding(file: vscode.Uri, written: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(file);
  const source = sourceOf(document);
  if (source?.kind !== 'environment') {
    return;
  }
  const facts = environmentFacts(source);
  const padding = facts.keyEntries
    .filter(({ value }) => value === written)
    .flatMap((entry) => paddingOfEntry(facts.text, entry).map(({ run }) => rangeIn(document, run.range)));
  const edit = new vscode.WorkspaceEdit();
  for (const range of padding) {
    edit.delete(file, range);
  }
  await vscode.workspace.applyEdit(edit);
  const [selection] = padding;
  await vscode.window.showTextDocument(document, selection === undefined ? {} : { selection });
}
