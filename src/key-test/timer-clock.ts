import type { Clock } from './transport';

/** The clock of the host that a key test runs in. */
export const timerClock: Clock = {
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
