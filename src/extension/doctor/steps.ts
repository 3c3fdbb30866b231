import * as vscode from 'vscode';
import type { StepAction } from '../../doctor/diagnosis-report';
import type { FilePlace } from '../../doctor/file-places';
import { links } from '../../elevenlabs/links';
import { openGuideCommand } from '../guide/register';
import { guideSectionOfRow } from '../guide/sections';
import type { DocumentChecker } from '../linting/document-checker';
import { sourceOf } from '../linting/document-source';
import { safeEdits } from '../linting/safe-edits';
import type { Log } from '../log';
import { openRulePageCommand } from '../rule-pages';
import { showInformation } from '../shown';
import { createFile, ignoreFile, loadFile } from './cures';

/** Runs a step of the report, except running the diagnosis again. Returns the files that it changed. */
export async function runStep(
  action: Exclude<StepAction, { kind: 'test-keys' }>,
  checker: DocumentChecker,
  column: vscode.ViewColumn,
  log: Log,
): Promise<readonly vscode.Uri[]> {
  switch (action.kind) {
    case 'fix-rule':
      return fixFiles(action.uris, checker, column, log, action.ruleId);
    case 'fix-all':
      return fixFiles(action.uris, checker, column, log);
    case 'ignore-file':
      return ignoreFile(vscode.Uri.parse(action.uri), column);
    case 'create-file':
      return createFile(vscode.Uri.parse(action.template), vscode.Uri.parse(action.uri), column);
    case 'load-file':
      return loadFile(vscode.Uri.parse(action.manifest), action.script, column);
    default:
      await lead(action, column);
      return [];
  }
}

type LeadingAction = Extract<
  StepAction,
  { kind: 'quick-fix' | 'open-page' | 'open-rule' | 'open-guide' | 'open-folder' }
>;

/** Leads somewhere and changes nothing. */
async function lead(action: LeadingAction, column: vscode.ViewColumn): Promise<unknown> {
  switch (action.kind) {
    case 'quick-fix':
      await showPlace(action.place, column);
      return vscode.commands.executeCommand('editor.action.quickFix');
    case 'open-page':
      return vscode.env.openExternal(vscode.Uri.parse(links[action.link]));
    case 'open-rule':
      return vscode.commands.executeCommand(openRulePageCommand, action.ruleId);
    case 'open-guide':
      return vscode.commands.executeCommand(openGuideCommand, guideSectionOfRow(action.row)?.id);
    case 'open-folder':
      return vscode.commands.executeCommand('vscode.openFolder');
  }
}

/** Shows a place in an editor next to the report. */
export async function showPlace({ uri, start, end }: FilePlace, column: vscode.ViewColumn): Promise<void> {
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection, viewColumn: column });
}

/**
 * Applies the safe fixes in some files, all or those of one rule. One undo takes all of it back. The changed text of a
 * single file is shown, so that the user sees it.
 */
async function fixFiles(
  uris: readonly string[],
  checker: DocumentChecker,
  column: vscode.ViewColumn,
  log: Log,
  rule?: string,
): Promise<readonly vscode.Uri[]> {
  const edit = new vscode.WorkspaceEdit();
  const places: vscode.Location[] = [];
  for (const file of uris.map((uri) => vscode.Uri.parse(uri))) {
    const [first, ...others] = await currentEdits(
      await vscode.workspace.openTextDocument(file),
      checker,
      log,
      rule,
    );
    if (first !== undefined) {
      edit.set(file, [first, ...others]);
      places.push(new vscode.Location(file, first.range.start));
    }
  }
  const [place, ...others] = places;
  if (place === undefined) {
    void showInformation(vscode.l10n.t('Nothing is left to fix.'));
    return [];
  }
  await vscode.workspace.applyEdit(edit);
  if (others.length === 0) {
    const selection = new vscode.Range(place.range.start, place.range.start);
    await vscode.window.showTextDocument(place.uri, { viewColumn: column, selection });
  }
  return places.map(({ uri }) => uri);
}

/** The edits of all safe fixes, or of those of one rule; none if the document changed meanwhile. */
async function currentEdits(
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
  const edits = safeEdits(document.uri, outcome, log, rule);
  return document.version === version ? edits : [];
}
