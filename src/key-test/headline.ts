import type { MessageValues } from '../lint/finding';
import { ownValue } from '../lint/own-value';
import { type Sentence, sentenceOf } from '../lint/sentence';
import type { DetailId, KeyTestOutcome, OutcomeReason } from './outcome';
import { outcomeSentences } from './outcome-sentences';

type Value = MessageValues[string];

/** The verdict of a key test in a sentence or two, short enough for a notification. */
export function headline(outcome: KeyTestOutcome): Sentence {
  const pointed = pointedHeadlines[outcome.reason]?.(outcome);
  return pointed ?? sentenceOf(outcomeSentences[outcome.reason].text, outcome.values);
}

/** Headlines that name what the details know; `undefined` if they don't know it. */
const pointedHeadlines: Readonly<
  Partial<Record<OutcomeReason, (outcome: KeyTestOutcome) => Sentence | undefined>>
> = {
  accepted: acceptedHeadline,
  restricted: (outcome) => {
    const permission = detailValue(outcome, 'missing-permission', 'permission');
    return permission === undefined
      ? sentenceOf("Key is valid but restricted: it can't read the account.")
      : sentenceOf("Key is valid but restricted: it can't read the account ({permission}).", { permission });
  },
  timeout: ({ values }) =>
    values['seconds'] === undefined
      ? undefined
      : sentenceOf('No answer from {host} after {seconds} seconds.', values),
  'invalid-key': (outcome) => {
    const code = detailValue(outcome, 'answer-with-code', 'code');
    return code === undefined
      ? sentenceOf("ElevenLabs doesn't know this key. It's wrong, deleted or rotated.")
      : sentenceOf("ElevenLabs doesn't know this key ({code}). It's wrong, deleted or rotated.", { code });
  },
};

function acceptedHeadline(outcome: KeyTestOutcome): Sentence {
  const plan = detailValue(outcome, 'plan', 'plan');
  const left = detailValue(outcome, 'credits', 'left');
  const limit = detailValue(outcome, 'credits', 'limit');
  if (left === undefined || limit === undefined) {
    return plan === undefined ? sentenceOf('Key works.') : sentenceOf('Key works: {plan} plan.', { plan });
  }
  return plan === undefined
    ? sentenceOf('Key works: {left} of {limit} credits left.', { left, limit })
    : sentenceOf('Key works: {plan} plan, {left} of {limit} credits left.', { plan, left, limit });
}

/** A value of one of the details. */
export function detailValue({ details }: KeyTestOutcome, detail: DetailId, name: string): Value | undefined {
  const found = details.find(({ id }) => id === detail);
  return found && ownValue(found.values, name);
}
