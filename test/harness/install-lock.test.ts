import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { withLock } from '../vscode/install-lock';
import { temporaryFolder } from '../vscode/temporary-folder';

describe('The lock around the installation', () => {
  it('lets one at a time in', async () => {
    const lock = path.join(temporaryFolder(), 'lock');
    const steps: string[] = [];
    const work = (name: string) => async (): Promise<void> => {
      steps.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      steps.push(`${name} ends`);
    };
    await Promise.all([withLock(lock, work('one')), withLock(lock, work('two'))]);
    assert.deepEqual(steps, ['one begins', 'one ends', 'two begins', 'two ends']);
  });

  it('takes over the lock of a run that was interrupted', async () => {
    const lock = path.join(temporaryFolder(), 'lock');
    fs.writeFileSync(lock, '');
    const longAgo = new Date(Date.now() - 3_600_000);
    fs.utimesSync(lock, longAgo, longAgo);
    assert.equal(await withLock(lock, async () => 'done'), 'done');
  });

  it('is open again after a failure', async () => {
    const lock = path.join(temporaryFolder(), 'lock');
    await assert.rejects(withLock(lock, () => Promise.reject(new Error('no'))));
    assert.equal(await withLock(lock, async () => 'done'), 'done');
  });
});
