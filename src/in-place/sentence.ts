import type { MessageValues } from '../lint/finding';

/** A sentence to show: an English template with `{name}` for values, and the values. Never a piece of a key. */
export interface Sentence {
  readonly text: string;
  readonly values: MessageValues;
}
