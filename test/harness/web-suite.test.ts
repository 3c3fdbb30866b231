import assert from 'node:assert/strict';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { projectFolder } from '../project';
import { buildWebSuite } from '../runner/build';
import { RunFolder } from '../runner/run-folder';
import type { Verdict } from '../runner/suite-result';
import { launchBrowser } from '../vscode/browser';
import { ensureInstallation, type Installation } from '../vscode/installation';
import { temporaryFolder } from '../vscode/temporary-folder';
import { runWebSuite } from '../vscode/web/web-suite';

const fixtures = 'test/harness/fixtures';

describe('A suite in the web worker extension host', () => {
  let installation: Installation;
  let browser: Browser;

  before(async () => {
    installation = await ensureInstallation(console.log);
    browser = await launchBrowser(installation);
  });
  after(() => browser.close());

  /** Runs the suite in a folder on an extension that fails to start. */
  function run(suiteFolder: string): Promise<Verdict> {
    const extension = { folder: path.join(projectFolder, fixtures, 'web-broken'), id: 'harness.web-broken' };
    return runWebSuite(
      installation,
      browser,
      { name: 'host/web', language: 'en' },
      suiteFolder,
      new RunFolder(temporaryFolder()),
      { extension, quietMilliseconds: 120_000, pattern: '' },
    );
  }

  it('is red when the extension fails to start, although its tests pass', async () => {
    const folder = temporaryFolder();
    await buildWebSuite([`${fixtures}/web-passing-suite/passing.test.js`], folder);
    const verdict = await run(folder);
    assert.deepEqual([verdict.passed, verdict.failed], [1, 1]);
    assert.match(verdict.host, /^VS Code \d+\.\d+\.\d+ .*web worker$/);
    assert.match(verdict.problems.join('\n'), /harness\.web-broken/);
  });

  it('is red when the worker ends midway', async () => {
    const folder = temporaryFolder();
    await buildWebSuite([`${fixtures}/web-ended-suite/ended.test.js`], folder);
    const { failed, problems } = await run(folder);
    assert.equal(failed, 1);
    assert.match(problems[0] ?? '', /without writing its result/);
    assert.equal(problems[1], 'Its web worker ended.');
  });

  it('is red when there is no host for it', async () => {
    const { failed, problems } = await run(temporaryFolder());
    assert.equal(failed, 1);
    assert.match(problems.join('\n'), /VS Code found no extension host for the suite\./);
  });
});
