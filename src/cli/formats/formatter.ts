import type { FileReport } from '../file-report';

export interface FormatSettings {
  readonly colors: boolean;
}

/** Formats the reports of all files, and keeps of each only what it prints. */
export interface Formatter {
  add(report: FileReport): void;
  /** Everything for standard output: empty, or lines that each end with a line break. */
  finish(): string;
}
