import * as vscode from 'vscode';
import { documentShape } from '../../lint/documents/document-kind';
import { readBounded } from '../context/folders';
import type { WorkspaceSearch } from '../workspace-search/workspace-search';

/** How many scripts are read; more would keep the answer waiting. */
const mostScripts = 500;
const largestScript = 1_000_000;
/** How many files to read at a time. */
const batch = 16;

/** The texts of the workspace's scripts, as they are on disk. Stops when it is cancelled. */
export async function scriptTexts(search: WorkspaceSearch, cancel: AbortSignal): Promise<string[]> {
  const cancellation = new vscode.CancellationTokenSource();
  cancel.addEventListener('abort', () => cancellation.cancel());
  const { files } = await search.find(isScript, mostScripts, cancellation.token);
  const texts: string[] = [];
  for (let at = 0; at < files.length && !cancel.aborted; at += batch) {
    texts.push(...(await Promise.all(files.slice(at, at + batch).map(({ uri }) => textOf(uri)))));
  }
  cancellation.dispose();
  return texts;
}

function isScript(name: string): boolean {
  const kind = documentShape(name)?.kind;
  return kind === 'script' || kind === 'markup';
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
