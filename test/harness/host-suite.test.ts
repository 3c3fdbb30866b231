import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { projectFolder } from '../project';
import { RunFolder } from '../runner/run-folder';
import type { Verdict } from '../runner/suite-result';
import { launchBrowser } from '../vscode/browser';
import { runHostSuite } from '../vscode/host-suite';
import { ensureInstallation, type Installation } from '../vscode/installation';
import { temporaryFolder } from '../vscode/temporary-folder';

const fixtures = path.join(projectFolder, 'test/harness/fixtures');

describe('A suite in the extension host', () => {
  let installation: Installation;
  let browser: Browser;

  before(async () => {
    installation = await ensureInstallation(console.log);
    browser = await launchBrowser(installation);
  });
  after(() => browser.close());

  /** Runs a suite of the fixtures on an extension of the fixtures. */
  async function run(
    suite: string,
    extension: string,
    quietMilliseconds = 120_000,
  ): Promise<{ verdict: Verdict; folder: string }> {
    const folder = temporaryFolder();
    const verdict = await runHostSuite(
      installation,
      browser,
      {
        name: suite,
        testsFolder: path.join(fixtures, `${suite}-suite`),
        trusted: true,
      },
      new RunFolder(folder),
      {
        extension: { folder: path.join(fixtures, extension), id: `harness.${extension}` },
        quietMilliseconds,
        pattern: '',
      },
    );
    return { verdict, folder };
  }

  it('is green when its tests pass, names VS Code, and leaves log files', async () => {
    const { verdict, folder } = await run('passing', 'healthy');
    assert.deepEqual(verdict.problems, []);
    assert.deepEqual([verdict.passed, verdict.failed], [1, 0]);
    assert.match(verdict.host, /^VS Code \d+\.\d+\.\d+ .*Node 24\./);
    const logs = fs.readdirSync(path.join(folder, 'logs'), { recursive: true, encoding: 'utf8' });
    assert.ok(logs.some((file) => file.endsWith('remoteexthost.log')));
    const channel = logs.find((file) => file.endsWith('Healthy.log')) ?? 'no log of the channel';
    assert.match(fs.readFileSync(path.join(folder, 'logs', channel), 'utf8'), /It has started/);
  });

  it('is red when the host is killed midway', async () => {
    const { verdict } = await run('killed', 'healthy');
    assert.equal(verdict.failed, 1);
    assert.match(verdict.problems[0] ?? '', /without writing its result/);
  });

  it('is given up when a test never returns, and names that test', async () => {
    const { verdict } = await run('hanging', 'healthy', 20_000);
    assert.equal(verdict.failed, 1);
    assert.match(
      verdict.problems.join('\n'),
      /It was given up: nothing had happened for 20 s while it ran “a suite that hangs never lets go of the host in the second”\./,
    );
  });

  it('is red when the extension fails to start, although its tests pass', async () => {
    const { verdict } = await run('passing', 'broken');
    assert.deepEqual([verdict.passed, verdict.failed], [1, 1]);
    assert.match(verdict.problems.join('\n'), /harness\.broken/);
  });

  it('is red when it contains no test', async () => {
    const { verdict } = await run('empty', 'healthy');
    assert.deepEqual([verdict.passed, verdict.failed], [0, 1]);
    assert.deepEqual(verdict.problems, ['It ran no test.']);
  });
});
