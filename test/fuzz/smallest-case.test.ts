import { strict as assert } from 'node:assert';
import type { LintContext } from '../../src/lint/context';
import { smallestCase } from './smallest-case';

const context: LintContext = { root: 'file:///project' };
const lines = (count: number) => Array.from({ length: count }, (_, at) => `const a${at} = ${at};\n`).join('');

/** Each fails for texts that match. */
const shrunk: readonly (readonly [name: string, text: string, fails: RegExp, smallest: string])[] = [
  ['a line', `${lines(50)}fetch(url);\n${lines(70)}`, /fetch/, 'fetch'],
  ['two words far apart', `${lines(20)}open${lines(20)}close${lines(9)}`, /open.*close/s, 'openclose'],
  ['characters of a word', 'aaaaaaaa😀bbbbbbbb', /😀b/u, '😀b'],
  ['nothing, if everything fails', lines(3), /^/, ''],
];

describe('A failure is shrunk to', () => {
  for (const [name, text, fails, smallest] of shrunk) {
    it(name, () => {
      const check = (one: { readonly text: string }) => assert.doesNotMatch(one.text, fails);
      const { one } = smallestCase({ file: 'a.ts', text, context, share: 0, key: '' }, check);
      assert.deepEqual(one, { file: 'a.ts', text: smallest, share: 0, key: '' });
    });
  }

  it('a case with the same kind of error', () => {
    const check = ({ text }: { readonly text: string }) => {
      if (text === 'ab') throw new TypeError('found');
      if (text.length < 2) throw new RangeError('another');
    };
    const { one, error } = smallestCase({ file: 'a.ts', text: 'ab', share: 0, key: '' }, check);
    assert.equal(one.text, 'ab');
    assert.ok(error instanceof TypeError);
  });
});
