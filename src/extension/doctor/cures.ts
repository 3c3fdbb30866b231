import * as vscode from 'vscode';
import { optionForScript } from '../../doctor/start-script';
import { patternFor } from '../../lint/ignore-rules';
import { fileText, folderOf, nameOf, statOf } from '../context/folders';
import { showInformation } from '../shown';

// Each cure is one edit that can be undone, changes nothing if it is repeated, shows the file, and returns what it changed.

/** Copies a template to a file that doesn't exist yet. An existing one stays as it is. */
export async function createFile(
  template: vscode.Uri,
  file: vscode.Uri,
  column: vscode.ViewColumn,
): Promise<readonly vscode.Uri[]> {
  const isNew = (await statOf(file)) === undefined;
  if (isNew) {
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(file, { contents: await vscode.workspace.fs.readFile(template) });
    await vscode.workspace.applyEdit(edit);
  }
  await vscode.window.showTextDocument(file, { viewColumn: column });
  return isNew ? [file] : [];
}

/** Makes Node load the environment file when a script of a `package.json` starts it. */
export async function loadFile(
  manifest: vscode.Uri,
  script: string,
  column: vscode.ViewColumn,
): Promise<readonly vscode.Uri[]> {
  const document = await vscode.workspace.openTextDocument(manifest);
  const insertion = optionForScript(document.getText(), script);
  if (insertion === undefined) {
    void showInformation(vscode.l10n.t('Nothing is left to fix.'));
    return [];
  }
  const place = document.positionAt(insertion.offset);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(manifest, place, insertion.text);
  await vscode.workspace.applyEdit(edit);
  const selection = new vscode.Range(place, place.translate(0, insertion.text.length));
  await vscode.window.showTextDocument(document, { viewColumn: column, selection });
  return [manifest];
}

/** Adds a line to the nearest `.gitignore`, unless it is there. */
export async function ignoreFile(
  file: vscode.Uri,
  column: vscode.ViewColumn,
): Promise<readonly vscode.Uri[]> {
  const ignoreFile = await nearestIgnoreFile(file);
  const line = patternFor(fileText(file), fileText(ignoreFile));
  const edit = new vscode.WorkspaceEdit();
  if ((await statOf(ignoreFile)) === undefined) {
    edit.createFile(ignoreFile, { contents: new TextEncoder().encode(`${line}\n`) });
  } else {
    const document = await vscode.workspace.openTextDocument(ignoreFile);
    const text = document.getText();
    const lineBreak = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
    if (!text.split(/\r?\n/).includes(line)) {
      const start = text === '' || text.endsWith('\n') ? '' : lineBreak;
      edit.insert(ignoreFile, document.positionAt(text.length), `${start}${line}${lineBreak}`);
    }
  }
  await vscode.workspace.applyEdit(edit);
  await vscode.window.showTextDocument(ignoreFile, { viewColumn: column });
  return [ignoreFile];
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
