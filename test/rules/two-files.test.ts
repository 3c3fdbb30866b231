import assert from 'node:assert/strict';
import type { LintContext } from '../../src/lint/context';
import { environmentFileKind } from '../../src/lint/documents/document-kind';
import { environmentFile } from '../../src/lint/documents/environment-document';
import { applyEdits, withCopiedText } from '../../src/lint/edits';
import type { Finding, Fix } from '../../src/lint/finding';
import { IgnoreRules } from '../../src/lint/ignore-rules';
import { createLinter } from '../../src/lint/lint';
import { formatMessage } from '../../src/lint/messages';
import { type RuleId, ruleById } from '../../src/lint/rules';
import { parser } from '../../src/parser/typescript-parser';
import { madeUpKeys } from '../made-up-keys';
import { documentOf } from './rule-table';

/** Texts by file name; the first one is linted. */
type Files = Readonly<Record<string, string>>;

interface Row {
  readonly name: string;
  readonly rule: RuleId;
  /** The title of the fix that is applied. */
  readonly title: string;
  readonly before: Files;
  /** The files that the fix changes or creates, as they are afterwards. */
  readonly after: Files;
  /** How many findings of the rule are left in all files; none by default. */
  readonly left?: number;
}

const key = madeUpKeys.example;
const otherKey = madeUpKeys.accepted;
const read = 'process.env.ELEVENLABS_API_KEY?.trim()';
const request = (value: string) =>
  `fetch('https://api.elevenlabs.io/v1/voices', { headers: { 'xi-api-key': ${value} } });\n`;
const literal = { 'a.js': request(`'${key}'`) };
const cured = { 'a.js': request(read) };
const ignored = { '.gitignore': 'node_modules\n.env*\n!.env.example\n' };

const move = (file = '.env') => `Move the key to ${file} and read it from there`;
const rename = (files: string) => `Rename to ELEVENLABS_API_KEY in this file and in ${files}`;
const both = (files: string) => `Rename the variable to ELEVENLABS_API_KEY in this file and in ${files}`;

