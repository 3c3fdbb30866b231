import fs from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { startStandInApi } from '../../api/stand-in-api';
import type { RunFolder } from '../../runner/run-folder';
import { judge, type Verdict } from '../../runner/suite-result';
import type { HostRun } from '../host-suite';
import type { Installation } from '../installation';
import { pageUrl, startServer } from '../server';
import { testSettings } from '../settings';
import { runInPage } from '../suite-page';
import { removeFolder, temporaryFolder } from '../temporary-folder';
import { memoryFolder } from './memory-folder';
import { startSuiteServer } from './suite-server';

export interface WebSuite {
  readonly name: string;
  /** The language of extensions. */
  readonly language: string;
}

/**
 * Runs a suite in VS Code's web worker extension host, as on vscode.dev: the folder is no folder of a disk, and VS Code
 * gets the extension over HTTP. Judges the run.
 * @param suiteFolder contains the extension with the bundled tests.
 */
export async function runWebSuite(
  installation: Installation,
  browser: Browser,
  suite: WebSuite,
  suiteFolder: string,
  run: RunFolder,
  { extension, quietMilliseconds, pattern }: HostRun,
): Promise<Verdict> {
  const folder = temporaryFolder();
  const [openApi, closedApi] = [await startStandInApi(), await startStandInApi([], false)];
  const folders = { extension: extension.folder, suite: suiteFolder };
  const given = { suite: suite.name, pattern, openApi: openApi.baseUrl, closedApi: closedApi.baseUrl };
  const files = await startSuiteServer(folders, given, run);
  const server = await startServer(installation, {
    dataFolder: folder,
    settings: testSettings,
    trusted: true,
    acceptsSuite: false,
    language: suite.language,
  });
  const url = pageUrl({ port: server.port, workspace: memoryFolder });
  try {
    const errors = await runInPage(browser, run, {
      server,
      url,
      // VS Code's page takes extensions from its own server or over HTTPS, and this is neither.
      options: { bypassCSP: true },
      quietMilliseconds,
      traces: [extension.id, `${files.origin}/extension/`],
      prepare: async (page, giveUp) => {
        watchHost(page, run.resultFile, giveUp);
        await page.addInitScript(nameExtensions, new URL(files.origin).host);
      },
    });
    return judge(suite.name, [run.resultFile], errors);
  } finally {
    await Promise.all([server.stop(), files.stop(), openApi.close(), closedApi.close()]);
    removeFolder(folder);
  }
}

/**
 * Runs in the page. Adds the extension and its suite to the settings in the page, because its address can name only
 * extensions of the server.
 */
function nameExtensions(authority: string): void {
  const uri = (path: string): object => ({ scheme: 'http', authority, path });
  const developmentOptions = {
    extensions: [uri('/suite'), uri('/extension')],
    extensionTestsPath: uri('/suite/suite.js'),
  };
  // Once the page is parsed, and before its scripts run.
  document.addEventListener(
    'readystatechange',
    () => {
      const element = document.getElementById('vscode-workbench-web-configuration');
      const settings = JSON.parse(element?.getAttribute('data-settings') ?? '{}');
      element?.setAttribute('data-settings', JSON.stringify({ ...settings, developmentOptions }));
    },
    { once: true },
  );
}

/** VS Code's page doesn't notice when the worker of its extensions ends, nor does it end when there is none. */
function watchHost(page: Page, resultFile: string, giveUp: (sentence: string) => void): void {
  page.on('worker', async (worker) => {
    const name = await worker.evaluate(() => self.name).catch(() => '');
    if (name !== 'ExtensionHostWorker') return;
    worker.once('close', () => {
      if (!fs.existsSync(resultFile)) giveUp('Its web worker ended.');
    });
  });
  page.on('console', (message) => {
    if (message.text().includes('No extension host found that can launch the test runner')) {
      giveUp('VS Code found no extension host for the suite.');
    }
  });
}
