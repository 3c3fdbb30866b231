import type { TextRange } from './document';
import type { TextEdit } from './finding';
import { countBelow } from './sorted';

/** Where ranges of a text are after some edits that neither overlap nor touch. */
export class Shifts {
  private readonly edits: readonly TextEdit[];
  private readonly starts: readonly number[];
  private readonly ends: readonly number[];
  /** How much longer the text is after the edits up to each index. */
  private readonly growths: readonly number[];

  constructor(edits: readonly TextEdit[]) {
    this.edits = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
    this.starts = this.edits.map(({ range }) => range.start);
    this.ends = this.edits.map(({ range }) => range.end);
    let growth = 0;
    this.growths = [
      0,
      ...this.edits.map(({ range, text }) => (growth += text.length - (range.end - range.start))),
    ];
  }

  /** A range after the edits; it includes what they write at its start and its end. */
  rangeAfter({ start, end }: TextRange): TextRange {
    const before = countBelow(this.ends, start);
    // An edit from before the start may end in the range.
    const across = this.edits[before]?.range.start ?? start;
    const startAfter = start + this.growthOf(before) - Math.max(0, start - across);
    const endAfter = end + this.growthOf(countBelow(this.starts, end + 1));
    return { start: startAfter, end: Math.max(startAfter, endAfter) };
  }

  private growthOf(count: number): number {
    return this.growths[count] ?? 0;
  }
}
