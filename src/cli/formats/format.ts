import type { FileReport } from '../file-report';

export interface FormatSettings {
  readonly colors: boolean;
  /** How many characters fit in a line; `undefined` for any number. */
  readonly columns?: number | undefined;
}

/** A format of the output. */
export interface Format {
  /** Whether it also prints files without problems. */
  readonly listsCleanFiles: boolean;
  /** Everything for standard output: empty, or lines that each end with a line break. */
  format(reports: readonly FileReport[], settings: FormatSettings): string;
}
