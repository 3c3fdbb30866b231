import { strict as assert } from 'node:assert';
import { ProgressLine } from '../../src/cli/progress-line';

describe('The progress line', () => {
  function line() {
    const written: string[] = [];
    const clock = { now: 0 };
    const progress = new ProgressLine(
      (text) => written.push(text.replace('\r\u001b[K', '<clear>')),
      () => clock.now,
    );
    return { written, clock, progress };
  }

  it('is not shown in a short run', () => {
    const { written, clock, progress } = line();
    clock.now = 999;
    progress.show(() => assert.fail('nobody asks for its text'));
    progress.clear();
    assert.deepEqual(written, []);
  });

  it('is shown after a second, ten times a second at most, and replaces itself', () => {
    const { written, clock, progress } = line();
    for (clock.now = 990; clock.now < 1_250; clock.now += 10) progress.show(() => `at ${clock.now}`);
    assert.deepEqual(written, ['<clear>at 1000', '<clear>at 1100', '<clear>at 1200']);
  });

  it('makes room for other output, once', () => {
    const { written, clock, progress } = line();
    clock.now = 1_000;
    progress.show(() => 'Linted 3 of 9');
    progress.clear();
    progress.clear();
    assert.deepEqual(written, ['<clear>Linted 3 of 9', '<clear>']);
  });
});
