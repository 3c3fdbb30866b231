import type { LintResult } from '../lint/result';
import type { NeededFiles } from './needed-files';

/** How often a document is linted at most: the files that are loaded for it may lead to further ones. */
const mostRounds = 12;

/**
 * Lints until the linter needs nothing more that can be loaded.
 * @param lint lints with what `needed` holds at that moment.
 */
export async function lintInRounds(lint: () => LintResult, needed: NeededFiles): Promise<LintResult> {
  let result = lint();
  for (let round = 1; round < mostRounds && (await needed.load(result.needs)); round++) {
    result = lint();
  }
  return result;
}
