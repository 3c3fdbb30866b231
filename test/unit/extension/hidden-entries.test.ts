import assert from 'node:assert/strict';
import { hiddenEntries, unusableGlobs } from '../../../src/extension/workspace-search/hidden-entries';

describe('Entries that files.exclude and search.exclude hide', () => {
  const examples: [globs: unknown, hidden: readonly string[], visible: readonly string[]][] = [
    [{ '**/.git': true }, ['.git', 'a/.git'], ['.github', 'a/.gitignore']],
    [{ '**/*.js': true }, ['a.js', 'a/b.js', '.a.js'], ['a.ts', 'js']],
    [{ '*.js': true }, ['a.js'], ['a/b.js']],
    [{ build: true, '/out': true }, ['build', 'build/a.ts', 'out'], ['a/build', 'a/out']],
    [{ 'a/**': true }, ['a', 'a/b', 'a/b/c.ts'], ['b/a']],
    [{ '**/{x,y}/*.ts': true }, ['x/a.ts', 'b/y/a.ts'], ['z/a.ts']],
    [{ '**/a.ts': false }, [], ['a.ts']],
    [{ '**/*.js': { when: '$(basename).ts' } }, ['x/both.js', 'both.js'], ['alone.js', 'both.ts']],
    [undefined, [], ['a.ts']],
    ['**', [], ['a.ts']],
    [{ '**': 1, '**/a': { when: 1 }, '': true }, [], ['a']],
  ];
  const siblings = ['both.ts'];
  for (const [globs, hidden, visible] of examples) {
    it(JSON.stringify(globs) ?? 'not set', () => {
      const hides = hiddenEntries([globs]);
      const isHidden = (path: string) => hides(path, (name) => siblings.includes(name));
      assert.deepEqual([...hidden, ...visible].filter(isHidden), hidden);
    });
  }

  const unusable: readonly (readonly [globs: unknown, count: number])[] = [
    [{ '**/*.js': true, '**/node_modules/*/**': true, 'a/{b,c}': true }, 0],
    [{ '+(a+(b))': true, '**/{a,b}/**/*a*b*c*': true, '**/a*b*': { when: 'c' }, '**/a/**/b/**/c': true }, 2],
    [{ '+(a+(b))': false, '**/*.js': { when: '$(basename).ts' } }, 0],
    [undefined, 0],
    ['**', 0],
  ];
  for (const [globs, count] of unusable) {
    it(`${count} of them can't be used: ${JSON.stringify(globs)}`, () =>
      assert.equal(unusableGlobs(globs), count));
  }

  it('are those of either setting', () => {
    const hides = hiddenEntries([{ a: true }, { b: true }]);
    assert.deepEqual(
      ['a', 'b', 'c'].filter((path) => hides(path, () => false)),
      ['a', 'b'],
    );
  });
});
