/**
 * Shows on standard error how long something takes: a line that counts the seconds on a terminal, or else a line every
 * 20 seconds, so that a log shows that something happens.
 */
export async function showTime<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const { isTTY } = process.stderr;
  const start = performance.now();
  const show = () => {
    const seconds = Math.round((performance.now() - start) / 1_000);
    process.stderr.write(isTTY ? `\r${what}: ${seconds} s ` : `${what}: ${seconds} s\n`);
  };
  const timer = setInterval(show, isTTY ? 1_000 : 20_000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (isTTY) process.stderr.write('\n');
  }
}
