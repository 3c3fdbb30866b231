import type { MessageValues } from '../lint/finding';

/** A sentence for people: a template of one of the tables with `{name}` for values, so that it can be translated. */
export interface Sentence {
  readonly text: string;
  readonly values: MessageValues;
}

/** Fills in a sentence, in the language of the reader. */
export type Say = (text: string, values: MessageValues) => string;

/** A sentence without values, or with those given. */
export function sentenceOf(text: string, values: MessageValues = {}): Sentence {
  return { text, values };
}
