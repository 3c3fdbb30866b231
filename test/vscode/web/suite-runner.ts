// The end of a suite's bundle for the web worker extension host, after its tests: see buildWebSuite in esbuild.js.
import * as vscode from 'vscode';
import { MemoryFiles } from '../../host/memory-files';
import { notLoaded, runTests, type TestResults } from '../../runner/mocha-run';
import type { SuiteResult } from '../../runner/suite-result';
import { given, report } from './driver';
import { memoryFolder, memoryScheme } from './memory-folder';

/** VS Code activates this extension for the folder that it opens, which is in memory. */
export function activate({ subscriptions }: vscode.ExtensionContext): void {
  const files = new MemoryFiles();
  files.add(vscode.Uri.joinPath(vscode.Uri.parse(memoryFolder), 'package.json'), '{ "private": true }');
  subscriptions.push(
    vscode.workspace.registerFileSystemProvider(memoryScheme, files, { isCaseSensitive: true }),
  );
}

/** Called by VS Code, which ends the window once the promise settles. */
export async function run(): Promise<void> {
  const { suite } = given();
  const host = `VS Code ${vscode.version} (${vscode.env.appName}), web worker`;
  const result: SuiteResult = { suite, host, ...(await results()) };
  report('result', JSON.stringify(result));
}

async function results(): Promise<TestResults> {
  const { pattern } = given();
  if (pattern !== '') mocha.grep(new RegExp(pattern));
  try {
    return await runTests(mocha, {
      begins: (title) => report('begins', title),
      ends: (title) => report('ends', title),
    });
  } catch (error) {
    return notLoaded(error);
  }
}
