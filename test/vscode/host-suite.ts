import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { projectFolder } from '../project';
import type { RunFolder } from '../runner/run-folder';
import { judge, type Verdict } from '../runner/suite-result';
import type { Installation } from './installation';
import type { TestedExtension } from './package-extension';
import { pageUrl, remoteUri, startServer } from './server';
import { testSettings } from './settings';
import { runInPage } from './suite-page';
import { suiteVariables } from './suite-variables';
import { removeFolder, temporaryFolder } from './temporary-folder';

export interface HostSuite {
  readonly name: string;
  /** The folder of its bundled test files. */
  readonly testsFolder: string;
  /** Copied and opened; as a workspace if it contains a `.code-workspace` file. Absent: an empty folder. */
  readonly fixtures?: string;
  /** False opens it in restricted mode. */
  readonly trusted: boolean;
}

/** How suites are run, and on which extension. */
export interface HostRun {
  readonly extension: TestedExtension;
  /** The suite is given up after this long without an event. */
  readonly quietMilliseconds: number;
  /** Only tests with a matching title; all when empty. */
  readonly pattern: string;
}

/** The program that VS Code runs in its extension host. */
export const suiteEntry = path.join(projectFolder, 'out/programs/host/index.main.mjs');

/** VS Code runs suites only beside an extension under development. An installed one has this beside it. */
export const suiteExtension = path.join(projectFolder, 'test/vscode/suite-extension');

/** Runs a suite in VS Code's extension host, and judges the run. */
export async function runHostSuite(
  installation: Installation,
  browser: Browser,
  suite: HostSuite,
  run: RunFolder,
  { extension, quietMilliseconds, pattern }: HostRun,
): Promise<Verdict> {
  const folder = temporaryFolder();
  const workspace = prepareWorkspace(suite, path.join(folder, 'workspace'));
  const server = await startServer(installation, {
    dataFolder: path.join(folder, 'data'),
    ...(extension.extensionsFolder ? { extensionsFolder: extension.extensionsFolder } : {}),
    settings: testSettings,
    trusted: suite.trusted,
    acceptsSuite: true,
    environment: suiteEnvironment(suite, run, pattern),
  });
  const { port } = server;
  const developed = extension.extensionsFolder ? suiteExtension : extension.folder;
  const inPage = { program: remoteUri(port, suiteEntry), extensions: [remoteUri(port, developed)] };
  const url = pageUrl({ port, workspace, suite: inPage });
  try {
    const page = { server, url, quietMilliseconds, traces: traces(extension) };
    return judge(suite.name, [run.resultFile], await runInPage(browser, run, page));
  } finally {
    await server.stop();
    removeFolder(folder);
  }
}

/** The environment variables for the entry in the extension host. */
export function suiteEnvironment(suite: HostSuite, run: RunFolder, pattern: string): Record<string, string> {
  return {
    [suiteVariables.name]: suite.name,
    [suiteVariables.testsFolder]: suite.testsFolder,
    [suiteVariables.resultFile]: run.resultFile,
    [suiteVariables.progressFile]: run.progressFile,
    [suiteVariables.pattern]: pattern,
  };
}

/** The texts that an error of the tested extension contains. */
export function traces({ id, folder }: TestedExtension): string[] {
  return [id, path.join(folder, 'dist')];
}

/** @returns the folder or the workspace file to open. */
export function prepareWorkspace({ fixtures }: HostSuite, folder: string): string {
  fs.mkdirSync(folder, { recursive: true });
  if (fixtures && fs.existsSync(fixtures)) fs.cpSync(fixtures, folder, { recursive: true });
  const workspaceFile = fs.readdirSync(folder).find((name) => name.endsWith('.code-workspace'));
  return workspaceFile ? path.join(folder, workspaceFile) : folder;
}
