import fs from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

const heartbeatMilliseconds = 2_000;
const abandonedMilliseconds = 20_000;

/**
 * Runs `work` while no other process holds the same lock; waits for the other one to end. The holder renews the
 * lock every two seconds, so an interrupted run's lock is recognized by its age (not by a process number, which
 * means nothing to another container that shares the folder).
 */
export async function withLock<T>(lockFile: string, work: () => Promise<T>): Promise<T> {
  while (!take(lockFile)) await delay(250);
  const heartbeat = setInterval(() => renew(lockFile), heartbeatMilliseconds);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    fs.rmSync(lockFile, { force: true });
  }
}

function take(lockFile: string): boolean {
  if (isAbandoned(lockFile)) fs.rmSync(lockFile, { force: true });
  try {
    fs.closeSync(fs.openSync(lockFile, 'wx'));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

function isAbandoned(lockFile: string): boolean {
  const status = fs.statSync(lockFile, { throwIfNoEntry: false });
  return status !== undefined && Date.now() - status.mtimeMs > abandonedMilliseconds;
}

function renew(lockFile: string): void {
  const now = new Date();
  fs.utimes(lockFile, now, now, () => {});
}
