import * as vscode from 'vscode';
import {
  candidateOfEntry,
  candidateOfScriptLine,
  candidatesOfVariables,
  type KeyCandidate,
} from '../../key-test/candidate';
import { environmentFileKind } from '../../lint/documents/document-kind';
import { environmentFacts } from '../../lint/facts/environment/environment-facts';
import { givesWay } from '../../lint/facts/environment/precedence';
import { createPositions } from '../../lint/positions';
import type { FileTexts } from '../context/file-texts';
import { hostEnvironment } from '../host-environment';
import { sourceOf } from '../linting/document-source';
import { openFiles } from '../open-files';
import type { WorkspaceSearch } from '../workspace-search/workspace-search';

/** A value to test, and its place in a file. */
export interface FoundCandidate {
  readonly file: vscode.Uri;
  /** Counted from 1. */
  readonly line: number;
  /** The whole text of that line. Contains the key. */
  readonly lineText: string;
  readonly candidate: KeyCandidate;
}

const mostFiles = 200;

/**
 * Every key in the workspace's loaded environment files, including ignored ones, sorted by file and line. Those that
 * loaders override with the same variable of another file come last.
 */
export async function findCandidates(
  texts: FileTexts,
  search: WorkspaceSearch,
  token = new vscode.CancellationTokenSource().token,
): Promise<FoundCandidate[]> {
  const found: FoundCandidate[] = [];
  for (const file of await loadedEnvironmentFiles(search, token)) {
    found.push(...(await candidatesInFile(file, texts)));
  }
  const isOverridden = ({ file, candidate: { variable } }: FoundCandidate) =>
    found.some(
      (other) => other.candidate.variable === variable && givesWay(file.toString(), other.file.toString()),
    );
  return [...found.filter((each) => !isOverridden(each)), ...found.filter(isOverridden)];
}

/** Those in the workspace folders, and open ones from elsewhere. */
async function loadedEnvironmentFiles(
  search: WorkspaceSearch,
  token: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  const isLoaded = (name: string) => environmentFileKind(name) === 'loaded';
  const inWorkspace = (await search.find(isLoaded, mostFiles, token)).files.map(({ uri }) => uri);
  const files = new Map([...inWorkspace, ...openFiles()].map((file) => [file.toString(), file]));
  return [...files.values()]
    .filter((file) => environmentFileKind(file.path) === 'loaded')
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Every key in one environment file, whatever its name. */
export async function candidatesInFile(file: vscode.Uri, texts: FileTexts): Promise<FoundCandidate[]> {
  const text = await texts.currentText(file);
  return text === undefined ? [] : entriesIn(file, text);
}

function entriesIn(file: vscode.Uri, text: string): FoundCandidate[] {
  const positions = createPositions(text);
  const lines = linesOf(text);
  const facts = environmentFacts({
    kind: 'environment',
    fileKind: 'loaded',
    uri: file.toString(),
    text,
    encoding: 'utf8',
  });
  return facts.keyEntries.map((entry) => {
    const { line } = positions.positionAt(entry.nameRange.start);
    const candidate = candidateOfEntry(facts, entry, vscode.workspace.asRelativePath(file));
    return { file, line: line + 1, lineText: lines[line] ?? '', candidate };
  });
}

/**
 * The key in one line of an environment file or script.
 * @param line counted from zero.
 */
export async function candidateInLine(
  file: vscode.Uri,
  line: number,
  texts: FileTexts,
): Promise<FoundCandidate | undefined> {
  const open = openDocument(file);
  const text = await shownText(file, texts);
  const isEnvironment =
    open === undefined
      ? environmentFileKind(file.path) !== undefined
      : sourceOf(open)?.kind === 'environment';
  if (isEnvironment) {
    return entriesIn(file, text).find((entry) => entry.line === line + 1);
  }
  const lineText = linesOf(text)[line] ?? '';
  const candidate = candidateOfScriptLine(lineText, vscode.workspace.asRelativePath(file));
  return candidate && { file, line: line + 1, lineText, candidate };
}

/** The text of a line. @param line counted from zero. */
export async function textOfLine(file: vscode.Uri, line: number, texts: FileTexts): Promise<string> {
  return linesOf(await shownText(file, texts))[line] ?? '';
}

/** The text of a file as the user sees its lines: that of the editor, even if it isn't saved. */
export async function shownText(file: vscode.Uri, texts: FileTexts): Promise<string> {
  return openDocument(file)?.getText() ?? (await texts.currentText(file)) ?? '';
}

/** The keys in the environment of the extension host; none if it has no environment, as in a browser. */
export function candidatesOfHost(): KeyCandidate[] {
  return candidatesOfVariables(hostEnvironment() ?? {}, vscode.l10n.t("VS Code's environment"));
}

function openDocument(file: vscode.Uri): vscode.TextDocument | undefined {
  const key = file.toString();
  return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === key);
}

/** The lines of a text as VS Code splits them. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}
