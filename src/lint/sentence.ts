import type { MessageValues, Phrase } from './finding';

/** A sentence for people: an English template with `{name}` for values, so that it can be translated. */
export interface Sentence {
  readonly text: string;
  readonly values: MessageValues;
}

/** Fills in a sentence, in the language of the reader. */
export type Say = (text: string, values: MessageValues) => string;

/** The name of a thing as a value: most names are the same in every language, and some are translated. */
export function named(phrase: string): Phrase {
  return { phrase, values: {} };
}

/** A sentence without values, or with those given. */
export function sentenceOf(text: string, values: MessageValues = {}): Sentence {
  return { text, values };
}
