import picocolors from 'picocolors';
import type { Severity } from '../../lint/finding';
import { groupBy } from '../../lint/group-by';
import { printable } from '../../lint/harmless';
import type { FileProblem, FileReport } from '../file-report';
import { type SharedSubject, sharedSubjects } from '../subjects';
import type { Format, FormatSettings } from './format';
import { wrapped } from './wrapped';

type Colors = ReturnType<typeof picocolors.createColors>;

/** ESLint's default format: the files with problems, one line for each problem, and the total. */
export const stylishFormat: Format = { listsCleanFiles: false, format: formatStylish };

function formatStylish(reports: readonly FileReport[], settings: FormatSettings): string {
  const colors = picocolors.createColors(settings.colors);
  const withProblems = reports.filter(({ problems }) => problems.length > 0);
  if (withProblems.length === 0) {
    return '';
  }
  const columns = settings.columns ?? Number.POSITIVE_INFINITY;
  const files = withProblems.map((report) => `\n${formatFile(report, columns, colors)}`);
  const problems = withProblems.flatMap((report) => report.problems);
  const further = [...formatShared(sharedSubjects(withProblems)), ...formatRules(problems)]
    .flatMap((sentence) => wrapped(sentence, columns - 2))
    .map((line) => `  ${line}\n`);
  return `${files.join('')}\n${formatSum(problems, colors)}${further.join('')}\n`;
}

function formatFile({ path, problems }: FileReport, columns: number, colors: Colors): string {
  const rows = problems.map((problem) => ({ problem, message: printable(problem.message) }));
  const width = (text: (row: (typeof rows)[number]) => string) =>
    rows.reduce((widest, row) => Math.max(widest, text(row).length), 0);
  const lineWidth = width(({ problem }) => String(problem.line));
  const columnWidth = width(({ problem }) => String(problem.column));
  const levelWidth = width(({ problem }) => problem.level);
  const indent = lineWidth + columnWidth + levelWidth + 7;
  const ruleWidth = width(({ problem }) => problem.ruleId ?? '');
  const messageWidth = Math.min(
    width(({ message }) => message),
    Math.max(leastMessageWidth, columns - indent - ruleWidth - 2),
  );
  const lines = rows.map(({ problem, message }) => {
    const place = `${String(problem.line).padStart(lineWidth)}:${String(problem.column).padEnd(columnWidth)}`;
    const level = levelColor(problem.level, colors)(problem.level.padEnd(levelWidth));
    const start = `  ${colors.dim(place)}  ${level}`;
    const [first = '', ...others] = wrapped(message, messageWidth);
    const places = wrapped(furtherPlaces(problem), messageWidth).map((line) => colors.dim(line));
    return [
      problem.ruleId === null
        ? `${start}  ${first}\n`
        : `${start}  ${first.padEnd(messageWidth)}  ${colors.dim(problem.ruleId)}\n`,
      ...[...others, ...places].map((line) => `${' '.repeat(indent)}${line}\n`),
    ].join('');
  });
  return `${colors.underline(printable(path))}\n${lines.join('')}`;
}

/** Messages are not wrapped to less than this, because nobody reads columns of single words. */
const leastMessageWidth = 30;
const mostPlaces = 10;
const list = new Intl.ListFormat('en-GB');

/** Where else in the file the problem is; empty if nowhere. */
function furtherPlaces({ related }: FileProblem): string {
  const places = related.filter(({ isFurther }) => isFurther).map(({ line, column }) => `${line}:${column}`);
  const left = places.length - mostPlaces;
  const rest = left > 0 ? [counted(left, 'more place')] : [];
  return places.length === 0 ? '' : `also at ${list.format([...places.slice(0, mostPlaces), ...rest])}`;
}

function formatSum(problems: readonly FileProblem[], colors: Colors): string {
  const count = (level: Severity) => problems.filter((problem) => problem.level === level).length;
  const errors = count('error');
  const warnings = count('warning');
  const milder = [
    ...(count('information') > 0 ? [`${count('information')} information`] : []),
    ...(count('hint') > 0 ? [counted(count('hint'), 'hint')] : []),
  ];
  const parts = [counted(errors, 'error'), counted(warnings, 'warning'), ...milder].join(', ');
  const color = levelColor(errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'information', colors);
  const sign = errors + warnings > 0 ? '✖' : 'ℹ';
  const sum = `${sign} ${counted(problems.length, 'problem')} (${parts})`;
  const fixable = problems.filter((problem) => problem.fixable).length;
  return fixable === 0
    ? `${colors.bold(color(sum))}\n`
    : `${colors.bold(color(sum))}\n  ${colors.bold(color(fixableSentence(fixable)))}\n`;
}

/** In how many files the same key or variable was found. */
function formatShared(shared: readonly SharedSubject[]): string[] {
  return shared.map(({ subject, files }, at) => {
    const key = at === 0 ? 'The same key' : 'Another key';
    return subject.kind === 'key'
      ? `${key} is in ${files} files.`
      : `${printable(subject.name)} is reported in ${files} files.`;
  });
}

/** How many problems each rule has, the most first. Nothing for a single rule. */
function formatRules(problems: readonly FileProblem[]): string[] {
  const counts = [...groupBy(problems, ({ ruleId }) => ruleId ?? undefined)]
    .map(([ruleId, { length }]) => ({ ruleId, length }))
    .sort((a, b) => b.length - a.length || (a.ruleId < b.ruleId ? -1 : 1));
  return counts.length < 2
    ? []
    : [`By rule: ${counts.map(({ ruleId, length }) => `${ruleId} ${length}`).join(', ')}.`];
}

function fixableSentence(fixable: number): string {
  return `${counted(fixable, 'problem')} can be fixed with the \`--fix\` option.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function levelColor(level: Severity, colors: Colors): (text: string) => string {
  switch (level) {
    case 'error':
      return colors.red;
    case 'warning':
      return colors.yellow;
    case 'information':
      return colors.blue;
    case 'hint':
      return colors.dim;
  }
}