const moved: Omit<Row, 'rule' | 'title'>[] = [
  {
    name: 'after the last line',
    before: { ...literal, ...ignored, '.env': 'PORT=3000\n' },
    after: { ...cured, '.env': `PORT=3000\nELEVENLABS_API_KEY=${key}\n` },
  },
  {
    name: 'on a new line if the last one has no line break',
    before: { ...literal, ...ignored, '.env': 'PORT=3000' },
    after: { ...cured, '.env': `PORT=3000\nELEVENLABS_API_KEY=${key}\n` },
  },
  {
    name: 'with the line breaks of the file',
    before: { ...literal, ...ignored, '.env': '# one\r\nPORT=3000' },
    after: { ...cured, '.env': `# one\r\nPORT=3000\r\nELEVENLABS_API_KEY=${key}\r\n` },
  },
  {
    name: 'into an empty file',
    before: { ...literal, ...ignored, '.env': '' },
    after: { ...cured, '.env': `ELEVENLABS_API_KEY=${key}\n` },
  },
  {
    name: 'into the empty entry',
    before: { ...literal, ...ignored, '.env': 'ELEVENLABS_API_KEY=\nPORT=3000\n' },
    after: { ...cured, '.env': `ELEVENLABS_API_KEY=${key}\nPORT=3000\n` },
  },
  {
    name: 'into the empty entry with quotes and a comment',
    before: { ...literal, ...ignored, '.env': 'export ELEVENLABS_API_KEY = "" # from the dashboard\n' },
    after: { ...cured, '.env': `export ELEVENLABS_API_KEY = "${key}" # from the dashboard\n` },
  },
  {
    name: 'into the last of two empty entries, which wins',
    before: { ...literal, ...ignored, '.env': 'ELEVENLABS_API_KEY=\nELEVENLABS_API_KEY=\n' },
    after: { ...cured, '.env': `ELEVENLABS_API_KEY=\nELEVENLABS_API_KEY=${key}\n` },
  },
  {
    name: 'next to a template that asks for it',
    before: { ...literal, ...ignored, '.env': '', '.env.example': 'ELEVENLABS_API_KEY=\n' },
    after: { ...cured, '.env': `ELEVENLABS_API_KEY=${key}\n` },
  },
  {
    name: 'next to the environment file for tests',
    before: { ...literal, ...ignored, '.env': '', '.env.test': 'ELEVENLABS_API_KEY=made-up\n' },
    after: { ...cured, '.env': `ELEVENLABS_API_KEY=${key}\n` },
  },
  {
    name: 'without its scheme',
    before: {
      'a.js':
        "fetch('https://api.elevenlabs.io/v1/voices', { headers: { Authorization: 'Bearer KEY' } });".replace(
          'KEY',
          key,
        ),
      ...ignored,
      '.env': '',
    },
    after: {
      'a.js': `fetch('https://api.elevenlabs.io/v1/voices', { headers: { Authorization: \`Bearer \${${read}}\` } });`,
      '.env': `ELEVENLABS_API_KEY=${key}\n`,
    },
  },
  {
    name: 'without the whitespace around it, and typed in TypeScript',
    before: { 'a.ts': `const apiKey = ' ${key} '; // ElevenLabs\n`, ...ignored, '.env': '' },
    after: {
      'a.ts': `const apiKey = ${read} ?? ''; // ElevenLabs\n`,
      '.env': `ELEVENLABS_API_KEY=${key}\n`,
    },
  },
  {
    name: 'from a fallback, under the name read before it',
    before: { 'a.js': `const key = process.env.XI_API_KEY || '${key}';\n`, ...ignored, '.env': '' },
    after: { 'a.js': 'const key = process.env.XI_API_KEY;\n', '.env': `XI_API_KEY=${key}\n` },
  },
  {
    name: 'one of two, because the second is another value',
    before: { 'a.js': `const elevenLabs = ['${key}', '${otherKey}'];\n`, ...ignored, '.env': '' },
    after: {
      'a.js': `const elevenLabs = [${read}, '${otherKey}'];\n`,
      '.env': `ELEVENLABS_API_KEY=${key}\n`,
    },
    left: 1,
  },
];

