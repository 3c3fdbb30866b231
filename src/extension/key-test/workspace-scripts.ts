import * as vscode from 'vscode';
import { documentShape } from '../../lint/documents/document-kind';
import { inAnyFolder, markupFileGlobs, scriptFileGlobs } from '../../lint/documents/file-globs';
import { foreignFolders } from '../../workspace/workspace-files';
import { readBounded } from '../context/folders';

/** How many scripts are read; more would keep the answer waiting. */
const mostScripts = 500;
const largestScript = 1_000_000;
/** How many files to read at a time. */
const batch = 16;

const scripts = inAnyFolder([...scriptFileGlobs, ...markupFileGlobs]);
const excluded = `${inAnyFolder(foreignFolders)}/**`;

/** The texts of the workspace's scripts, as they are on disk. Stops when it is cancelled. */
export async function scriptTexts(cancel: AbortSignal): Promise<string[]> {
  const cancellation = new vscode.CancellationTokenSource();
  cancel.addEventListener('abort', () => cancellation.cancel());
  const found = await vscode.workspace.findFiles(scripts, excluded, mostScripts, cancellation.token);
  const files = found.filter(({ path }) => documentShape(path) !== undefined);
  const texts: string[] = [];
  for (let at = 0; at < files.length && !cancel.aborted; at += batch) {
    texts.push(...(await Promise.all(files.slice(at, at + batch).map(textOf))));
  }
  cancellation.dispose();
  return texts;
}

/** The text of a file; empty for one that is too large or can't be read. */
async function textOf(file: vscode.Uri): Promise<string> {
  try {
    const bytes = await readBounded(file, largestScript);
    return bytes === undefined ? '' : new TextDecoder().decode(bytes);
  } catch {
    // It was deleted meanwhile, or was never saved.
    return '';
  }
}
