import assert from 'node:assert/strict';
import picomatch from 'picomatch/posix';
import { documentShape, environmentFileKind } from '../../src/lint/documents/document-kind';
import {
  environmentFileGlobs,
  inAnyFolder,
  markupFileGlobs,
  scriptFileGlobs,
} from '../../src/lint/documents/file-globs';
import { environmentFileNames } from './environment-file-names';

describe('the kind of a file, by its name', () => {
  for (const [kind, fileNames] of Object.entries(environmentFileNames)) {
    for (const fileName of fileNames) {
      it(`${fileName || 'an empty name'} is ${kind}`, () => {
        assert.equal(environmentFileKind(fileName) ?? 'not linted', kind);
      });
    }
  }

  const languages: Record<string, readonly string[]> = {
    ts: ['a.ts', 'a.mts', 'a.cts', 'd.ts', 'a.d/b.ts', 'a-d.ts', 'a.test.ts', 'A.TS', 'src/a.ts', '.env.ts'],
    tsx: ['a.tsx'],
    js: ['a.js', 'a.mjs', 'a.cjs', 'a.min.js', 'C:\\a\\b.JS'],
    jsx: ['a.jsx'],
  };
  for (const [language, fileNames] of Object.entries(languages)) {
    for (const fileName of fileNames) {
      it(`${fileName} is a script in ${language}`, () => {
        assert.deepEqual(documentShape(fileName), { kind: 'script', language });
      });
    }
  }

  const flavours: Record<string, readonly string[]> = {
    vue: ['App.vue', 'src/App.VUE', '.env.vue'],
    svelte: ['+page.svelte'],
    astro: ['index.astro', 'C:\\a\\b.Astro'],
    html: ['index.html', 'INDEX.HTM', '.env.htm', 'a.vue.html'],
  };
  for (const [flavour, fileNames] of Object.entries(flavours)) {
    for (const fileName of fileNames) {
      it(`${fileName} is markup of ${flavour}, and not an environment file`, () => {
        assert.deepEqual(documentShape(fileName), { kind: 'markup', flavour });
        assert.equal(environmentFileKind(fileName), undefined);
      });
    }
  }

  it('returns one shape for both kinds of environment files', () => {
    assert.deepEqual(documentShape('.env'), { kind: 'environment', fileKind: 'loaded' });
    assert.deepEqual(documentShape('.env.example'), { kind: 'environment', fileKind: 'template' });
  });

  for (const fileName of [
    'a.json',
    'vue',
    'a.vue.bak',
    'a.svelte.md',
    'a.xhtml',
    'ts',
    'a.ts.bak',
    'a.ts/readme',
    'a.d.ts',
    'a.d.mts',
    'src/a.D.CTS',
    'C:\\a\\b.d.json.ts',
    '.env.d.ts',
    '',
  ]) {
    it(`${fileName || 'an empty name'} isn't linted`, () => {
      assert.equal(documentShape(fileName), undefined);
    });
  }
});

describe('a glob of linted files', () => {
  const finds = (glob: string, path: string) => picomatch(glob, { dot: true, nocase: true })(path);
  const names = environmentFileNames.loaded.map((name) => name.replaceAll('\\', '/').replace(/^C:/, ''));

  for (const name of names) {
    it(`finds ${name} among environment files`, () => {
      assert.ok(finds(inAnyFolder(environmentFileGlobs), name));
    });
  }

  const files: readonly (readonly [name: string, isScript: boolean, mayHoldScripts: boolean])[] = [
    ['a.ts', true, true],
    ['src/deep/er/a.cjs', true, true],
    ['src/App.vue', false, true],
    ['index.htm', false, true],
    ['a.json', false, false],
    ['src/ts', false, false],
  ];
  for (const [name, isScript, mayHoldScripts] of files) {
    it(`${mayHoldScripts ? 'finds' : 'leaves out'} ${name} ${isScript ? 'as a script' : 'where markup is included'}`, () => {
      assert.equal(finds(inAnyFolder(scriptFileGlobs), name), isScript);
      assert.equal(finds(inAnyFolder([...scriptFileGlobs, ...markupFileGlobs]), name), mayHoldScripts);
    });
  }
});
