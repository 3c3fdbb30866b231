import { printable } from '../../lint/harmless';
import type { FileProblem, FileReport } from '../file-report';
import { unusedDirectiveRule } from '../problem-fingerprint';
import { pathInRoot } from '../root';
import type { Format } from './format';

/**
 * JUnit's XML: a suite for each linted file, with a test for each problem, or one passed test. Errors and warnings are
 * failures; milder problems are tests that pass and say something.
 */
export const junitFormat: Format = {
  listsCleanFiles: true,
  format(reports, { root }) {
    const tests = sum(reports.map(({ problems }) => Math.max(1, problems.length)));
    const failures = sum(reports.map(({ problems }) => problems.filter(isFailure).length));
    return [
      '<?xml version="1.0" encoding="UTF-8"?>\n',
      `<testsuites${attributes({ name: 'elevenlabs-lint', tests, failures })}>\n`,
      ...reports.map((report) => suiteOf(report, pathInRoot(root, report.path))),
      '</testsuites>\n',
    ].join('');
  },
};

function suiteOf({ problems }: FileReport, file: string): string {
  const failures = problems.filter(isFailure).length;
  const counts = { tests: Math.max(1, problems.length), failures, errors: 0, skipped: 0 };
  const tests =
    problems.length === 0
      ? `    <testcase${attributes({ name: 'no problems', classname: file, file })}/>\n`
      : problems.map((problem) => testOf(problem, file)).join('');
  return `  <testsuite${attributes({ name: file, ...counts })}>\n${tests}  </testsuite>\n`;
}

function testOf(problem: FileProblem, file: string): string {
  const { ruleId, level, message, line, column } = problem;
  const place = `${file}:${line}:${column}`;
  const name = `${ruleId ?? unusedDirectiveRule} (${line}:${column})`;
  const text = escaped(`${place} ${level}: ${message}`);
  const content = isFailure(problem)
    ? `<failure${attributes({ type: level, message })}>${text}</failure>`
    : `<system-out>${text}</system-out>`;
  return `    <testcase${attributes({ name, classname: file, file })}>\n      ${content}\n    </testcase>\n`;
}

function isFailure({ level }: FileProblem): boolean {
  return level === 'error' || level === 'warning';
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(`${value}`)}"`)
    .join('');
}

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
]);

/** For an attribute or a text. XML has no way to write control characters, so they are shown by their codes. */
function escaped(text: string): string {
  return printable(text)
    .replace(/[&<>"']/g, (character) => entities.get(character) ?? '')
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
