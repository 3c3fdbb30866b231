import fs from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import { notLoaded, runTests, type TestResults, testRules } from './mocha-run';
import { ProgressRecord } from './progress';
import type { SuiteResult } from './suite-result';

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
  const { suite, host } = options;
  return { suite, host, ...(await resultsOf(options)) };
}

async function resultsOf(options: MochaSuiteOptions): Promise<TestResults> {
  try {
    const mocha = createMocha(options);
    await mocha.loadFilesAsync();
    return await runTests(mocha, new ProgressRecord(options.progressFile));
  } catch (error) {
    return notLoaded(error);
  }
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
  const mocha = new Mocha({ ...testRules, reporter: Mocha.reporters.Base });
  if (pattern !== '') mocha.grep(new RegExp(pattern));
  for (const file of files) mocha.addFile(file);
  return mocha;
}
