import fs from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import type { Failure, SuiteResult } from './suite-result';

export interface MochaSuiteOptions {
  readonly suite: string;
  readonly host: string;
  /** Absolute paths of bundled test files. */
  readonly files: readonly string[];
  /** For each test that sets none of its own. */
  readonly timeoutMilliseconds: number;
}

/** Runs test files with mocha in this process; prints one line per test. */
export function runMochaSuite(options: MochaSuiteOptions): Promise<SuiteResult> {
  const failures: Failure[] = [];
  let passed = 0;
  const result = (): SuiteResult => {
    const { suite, host } = options;
    return { suite, host, passed, failed: failures.length, failures };
  };
  const fail = (title: string, error: unknown): void => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    failures.push({ title, error: text });
    console.log(`failed: ${title}`);
  };
  return new Promise((resolve) => {
    try {
      const runner = createMocha(options).run(() => resolve(result()));
      runner.on('pass', (test) => {
        passed += 1;
        console.log(`passed: ${test.fullTitle()}`);
      });
      runner.on('fail', (test, error) => fail(test.fullTitle(), error));
    } catch (error) {
      fail('The test files could not be loaded', error);
      resolve(result());
    }
  });
}

/** All bundled test files below a folder, in a stable order; a file of a folder in `except` is left out. */
export function testFilesIn(folder: string, except: readonly string[] = []): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.js'))
    .filter((file) => !except.includes(file.split(path.sep)[0] ?? ''))
    .sort()
    .map((file) => path.join(folder, file));
}

function createMocha({ files, timeoutMilliseconds }: MochaSuiteOptions): Mocha {
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: Mocha.reporters.Base,
    timeout: timeoutMilliseconds,
    forbidOnly: true,
    forbidPending: true,
  });
  for (const file of files) mocha.addFile(file);
  return mocha;
}
