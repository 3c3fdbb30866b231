import type { LinkId } from '../elevenlabs/links';
import { knownReplies } from '../elevenlabs/replies';
import type { MessageValues } from '../lint/finding';
import { type OutcomeReason, outcomeSentences } from './sentences';

/** What an error message means, and what helps. */
export interface Explanation {
  readonly reason: OutcomeReason;
  /** English, with `{name}` for values. */
  readonly text: string;
  readonly values: MessageValues;
  readonly buttons: readonly LinkId[];
  readonly guideRows: readonly number[];
}

/** Explains an error message of a program that calls ElevenLabs; `undefined` for any other text. */
export function explainErrorText(text: string): Explanation | undefined {
  const words: readonly string[] = text.toLowerCase().match(/[a-z0-9_+]+/g) ?? [];
  const meaning = knownReplies.find((known) => known.words.some((word) => words.includes(word)))?.meaning;
  return (
    meaning && { ...outcomeSentences[meaning.reason], reason: meaning.reason, values: {}, guideRows: [1] }
  );
}
