import type { FoundFiles } from '../workspace-search/workspace-search';
import type { FileCheck } from './file-check';

/** Reasons why a file wasn't checked, other than a setting. */
export type NotChecked = 'large-text' | 'long-line' | 'too-deep' | 'unreadable' | 'failed';

/** What a run has checked and found. */
export interface WorkspaceSummary {
  /** How many files were found. */
  readonly total: number;
  /** Whether there are more files than the limit. */
  readonly hasMore: boolean;
  readonly unreadableFolders: number;
  /** Whether somebody stopped the run. */
  readonly isStopped: boolean;
  readonly checked: number;
  /** Files in folders where the linter is disabled. */
  readonly disabled: number;
  /** Whether a file mentions ElevenLabs. */
  readonly mentionsElevenLabs: boolean;
  readonly problems: number;
  readonly filesWithProblems: number;
  /** The paths of files that weren't checked, and why. */
  readonly notChecked: ReadonlyMap<string, NotChecked>;
}

/** Adds up the files of a run. */
export class Tally {
  private checked = 0;
  private disabled = 0;
  private mentionsElevenLabs = false;
  private problems = 0;
  private filesWithProblems = 0;
  private readonly notChecked = new Map<string, NotChecked>();

  constructor(private readonly found: FoundFiles) {}

  /** @param shown how many problems are shown for the file. */
  add(path: string, check: FileCheck, shown: number): void {
    this.problems += shown;
    this.filesWithProblems += shown > 0 ? 1 : 0;
    switch (check.kind) {
      case 'linted':
        this.mentionsElevenLabs ||= check.mentionsElevenLabs;
        this.checked++;
        return;
      case 'silent':
        this.checked++;
        return;
      case 'off':
        this.disabled++;
        return;
      case 'excluded':
        return;
      default:
        this.notChecked.set(path, check.kind);
    }
  }

  summary(isStopped: boolean): WorkspaceSummary {
    const { files, hasMore, unreadableFolders } = this.found;
    const { checked, disabled, mentionsElevenLabs, problems, filesWithProblems, notChecked } = this;
    return {
      total: files.length,
      hasMore,
      unreadableFolders,
      isStopped,
      checked,
      disabled,
      mentionsElevenLabs,
      problems,
      filesWithProblems,
      notChecked,
    };
  }
}
