import * as vscode from 'vscode';
import { candidateOfEntry, type KeyCandidate } from '../../key-test/candidate';
import { environmentFileKind } from '../../lint/documents/document-kind';
import { environmentFacts } from '../../lint/facts/environment-facts';
import { createPositions } from '../../lint/positions';
import type { FileTexts } from '../context/file-texts';
import { isLintedScheme } from '../linting/linted-schemes';

/** A value that may be tested, with the place where it is written. */
export interface FoundCandidate {
  readonly file: vscode.Uri;
  /** As people count lines. */
  readonly line: number;
  readonly candidate: KeyCandidate;
}

const environmentFiles = '**/{.env,.env.*,*.env,.dev.vars*,.flaskenv}';
const mostFiles = 200;

/** Every key line of the workspace's loaded environment files, also git-ignored ones, ordered by file and line. */
export async function findCandidates(texts: FileTexts): Promise<FoundCandidate[]> {
  const found: FoundCandidate[] = [];
  for (const file of await loadedEnvironmentFiles()) {
    const text = await texts.currentText(file);
    found.push(...(text === undefined ? [] : candidatesIn(file, text)));
  }
  return found;
}

/** Those in the folders of the workspace, and those that the user has open from elsewhere. */
async function loadedEnvironmentFiles(): Promise<vscode.Uri[]> {
  const inWorkspace = await vscode.workspace.findFiles(environmentFiles, '**/node_modules/**', mostFiles);
  const open = vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri] : []))
    .filter(({ scheme }) => isLintedScheme(scheme));
  const files = new Map([...inWorkspace, ...open].map((file) => [file.toString(), file]));
  return [...files.values()]
    .filter((file) => environmentFileKind(file.path) === 'loaded')
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function candidatesIn(file: vscode.Uri, text: string): FoundCandidate[] {
  const positions = createPositions(text);
  const facts = environmentFacts({
    kind: 'environment',
    fileKind: 'loaded',
    uri: file.toString(),
    text,
    encoding: 'utf8',
  });
  return facts.keyEntries.map((entry) => ({
    file,
    line: positions.positionAt(entry.nameRange.start).line + 1,
    candidate: candidateOfEntry(facts, entry, vscode.workspace.asRelativePath(file)),
  }));
}
