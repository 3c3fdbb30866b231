// Nothing here needs Node, because suites also run in a web worker.
import type { Failure, SuiteResult, TestTime } from './suite-result';

/** Learns which test or hook starts and ends. */
export interface Steps {
  begins(title: string): void;
  ends(title: string): void;
}

/** What a run of mocha says about its tests. */
export type TestResults = Pick<SuiteResult, 'passed' | 'failed' | 'failures' | 'tests'>;

/** A test may take as long as the machine needs; one that hangs is noticed from outside. */
export const testRules = { ui: 'bdd', timeout: 0, forbidOnly: true, forbidPending: true } as const;

/** Runs the loaded tests. Prints one line per test. */
export async function runTests(mocha: Pick<Mocha, 'run'>, steps: Steps): Promise<TestResults> {
  const failures: Failure[] = [];
  const tests: TestTime[] = [];
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    for (const begins of ['test', 'hook'] as const) {
      runner.on(begins, (one: Mocha.Runnable) => steps.begins(one.fullTitle()));
    }
    for (const ends of ['test end', 'hook end'] as const) {
      runner.on(ends, (one: Mocha.Runnable) => steps.ends(one.fullTitle()));
    }
    runner.on('pass', (test) => {
      tests.push({ title: test.fullTitle(), milliseconds: test.duration ?? 0 });
      console.log(`passed: ${test.fullTitle()}`);
    });
    runner.on('fail', (test, error) => {
      failures.push({ title: test.fullTitle(), error: errorText(error) });
      console.log(`failed: ${test.fullTitle()}`);
    });
  });
  return { passed: tests.length, failed: failures.length, failures, tests };
}

/** The results of tests that could not be loaded. */
export function notLoaded(error: unknown): TestResults {
  const failures = [{ title: 'The test files could not be loaded', error: errorText(error) }];
  return { passed: 0, failed: 1, failures, tests: [] };
}

function errorText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
