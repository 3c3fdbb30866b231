import type { LintResult } from '../lint/result';
import type { NeededFiles } from './needed-files';

/** A document is linted again because the files loaded for it can import others. */
const mostRounds = 12;

/**
 * Lints until the linter needs no more files.
 * @param lint lints with what `needed` contains at that time.
 */
export async function lintInRounds(lint: () => LintResult, needed: NeededFiles): Promise<LintResult> {
  let result = lint();
  for (let round = 1; round < mostRounds && (await needed.load(result.needs)); round++) {
    result = lint();
  }
  return result;
}
