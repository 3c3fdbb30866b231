import type { TextRange } from './document';
import { countBelow } from './sorted';

/** Ranges of one text, to look up what they overlap. */
export class RangeIndex {
  private readonly starts: readonly number[];
  /** For each range in the order of the starts, the last end of it and those before. */
  private readonly ends: readonly number[];

  constructor(ranges: readonly TextRange[]) {
    const sorted = [...ranges].sort((a, b) => a.start - b.start);
    let last = 0;
    this.starts = sorted.map(({ start }) => start);
    this.ends = sorted.map(({ end }) => {
      last = Math.max(last, end);
      return last;
    });
  }

  get isEmpty(): boolean {
    return this.starts.length === 0;
  }

  /** Whether one of the ranges and another one have text in common. */
  overlaps({ start, end }: TextRange): boolean {
    const before = countBelow(this.starts, end);
    return (this.ends[before - 1] ?? start) > start;
  }
}
