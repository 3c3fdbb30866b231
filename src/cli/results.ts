import type { Baseline } from './baseline/baseline';
import type { FileProblem, FileReport } from './file-report';
import type { Format, FormatSettings } from './formats/format';

/** The reports of a run, in the order of the files. Files without problems leave nothing if the format doesn't list them. */
export class Results {
  private readonly reports: (FileReport | undefined)[] = [];
  private errorCount = 0;
  private warningCount = 0;

  /** @param errorsOnly whether only errors are printed. @param baseline leaves out the problems that it accepts. */
  constructor(
    private readonly format: Format,
    private readonly errorsOnly: boolean,
    private readonly baseline: Baseline | undefined,
  ) {}

  get errors(): number {
    return this.errorCount;
  }

  get warnings(): number {
    return this.warningCount;
  }

  /** The next file has no problems. */
  addClean(path: string): void {
    this.baseline?.newIn({ path, problems: [] });
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
    const { path } = report;
    const problems: readonly FileProblem[] = this.baseline?.newIn(report) ?? report.problems;
    const errors = problems.filter(({ level }) => level === 'error');
    this.errorCount += errors.length;
    this.warningCount += problems.filter(({ level }) => level === 'warning').length;
    this.reports[place] = { path, problems: this.errorsOnly ? errors : problems };
  }

  /** Everything for standard output. */
  print(settings: FormatSettings): string {
    return this.format.format(
      this.reports.filter((report) => report !== undefined),
      settings,
    );
  }
}
