import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { projectFolder } from '../project';
import { findLeaks, textsIn } from '../runner/leak-search';
import { runNodeSuite } from '../runner/node-suite';
import { RunFolder } from '../runner/run-folder';
import type { Verdict } from '../runner/suite-result';
import { temporaryFolder } from '../vscode/temporary-folder';

describe('A suite on Node', () => {
  function run(name: string, folder = temporaryFolder()): Promise<Verdict> {
    const suite = {
      name,
      folder: path.join(projectFolder, 'test/harness/fixtures/node-suites', name),
      except: [],
      timeoutMilliseconds: 10_000,
      limitMilliseconds: 5_000,
    };
    return runNodeSuite(suite, new RunFolder(folder));
  }

  const red: [suite: string, why: string, problem: RegExp][] = [
    ['crashing', 'a test ends the process, even with exit code 0', /without writing its result/],
    ['hanging', 'a test never ends', /without writing its result/],
    ['skipping', 'a test is left out', /is left out/],
    ['rejecting', 'a promise is rejected that nobody waits for', /nobody waits for this/],
    ['unloadable', 'a test file cannot be loaded', /not even loaded/],
    ['absent', 'it holds no test', /It ran no test/],
  ];
  for (const [suite, why, problem] of red) {
    it(`is red when ${why}`, async () => {
      const verdict = await run(suite);
      assert.equal(verdict.failed, 1);
      assert.match(verdict.problems.join('\n'), problem);
    });
  }

  it('leaves what it printed and kept to the search for leaked keys', async () => {
    const folder = temporaryFolder();
    const [printed, kept] = [randomBytes(16).toString('hex'), randomBytes(16).toString('hex')];
    process.env['PRINTED_KEY'] = printed;
    process.env['KEPT_KEY'] = kept;
    assert.deepEqual((await run('printing', folder)).problems, []);
    assert.deepEqual(
      findLeaks([printed, kept], textsIn(folder))
        .map(({ place }) => place)
        .sort(),
      ['kept.txt', 'output.txt'],
    );
  });
});
