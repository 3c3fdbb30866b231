import * as path from 'node:path';
import { printable } from '../lint/harmless';

/** Writes what isn't a finding to standard error, one line each. A failure makes the exit code 2; a note doesn't. */
export class Log {
  private failureCount = 0;
  private sentences = 0;

  constructor(
    private readonly workingFolder: string,
    private readonly write: (text: string) => void,
  ) {}

  get failed(): boolean {
    return this.failureCount > 0;
  }

  /** How many failures there were. */
  get failures(): number {
    return this.failureCount;
  }

  /** How many sentences were written. */
  get count(): number {
    return this.sentences;
  }

  note(sentence: string): void {
    this.sentences++;
    this.write(`elevenlabs-lint: ${printable(sentence)}\n`);
  }

  /** Writes what another log would have written. */
  repeat(sentences: readonly string[], failed: boolean): void {
    this.sentences += sentences.length;
    this.failureCount += failed ? 1 : 0;
    for (const each of sentences) this.write(each);
  }

  failure(sentence: string): void {
    this.failureCount++;
    this.note(sentence);
  }

  /** The name of a file in a sentence: relative if it is inside the working folder. */
  nameOf(file: string): string {
    const relative = path.relative(this.workingFolder, file);
    return relative === '' || relative.startsWith('..') || path.isAbsolute(relative) ? file : relative;
  }
}
