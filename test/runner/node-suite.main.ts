// Runs test files in a Node process of their own:
//   node node-suite.main.js <suite> <result file> <time-out per test in milliseconds> <folder> [excepted folders...]
import { runMochaSuite, testFilesIn } from './mocha-suite';
import { writeResult } from './suite-result';

// mocha's own command line does the same; without it a rejection that nobody waits for is swallowed.
process.on('unhandledRejection', (reason) => {
  throw reason;
});

async function main(): Promise<void> {
  const [suite = '', resultFile = '', timeout = '', folder = '', ...except] = process.argv.slice(2);
  const result = await runMochaSuite({
    suite,
    host: `Node ${process.versions.node}`,
    files: testFilesIn(folder, except),
    timeoutMilliseconds: Number(timeout),
  });
  writeResult(resultFile, result);
  // A test may leave a timer or a connection behind; nothing is to come after the result.
  process.exit(0);
}

main();
