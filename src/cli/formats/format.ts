import type { FileReport } from '../file-report';
import type { LogEntry } from '../log';

export interface FormatSettings {
  readonly colors: boolean;
  /** How many characters fit in a line; `undefined` for any number. */
  readonly columns: number | undefined;
  /** Absolute: the folder that relative paths start from. */
  readonly root: string;
  /** What the run said besides the problems, such as which files it skipped. */
  readonly log: readonly LogEntry[];
}

/** A format of the output. */
export interface Format {
  /** Whether it also prints files without problems. */
  readonly listsCleanFiles: boolean;
  /** Everything for standard output: empty, or lines that each end with a line break. */
  format(reports: readonly FileReport[], settings: FormatSettings): string;
}
