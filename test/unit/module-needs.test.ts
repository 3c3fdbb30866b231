import { strict as assert } from 'node:assert';
import type { LintContext, ModuleSource, Need } from '../../src/lint/context';
import { createLinter } from '../../src/lint/lint';
import type { LintResult } from '../../src/lint/result';
import { parser } from '../../src/parser/typescript-parser';
import { textOf } from '../module-examples/import-example';
import { documentOf } from '../rules/rule-table';

const linter = createLinter(parser);

describe('the files that an import asks for', () => {
  it('are asked for, the likeliest candidate first', () => {
    const { needs } = lint(textOf({ ...plain, imports: "import { base } from '../config';" }), {});
    assert.deepEqual(
      needs.map((need) => candidatesOf(need).map((uri) => uri.replace('file:///project/', ''))),
      [
        [
          '.ts',
          '.tsx',
          '.mts',
          '.js',
          '.jsx',
          '.mjs',
          '/index.ts',
          '/index.tsx',
          '/index.mts',
          '/index.js',
          '/index.jsx',
          '/index.mjs',
        ].map((ending) => `src/config${ending}`),
      ],
    );
  });

  it("'./config.js' is asked for as written first", () => {
    const { needs } = lint(textOf({ ...plain, imports: "import { base } from './config.js';" }), {});
    assert.deepEqual(candidatesOf(needs[0]).slice(0, 2), [
      'file:///project/src/speech/config.js',
      'file:///project/src/speech/config.ts',
    ]);
  });

  it('are asked for once, and not where nothing depends on them', () => {
    const imports =
      "import { base } from './config';\nimport { unused } from './unused';\nimport './effect';";
    const text = textOf({ ...plain, imports }).repeat(2);
    assert.equal(lint(text, {}).needs.length, 1);
  });

  it("that are known to be missing aren't asked for again", () => {
    const text = textOf(plain);
    const [need] = lint(text, {}).needs;
    const modules = new Map(candidatesOf(need).map((uri): [string, null] => [uri, null]));
    const result = lint(text, { modules });
    assert.deepEqual([result.needs, result.findings], [[], []]);
  });

  it('are asked for until every likelier candidate was looked up', () => {
    const text = textOf(plain);
    const modules = new Map([['file:///project/src/speech/config.ts', null]]);
    assert.equal(lint(text, { modules }).needs.length, 1);
  });

  it("of a document without a place aren't asked for", () => {
    const document = { ...documentOf('a.ts', textOf(plain)), uri: 'untitled:Untitled-1' };
    assert.deepEqual(linter.lint(document, {}).needs, []);
  });

  it('of an alias are the configs and manifests around the file, all at once', () => {
    const text = textOf({ ...plain, imports: "import { base } from '@acme/config';" });
    const { needs } = lint(text, { root: 'file:///project' });
    assert.deepEqual(
      needs.map((need) => candidatesOf(need).map((uri) => uri.replace('file:///project/', ''))),
      [
        ['src/speech', 'src', '.'].flatMap((folder) => [
          at(folder, 'tsconfig.json'),
          at(folder, 'jsconfig.json'),
        ]),
        ...['src/speech', 'src', '.'].flatMap((folder) => [
          [at(folder, 'package.json')],
          [at(folder, 'pnpm-workspace.yaml')],
        ]),
      ],
    );
  });

  it('of an alias are none without a folder that limits the search, or outside it', () => {
    const text = textOf({ ...plain, imports: "import { base } from '@acme/config';" });
    for (const root of [undefined, 'file:///other', 'file:///pro', 'file:///project/src/speech/speak.ts']) {
      assert.deepEqual(lint(text, root === undefined ? {} : { root }).needs, []);
    }
  });

  it('of a module with a scheme are none', () => {
    const imports = "import { base } from 'node:fs';\nimport { other } from 'https://esm.sh/x';";
    const text = textOf({ ...plain, imports, url: 'base + other' });
    assert.deepEqual(lint(text, { root: 'file:///project' }).needs, []);
  });

  it('are limited, however much is imported', () => {
    const names = Array.from({ length: 400 }, (_, at) => `v${at}`);
    const text = names
      .map((name) => textOf({ imports: `import { ${name} } from './${name}';`, url: name }))
      .join('');
    assert.ok(lint(text, { root: 'file:///project' }).needs.length <= 300);
  });

  it("that are too large aren't read", () => {
    const text = textOf(plain);
    const module = `export const base = 'https://api.elevenlabs.io/v1';\n`;
    const lintWith = (source: string) =>
      lint(text, { modules: new Map([['file:///project/src/speech/config.ts', { text: source }]]) }).findings;
    assert.equal(lintWith(module).length, 1);
    assert.equal(lintWith(module + ' '.repeat(500_000)).length, 0);
  });

  it('that lead to ever more modules come to an end', () => {
    const modules = new Map<string, ModuleSource>();
    for (let at = 0; at < 200; at++) {
      modules.set(`file:///project/src/speech/m${at}.ts`, { text: `export { base } from './m${at + 1}';` });
    }
    const text = textOf({ ...plain, imports: "import { base } from './m0';" });
    assert.deepEqual(lint(text, { modules }).findings, []);
  });
});

const plain = { imports: "import { base } from './config';", url: 'base' };

function lint(text: string, context: LintContext): LintResult {
  return linter.lint(documentOf('src/speech/speak.ts', text), context);
}

function at(folder: string, name: string): string {
  return folder === '.' ? name : `${folder}/${name}`;
}

function candidatesOf(need: Need | undefined): readonly string[] {
  return need !== undefined && 'candidates' in need ? need.candidates : [];
}
