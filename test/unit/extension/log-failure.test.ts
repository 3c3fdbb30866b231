import assert from 'node:assert/strict';
import type { LogOutputChannel } from 'vscode';
import { logFailure } from '../../../src/extension/log-failure';

function logWith(error: (line: string) => void): LogOutputChannel {
  return { error } as unknown as LogOutputChannel;
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
});
