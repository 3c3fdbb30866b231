import { strict as assert } from 'node:assert';
import type { LintContext, ModuleSource } from '../../src/lint/context';
import type { Finding } from '../../src/lint/finding';
import { createLinter } from '../../src/lint/lint';
import type { LintResult } from '../../src/lint/result';
import { parser } from '../../src/parser/typescript-parser';
import { documentOf } from '../rules/rule-table';

const linter = createLinter(parser);
const api = 'https://api.elevenlabs.io/v1';
/** The linted document; its imports and the URL and headers of its request differ. */
const file = 'src/speech/speak.ts';
const bearer = "{ Authorization: 'Bearer ' + apiKey }";

interface Example {
  readonly name: string;
  readonly imports: string;
  readonly url: string;
  readonly headers?: string;
  /** The modules that exist, by their path from the project's folder. */
  readonly modules: Readonly<Record<string, string>>;
  /** The findings as `rule messageId`. */
  readonly findings: readonly string[];
}

const reported = ['bearer-auth destination'];
const constant = `export const base = '${api}';`;

const examples: readonly Example[] = [
  {
    name: 'a constant',
    imports: "import { base } from './config';",
    url: "base + '/voices'",
    modules: { 'src/speech/config.ts': constant },
    findings: reported,
  },
  {
    name: 'a constant under another name',
    imports: "import { base as root } from '../config';",
    url: "root + '/voices'",
    modules: { 'src/config.ts': constant },
    findings: reported,
  },
  {
    name: 'a constant that its module puts together',
    imports: "import { base } from './config';",
    url: 'base',
    modules: {
      'src/speech/config.ts': `const host = 'api.elevenlabs.io';\nexport const base = 'https://' + host;`,
    },
    findings: reported,
  },
  {
    name: 'a constant in a list of exports',
    imports: "import { base } from './config';",
    url: 'base',
    modules: { 'src/speech/config.ts': `const root = '${api}';\nexport { root as base };` },
    findings: reported,
  },
  {
    name: 'a re-export',
    imports: "import { base } from '../config';",
    url: 'base',
    modules: {
      'src/config.ts': "export { root as base } from './shared/urls';",
      'src/shared/urls.ts': `export const root = '${api}';`,
    },
    findings: reported,
  },
  {
    name: 'an import that its module exports again',
    imports: "import { base } from '../config';",
    url: 'base',
    modules: {
      'src/config.ts': "import { root } from './shared/urls';\nexport const base = root + '/v2';",
      'src/shared/urls.ts': `export const root = '${api}';`,
    },
    findings: reported,
  },
  {
    name: 'a default export',
    imports: "import base from './config';",
    url: 'base',
    modules: { 'src/speech/config.ts': `const base = '${api}';\nexport default base;` },
    findings: reported,
  },
  {
    name: 'a default export of an object',
    imports: "import config from './config';",
    url: 'config.urls.base',
    modules: { 'src/speech/config.ts': `export default { urls: { base: '${api}' }, retries: 3 };` },
    findings: reported,
  },
  {
    name: 'a default export that is exported again by name',
    imports: "import { base } from './urls';",
    url: 'base',
    modules: {
      'src/speech/urls.ts': "export { default as base } from './config';",
      'src/speech/config.ts': `export default '${api}';`,
    },
    findings: reported,
  },
  {
    name: 'an object',
    imports: "import { config } from './config';",
    url: 'config.base',
    modules: { 'src/speech/config.ts': `export const config = { base: '${api}' } as const;` },
    findings: reported,
  },
  {
    name: 'a function that gives the URL',
    imports: "import { urlOf } from './urls';",
    url: "urlOf('/voices')",
    modules: {
      'src/speech/urls.ts': `const base = '${api}';\nexport function urlOf(path: string) { return base + path; }`,
    },
    findings: reported,
  },
  {
    name: 'an arrow function that gives the URL',
    imports: "import { urlOf } from './urls';",
    url: "urlOf('/voices')",
    modules: { 'src/speech/urls.ts': `export const urlOf = (path: string) => '${api}' + path;` },
    findings: reported,
  },
  {
    name: 'a default function that gives the URL',
    imports: "import urlOf from './urls';",
    url: "urlOf('/voices')",
    modules: {
      'src/speech/urls.ts': `export default function urlOf(path: string) { return '${api}' + path; }`,
    },
    findings: reported,
  },
  {
    name: 'an index file',
    imports: "import { base } from '../config';",
    url: 'base',
    modules: { 'src/config/index.ts': constant },
    findings: reported,
  },
  {
    name: 'the index file of the own folder',
    imports: "import { base } from '.';",
    url: 'base',
    modules: { 'src/speech/index.ts': constant },
    findings: reported,
  },
  {
    name: 'the index file of the folder above',
    imports: "import { base } from '..';",
    url: 'base',
    modules: { 'src/index.ts': constant },
    findings: reported,
  },
  {
    name: "'./config.js', which is config.ts",
    imports: "import { base } from './config.js';",
    url: 'base',
    modules: { 'src/speech/config.ts': constant },
    findings: reported,
  },
  {
    name: "'./config.js', which is there",
    imports: "import { base } from './config.js';",
    url: 'base',
    modules: {
      'src/speech/config.js': constant,
      'src/speech/config.ts': "export const base = 'https://example.com';",
    },
    findings: reported,
  },
  {
    name: "'./config.mjs', which is config.mts",
    imports: "import { base } from './config.mjs';",
    url: 'base',
    modules: { 'src/speech/config.mts': constant },
    findings: reported,
  },
  {
    name: 'a name with a dot',
    imports: "import { base } from './elevenlabs.config';",
    url: 'base',
    modules: { 'src/speech/elevenlabs.config.ts': constant },
    findings: reported,
  },
  {
    name: 'a file before the index file of a folder',
    imports: "import { base } from './config';",
    url: 'base',
    modules: {
      'src/speech/config.ts': constant,
      'src/speech/config/index.ts': "export const base = '/api';",
    },
    findings: reported,
  },
  {
    name: 'a module in JSX',
    imports: "import { base } from './config';",
    url: 'base',
    modules: { 'src/speech/config.tsx': `export const Box = () => <b>{x}</b>;\n${constant}` },
    findings: reported,
  },
  {
    name: 'a module that is half typed',
    imports: "import { base } from './config';",
    url: 'base',
    modules: { 'src/speech/config.ts': `${constant}\nexport function broken({ a, ` },
    findings: reported,
  },
  {
    name: 'a module that is half typed in front',
    imports: "import { base } from './config';",
    url: 'base',
    modules: { 'src/speech/config.ts': `import { a } from\n${constant}` },
    findings: reported,
  },
  {
    name: 'another host',
    imports: "import { base } from './config';",
    url: 'base',
    modules: { 'src/speech/config.ts': "export const base = 'https://example.com';" },
    findings: [],
  },
  {
    name: 'a choice between two modules',
    imports: "import { base } from './config';\nimport { base as other } from './other';",
    url: 'isTest ? other : base',
    modules: { 'src/speech/config.ts': constant, 'src/speech/other.ts': "export const base = '/mock';" },
    findings: reported,
  },
  {
    name: 'modules that import each other',
    imports: "import { base } from './a';",
    url: 'base',
    modules: {
      'src/speech/a.ts': "export { base } from './b';",
      'src/speech/b.ts': "export { base } from './a';",
    },
    findings: [],
  },
  {
    name: 'modules that need each other',
    imports: "import { base } from './a';",
    url: 'base',
    modules: {
      'src/speech/a.ts': "import { other } from './b';\nexport const base = other;",
      'src/speech/b.ts': "import { base } from './a';\nexport const other = base;",
    },
    findings: [],
  },
  {
    name: 'a module that imports itself',
    imports: "import { base } from './a';",
    url: 'base',
    modules: { 'src/speech/a.ts': "export { base } from './a';" },
    findings: [],
  },
  {
    name: 'a module that imports the linted one',
    imports: "import { base } from './a';\nexport const key = 'a';",
    url: 'base',
    modules: { 'src/speech/a.ts': `import { key } from './speak';\nexport const base = '${api}';` },
    findings: reported,
  },
  {
    name: 'a name that the module does not export',
    imports: "import { base } from './config';",
    url: 'base',
    modules: { 'src/speech/config.ts': `const base = '${api}';` },
    findings: [],
  },
  {
    name: 'a type of that name',
    imports: "import { base } from './config';",
    url: 'base',
    modules: { 'src/speech/config.ts': 'export type base = string;' },
    findings: [],
  },
  {
    name: 'an empty module',
    imports: "import { base } from './config';",
    url: 'base',
    modules: { 'src/speech/config.ts': '' },
    findings: [],
  },
  {
    name: 'a module that is nested too deeply to be parsed',
    imports: "import { base } from './config';",
    url: 'base',
    modules: { 'src/speech/config.ts': `${constant}\n${'['.repeat(50_000)}` },
    findings: [],
  },
  {
    name: 'a package',
    imports:
      "import { base } from 'config';\nimport { other } from '@scope/config';\nimport path from 'node:path';",
    url: 'base',
    modules: { 'src/speech/config.ts': constant },
    findings: [],
  },
];