const rows: Row[] = [
  ...moved.map((row): Row => ({ ...row, rule: 'hard-coded-key', title: move() })),
  {
    name: 'to the file that git ignores',
    rule: 'hard-coded-key',
    title: move('.env.local'),
    before: { ...literal, '.gitignore': '*.local\n', '.env': 'PORT=3000\n', '.env.local': '' },
    after: { ...cured, '.env.local': `ELEVENLABS_API_KEY=${key}\n` },
  },
  {
    name: 'to the empty entry that overrides another one',
    rule: 'hard-coded-key',
    title: move('.env.local'),
    before: {
      ...literal,
      ...ignored,
      '.env': 'ELEVENLABS_API_KEY=\n',
      '.env.local': 'ELEVENLABS_API_KEY=\n',
    },
    after: { ...cured, '.env.local': `ELEVENLABS_API_KEY=${key}\n` },
  },
  {
    name: 'to a new file',
    rule: 'hard-coded-key',
    title: 'Move the key to a new .env and read it from there',
    before: { ...literal, ...ignored, '.env.example': 'ELEVENLABS_API_KEY=\n' },
    after: { ...cured, '.env': `ELEVENLABS_API_KEY=${key}\n` },
  },
  {
    name: 'a public variable',
    rule: 'public-env',
    title: rename('.env'),
    before: {
      'a.ts': request('import.meta.env.VITE_ELEVENLABS_API_KEY'),
      '.env': `VITE_ELEVENLABS_API_KEY=${key}\n`,
    },
    after: {
      'a.ts': request('import.meta.env.ELEVENLABS_API_KEY'),
      '.env': `ELEVENLABS_API_KEY=${key}\n`,
    },
  },
  {
    name: 'a public variable in every file and every read',
    rule: 'public-env',
    title: rename('.env, .env.example'),
    before: {
      'a.ts': `
const { VITE_ELEVENLABS_API_KEY: other } = import.meta.env;
if (!import.meta.env['VITE_ELEVENLABS_API_KEY']) throw new Error('VITE_ELEVENLABS_API_KEY is missing');
${request('import.meta.env.VITE_ELEVENLABS_API_KEY')}`,
      '.env': `export VITE_ELEVENLABS_API_KEY="${key}"\n`,
      '.env.example': 'VITE_ELEVENLABS_API_KEY=\nVITE_ELEVENLABS_AGENT_ID=\n',
    },
    after: {
      'a.ts': `
const { ELEVENLABS_API_KEY: other } = import.meta.env;
if (!import.meta.env['ELEVENLABS_API_KEY']) throw new Error('VITE_ELEVENLABS_API_KEY is missing');
${request('import.meta.env.ELEVENLABS_API_KEY')}`,
      '.env': `export ELEVENLABS_API_KEY="${key}"\n`,
      '.env.example': 'ELEVENLABS_API_KEY=\nVITE_ELEVENLABS_AGENT_ID=\n',
    },
  },
  {
    name: 'a public variable where a file already has the private one',
    rule: 'public-env',
    title: rename('.env.production'),
    before: {
      'a.ts': request('process.env.REACT_APP_ELEVENLABS_API_KEY'),
      '.env': `ELEVENLABS_API_KEY=${key}\nREACT_APP_ELEVENLABS_API_KEY=${key}\n`,
      '.env.production': `REACT_APP_ELEVENLABS_API_KEY=${key}\n`,
    },
    after: {
      'a.ts': request('process.env.ELEVENLABS_API_KEY'),
      '.env.production': `ELEVENLABS_API_KEY=${key}\n`,
    },
    left: 1,
  },
  {
    name: 'a public variable that no file defines',
    rule: 'public-env',
    title: 'Rename to ELEVENLABS_API_KEY in this file',
    before: { 'a.ts': request('process.env.NEXT_PUBLIC_ELEVENLABS_API_KEY'), '.env': 'PORT=3000\n' },
    after: { 'a.ts': request('process.env.ELEVENLABS_API_KEY') },
  },
  {
    name: 'two names, neither official',
    rule: 'env-mismatch',
    title: both('.env'),
    before: {
      'a.ts': `if (!process.env.ELEVEN_API_KEY) throw new Error('no key');\n${request('process.env.ELEVEN_API_KEY')}`,
      '.env': `ELEVEN_LABS_API_KEY=${key}\n`,
    },
    after: {
      'a.ts': `if (!process.env.ELEVENLABS_API_KEY) throw new Error('no key');\n${request('process.env.ELEVENLABS_API_KEY')}`,
      '.env': `ELEVENLABS_API_KEY=${key}\n`,
    },
  },
  {
    name: 'two names, in every file',
    rule: 'env-mismatch',
    title: both('.env, .env.production'),
    before: {
      'a.ts': request("process.env['XI_API_KEY']"),
      '.env': 'ELEVENLABS_KEY=\n',
      '.env.production': `ELEVENLABS_KEY=${key}\n`,
    },
    after: {
      'a.ts': request("process.env['ELEVENLABS_API_KEY']"),
      '.env': 'ELEVENLABS_API_KEY=\n',
      '.env.production': `ELEVENLABS_API_KEY=${key}\n`,
    },
  },
  {
    name: 'the name in every environment file',
    rule: 'env-mismatch',
    title: 'Rename ELEVEN_API_KEY to ELEVENLABS_API_KEY in .env, .env.example',
    before: {
      'a.ts': request('process.env.ELEVENLABS_API_KEY'),
      '.env': `ELEVEN_API_KEY=${key}\n`,
      '.env.example': 'ELEVEN_API_KEY=\n',
    },
    after: { '.env': `ELEVENLABS_API_KEY=${key}\n`, '.env.example': 'ELEVENLABS_API_KEY=\n' },
  },
  {
    name: 'the name in the code, in every read',
    rule: 'env-mismatch',
    title: 'Read ELEVENLABS_API_KEY instead of ELEVEN_API_KEY',
    before: {
      'a.ts': `console.log(!!process.env.ELEVEN_API_KEY);\n${request('process.env.ELEVEN_API_KEY')}`,
      '.env': `ELEVENLABS_API_KEY=${key}\n`,
    },
    after: {
      'a.ts': `console.log(!!process.env.ELEVENLABS_API_KEY);\n${request('process.env.ELEVENLABS_API_KEY')}`,
    },
  },
];

