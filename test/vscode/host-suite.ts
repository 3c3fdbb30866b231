import fs from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { projectFolder } from '../project';
import { watchProgress } from '../runner/progress';
import type { RunFolder } from '../runner/run-folder';
import { judge, type Verdict } from '../runner/suite-result';
import { newPage } from './browser';
import { findHostErrors, logEntries } from './host-errors';
import type { Installation } from './installation';
import { watchPage } from './page-watch';
import { pageUrl, type Server, startServer } from './server';
import { testSettings } from './settings';
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
  /** The folder of the extension, and its identifier. */
  readonly extension: { readonly folder: string; readonly id: string };
}

/** How a suite is run. */
export interface HostRun {
  /** The suite is given up after this long without an event. */
  readonly quietMilliseconds: number;
  /** Only tests with a matching title; all when empty. */
  readonly pattern: string;
}

/** The program that VS Code runs in its extension host. */
export const suiteEntry = path.join(projectFolder, 'out/programs/host/index.main.mjs');

/** Runs a suite in VS Code's extension host, on the extension in its folder, and judges the run. */
export async function runHostSuite(
  installation: Installation,
  browser: Browser,
  suite: HostSuite,
  run: RunFolder,
  { quietMilliseconds, pattern }: HostRun,
): Promise<Verdict> {
  const folder = temporaryFolder();
  const workspace = prepareWorkspace(suite, path.join(folder, 'workspace'));
  const server = await startServer(installation, {
    dataFolder: path.join(folder, 'data'),
    settings: testSettings,
    trusted: suite.trusted,
    acceptsSuite: true,
    environment: suiteEnvironment(suite, run, pattern),
  });
  try {
    return await runInServer(server, browser, suite, run, workspace, quietMilliseconds);
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
export function traces({ extension }: HostSuite): string[] {
  return [extension.id, path.join(extension.folder, 'dist')];
}

/** @returns the folder or the workspace file to open. */
export function prepareWorkspace({ fixtures }: HostSuite, folder: string): string {
  fs.mkdirSync(folder, { recursive: true });
  if (fixtures && fs.existsSync(fixtures)) fs.cpSync(fixtures, folder, { recursive: true });
  const workspaceFile = fs.readdirSync(folder).find((name) => name.endsWith('.code-workspace'));
  return workspaceFile ? path.join(folder, workspaceFile) : folder;
}

async function runInServer(
  server: Server,
  browser: Browser,
  suite: HostSuite,
  run: RunFolder,
  workspace: string,
  quietMilliseconds: number,
): Promise<Verdict> {
  // Granted before the first use, because VS Code would remember a refusal.
  const page = await newPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  const watch = await watchPage(page);
  let givenUp: string | undefined;
  const { output, ended, giveUp } = await connectSuite(page);
  const progress = watchProgress(run.progressFile, quietMilliseconds, (sentence) => {
    givenUp = sentence;
    giveUp();
  });
  const program = { program: suiteEntry, extension: suite.extension.folder };
  await page.goto(pageUrl({ port: server.port, workspace, suite: program }));
  const rendererLogs = await ended;
  progress.stop();
  await page.context().close();
  run.keep(server, watch);
  run.write('output.txt', output.join('\n'));
  run.write('renderer-logs.txt', JSON.stringify(rendererLogs, undefined, 2));
  const entries = [...watch.console, ...hostLogEntries(path.join(server.dataFolder, 'data/logs'))];
  const errors = findHostErrors(entries, traces(suite));
  if (givenUp !== undefined) errors.unshift(givenUp);
  return judge(suite.name, [run.resultFile], errors);
}

interface ConnectedSuite {
  /** What it prints. */
  readonly output: string[];
  /** Settles with VS Code's own logs when the suite ends, and with nothing when it was given up. */
  readonly ended: Promise<unknown>;
  giveUp(): void;
}

/** VS Code calls two functions of the page: one with the suite's output, and one at the end, with its own logs. */
async function connectSuite(page: Page): Promise<ConnectedSuite> {
  const output: string[] = [];
  let settle: (logs: unknown) => void = () => {};
  const ended = new Promise<unknown>((resolve) => {
    settle = resolve;
  });
  await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) =>
    output.push(format(...args)),
  );
  await page.exposeFunction('codeAutomationExit', (_code: number, logs: unknown) => settle(logs ?? []));
  return { output, ended, giveUp: () => settle([]) };
}

/** What the extension hosts wrote to a folder of logs; browser and desktop name the file differently. */
export function hostLogEntries(logsFolder: string): string[] {
  if (!fs.existsSync(logsFolder)) return [];
  return fs
    .readdirSync(logsFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ['remoteexthost.log', 'exthost.log'].includes(path.basename(file)))
    .flatMap((file) => logEntries(fs.readFileSync(path.join(logsFolder, file), 'utf8')));
}
