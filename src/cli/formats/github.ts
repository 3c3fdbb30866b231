import type { Severity } from '../../lint/finding';
import { printable } from '../../lint/harmless';
import type { FileProblem } from '../file-report';
import { unusedDirectiveRule } from '../problem-fingerprint';
import { pathInRoot } from '../root';
import type { Format } from './format';

/** Commands that make GitHub Actions show each problem as an annotation in the changed files. */
export const githubFormat: Format = {
  listsCleanFiles: false,
  format: (reports, { root }) =>
    reports
      .flatMap(({ path, problems }) => problems.map((each) => commandOf(each, pathInRoot(root, path))))
      .join(''),
};

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

function commandOf(problem: FileProblem, file: string): string {
  const { ruleId, level, message, line, endLine, column, endColumn } = problem;
  const properties = {
    file,
    line,
    endLine,
    // GitHub accepts columns only on a single line.
    ...(line === endLine ? { col: column, endColumn } : {}),
    title: ruleId ?? unusedDirectiveRule,
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(`${value}`)}`);
  return `::${commands[level]} ${written.join(',')}::${escaped(printable(message))}\n`;
}

/** As the function `escapeData` of GitHub's toolkit. */
function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** As its function `escapeProperty`. */
function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
