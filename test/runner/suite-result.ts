import fs from 'node:fs';
import path from 'node:path';

/** What a suite writes at its very end. The verdict depends only on this file: a host that dies exits with 0. */
export interface SuiteResult {
  readonly suite: string;
  /** Where it ran: "Node 20.20.2", "VS Code 1.139.1 (code-server), Node 24.21.0". */
  readonly host: string;
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly Failure[];
  /** How long the passed tests took. */
  readonly tests: readonly TestTime[];
}

export interface TestTime {
  readonly title: string;
  readonly milliseconds: number;
}

export interface Failure {
  readonly title: string;
  readonly error: string;
}

/** A suite as the driver sees it: its result, and other problems of the run. */
export interface Verdict {
  readonly suite: string;
  readonly host: string;
  readonly passed: number;
  readonly failed: number;
  /** Each is one line or more for a person; none means green. */
  readonly problems: readonly string[];
  readonly tests: readonly TestTime[];
}

export function writeResult(file: string, result: SuiteResult): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  // Renamed into place, so that nobody reads half a file.
  fs.writeFileSync(`${file}.partial`, JSON.stringify(result, undefined, 2));
  fs.renameSync(`${file}.partial`, file);
}

/**
 * Judges a finished run.
 * @param resultFiles of each part of the run.
 * @param problems found outside the result files: errors in logs, a bad exit code.
 */
export function judge(suite: string, resultFiles: readonly string[], problems: readonly string[]): Verdict {
  const read = resultFiles.map(readResult);
  const results = read.filter((result) => typeof result !== 'string');
  const sum = (count: (result: SuiteResult) => number): number =>
    results.reduce((total, result) => total + count(result), 0);
  const passed = sum((result) => result.passed);
  const missing = read.filter((result) => typeof result === 'string');
  const failed = sum((result) => result.failed) + missing.length;
  const all = [
    ...results.flatMap(({ failures }) => failures.map(({ title, error }) => `${title}\n${indent(error)}`)),
    ...missing,
    ...problems,
  ];
  if (passed + failed === 0) all.push('It ran no test.');
  return {
    suite,
    host: results[0]?.host ?? 'unknown host',
    passed,
    // A red run without a failing test, such as one with an error in a log, still counts as one failure.
    failed: all.length > 0 ? Math.max(failed, 1) : failed,
    problems: all,
    tests: results.flatMap(({ tests }) => tests),
  };
}

/** The last line of a run: the sum over all suites. */
export function closingLine(verdicts: readonly Verdict[]): string {
  const sum = (count: (verdict: Verdict) => number): number =>
    verdicts.reduce((total, verdict) => total + count(verdict), 0);
  return `${sum((verdict) => verdict.passed)} passed, ${sum((verdict) => verdict.failed)} failed`;
}

function readResult(file: string): SuiteResult | string {
  const name = path.basename(file);
  if (!fs.existsSync(file)) return `It ended without writing its result ${name}: its host died or hung.`;
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as SuiteResult;
  } catch {
    return `Its result ${name} cannot be read.`;
  }
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}
