import * as vscode from 'vscode';
import type { StepAction } from '../../doctor/diagnosis-report';
import type { FilePlace } from '../../doctor/file-places';
import { links } from '../../elevenlabs/links';
import { folderOf, nameOf, relativePath, statOf } from '../context/folders';
import { openGuideCommand } from '../guide/register';
import { guideSectionOfRow } from '../guide/sections';
import { rangeIn } from '../linting/diagnostics';
import type { DocumentChecker } from '../linting/document-checker';
import { sourceOf } from '../linting/document-source';
import type { Log } from '../log';
import { logDropped } from '../log-failure';
import { openRulePageCommand } from '../rule-pages';
import { showInformation } from '../shown';

/** Runs a step of the report, except running the diagnosis again. */
export async function runStep(
  action: Exclude<StepAction, { kind: 'test-keys' }>,
  checker: DocumentChecker,
  column: vscode.ViewColumn,
  log: Log,
): Promise<void> {
  switch (action.kind) {
    case 'fix-rule':
      return fixRule(vscode.Uri.parse(action.uri), action.ruleId, checker, column, log);
    case 'fix-all':
      return fixAll(
        action.uris.map((uri) => vscode.Uri.parse(uri)),
        checker,
        log,
      );
    case 'quick-fix':
      await showPlace(action.place, column);
      return vscode.commands.executeCommand('editor.action.quickFix');
    case 'ignore-file':
      return ignoreFile(vscode.Uri.parse(action.uri), column);
    case 'open-page':
      await vscode.env.openExternal(vscode.Uri.parse(links[action.link]));
      return;
    case 'open-rule':
      return vscode.commands.executeCommand(openRulePageCommand, action.ruleId);
    case 'open-guide':
      return vscode.commands.executeCommand(openGuideCommand, guideSectionOfRow(action.row)?.id);
  }
}

/** Shows a place in an editor next to the report. */
export async function showPlace({ uri, start, end }: FilePlace, column: vscode.ViewColumn): Promise<void> {
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection, viewColumn: column });
}

/** Applies the safe fixes of one rule in an editor, so that the user sees them and decides whether to save. */
async function fixRule(
  file: vscode.Uri,
  rule: string,
  checker: DocumentChecker,
  column: vscode.ViewColumn,
  log: Log,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(file);
  const [first, ...others] = await safeEdits(document, checker, log, rule);
  if (first === undefined) {
    await vscode.window.showTextDocument(document, column);
    void showInformation(vscode.l10n.t('Nothing left to fix for {rule} in this file.', { rule }));
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.set(file, [first, ...others]);
  await vscode.workspace.applyEdit(edit);
  await vscode.window.showTextDocument(document, {
    viewColumn: column,
    selection: new vscode.Range(first.range.start, first.range.start),
  });
}

/** Applies all safe fixes in some files with one edit, and offers to save them. One undo takes all of it back. */
async function fixAll(files: readonly vscode.Uri[], checker: DocumentChecker, log: Log): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const documents: vscode.TextDocument[] = [];
  for (const file of files) {
    const document = await vscode.workspace.openTextDocument(file);
    const edits = await safeEdits(document, checker, log);
    if (edits.length > 0) {
      edit.set(file, edits);
      documents.push(document);
    }
  }
  if (documents.length === 0) {
    void showInformation(vscode.l10n.t('Nothing is left to fix.'));
    return;
  }
  await vscode.workspace.applyEdit(edit);
  const save = { title: vscode.l10n.t('Save These Files') };
  const message =
    documents.length === 1
      ? vscode.l10n.t('One file was fixed. It is not saved yet.')
      : vscode.l10n.t('{count} files were fixed. They are not saved yet.', { count: documents.length });
  const chosen = await showInformation(message, save);
  if (chosen === save) {
    for (const document of documents) await document.save();
  }
}

/** The edits of all safe fixes, or of those of one rule; none if the document changed meanwhile. */
async function safeEdits(
  document: vscode.TextDocument,
  checker: DocumentChecker,
  log: Log,
  rule?: string,
): Promise<vscode.TextEdit[]> {
  const { version } = document;
  const source = sourceOf(document);
  const outcome = source && (await checker.checkFile(document.uri, source));
  if (outcome?.kind !== 'linted') {
    return [];
  }
  const { edits, dropped } = outcome.linter.fixAll(outcome.source, outcome.context, rule);
  logDropped(log, document.uri, dropped);
  return document.version === version
    ? edits.map(({ range, text }) => new vscode.TextEdit(rangeIn(document, range), text))
    : [];
}

/** Adds a line to the nearest `.gitignore`, also in an editor. */
async function ignoreFile(file: vscode.Uri, column: vscode.ViewColumn): Promise<void> {
  const ignoreFile = await nearestIgnoreFile(file);
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(ignoreFile, { ignoreIfExists: true });
  await vscode.workspace.applyEdit(edit);
  const document = await vscode.workspace.openTextDocument(ignoreFile);
  const text = document.getText();
  const lineBreak = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  const isOpen = text !== '' && !text.endsWith('\n');
  const line = `${isOpen ? lineBreak : ''}/${relativePath(folderOf(ignoreFile), file)}${lineBreak}`;
  const insertion = new vscode.WorkspaceEdit();
  insertion.insert(ignoreFile, document.positionAt(text.length), line);
  await vscode.workspace.applyEdit(insertion);
  await vscode.window.showTextDocument(document, column);
}

/** The nearest `.gitignore` at or above the file's folder in the workspace, or the one to create at its top. */
async function nearestIgnoreFile(file: vscode.Uri): Promise<vscode.Uri> {
  const top = vscode.workspace.getWorkspaceFolder(file)?.uri ?? folderOf(file);
  for (let folder = folderOf(file); ; folder = folderOf(folder)) {
    const ignoreFile = vscode.Uri.joinPath(folder, '.gitignore');
    const isTop = folder.path === top.path || nameOf(folder) === '';
    if (isTop || (await statOf(ignoreFile)) !== undefined) {
      return ignoreFile;
    }
  }
}
