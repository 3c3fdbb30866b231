import { statusText } from '../status-text';
import type { NotChecked, WorkspaceSummary } from './summary';

/** One sentence: an English template and its values. */
export interface SummarySentence {
  readonly text: string;
  readonly values: Readonly<Record<string, number>>;
}

/** What a run tells the user when it ends, sentence by sentence. */
export function summarySentences(summary: WorkspaceSummary): readonly SummarySentence[] {
  const { total, checked, disabled } = summary;
  if (disabled > 0 && disabled === total) {
    return [{ text: 'Nothing was checked: elevenlabsLint.enable is off.', values: {} }];
  }
  if (total === 0 && !summary.isStopped) {
    return [{ text: 'The workspace contains no file to check.', values: {} }, ...gaps(summary)];
  }
  if (total === 0) {
    return [{ text: 'Stopped while looking for files.', values: {} }];
  }
  const extent = summary.isStopped
    ? { text: 'Stopped after {count} of {total} files.', values: { count: checked, total } }
    : counted(checked, 'Checked 1 file.', 'Checked {count} files.');
  return [extent, findings(summary), ...gaps(summary)];
}

function findings({ problems, filesWithProblems, mentionsElevenLabs }: WorkspaceSummary): SummarySentence {
  if (problems > 0) {
    return filesWithProblems === 1
      ? counted(problems, 'Found 1 problem.', 'Found {count} problems in 1 file.')
      : {
          text: 'Found {count} problems in {files} files.',
          values: { count: problems, files: filesWithProblems },
        };
  }
  return {
    text: mentionsElevenLabs ? 'Found no problems.' : 'None of them mentions ElevenLabs.',
    values: {},
  };
}

/** What was not checked. */
function gaps({ notChecked, hasMore, total, unreadableFolders }: WorkspaceSummary): SummarySentence[] {
  return [
    notChecked.size > 0 && {
      text: 'Files not checked: {count}. See the log.',
      values: { count: notChecked.size },
    },
    unreadableFolders > 0 && { text: 'Unreadable folders: {count}.', values: { count: unreadableFolders } },
    hasMore && { text: 'Only the first {count} files were looked at.', values: { count: total } },
  ].filter((sentence) => sentence !== false);
}

/** Why a file wasn't checked, for the log. */
export function reasonOf(reason: NotChecked): string {
  return reason === 'unreadable' ? "The file can't be read" : statusText({ kind: reason }, 0).detail;
}

function counted(count: number, one: string, several: string): SummarySentence {
  return { text: count === 1 ? one : several, values: { count } };
}
