import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { closingLine, judge, type SuiteResult, type Verdict, writeResult } from '../runner/suite-result';
import { temporaryFolder } from '../vscode/temporary-folder';

const host = 'Node 20';
const failure = { title: 'adds', error: 'Error: 1 is not 2' };

describe('The verdict over a suite', () => {
  const rows: [what: string, result: SuiteResult | string | undefined, problems: string[], failed: number][] =
    [
      ['all passed', { suite: 's', host, passed: 3, failed: 0, failures: [], tests: [] }, [], 0],
      ['one test failed', { suite: 's', host, passed: 2, failed: 1, failures: [failure], tests: [] }, [], 1],
      ['no test ran', { suite: 's', host, passed: 0, failed: 0, failures: [], tests: [] }, [], 1],
      ['no result was written', undefined, [], 1],
      ['half a result was written', '{"suite":', [], 1],
      [
        'all passed, but a log contains an error',
        { suite: 's', host, passed: 3, failed: 0, failures: [], tests: [] },
        ['error'],
        1,
      ],
    ];
  for (const [what, result, problems, failed] of rows) {
    it(`is ${failed === 0 ? 'green' : 'red'} when ${what}`, () => {
      const file = path.join(temporaryFolder(), 'result.json');
      if (typeof result === 'string') fs.writeFileSync(file, result);
      else if (result) writeResult(file, result);
      const verdict = judge('s', [file], problems);
      assert.equal(verdict.failed, failed);
      assert.equal(verdict.problems.length > 0, failed > 0);
    });
  }

  it('shows the title and the error of a failed test', () => {
    const file = path.join(temporaryFolder(), 'result.json');
    writeResult(file, { suite: 's', host, passed: 0, failed: 1, failures: [failure], tests: [] });
    assert.deepEqual(judge('s', [file], []).problems, ['adds\n  Error: 1 is not 2']);
  });
});

describe('The closing line', () => {
  it('adds up all suites, and counts a red suite without a failing test as one failure', () => {
    const verdicts: Verdict[] = [
      { suite: 'unit', host, passed: 10, failed: 2, problems: ['a', 'b'], tests: [] },
      { suite: 'host', host, passed: 5, failed: 0, problems: [], tests: [] },
      judge('missing', [path.join(temporaryFolder(), 'none.json')], []),
    ];
    assert.equal(closingLine(verdicts), '15 passed, 3 failed');
  });
});
