import assert from 'node:assert/strict';
import { firstUnusableLine, IgnoreRules } from '../../src/lint/ignore-rules';

const rulesOf = (text: string) => IgnoreRules.none.enter('/p', text);

describe('The rules of a .gitignore', () => {
  const deep = `/p/${'a/'.repeat(2_000)}c`;
  for (const line of ['**/a/**/b', 'a/**/a/**/b', '*a*b']) {
    it(`${line}: a path of 2,000 folders is none that they cover, and takes no time`, () => {
      assert.equal(rulesOf(line).ignoresFile(deep), false);
    });
  }

  it('*a*a*ab: a name of 4,000 letters takes no time', () => {
    assert.equal(rulesOf('*a*a*ab').ignoresFile(`/p/${'a'.repeat(4_000)}`), false);
  });

  it('cover paths of 90 folders', () => {
    assert.equal(rulesOf('**/a/**/c').ignoresFile(`/p/${'a/'.repeat(90)}c`), true);
  });

  for (const [line, isUsable] of [
    ['**/a/**/b/**', true],
    ['**/node_modules/**', true],
    ['*.test.*', true],
    ['# **/**/**/**', true],
    ['**/a/**/b/**/c', false],
    ['*a*b*c*', false],
    ['*a*b*c', true],
  ] as const) {
    it(`${line} is ${isUsable ? 'simple enough' : 'too complex'}`, () => {
      assert.equal(firstUnusableLine(`a\n${line}\n`), isUsable ? undefined : 2);
    });
  }
});
