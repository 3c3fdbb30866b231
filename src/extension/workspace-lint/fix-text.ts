import type { Phrase } from '../../lint/finding';
import { shownNumber } from '../file-progress';

/** How many problems there are, and in how many files. */
export interface ProblemCount {
  readonly problems: number;
  readonly files: number;
}

/** What "Fix All in Workspace" says: an English template and its phrases. */
export interface FixSentence {
  readonly text: string;
  readonly values: Readonly<Record<string, Phrase>>;
}

/** What was wrong before all safe fixes, and what is wrong now. */
export function fixedText(before: ProblemCount, now: ProblemCount): FixSentence {
  return {
    text: '{before} before, {now} now.',
    values: { before: phraseOf(before), now: phraseOf(now) },
  };
}

/** The same where nothing has a safe fix. */
export function nothingToFixText(count: ProblemCount): FixSentence {
  return count.problems === 0
    ? { text: 'Nothing to fix: the workspace has no problems.', values: {} }
    : { text: 'Nothing has a safe fix. For you to decide: {count}.', values: { count: phraseOf(count) } };
}

function phraseOf({ problems, files }: ProblemCount): Phrase {
  const count = shownNumber(problems);
  if (problems < 2) {
    return { phrase: problems === 0 ? '{count} problems' : '{count} problem', values: { count } };
  }
  return files === 1
    ? { phrase: '{count} problems in 1 file', values: { count } }
    : { phrase: '{count} problems in {files} files', values: { count, files: shownNumber(files) } };
}
