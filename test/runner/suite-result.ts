import fs from 'node:fs';
import path from 'node:path';

/** What a suite writes at its very end. The verdict rests on this file alone: a host that dies exits with 0. */
export interface SuiteResult {
  readonly suite: string;
  /** What ran it: "Node 20.20.2", "VS Code 1.139.1 (code-server), Node 24.21.0". */
  readonly host: string;
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly Failure[];
}

export interface Failure {
  readonly title: string;
  readonly error: string;
}

/** A suite as the driver sees it: its result, and what else was wrong with the run. */
export interface Verdict {
  readonly suite: string;
  readonly host: string;
  readonly passed: number;
  readonly failed: number;
  /** Each is one line or more for a person; an empty list means green. */
  readonly problems: readonly string[];
}

export function writeResult(file: string, result: SuiteResult): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  // Renamed into place, so that half a file is never read.
  fs.writeFileSync(`${file}.partial`, JSON.stringify(result, undefined, 2));
  fs.renameSync(`${file}.partial`, file);
}

/**
 * Judges a finished run.
 * @param problems what was seen beside the result file: errors in logs, a bad exit code.
 */
export function judge(suite: string, resultFile: string, problems: readonly string[]): Verdict {
  const result = readResult(resultFile);
  if (typeof result === 'string') return red(suite, 'unknown host', 0, 0, [result, ...problems]);
  const { host, passed, failed, failures } = result;
  const all = [...failures.map(({ title, error }) => `${title}\n${indent(error)}`), ...problems];
  if (passed + failed === 0) all.push('It ran no test.');
  return all.length === 0 && failed === 0
    ? { suite, host, passed, failed, problems: [] }
    : red(suite, host, passed, failed, all);
}

/** The last line of a run: the sum over all suites. */
export function closingLine(verdicts: readonly Verdict[]): string {
  const sum = (count: (verdict: Verdict) => number): number =>
    verdicts.reduce((total, verdict) => total + count(verdict), 0);
  return `${sum((verdict) => verdict.passed)} passed, ${sum((verdict) => verdict.failed)} failed`;
}

/** A red run without a failing test (no result, an error in a log) still counts as one failure. */
function red(
  suite: string,
  host: string,
  passed: number,
  failed: number,
  problems: readonly string[],
): Verdict {
  return { suite, host, passed, failed: Math.max(failed, 1), problems };
}

function readResult(file: string): SuiteResult | string {
  if (!fs.existsSync(file)) return 'It ended without writing its result: its host died or hung.';
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as SuiteResult;
  } catch {
    return 'Its result cannot be read.';
  }
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}