describe('A fix of two files cures both', () => {
  for (const { name, rule, title, before, after, left = 0 } of rows) {
    it(`${rule}: ${name}`, () => {
      const [file = ''] = Object.keys(before);
      const [finding] = findingsOf(rule, file, before);
      const fix = finding?.fixes.find((each) => titleOf(finding, each) === title);
      assert.ok(fix, `there is no "${title}" among ${titles(finding).join(', ')}`);
      assert.equal(fix.kind, 'suggestion');
      const fixed = applied(fix, file, before);
      assert.deepEqual(fixed, { ...before, ...after });
      const others = Object.keys(fixed).filter((each) => each !== '.gitignore');
      assert.equal(others.flatMap((each) => findingsOf(rule, each, fixed)).length, left);
    });
  }
});

describe('A key is moved only', () => {
  const refused: readonly (readonly [name: string, files: Files])[] = [
    ['where git ignores the file', { ...literal, '.gitignore': 'dist\n', '.env': '' }],
    ['where git’s rules are known', { ...literal, '.env': '' }],
    ['where the rule is not taken back', { ...literal, '.gitignore': '.env\n!.env\n', '.env': '' }],
    ['where the name is free', { ...literal, ...ignored, '.env': `ELEVENLABS_API_KEY=${otherKey}\n` }],
    [
      'where no other file defines the name',
      { ...literal, ...ignored, '.env': '', '.env.production': `ELEVENLABS_API_KEY=${otherKey}\n` },
    ],
    [
      'where no empty entry would win over it',
      { ...literal, ...ignored, '.env': 'ELEVENLABS_API_KEY=\n', '.env.production': 'ELEVENLABS_API_KEY=\n' },
    ],
    ['to a file for every mode', { ...literal, ...ignored, '.env.production': '', 'prod.env': '' }],
    [
      'to the nearest folder',
      { ...literal, '.gitignore': '/.env\n', 'app/.env.development': '', '.env': '' },
    ],
    ['after an equals sign', { ...literal, ...ignored, '.env': 'ELEVENLABS_API_KEY: \n' }],
    [
      'where one variable is read instead',
      {
        'a.js': `const key = process.env.XI_API_KEY || process.env.ELEVEN_KEY || '${key}';`,
        ...ignored,
        '.env': '',
      },
    ],
    [
      'where it is written unchanged',
      { 'a.js': `const elevenLabsKey = '\\x73${key.slice(1)}';`, ...ignored, '.env': '' },
    ],
    ['to a new file that git ignores', { ...literal, '.gitignore': 'dist\n' }],
  ];
  for (const [name, files] of refused) {
    it(name, () => {
      const [file = ''] = Object.keys(files);
      const [finding] = findingsOf('hard-coded-key', file, files);
      assert.deepEqual(titles(finding), ['Read the key from the environment']);
    });
  }

  it('while no finding contains it', () => {
    const files = { ...literal, ...ignored, '.env': `OTHER=${otherKey}` };
    const findings = findingsOf('hard-coded-key', 'a.js', files);
    assert.deepEqual(titles(findings[0]), ['Read the key from the environment', move()]);
    assert.doesNotMatch(JSON.stringify(findings), /sk_|[0-9a-f]{12}/);
  });
});

