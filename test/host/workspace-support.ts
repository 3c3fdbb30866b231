import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { projectFolder } from '../project';
import { newFolder, write } from './support';

const { joinPath } = vscode.Uri;

/** Writes files into a new folder of the workspace. */
export async function newFiles(
  files: Readonly<Record<string, string>>,
): Promise<(name: string) => vscode.Uri> {
  const folder = newFolder();
  for (const [name, text] of Object.entries(files)) await write(joinPath(folder, name), text);
  return (name) => joinPath(folder, name);
}

/** Runs the command line in a folder and returns what it prints. */
export function commandLine(folder: vscode.Uri, ...parameters: string[]): string {
  const program = path.join(projectFolder, 'dist/cli.js');
  const environment = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const run = () =>
    execFileSync(process.execPath, [program, ...parameters], {
      cwd: folder.fsPath,
      encoding: 'utf8',
      env: environment,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  try {
    return run();
  } catch (error) {
    // It ends with exit code 1 if there are errors.
    return (error as { readonly stdout: string }).stdout;
  }
}

/** Copies the example projects into a folder. */
export function copyExamples(folder: vscode.Uri): vscode.Uri {
  fs.cpSync(path.join(projectFolder, 'examples'), folder.fsPath, { recursive: true });
  return folder;
}
