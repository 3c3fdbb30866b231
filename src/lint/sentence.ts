import type { MessageValues, Phrase } from './finding';
import { withoutKeys } from './shown-values';

/** A sentence to show: an English template with `{name}` for values, so that hosts can translate it. */
export interface Sentence {
  readonly text: string;
  readonly values: MessageValues;
}

/** Fills in a sentence in the reader's language. */
export type Say = (text: string, values: MessageValues) => string;

/** A name as a value. Most names are the same in every language, but some are translated. */
export function named(phrase: string): Phrase {
  return { phrase, values: {} };
}

export function sentenceOf(text: string, values: MessageValues = {}): Sentence {
  return { text, values: withoutKeys(values) };
}
