import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { projectFolder } from '../project';
import { findLeaks, textsIn } from '../runner/leak-search';
import { testFilesIn } from '../runner/mocha-suite';
import { runNodeSuite } from '../runner/node-suite';
import { RunFolder } from '../runner/run-folder';
import type { Verdict } from '../runner/suite-result';
import { temporaryFolder } from '../vscode/temporary-folder';

const suites = path.join(projectFolder, 'test/harness/fixtures/node-suites');

describe('A suite on Node', () => {
  interface Options {
    readonly processes?: number;
    readonly quietMilliseconds?: number;
    readonly pattern?: string;
    readonly folder?: string;
  }

  function run(name: string, options: Options = {}): Promise<Verdict> {
    const { processes = 1, quietMilliseconds = 120_000, pattern = '', folder = temporaryFolder() } = options;
    const files = testFilesIn(path.join(suites, name));
    const suite = { name, files, processes, quietMilliseconds, pattern };
    return runNodeSuite(suite, new RunFolder(folder));
  }

  const red: [suite: string, why: string, problem: RegExp][] = [
    [
      'crashing',
      'a test ends the process, even with exit code 0',
      /exit code 0 while it ran “ends the process”/,
    ],
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

  const hanging: [suite: string, why: string, test: string][] = [
    ['looping', 'never lets go of the process', 'never ends'],
    ['waiting', 'waits forever', 'waits for what never comes'],
  ];
  for (const [suite, why, test] of hanging) {
    it(`is given up when a test ${why}, and names that test`, async () => {
      const verdict = await run(suite, { quietMilliseconds: 10_000 });
      assert.equal(verdict.failed, 1);
      const sentence = `${suite}.test.js: It was given up: nothing had happened for 10 s while it ran “${test}”.`;
      assert.ok(verdict.problems.join('\n').includes(sentence), verdict.problems.join('\n'));
    });
  }

  for (const processes of [1, 2, 3]) {
    it(`with five files in ${processes} at a time: counts all, and a process that dies loses only its own file`, async () => {
      const verdict = await run('several', { processes });
      // Six tests pass in three files, one fails in the fourth, and the fifth reports nothing.
      assert.deepEqual([verdict.passed, verdict.failed], [6, 2]);
      assert.equal(verdict.tests.length, 6);
      const problems = verdict.problems.join('\n');
      assert.match(problems, /^fails\n +Error: as it should$/m);
      assert.match(problems, /without writing its result \d-dying\.test\.json/);
      assert.match(problems, /^dying\.test\.js: It ended with exit code 1 while it ran “dies”\./m);
    });
  }

  it('runs only the tests that match a pattern', async () => {
    const verdict = await run('several', { pattern: '(one|two) again$' });
    assert.deepEqual(verdict.tests.map(({ title }) => title).sort(), [
      'passes in one again',
      'passes in two again',
    ]);
    assert.deepEqual(verdict.problems, []);
  });

  it('keeps its output and texts for the search for leaked keys', async () => {
    const folder = temporaryFolder();
    const [printed, kept] = [randomBytes(16).toString('hex'), randomBytes(16).toString('hex')];
    process.env['PRINTED_KEY'] = printed;
    process.env['KEPT_KEY'] = kept;
    assert.deepEqual((await run('printing', { folder })).problems, []);
    assert.deepEqual(
      findLeaks([printed, kept], textsIn(folder))
        .map(({ place }) => place)
        .sort(),
      ['kept.txt', 'output.txt'],
    );
  });
});
