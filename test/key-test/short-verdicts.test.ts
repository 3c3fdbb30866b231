import assert from 'node:assert/strict';
import type { KeyTestOutcome } from '../../src/key-test/outcome';
import { outcomeSentences } from '../../src/key-test/outcome-sentences';
import { shortVerdict } from '../../src/key-test/short-verdicts';
import { formatMessage } from '../../src/lint/messages';

const outcome = (
  reason: KeyTestOutcome['reason'],
  details: KeyTestOutcome['details'] = [],
): KeyTestOutcome => ({
  kind: 'accepted',
  reason,
  values: {
    host: 'api.elevenlabs.io',
    character: 'a space',
    credential: 'an Anthropic key',
    text: 'an equals sign before the key',
  },
  details,
  account: undefined,
});
const inWords = (of: KeyTestOutcome) => {
  const { text, values } = shortVerdict(of);
  return formatMessage(text, values);
};
const plan = { id: 'plan', values: { plan: 'Creator' } } as const;
const credits = { id: 'credits', values: { used: '1', limit: '12,001', left: '12,000' } } as const;

describe('A short verdict', () => {
  const last = { id: 'credits', values: { used: '9,999', limit: '10,000', left: '1' } } as const;
  const examples: readonly (readonly [words: string, outcome: KeyTestOutcome])[] = [
    ['Accepted · Creator · 12,000 credits left', outcome('accepted', [plan, credits])],
    ['Accepted · 12,000 credits left', outcome('accepted', [credits])],
    ['Accepted · Creator', outcome('accepted', [plan])],
    ['Accepted · Creator · 1 credit left', outcome('accepted', [plan, last])],
    ['Accepted · 1 credit left', outcome('accepted', [last])],
    ['Accepted', outcome('accepted')],
    ['Rejected: wrong, deleted or rotated', outcome('invalid-key')],
    ['Not sent: a space inside the value', outcome('blank-inside')],
  ];
  for (const [words, of] of examples) {
    it(words, () => {
      assert.equal(inWords(of), words);
    });
  }

  it('is short for every reason, and fills in every value', () => {
    for (const reason of Object.keys(outcomeSentences) as KeyTestOutcome['reason'][]) {
      assert.match(inWords(outcome(reason)), /^[A-Z][^{}.]{3,60}$/, reason);
    }
  });
});
