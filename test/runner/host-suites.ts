import path from 'node:path';
import { hostSuites } from '../host/suites';
import { launchBrowser } from '../vscode/browser';
import { type HostRun, runHostSuite } from '../vscode/host-suite';
import type { Installation } from '../vscode/installation';
import { testFilesIn } from './mocha-suite';
import { RunFolder, runsFolder } from './run-folder';
import type { Verdict } from './suite-result';

/**
 * Runs the suites of the extension host whose test files are bundled.
 * @param reported runs one of them and reports its verdict.
 */
export async function runHostSuites(
  installation: Installation,
  options: HostRun,
  reported: (run: () => Promise<Verdict>) => Promise<Verdict>,
): Promise<Verdict[]> {
  const browser = await launchBrowser(installation);
  try {
    const verdicts: Verdict[] = [];
    for (const suite of hostSuites.filter(({ testsFolder }) => testFilesIn(testsFolder).length > 0)) {
      const run = new RunFolder(path.join(runsFolder, suite.name));
      verdicts.push(await reported(() => runHostSuite(installation, browser, suite, run, options)));
    }
    return verdicts;
  } finally {
    await browser.close();
  }
}
