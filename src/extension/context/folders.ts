import * as vscode from 'vscode';

/** The folder that holds a file. */
export function folderOf(file: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(file, '..');
}

/** A file's name without its folders. */
export function nameOf(file: vscode.Uri): string {
  return file.path.slice(file.path.lastIndexOf('/') + 1);
}

/** The path of a file relative to a folder above it, as globs count it. */
export function relativePath(folder: vscode.Uri, file: vscode.Uri): string {
  const start = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return file.path.startsWith(start) ? file.path.slice(start.length) : file.path.replace(/^\//, '');
}

/**
 * The outermost folder that has a say about a file: that of its repository, but none around the workspace folder;
 * outside of the workspace its own.
 */
export async function projectRoot(file: vscode.Uri): Promise<vscode.Uri> {
  const top = vscode.workspace.getWorkspaceFolder(file);
  const isInTop = (folder: vscode.Uri) =>
    top !== undefined && vscode.workspace.getWorkspaceFolder(folder)?.index === top.index;
  let folder = folderOf(file);
  let above = folderOf(folder);
  while (isInTop(above) && above.path !== folder.path && !(await isRepositoryRoot(folder))) {
    [folder, above] = [above, folderOf(above)];
  }
  return folder;
}

/** Whether the folder holds `.git`: a folder, or a file in a worktree or submodule. */
export async function isRepositoryRoot(folder: vscode.Uri): Promise<boolean> {
  return (await statOf(vscode.Uri.joinPath(folder, '.git'))) !== undefined;
}

/** What the file system knows of a file; `undefined` for one that is not there or cannot be reached. */
export async function statOf(file: vscode.Uri): Promise<vscode.FileStat | undefined> {
  try {
    return await vscode.workspace.fs.stat(file);
  } catch {
    return undefined;
  }
}
