import fs from 'node:fs';
import path from 'node:path';

/** A suite is given up after this long without an event: many times what the longest test takes. */
export const quietMilliseconds = 300_000;

/** What a process says about the tests that it runs. */
interface Step {
  readonly what: 'begins' | 'ends';
  readonly title: string;
}

/**
 * Records the tests of a process in a file that `watchProgress` reads. It is written at once, so that it names the
 * running test even if that test never returns.
 */
export class ProgressRecord {
  constructor(private readonly file: string) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
  }

  begins(title: string): void {
    this.add({ what: 'begins', title });
  }

  ends(title: string): void {
    this.add({ what: 'ends', title });
  }

  private add(step: Step): void {
    fs.appendFileSync(this.file, `${JSON.stringify(step)}\n`);
  }
}

/** Describes what a process was doing last. */
export function lastStep(file: string): string {
  const line = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trimEnd().split('\n').at(-1) : undefined;
  if (!line) return 'before its first test';
  const { what, title } = JSON.parse(line) as Step;
  return what === 'begins' ? `while it ran “${title}”` : `after it had run “${title}”`;
}

export interface ProgressWatch {
  /** A sign of life that isn't in the record, such as output. */
  sign(): void;
  stop(): void;
}

/**
 * Watches a process. It may take as long as it likes while tests start and end, or something else gives a sign of
 * life.
 * @param quietAfterStart how long nothing may happen once the first test has started, in milliseconds. Only time in
 * which this process runs counts, so a machine that sleeps or is busy isn't mistaken for a process that hangs.
 * @param giveUp is called once, with a sentence about what the process was doing.
 */
export function watchProgress(
  file: string,
  quietAfterStart: number,
  giveUp: (sentence: string) => void,
): ProgressWatch {
  const interval = Math.min(1_000, quietAfterStart / 10);
  let quiet = 0;
  let size = 0;
  const timer = setInterval(() => {
    const newSize = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    quiet = newSize === size ? quiet + interval : 0;
    size = newSize;
    const longestQuiet = size === 0 ? quietMilliseconds : quietAfterStart;
    if (quiet < longestQuiet) return;
    clearInterval(timer);
    giveUp(`It was given up: nothing had happened for ${longestQuiet / 1_000} s ${lastStep(file)}.`);
  }, interval);
  return {
    sign: () => {
      quiet = 0;
    },
    stop: () => clearInterval(timer),
  };
}
