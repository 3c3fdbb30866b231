import type { FileProblem, FileReport, RelatedProblemPlace } from '../file-report';
import type { Suggestion } from '../fix-report';
import type { Format } from './format';

/**
 * ESLint's format, so that every reader of ESLint's JSON can read it: one entry for each linted file. `severity` is 2
 * for an error and 1 for everything else; `level` is exact. The counts leave out information and hints.
 */
export const jsonFormat: Format = {
  listsCleanFiles: true,
  format: (reports) => `${JSON.stringify(reports.map(resultOf))}\n`,
};

function resultOf({ path, problems }: FileReport): object {
  const errors = problems.filter((problem) => problem.level === 'error');
  const warnings = problems.filter((problem) => problem.level === 'warning');
  return {
    filePath: path,
    messages: problems.map(messageOf),
    errorCount: errors.length,
    warningCount: warnings.length,
    fixableErrorCount: errors.filter((problem) => problem.fixable).length,
    fixableWarningCount: warnings.filter((problem) => problem.fixable).length,
  };
}

function messageOf(problem: FileProblem): object {
  return {
    ruleId: problem.ruleId,
    severity: problem.level === 'error' ? 2 : 1,
    level: problem.level,
    message: problem.message,
    line: problem.line,
    column: problem.column,
    endLine: problem.endLine,
    endColumn: problem.endColumn,
    ...(problem.related.length === 0 ? {} : { related: problem.related.map(relatedOf) }),
    ...(problem.fix === undefined ? {} : { fix: problem.fix }),
    ...(problem.suggestions.length === 0 ? {} : { suggestions: problem.suggestions.map(suggestionOf) }),
  };
}

function relatedOf({ path, message, line, column, endLine, endColumn }: RelatedProblemPlace): object {
  return { filePath: path, message, line, column, endLine, endColumn };
}

function suggestionOf({ desc, isSafe, fix, edits }: Suggestion): object {
  return {
    desc,
    ...(isSafe ? { isSafe } : {}),
    ...(fix === undefined ? {} : { fix }),
    ...(edits.length === 0 ? {} : { edits }),
  };
}
