import assert from 'node:assert/strict';
import { inParallel, TimeSlices } from '../../../src/extension/time-slices';

/** Works for so many milliseconds. */
function work(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe('Time slices', () => {
  it('run jobs one after another, in order', async () => {
    const slices = new TimeSlices();
    const seen: string[] = [];
    const slow = slices.run(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      seen.push('slow');
    });
    const quick = slices.run(() => seen.push('quick'));
    await Promise.all([slow, quick]);
    assert.deepEqual(seen, ['slow', 'quick']);
  });

  it('let others have their turn between long jobs', async () => {
    const slices = new TimeSlices();
    const seen: string[] = [];
    const jobs = ['first', 'second', 'third'].map((name) =>
      slices.run(() => {
        work(20);
        seen.push(name);
        setTimeout(() => seen.push(`after ${name}`));
      }),
    );
    await Promise.all(jobs);
    assert.deepEqual(seen.slice(0, 4), ['first', 'after first', 'second', 'after second']);
  });

  it('go on after a job that failed', async () => {
    const slices = new TimeSlices();
    await assert.rejects(slices.run(() => Promise.reject(new Error('no'))));
    assert.equal(await slices.run(() => 'done'), 'done');
  });
});

describe('Work in parallel', () => {
  it('takes each item once, and no more than so many at a time', async () => {
    const [seen, running]: [number[], { now: number; most: number }] = [[], { now: 0, most: 0 }];
    await inParallel([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
      running.most = Math.max(running.most, ++running.now);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running.now--;
      seen.push(item);
    });
    assert.deepEqual(seen.sort(), [1, 2, 3, 4, 5, 6, 7]);
    assert.equal(running.most, 3);
  });
});