describe('A variable is renamed on both sides only', () => {
  const refused: readonly (readonly [name: string, rule: RuleId, files: Files, titles: string[]])[] = [
    [
      'where each place that reads it can be renamed alone',
      'public-env',
      {
        'a.ts': `const env = import.meta.env;\nspeak(env.VITE_ELEVENLABS_API_KEY);\n${request('import.meta.env.VITE_ELEVENLABS_API_KEY')}`,
        '.env': `VITE_ELEVENLABS_API_KEY=${key}\n`,
      },
      [],
    ],
    [
      'where the official name is not in use',
      'env-mismatch',
      {
        'a.ts': request('process.env.ELEVEN_API_KEY'),
        '.env': 'ELEVENLABS_API_KEY=\n',
        '.env.local': `ELEVEN_LABS_API_KEY=${key}\n`,
      },
      [
        'Read ELEVEN_LABS_API_KEY instead of ELEVEN_API_KEY',
        'Rename ELEVEN_LABS_API_KEY to ELEVEN_API_KEY in .env.local',
      ],
    ],
    [
      'where the names have no prefix',
      'env-mismatch',
      {
        'a.ts': request('import.meta.env.VITE_ELEVEN_API_KEY'),
        '.env': `VITE_ELEVENLABS_KEY=${key}\n`,
      },
      [
        'Read VITE_ELEVENLABS_KEY instead of VITE_ELEVEN_API_KEY',
        'Rename VITE_ELEVENLABS_KEY to VITE_ELEVEN_API_KEY in .env',
      ],
    ],
  ];
  for (const [name, rule, files, expected] of refused) {
    it(name, () => assert.deepEqual(titles(findingsOf(rule, 'a.ts', files)[0]), expected));
  }
});

const uriOf = (file: string) => `file:///project/${file}`;

/** What the editor knows: the environment files, nearest first, what git ignores, and the file that may be created. */
function contextOf(files: Files): LintContext {
  const rules = IgnoreRules.none.enter('/project', files['.gitignore']);
  const isIgnored = (file: string) => rules.ignoresFile(`/project/${file}`);
  const environment = Object.entries(files)
    .filter(([file]) => environmentFileKind(file) !== undefined)
    .map(([file, text]) => ({ ...environmentFile(uriOf(file), text), isIgnored: isIgnored(file) }));
  const mayCreate =
    isIgnored('.env') && !environment.some(({ uri }) => environmentFileKind(uri) === 'loaded');
  return { environment, ...(mayCreate ? { newEnvironmentFile: uriOf('.env') } : {}) };
}

function findingsOf(rule: RuleId, file: string, files: Files): Finding[] {
  const document = documentOf(file, files[file] ?? '');
  const { findings } = createLinter(parser).lint(document, contextOf(files));
  return findings.filter(({ ruleId }) => ruleId === rule);
}

function titles(finding: Finding | undefined): string[] {
  return finding?.fixes.map((fix) => titleOf(finding, fix)) ?? [];
}

function titleOf({ ruleId }: Finding, { titleId, values }: Fix): string {
  return formatMessage(ruleById(ruleId)?.fixTitles[titleId] ?? '', values);
}

/** All files after a fix in one of them. */
function applied({ edits }: Fix, linted: string, files: Files): Files {
  const changed: Record<string, string> = { ...files };
  for (const uri of new Set(edits.map((edit) => edit.uri))) {
    const file = uri === undefined ? linted : uri.slice(uriOf('').length);
    const ofFile = edits.filter((edit) => edit.uri === uri);
    const filled = ofFile.map((edit) => withCopiedText(edit, files[linted] ?? ''));
    changed[file] = applyEdits(files[file] ?? '', filled);
  }
  return changed;
}