/** Mistakes that are written in the module: they are its own findings, never those of the file that imports it. */
const mistakesElsewhere: readonly Example[] = [
  {
    name: 'headers in a constant of another module',
    imports: "import { headers } from './headers';",
    url: `'${api}/voices'`,
    headers: 'headers',
    modules: {
      'src/speech/headers.ts': "export const headers = { Authorization: 'Bearer ' + elevenLabsApiKey };",
    },
    findings: [],
  },
  {
    name: 'headers of a function of another module',
    imports: "import { headersFor } from './headers';",
    url: `'${api}/voices'`,
    headers: 'headersFor(process.env.ELEVENLABS_API_KEY?.trim())',
    modules: {
      'src/speech/headers.ts':
        "export function headersFor(key) { return { 'x-api-key': key, 'XI-API-KEY': key }; }",
    },
    findings: [],
  },
  {
    name: 'headers of another module that are spread, beside an own one',
    imports: "import { common } from './headers';",
    url: `'${api}/voices'`,
    headers: "{ ...common, 'XI-API-KEY': apiKey }",
    modules: { 'src/speech/headers.ts': "export const common = { 'x-api-key': 'sk_' };" },
    findings: ['header-case case'],
  },
  {
    name: 'the right header in another module makes the own one redundant',
    imports: "import { common } from './headers';",
    url: `'${api}/voices'`,
    headers: "{ ...common, 'x-api-key': apiKey }",
    modules: { 'src/speech/headers.ts': "export const common = { 'xi-api-key': elevenLabsApiKey };" },
    findings: ['header-name redundant'],
  },
  {
    name: 'a key that another module reads untrimmed',
    imports: "import { elevenLabsKey } from './key';",
    url: `'${api}/voices'`,
    headers: "{ 'xi-api-key': elevenLabsKey }",
    modules: { 'src/speech/key.ts': 'export const elevenLabsKey = process.env.ELEVENLABS_API_KEY;' },
    findings: [],
  },
  {
    name: 'a key in a literal of another module, with blanks',
    imports: "import { key } from './key';",
    url: `'${api}/voices'`,
    headers: "{ 'xi-api-key': key }",
    modules: {
      'src/speech/key.ts': "export const key = ' sk_c40a6e8b2d917f53c40a6e8b2d917f53c40a6e8b2d917f53 ';",
    },
    findings: [],
  },
  {
    name: 'a whole request of another module',
    imports: "import { options } from './options';",
    url: `'${api}/voices'`,
    headers: 'options.headers',
    modules: {
      'src/speech/options.ts': `export const options = { headers: { Authorization: 'Bearer ' + process.env.ELEVENLABS_API_KEY } };`,
    },
    findings: [],
  },
  {
    name: 'a key of another module that is named for something else',
    imports: "import { session } from './session';",
    url: `'${api}/voices'`,
    headers: "{ Authorization: 'Bearer ' + session.access_token }",
    modules: { 'src/speech/session.ts': "export const session = { access_token: read('elevenlabs') };" },
    findings: [],
  },
];

