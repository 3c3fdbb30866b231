import * as path from 'node:path';
import { printable } from './printable';

/** Writes what isn't a finding to standard error, one line each. A failure makes the exit code 2; a note doesn't. */
export class Log {
  private failures = 0;
  private sentences = 0;

  constructor(
    private readonly workingFolder: string,
    private readonly write: (text: string) => void,
  ) {}

  get failed(): boolean {
    return this.failures > 0;
  }

  /** How many sentences were written. */
  get count(): number {
    return this.sentences;
  }

  note(sentence: string): void {
    this.sentences++;
    this.write(`elevenlabs-lint: ${printable(sentence)}\n`);
  }

  failure(sentence: string): void {
    this.failures++;
    this.note(sentence);
  }

  /** The name of a file in a sentence: relative if it is inside the working folder. */
  nameOf(file: string): string {
    const relative = path.relative(this.workingFolder, file);
    return relative === '' || relative.startsWith('..') || path.isAbsolute(relative) ? file : relative;
  }
}
