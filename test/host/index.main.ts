// The entry that VS Code calls in its extension host. It runs the test files of one folder.
import * as vscode from 'vscode';
import { runMochaSuite, testFilesIn } from '../runner/mocha-suite';
import { writeResult } from '../runner/suite-result';
import { suiteVariables } from '../vscode/suite-variables';

/** Called by VS Code, which ends the window once the promise settles. */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const suite = process.env[suiteVariables.name] ?? '';
  const result = await runMochaSuite({
    suite,
    host: `VS Code ${vscode.version} (${vscode.env.appName}), Node ${process.versions.node}`,
    files: testFilesIn(process.env[suiteVariables.testsFolder] ?? ''),
    progressFile: process.env[suiteVariables.progressFile] ?? '',
    pattern: process.env[suiteVariables.pattern] ?? '',
  });
  writeResult(process.env[suiteVariables.resultFile] ?? '', result);
}
