import * as fs from 'node:fs';
import {
  type FoundFile,
  largestFile,
  type SourceFile,
  sourceFileOf,
  type TextFile,
} from '../node/source-file';
import type { Log } from './log';
import { reasonOf } from './system-errors';

/** A file that can be linted; `unrelated` if no rule reports anything in it. */
export type ReadFile = TextFile | 'unrelated';

/** Reads files for linting, one after another into the same memory. */
export class SourceReader {
  private readonly memory = Buffer.allocUnsafeSlow(largestFile + 1);

  constructor(private readonly log: Log) {}

  /** `undefined` if the file is skipped or can't be read, which the log says. */
  read(file: FoundFile): ReadFile | undefined {
    try {
      return this.take(file, this.bytesOf(file.path));
    } catch (error) {
      this.log.failure(`Can't read ${this.log.nameOf(file.path)}: ${reasonOf(error)}.`);
      return undefined;
    }
  }

  /** Like `read`, for a file whose bytes were already read. */
  take(file: FoundFile, bytes: Buffer): ReadFile | undefined {
    const source: SourceFile = sourceFileOf(file, bytes);
    switch (source.kind) {
      case 'text':
        return source;
      case 'unrelated':
        return source.kind;
      case 'skipped':
        this.log.note(`${this.log.nameOf(file.path)} was skipped: ${source.reason}`);
        return undefined;
    }
  }

  private bytesOf(path: string): Buffer {
    const descriptor = fs.openSync(path, 'r');
    try {
      return this.memory.subarray(0, this.fill(descriptor));
    } finally {
      fs.closeSync(descriptor);
    }
  }

  /** How many bytes were read. Asking for the size first would take longer than reading until nothing comes. */
  private fill(descriptor: number): number {
    let filled = 0;
    for (let read = -1; read !== 0 && filled < this.memory.length; filled += read) {
      read = fs.readSync(descriptor, this.memory, filled, this.memory.length - filled, null);
    }
    return filled;
  }
}
