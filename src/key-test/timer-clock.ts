import type { Clock } from './transport';

/** A clock that uses the host's timers. */
export const timerClock: Clock = {
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
