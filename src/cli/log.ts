import * as path from 'node:path';
import { printable } from './printable';

/**
 * What is said beside the findings, one line each, on standard error. A failure makes the exit code 2; a note
 * does not.
 */
export class Log {
  private failures = 0;

  constructor(
    private readonly workingFolder: string,
    private readonly write: (text: string) => void,
  ) {}

  get failed(): boolean {
    return this.failures > 0;
  }

  note(sentence: string): void {
    this.write(`elevenlabs-lint: ${printable(sentence)}\n`);
  }

  failure(sentence: string): void {
    this.failures++;
    this.note(sentence);
  }

  /** How a file is named in a sentence: relative where that is shorter. */
  nameOf(file: string): string {
    const relative = path.relative(this.workingFolder, file);
    return relative === '' || relative.startsWith('..') || path.isAbsolute(relative) ? file : relative;
  }
}
