import type { Severity } from '../../lint/finding';
import { printable } from '../../lint/harmless';
import { unusedDirectiveRule } from '../problem-fingerprint';
import type { Format } from './format';

/** ESLint's format of this name, so that every program that reads it can read ours: one line for each problem. */
export const compactFormat: Format = {
  listsCleanFiles: false,
  format: (reports) =>
    reports
      .flatMap(({ path, problems }) =>
        problems.map(({ line, column, level, message, ruleId }) => {
          const place = `${path}: line ${line}, col ${column}`;
          return `${printable(`${place}, ${names[level]} - ${message} (${ruleId ?? unusedDirectiveRule})`)}\n`;
        }),
      )
      .join(''),
};

const names: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  information: 'Info',
  hint: 'Info',
};
