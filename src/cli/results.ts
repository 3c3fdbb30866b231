import type { FileReport } from './file-report';
import type { Formatter } from './formats/formatter';

/** Counts and formats the reports of a run, in the order of the files. */
export class Results {
  private errorCount = 0;
  private warningCount = 0;

  /** @param errorsOnly whether only errors are printed. */
  constructor(
    private readonly formatter: Formatter,
    private readonly errorsOnly: boolean,
  ) {}

  get errors(): number {
    return this.errorCount;
  }

  get warnings(): number {
    return this.warningCount;
  }

  /** @param report `undefined` for a file that was skipped or failed. */
  add(report: FileReport | undefined): void {
    if (report === undefined) {
      return;
    }
    const { path, problems } = report;
    const errors = problems.filter(({ level }) => level === 'error');
    this.errorCount += errors.length;
    this.warningCount += problems.filter(({ level }) => level === 'warning').length;
    this.formatter.add(this.errorsOnly ? { path, problems: errors } : report);
  }

  /** Everything for standard output. */
  finish(): string {
    return this.formatter.finish();
  }
}
