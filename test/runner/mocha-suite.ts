import fs from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import { ProgressRecord } from './progress';
import type { Failure, SuiteResult, TestTime } from './suite-result';

export interface MochaSuiteOptions {
  readonly suite: string;
  readonly host: string;
  /** Absolute paths of bundled test files. */
  readonly files: readonly string[];
  /** Records the tests for whoever watches. */
  readonly progressFile: string;
  /** Only tests with a matching title; all when empty. */
  readonly pattern: string;
}

/** Runs test files with mocha in this process. Prints one line per test. */
export async function runMochaSuite(options: MochaSuiteOptions): Promise<SuiteResult> {
  const failures: Failure[] = [];
  const tests: TestTime[] = [];
  let passed = 0;
  const fail = (title: string, error: unknown): void => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    failures.push({ title, error: text });
    console.log(`failed: ${title}`);
  };
  try {
    const mocha = createMocha(options);
    await mocha.loadFilesAsync();
    await new Promise<void>((resolve) => {
      const runner = mocha.run(() => resolve());
      recordProgress(runner, new ProgressRecord(options.progressFile));
      runner.on('pass', (test) => {
        passed += 1;
        tests.push({ title: test.fullTitle(), milliseconds: test.duration ?? 0 });
        console.log(`passed: ${test.fullTitle()}`);
      });
      runner.on('fail', (test, error) => fail(test.fullTitle(), error));
    });
  } catch (error) {
    fail('The test files could not be loaded', error);
  }
  const { suite, host } = options;
  return { suite, host, passed, failed: failures.length, failures, tests };
}

/** All bundled test files in a folder and its subfolders, in a stable order. A test file stands for itself. */
export function testFilesIn(place: string): string[] {
  const status = fs.statSync(place, { throwIfNoEntry: false });
  if (!status?.isDirectory()) return status === undefined ? [] : [place];
  return fs
    .readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.m?js$/.test(file))
    .sort()
    .map((file) => path.join(place, file));
}

function createMocha({ files, pattern }: MochaSuiteOptions): Mocha {
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: Mocha.reporters.Base,
    // A test may take as long as the machine needs; one that hangs is noticed from outside.
    timeout: 0,
    forbidOnly: true,
    forbidPending: true,
  });
  if (pattern !== '') mocha.grep(new RegExp(pattern));
  for (const file of files) mocha.addFile(file);
  return mocha;
}

function recordProgress(runner: Mocha.Runner, record: ProgressRecord): void {
  for (const begins of ['test', 'hook'] as const) {
    runner.on(begins, (one: Mocha.Runnable) => record.begins(one.fullTitle()));
  }
  for (const ends of ['test end', 'hook end'] as const) {
    runner.on(ends, (one: Mocha.Runnable) => record.ends(one.fullTitle()));
  }
}
