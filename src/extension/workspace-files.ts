import type * as vscode from 'vscode';
import { isOtherProgram, isStartingFile, marksProject, mayBeStartingFile } from '../doctor/project-files';
import { documentShape } from '../lint/documents/document-kind';
import { folderOf, nameOf } from './context/folders';
import { openFiles } from './open-files';
import type { FoundFile, WorkspaceSearch } from './workspace-search/workspace-search';

/** The most files to look at: of all kinds together, scripts, and others. */
const mostFiles = 100_000;
const mostScripts = 5_000;
const mostOthers = 200;

/** The files of the workspace by what they tell, and open ones from elsewhere, sorted by path. */
export interface WorkspaceFileKinds {
  /** Scripts that git doesn't ignore, and open ones. */
  readonly scripts: readonly vscode.Uri[];
  /** How many scripts there are besides. */
  readonly moreScripts: number;
  /** Programs in languages that aren't linted. */
  readonly otherPrograms: readonly vscode.Uri[];
  /** Environment files, including ignored ones. */
  readonly environmentFiles: readonly vscode.Uri[];
  /** Files that may say how programs start. */
  readonly startingFiles: readonly vscode.Uri[];
  /** The folders that a file such as `package.json` marks as projects. */
  readonly projectFolders: readonly vscode.Uri[];
}

/** Looks for all kinds of files at once. @param report receives the number of files so far. */
export async function findFileKinds(
  search: WorkspaceSearch,
  token: vscode.CancellationToken,
  report: (found: number) => void,
): Promise<WorkspaceFileKinds> {
  const isWanted = (name: string, isIgnored: () => boolean) =>
    documentShape(name)?.kind === 'environment' ||
    mayBeStartingFile(name) ||
    marksProject(name) ||
    ((isScript(name) || isOtherProgram(name)) && !isIgnored());
  const { files } = await search.find(isWanted, mostFiles, token, report);
  const scripts = merged(files, isScript);
  return {
    scripts: scripts.slice(0, mostScripts),
    moreScripts: Math.max(0, scripts.length - mostScripts),
    otherPrograms: merged(files, isOtherProgram).slice(0, mostOthers),
    environmentFiles: merged(files, (name) => documentShape(name)?.kind === 'environment').slice(
      0,
      mostOthers,
    ),
    startingFiles: files
      .map(({ uri }) => uri)
      .filter(({ path }) => isStartingFile(path))
      .slice(0, mostOthers),
    projectFolders: unique(
      files.filter(({ name }) => marksProject(name)).map(({ uri }) => folderOf(uri)),
    ).slice(0, mostOthers),
  };
}

function isScript(name: string): boolean {
  const kind = documentShape(name)?.kind;
  return kind === 'script' || kind === 'markup';
}

/** Found and open files without duplicates, sorted by path. */
function merged(found: readonly FoundFile[], isWanted: (name: string) => boolean): vscode.Uri[] {
  const open = openFiles().filter((file) => !file.path.includes('/node_modules/'));
  const files = [...found.map(({ uri }) => uri), ...open].filter((file) => isWanted(nameOf(file)));
  return unique(files).sort((a, b) => (a.path < b.path ? -1 : 1));
}

function unique(uris: readonly vscode.Uri[]): vscode.Uri[] {
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
}
