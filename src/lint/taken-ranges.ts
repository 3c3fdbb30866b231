import type { TextEdit } from './finding';
import { countLeading } from './sorted';

/** The ranges that chosen edits replace, so that no other edit overlaps or touches them. */
export class TakenRanges {
  /** In the order of the text, by file. */
  private readonly takenIn = new Map<string | undefined, TextEdit[]>();

  /** Takes the ranges of some edits, and returns true; or none of them, if one isn't free. */
  take(edits: readonly TextEdit[]): boolean {
    const isFree = edits.every((edit) => this.isFree(edit));
    for (const edit of isFree ? edits : []) {
      const taken = this.takenIn.get(edit.uri) ?? [];
      taken.splice(firstReaching(taken, edit.range.start), 0, edit);
      this.takenIn.set(edit.uri, taken);
    }
    return isFree;
  }

  private isFree({ uri, range }: TextEdit): boolean {
    const taken = this.takenIn.get(uri) ?? [];
    const next = taken[firstReaching(taken, range.start)];
    return next === undefined || next.range.start > range.end;
  }
}

/** The index of the first edit that ends at or after an offset, among edits in the order of the text. */
function firstReaching(edits: readonly TextEdit[], offset: number): number {
  return countLeading(edits, ({ range }) => range.end < offset);
}
