import assert from 'node:assert/strict';
import picomatch from 'picomatch';
import { documentShape, environmentFileKind } from '../../src/lint/documents/document-kind';
import {
  anyOf,
  environmentFileGlobs,
  inAnyFolder,
  markupFileGlobs,
  scriptFileGlobs,
} from '../../src/lint/documents/file-globs';
import { SeededRandom } from '../seeded-random';
import { environmentFileNames } from './environment-file-names';

function matcherOf(glob: string): (path: string) => boolean {
  const matches = picomatch(glob, { dot: true });
  return (path) => matches(path);
}

describe('globs of file names', () => {
  const isFound = matcherOf(anyOf(environmentFileGlobs));

  for (const kind of ['loaded', 'template', 'copy'] as const) {
    it(`find every ${kind} environment file of the table`, () => {
      const names = environmentFileNames[kind].map((name) => name.replace(/^.*[\\/]/, ''));
      assert.deepEqual(
        names.filter((name) => !isFound(name)),
        [],
      );
    });
  }

  it('find every combined name that is an environment file', () => {
    const random = new SeededRandom(8);
    const parts = ['.env', '.dev', '.vars', '.flaskenv', '.local', '.example', '-sample', '_dist'] as const;
    const others = ['env', 'ENV', '.Env', 'dev', 'vars', '-', '_', '.', 'app', '.prod', 'schema'] as const;
    const names = Array.from({ length: 20_000 }, () =>
      Array.from({ length: 1 + random.below(5) }, () => random.oneOf([...parts, ...others])).join(''),
    );
    const taken = names.filter((name) => environmentFileKind(name) !== undefined);
    assert.ok(taken.length > 1_000);
    assert.deepEqual(
      taken.filter((name) => !isFound(name)),
      [],
    );
  });

  it('find few other names', () => {
    const others = [
      'env.ts',
      'environment.ts',
      'src/env',
      '.envrc',
      '.environment',
      'convenient.js',
      '.dev',
      'vars',
    ];
    assert.deepEqual(others.filter(isFound), []);
  });

  for (const [globs, kind, names] of [
    [scriptFileGlobs, 'script', ['a.ts', 'a.mts', 'a.cts', 'a.tsx', 'a.js', 'a.mjs', 'a.cjs', 'a.jsx']],
    [markupFileGlobs, 'markup', ['a.vue', 'a.svelte', 'a.astro', 'a.html', 'a.htm']],
  ] as const) {
    it(`find each ${kind}, in any folder, and nothing else`, () => {
      assert.deepEqual(
        globs.map((glob) => documentShape(glob)?.kind),
        globs.map(() => kind),
      );
      const isMatched = matcherOf(inAnyFolder(globs));
      assert.ok(names.every((name) => isMatched(name) && isMatched(`b/c/${name}`)));
      assert.ok(!['a.json', 'ts', '.env'].some(isMatched));
    });
  }
});
