import { readBounded } from '../../node/bounded-read';
import type { Log } from '../log';
import { errorCode, reasonOf } from '../system-errors';
import { writeWhole } from '../write-whole';
import { Baseline } from './baseline';
import { type AcceptedProblems, parseBaseline, writtenBaseline } from './baseline-text';

/** In bytes. */
const largestBaseline = 50_000_000;

/** The file of the accepted problems, open during a run. */
export class BaselineFile {
  private constructor(
    private readonly file: string,
    readonly problems: Baseline,
    private readonly update: boolean,
    private readonly log: Log,
  ) {}

  /**
   * Reads the file. With `update` it need not exist, and all problems are accepted. @param file absolute. @param root see
   * `Baseline`. @returns `undefined` if the file can't be used, which the log says.
   */
  static open(file: string, root: string, update: boolean, log: Log): BaselineFile | undefined {
    const accepted = read(file, update, log);
    return accepted && new BaselineFile(file, new Baseline(accepted, root, update), update, log);
  }

  /** Writes the file if it is to be updated; otherwise the log names what is stale in it. */
  close(): void {
    if (this.update) this.write();
    else this.nameStale();
  }

  private write(): void {
    const accepted = this.problems.updated();
    const name = this.log.nameOf(this.file);
    try {
      writeWhole(this.file, writtenBaseline(accepted));
    } catch (error) {
      this.log.failure(`The baseline ${name} can't be written: ${reasonOf(error)}.`);
      return;
    }
    const count = [...accepted.values()].flatMap((rules) => [...rules.values()].flat()).length;
    this.log.note(`${name} now accepts ${counted(count)}.`);
  }

  private nameStale(): void {
    const stale = this.problems.stale();
    for (const { file, rule, count } of stale) {
      this.log.note(`${file} no longer has ${counted(count)} of ${rule} that the baseline accepts.`);
    }
    if (stale.length > 0) {
      this.log.note(`Remove what is gone from ${this.log.nameOf(this.file)} with --update-baseline.`);
    }
  }
}

function read(file: string, update: boolean, log: Log): AcceptedProblems | undefined {
  const name = log.nameOf(file);
  try {
    const accepted = parseBaseline(readBounded(file, largestBaseline)?.toString('utf8') ?? '');
    if (accepted === undefined) {
      log.failure(`${name} isn't a baseline of ElevenLabs Lint, so it is neither used nor replaced.`);
    }
    return accepted;
  } catch (error) {
    const isMissing = errorCode(error) === 'ENOENT';
    if (isMissing && update) return new Map();
    log.failure(
      isMissing
        ? `The baseline ${name} doesn't exist. Create it with --update-baseline.`
        : `The baseline ${name} can't be read: ${reasonOf(error)}.`,
    );
    return undefined;
  }
}

function counted(count: number): string {
  return `${count} ${count === 1 ? 'problem' : 'problems'}`;
}
