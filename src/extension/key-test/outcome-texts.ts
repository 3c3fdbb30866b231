import type { KeyTestOutcome } from '../../key-test/key-test';
import { detailSentences, outcomeSentences } from '../../key-test/sentences';
import { sentence } from '../sentences';

/** What an outcome says in the user's language: its sentence first, then one for each detail. */
export function outcomeTexts({ reason, values, details }: KeyTestOutcome): string[] {
  return [
    sentence(outcomeSentences[reason].text, values),
    ...details.map((detail) => sentence(detailSentences[detail.id], detail.values)),
  ];
}
