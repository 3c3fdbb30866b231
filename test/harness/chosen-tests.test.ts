import assert from 'node:assert/strict';
import path from 'node:path';
import { projectFolder } from '../project';
import { type Parameters, readParameters } from '../runner/parameters';
import { chooseFiles, partsToRun } from '../runner/test-files';

describe('The parameters of npm test', () => {
  const nothing: Parameters = { parts: [], tests: [], pattern: undefined, slowest: 0 };
  const asked: [parameters: string, meaning: Partial<Parameters>][] = [
    ['', {}],
    ['unit host', { parts: ['unit', 'host'] }],
    ['unit test/rules -g Bearer', { parts: ['unit'], tests: ['test/rules'], pattern: 'Bearer' }],
    [
      'test/a.test.ts --slowest 5 test/b.test.ts',
      { tests: ['test/a.test.ts', 'test/b.test.ts'], slowest: 5 },
    ],
  ];
  for (const [parameters, meaning] of asked) {
    it(`are read: ${parameters || 'nothing'}`, () => {
      const words = parameters.split(' ').filter((word) => word !== '');
      assert.deepEqual(readParameters(words), { ...nothing, ...meaning });
    });
  }

  for (const [parameters, sentence] of [
    [['--grep', 'x'], 'There is no option --grep; there are -g and --slowest.'],
    [['unit', '-g'], '-g needs a value.'],
  ] as const) {
    it(`are refused: ${parameters.join(' ')}`, () => {
      assert.throws(() => readParameters(parameters), { name: 'ClearError', message: sentence });
    });
  }
});

describe('The test files chosen', () => {
  const files = [
    'test/host/a.test.ts',
    'test/rules/b.test.ts',
    'test/rules/bb.test.ts',
    'test/unit/c/d.test.ts',
  ];
  const chosen: [names: string[], files: number[]][] = [
    [['test/rules/b.test.ts'], [1]],
    [['test/rules'], [1, 2]],
    [
      ['test/unit/', 'test/host/a.test.ts'],
      [0, 3],
    ],
    [
      ['test/rules', './test/rules/b.test.ts'],
      [1, 2],
    ],
    [[path.join(projectFolder, 'test/unit')], [3]],
    [['test'], [0, 1, 2, 3]],
  ];
  for (const [names, expected] of chosen) {
    it(`are those of ${names.join(' ').replace(projectFolder, '/…')}`, () => {
      assert.deepEqual(
        chooseFiles(files, names),
        expected.map((at) => files[at]),
      );
    });
  }

  for (const name of ['test/rules/b', 'test/none.test.ts', 'b.test.ts', '..']) {
    it(`are none if one of the names is ${name}`, () => {
      assert.throws(() => chooseFiles(files, ['test/rules', name]), {
        name: 'ClearError',
        message: `${name} is no test file of these suites, nor a folder that holds one.`,
      });
    });
  }

  it('decide which parts run, unless parts are named', () => {
    assert.deepEqual(partsToRun([], files), ['unit', 'host']);
    assert.deepEqual(partsToRun(['browser'], files), ['browser']);
    assert.deepEqual(partsToRun([], undefined), [
      'checks',
      'unit',
      'packages',
      'npm',
      'harness',
      'host',
      'browser',
    ]);
  });
});
