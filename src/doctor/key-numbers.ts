import type { KeyNumber } from './diagnosis-evidence';

/** Numbers keys in the order in which they are found, so that others can tell them apart without seeing them. */
export class KeyNumbers {
  private readonly numbers = new Map<string, KeyNumber>();

  /** The same number for the same value, and for no other. */
  numberOf(value: string): KeyNumber {
    const number = this.numbers.get(value) ?? this.numbers.size + 1;
    this.numbers.set(value, number);
    return number;
  }

  /** Every value that has a number. Secret: only to be taken out of other texts. */
  get values(): readonly string[] {
    return [...this.numbers.keys()];
  }
}
