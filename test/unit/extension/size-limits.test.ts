import assert from 'node:assert/strict';
import { exceededLimit } from '../../../src/extension/linting/size-limits';

const lines = (length: number, lineBreak: string) =>
  `${'x'.repeat(1_000 - lineBreak.length)}${lineBreak}`.repeat(length / 1_000);

describe('The size limits for linting while typing', () => {
  const examples: [name: string, text: string, limit: 'text' | 'line' | undefined][] = [
    ['an empty text', '', undefined],
    ['a million characters in short lines', lines(1_000_000, '\n'), undefined],
    ['one more', `${lines(1_000_000, '\n')}x`, 'text'],
    ['short lines that end in CR LF', lines(200_000, '\r\n'), undefined],
    ['short lines that end in a lone CR', lines(200_000, '\r'), undefined],
    ['one line of 50,000 characters', 'x'.repeat(50_000), undefined],
    ['the same with a line break', `${'x'.repeat(50_000)}\n`, undefined],
    ['two such lines', `${'x'.repeat(50_000)}\n${'x'.repeat(50_000)}`, undefined],
    ['one line of 50,001 characters', 'x'.repeat(50_001), 'line'],
    ['such a line between short ones', `a\n${'x'.repeat(50_001)}\nb`, 'line'],
    ['such a line at the end', `${lines(100_000, '\n')}${'x'.repeat(50_001)}`, 'line'],
  ];
  for (const [name, text, limit] of examples) {
    it(`${name}: ${limit ?? 'linted'}`, () => assert.equal(exceededLimit(text), limit));
  }
});
