import * as path from 'node:path';
import { printable } from '../lint/harmless';

/** A sentence about the run. */
export interface LogEntry {
  readonly sentence: string;
  readonly isFailure: boolean;
}

/** Writes what isn't a finding to standard error, one line each. A failure makes the exit code 2; a note doesn't. */
export class Log {
  private readonly written: LogEntry[] = [];

  constructor(
    private readonly workingFolder: string,
    private readonly write: (text: string) => void,
  ) {}

  /** Everything that was written, in its order. */
  get entries(): readonly LogEntry[] {
    return this.written;
  }

  get failed(): boolean {
    return this.written.some(({ isFailure }) => isFailure);
  }

  note(sentence: string): void {
    this.add({ sentence, isFailure: false });
  }

  failure(sentence: string): void {
    this.add({ sentence, isFailure: true });
  }

  /** Also for what another log has written. */
  add(entry: LogEntry): void {
    this.written.push(entry);
    this.write(`elevenlabs-lint: ${printable(entry.sentence)}\n`);
  }

  /** The name of a file in a sentence: relative if it is inside the working folder. */
  nameOf(file: string): string {
    const relative = path.relative(this.workingFolder, file);
    return relative === '' || relative.startsWith('..') || path.isAbsolute(relative) ? file : relative;
  }
}
