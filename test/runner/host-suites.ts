import path from 'node:path';
import type { Browser } from 'playwright-core';
import { hostSuites, webSuites } from '../host/suites';
import { projectFolder } from '../project';
import { launchBrowser } from '../vscode/browser';
import { type HostRun, runHostSuite } from '../vscode/host-suite';
import type { Installation } from '../vscode/installation';
import { installProduct } from '../vscode/package-extension';
import { runWebSuite } from '../vscode/web/web-suite';
import { buildWebSuite } from './build';
import { testFilesIn } from './mocha-suite';
import { RunFolder, runsFolder } from './run-folder';
import type { Verdict } from './suite-result';

/** Runs a suite, and reports its verdict. */
type Reported = (run: () => Promise<Verdict>) => Promise<Verdict>;

/**
 * Runs the suites of the extension hosts that have test files among the chosen ones, on the packaged and installed
 * extension.
 * @param files relative to the root of the checkout.
 */
export async function runHostSuites(
  installation: Installation,
  files: readonly string[],
  options: Omit<HostRun, 'extension'>,
  reported: Reported,
): Promise<Verdict[]> {
  const browser = await launchBrowser(installation);
  try {
    const run = { ...options, extension: await installProduct(installation) };
    return [
      ...(await runInHost(installation, browser, run, reported)),
      ...(await runInWorker(installation, browser, files, run, reported)),
    ];
  } finally {
    await browser.close();
  }
}

async function runInHost(
  installation: Installation,
  browser: Browser,
  options: HostRun,
  reported: Reported,
): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const suite of hostSuites.filter(({ testsFolder }) => testFilesIn(testsFolder).length > 0)) {
    const run = new RunFolder(path.join(runsFolder, suite.name));
    verdicts.push(await reported(() => runHostSuite(installation, browser, suite, run, options)));
  }
  return verdicts;
}

async function runInWorker(
  installation: Installation,
  browser: Browser,
  files: readonly string[],
  options: HostRun,
  reported: Reported,
): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const suite of webSuites) {
    const own = files.filter((file) => file.startsWith(`test/${suite.name}/`));
    if (own.length === 0) continue;
    const suiteFolder = path.join(projectFolder, 'out/web', suite.name);
    await buildWebSuite(own, suiteFolder);
    const run = new RunFolder(path.join(runsFolder, suite.name));
    verdicts.push(await reported(() => runWebSuite(installation, browser, suite, suiteFolder, run, options)));
  }
  return verdicts;
}
