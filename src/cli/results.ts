import type { FileReport } from './file-report';
import type { Format, FormatSettings } from './formats/format';

/** The reports of a run, in the order of the files. Files without problems leave nothing if the format doesn't list them. */
export class Results {
  private readonly reports: (FileReport | undefined)[] = [];
  private errorCount = 0;
  private warningCount = 0;

  /** @param errorsOnly whether only errors are printed. */
  constructor(
    private readonly format: Format,
    private readonly errorsOnly: boolean,
  ) {}

  get errors(): number {
    return this.errorCount;
  }

  get warnings(): number {
    return this.warningCount;
  }

  /** The next file has no problems. */
  addClean(path: string): void {
    if (this.format.listsCleanFiles) {
      this.reports.push({ path, problems: [] });
    }
  }

  /** Keeps a place for the next file, whose report comes later. @returns the place. */
  reserve(): number {
    return this.reports.push(undefined) - 1;
  }

  /** @param report `undefined` for a file that was skipped or failed. */
  settle(place: number, report: FileReport | undefined): void {
    if (report === undefined) {
      return;
    }
    const { path, problems } = report;
    const errors = problems.filter(({ level }) => level === 'error');
    this.errorCount += errors.length;
    this.warningCount += problems.filter(({ level }) => level === 'warning').length;
    this.reports[place] = this.errorsOnly ? { path, problems: errors } : report;
  }

  /** Everything for standard output. */
  print(settings: FormatSettings): string {
    return this.format.format(
      this.reports.filter((report) => report !== undefined),
      settings,
    );
  }
}
