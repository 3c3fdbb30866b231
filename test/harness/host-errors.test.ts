import assert from 'node:assert/strict';
import { findHostErrors, logEntries } from '../vscode/host-errors';

const traces = ['acme.lint', '/home/me/lint/dist'];

describe('The search for errors outside of tests', () => {
  const rows: [entry: string, found: boolean][] = [
    ['2026-01-01 10:00:00.000 [error] Activating extension acme.lint failed due to an error:', true],
    ['%c  ERR color: #f33 [acme.lint] Cannot read properties of undefined', true],
    [
      '2026-01-01T10:00:00.000Z [error] TypeError: x\n    at check (/home/me/lint/dist/extension.js:1:2)',
      true,
    ],
    ['FAILED to handle event', true],
    ['Uncaught Error: no\n    at acme.lint', true],
    ['2026-01-01T10:00:00.000Z [info] ExtensionService#_doActivateExtension acme.lint', false],
    ["2026-01-01T10:00:00.000Z [error] Error: Cannot find module './build/Release/watchdog'", false],
    ['%c  ERR color: #f33 [Service Worker] registration TypeError', false],
    ['Failed to load resource: the server responded with a status of 404 (Not Found)', false],
  ];
  for (const [entry, found] of rows) {
    it(`${found ? 'reports' : 'ignores'} ${entry.split('\n')[0]}`, () => {
      assert.equal(findHostErrors([entry], traces).length, found ? 1 : 0);
    });
  }

  it('keeps the lines of an entry together', () => {
    const log =
      '2026-01-01T10:00:00Z [info] a\n2026-01-01T10:00:01Z [error] b\n  at c\n2026-01-01T10:00:02Z [info] d';
    assert.deepEqual(
      logEntries(log).map((entry) => entry.split('\n').length),
      [1, 2, 1],
    );
  });
});
