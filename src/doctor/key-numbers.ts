import type { KeyNumber } from './diagnosis-evidence';

/** Numbers keys in the order of discovery, so that they can be told apart without being revealed. */
export class KeyNumbers {
  private readonly numbers = new Map<string, KeyNumber>();

  /** Returns the same number only for the same value. */
  numberOf(value: string): KeyNumber {
    const number = this.numbers.get(value) ?? this.numbers.size + 1;
    this.numbers.set(value, number);
    return number;
  }

  /** Every numbered value. Secret: use it only to redact other texts. */
  get values(): readonly string[] {
    return [...this.numbers.keys()];
  }
}
