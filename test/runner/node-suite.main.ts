// A Node process that runs test files one by one, as the driver sends them; see test-process.ts.
import { runMochaSuite } from './mocha-suite';
import { writeResult } from './suite-result';
import { end, type Job } from './test-process';

// Like mocha's own command line; otherwise an unhandled rejection is swallowed.
process.on('unhandledRejection', (reason) => {
  throw reason;
});

async function run({ suite, file, pattern, progressFile, resultFile }: Job): Promise<void> {
  const host = `Node ${process.versions.node}`;
  const result = await runMochaSuite({ suite, host, files: [file], pattern, progressFile });
  writeResult(resultFile, result);
  process.send?.('done');
}

process.on('message', (message: Job | typeof end) => {
  // A test may leave a timer or a connection open; nothing may follow the last result.
  if (message === end) process.exit(0);
  return run(message);
});
process.on('disconnect', () => process.exit(1));