describe('imported modules', () => {
  for (const example of [...examples, ...mistakesElsewhere]) {
    it(example.name, () => {
      const text = textOf(example);
      const result = lintWithNeeds(text, example.modules);
      assert.deepEqual(result.findings.map(shown), example.findings);
      for (const finding of result.findings) checkPlaces(finding, text);
    });
  }

  it('are asked for, the likeliest candidate first', () => {
    const { needs } = lint(textOf({ ...firstExample, imports: "import { base } from '../config';" }), {});
    assert.deepEqual(
      needs.map(({ candidates }) => candidates.map((uri) => uri.replace('file:///project/', ''))),
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

  it("'./config.js' is asked for as it is written first", () => {
    const { needs } = lint(textOf({ ...firstExample, imports: "import { base } from './config.js';" }), {});
    assert.deepEqual(needs[0]?.candidates.slice(0, 2), [
      'file:///project/src/speech/config.js',
      'file:///project/src/speech/config.ts',
    ]);
  });

  it('are asked for once, and not where nothing depends on them', () => {
    const imports =
      "import { base } from './config';\nimport { unused } from './unused';\nimport './effect';";
    const text = textOf({ ...firstExample, imports }).repeat(2);
    assert.equal(lint(text, {}).needs.length, 1);
  });

  it('that are known to be missing are not asked for again', () => {
    const text = textOf(firstExample);
    const [need] = lint(text, {}).needs;
    const modules = new Map((need?.candidates ?? []).map((uri): [string, null] => [uri, null]));
    const result = lint(text, { modules });
    assert.deepEqual([result.needs, result.findings], [[], []]);
  });

  it('are asked for as long as a likelier candidate was not looked for', () => {
    const text = textOf(firstExample);
    const modules = new Map([['file:///project/src/speech/config.ts', null]]);
    assert.equal(lint(text, { modules }).needs.length, 1);
  });

  it('of a document without a place are not asked for', () => {
    const document = { ...documentOf('a.ts', textOf(firstExample)), uri: 'untitled:Untitled-1' };
    assert.deepEqual(linter.lint(document, {}).needs, []);
  });

  it('that lead to ever more modules come to an end', () => {
    const modules = new Map<string, ModuleSource>();
    for (let at = 0; at < 200; at++) {
      modules.set(`file:///project/src/speech/m${at}.ts`, { text: `export { base } from './m${at + 1}';` });
    }
    const text = textOf({ ...firstExample, imports: "import { base } from './m0';" });
    assert.deepEqual(lint(text, { modules }).findings, []);
  });
});

const firstExample: Example = {
  name: 'the plain one',
  imports: "import { base } from './config';",
  url: 'base',
  modules: {},
  findings: [],
};

/** A request with a key of no vendor in particular, so that only where it goes makes a finding. */
function textOf({ imports, url, headers = bearer }: Example): string {
  return `${imports}\nawait fetch(${url}, { headers: ${headers} }); // speech of ElevenLabs\n`;
}

function lint(text: string, context: LintContext): LintResult {
  return linter.lint(documentOf(file, text), context);
}

/** Lints as fronts do: what is asked for is looked up and handed in, until nothing more is asked for. */
function lintWithNeeds(text: string, files: Readonly<Record<string, string>>): LintResult {
  const modules = new Map<string, ModuleSource | null>();
  for (let round = 0; round < 20; round++) {
    const result = lint(text, { modules });
    const before = modules.size;
    for (const uri of result.needs.flatMap(({ candidates }) => candidates)) {
      const found = files[uri.replace('file:///project/', '')];
      modules.set(uri, found === undefined ? null : { text: found });
    }
    if (modules.size === before) return result;
  }
  assert.fail('the linter asks for ever more modules');
}

function shown({ ruleId, messageId }: Finding): string {
  return `${ruleId} ${messageId}`;
}

/** Every place of a finding lies in the linted document, and marks something there. */
function checkPlaces({ range, fixes, related }: Finding, text: string): void {
  assert.ok(range.start < range.end && range.end <= text.length);
  assert.match(text.slice(range.start, range.end), /^['"]?[\w-]+['"]?$/);
  for (const edit of fixes.flatMap(({ edits }) => edits)) {
    assert.equal(edit.uri, undefined);
    assert.ok(edit.range.end <= text.length);
  }
  assert.deepEqual(related, []);
}
