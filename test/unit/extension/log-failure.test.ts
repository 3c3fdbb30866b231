import assert from 'node:assert/strict';
import { LineLog } from '../../../src/extension/log';
import { logFailure } from '../../../src/extension/log-failure';

function logWith(error: (line: string) => void): LineLog {
  const ignore = () => undefined;
  return new LineLog({ debug: ignore, info: ignore, warn: ignore, error, show: ignore, dispose: ignore });
}

describe('The log of an internal error', () => {
  it('has its kind and not its message, which may quote a key', () => {
    const lines: string[] = [];
    logFailure(
      logWith((line) => lines.push(line)),
      'Linting a.ts',
      new TypeError('secret'),
    );
    assert.deepEqual(lines, ['Linting a.ts failed with an internal error (TypeError).']);
  });

  it('does no harm when VS Code has closed the log already', () => {
    const closed = logWith(() => {
      throw new Error('Channel has been closed');
    });
    assert.doesNotThrow(() => logFailure(closed, 'Linting a.ts', 'reason'));
  });

  it('has ended with the extension', () => {
    const lines: string[] = [];
    const log = logWith((line) => lines.push(line));
    log.dispose();
    logFailure(log, 'Computing fixes', new TypeError('secret'));
    assert.deepEqual(lines, []);
  });

  it('is one line in which every character shows', () => {
    const lines: string[] = [];
    logWith((line) => lines.push(line)).error('a\n2026-11-29 [info] owned\u202e.ts');
    assert.deepEqual(lines, ['a\\u000a2026-11-29 [info] owned\\u202e.ts']);
  });
});
