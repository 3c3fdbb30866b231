import * as vscode from 'vscode';
import { marksProject, projectFileGlob, startingFileGlob } from '../doctor/project-files';
import { documentShape, environmentFileKind } from '../lint/documents/document-kind';
import {
  environmentFileGlobs,
  inAnyFolder,
  markupFileGlobs,
  scriptFileGlobs,
} from '../lint/documents/file-globs';
import { foreignFolders } from '../workspace/workspace-files';
import { folderOf, nameOf } from './context/folders';
import { openFiles } from './open-files';

/** The most files to check. */
const mostScripts = 5_000;
const mostOthers = 200;

const scriptFiles = inAnyFolder([...scriptFileGlobs, ...markupFileGlobs]);
const environmentFiles = inAnyFolder(environmentFileGlobs);

const excluded = `${inAnyFolder(foreignFolders)}/**`;

/** The scripts to check in the workspace, and how many more there are. */
export async function scriptsOfWorkspace(
  token: vscode.CancellationToken,
): Promise<{ readonly files: readonly vscode.Uri[]; readonly more: number }> {
  const found = await vscode.workspace.findFiles(scriptFiles, excluded, mostScripts + 1, token);
  const files = merged(found, (file) => {
    const kind = documentShape(file.path)?.kind;
    return kind === 'script' || kind === 'markup';
  });
  return { files: files.slice(0, mostScripts), more: Math.max(0, files.length - mostScripts) };
}

/** The environment files of the workspace, including ignored ones, and open ones from elsewhere. */
export async function environmentFilesOfWorkspace(token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const found = await vscode.workspace.findFiles(environmentFiles, excluded, mostOthers, token);
  return merged(found, (file) => environmentFileKind(file.path) !== undefined);
}

/** The folders of the workspace that a file such as `package.json` marks as projects. */
export async function projectFolders(token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const found = await vscode.workspace.findFiles(projectFileGlob, excluded, mostOthers, token);
  const folders = found.filter((file) => marksProject(nameOf(file))).map(folderOf);
  return [...new Map(folders.map((folder) => [folder.toString(), folder])).values()];
}

/** The files of the workspace that may say how programs start. */
export async function startingFilesOfWorkspace(token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  return vscode.workspace.findFiles(startingFileGlob, excluded, mostOthers, token);
}

/** Found and open files without duplicates, sorted by path. */
function merged(found: readonly vscode.Uri[], isWanted: (file: vscode.Uri) => boolean): vscode.Uri[] {
  const open = openFiles().filter((file) => !file.path.includes('/node_modules/'));
  const files = [...found, ...open].filter(isWanted);
  return [...new Map(files.map((file) => [file.toString(), file])).values()].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );
}
