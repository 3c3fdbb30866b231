import assert from 'node:assert/strict';
import { type Completion, environmentCompletion, headerCompletion } from '../../../src/in-place/completions';
import { linted, marked } from './linted';

/** The text after the completion is accepted. `<…>` marks the snippet placeholder. */
function accepted(text: string, { range, text: inserted, rest }: Completion): string {
  const filled = rest === undefined ? inserted : `${inserted}<${rest.placeholder}>${rest.after}`;
  return text.slice(0, range.start) + filled + text.slice(range.end);
}

describe('The completion of the variable', () => {
  const offered: readonly (readonly [name: string, source: string, after: string])[] = [
    ['an empty file', '|', 'ELEVENLABS_API_KEY='],
    ['a half-typed name', 'A=1\nELE|\n', 'A=1\nELEVENLABS_API_KEY=\n'],
    ['an empty line', 'A=1\r\n|\r\nB=2', 'A=1\r\nELEVENLABS_API_KEY=\r\nB=2'],
    ['the line after an empty value', 'A=\n|', 'A=\nELEVENLABS_API_KEY='],
    ['a line after export', 'export EL|', 'export ELEVENLABS_API_KEY='],
    ['an indented line', '  EL|', '  ELEVENLABS_API_KEY='],
    ['a name with a value', 'ELEV|EN_KEY=abc\n', 'ELEVENLABS_API_KEY=abc\n'],
    [
      'a file that has it in a comment',
      '# ELEVENLABS_API_KEY=\nEL|',
      '# ELEVENLABS_API_KEY=\nELEVENLABS_API_KEY=',
    ],
    [
      'a file with another variable for the key',
      'ELEVEN_API_KEY=abc\n|',
      'ELEVEN_API_KEY=abc\nELEVENLABS_API_KEY=',
    ],
    ['an empty line above another one', '|\nA=1', 'ELEVENLABS_API_KEY=\nA=1'],
  ];
  for (const [name, source, after] of offered) {
    it(`is offered in ${name}`, () => {
      const { text, offset } = marked(source);
      const completion = environmentCompletion(text, offset);
      assert.ok(completion);
      assert.equal(accepted(text, completion), after);
    });
  }

  const silent: readonly (readonly [name: string, source: string])[] = [
    ['a file that defines it', 'ELEVENLABS_API_KEY=abc\nEL|'],
    ['a file that defines it below', 'EL|\nELEVENLABS_API_KEY=abc'],
    ['a value', 'OTHER=EL|'],
    ['a quoted value', 'OTHER="EL|"'],
    ['a line of a quoted value', 'OTHER="a\nEL|\nb"'],
    ['a comment', '# EL|'],
    ['a trailing comment', 'OTHER=1 # EL|'],
    ['a line with other words', 'EL| is a name'],
    ['the middle of a line', 'some EL|'],
    ['a name directly before a comment', 'EL|# note'],
  ];
  for (const [name, source] of silent) {
    it(`is silent in ${name}`, () => {
      const { text, offset } = marked(source);
      assert.equal(environmentCompletion(text, offset), undefined);
    });
  }

  it('handles a long line of spaces', () => {
    assert.equal(environmentCompletion(`${' '.repeat(200_000)}=`, 200_000)?.range.start, 200_000);
  });
});

const call = (headers: string, host = 'api.elevenlabs.io') =>
  `fetch('https://${host}/v1/voices', { headers: {${headers}} });\n`;
const read = "process.env.ELEVENLABS_API_KEY?.trim() ?? ''";

function headerAt(file: string, source: string): { text: string; completion: Completion | undefined } {
  const { text, offset } = marked(source);
  const slots = linted(file, text).facts.flatMap((facts) =>
    facts.kind === 'script' ? facts.headerSlots : [],
  );
  return { text, completion: headerCompletion(text, slots, offset) };
}

describe('The completion of the header', () => {
  const offered: readonly (readonly [name: string, file: string, source: string, after: string])[] = [
    ['empty headers', 'a.ts', call(' | '), call(` 'xi-api-key': ${read} `)],
    [
      'empty headers of JavaScript',
      'a.js',
      call('|'),
      call("'xi-api-key': process.env.ELEVENLABS_API_KEY?.trim()"),
    ],
    ['a name without quotes', 'a.ts', call(' x| '), call(` 'xi-api-key': ${read} `)],
    ['a name in quotes', 'a.ts', call(" 'xi-|' "), call(` 'xi-api-key': ${read} `)],
    ['a name in empty quotes', 'a.ts', call(" '|' "), call(` 'xi-api-key': ${read} `)],
    [
      'a name in other quotes than the rest',
      'a.ts',
      call(` a: 'b', "xi-|" `),
      call(` a: 'b', "xi-api-key": ${read} `),
    ],
    [
      'a name whose quote is not closed',
      'a.ts',
      "fetch('https://api.elevenlabs.io/v1/voices', {\n  headers: {\n    'xi-|\n  },\n});\n",
      `fetch('https://api.elevenlabs.io/v1/voices', {\n  headers: {\n    'xi-api-key': ${read}\n  },\n});\n`,
    ],
    [
      'a file that ends there',
      'a.ts',
      "fetch('https://api.elevenlabs.io/v1/voices', { headers: { 'xi|",
      `fetch('https://api.elevenlabs.io/v1/voices', { headers: { 'xi-api-key': ${read}`,
    ],
    [
      'the position after another header',
      'a.ts',
      call(" 'Content-Type': 'application/json', | "),
      call(` 'Content-Type': 'application/json', 'xi-api-key': ${read} `),
    ],
    [
      'the position before another header',
      'a.ts',
      call("\n  'xi-|'\n  'Content-Type': 'application/json',\n"),
      call(`\n  'xi-api-key': ${read},\n  'Content-Type': 'application/json',\n`),
    ],
    [
      'the position after a comment',
      'a.ts',
      call("\n  // the key\n  |\n  'Content-Type': 'application/json',\n"),
      call(`\n  // the key\n  'xi-api-key': ${read},\n  'Content-Type': 'application/json',\n`),
    ],
    ['a name with a value', 'a.ts', call(" 'x|': key "), call(" 'xi-api-key': key ")],
    [
      'the second of two copies of the same headers',
      'a.ts',
      `const base = { Accept: 'audio/mpeg' };\n${call(' ...base ')}${call(' ...base, | ')}`,
      `const base = { Accept: 'audio/mpeg' };\n${call(' ...base ')}${call(` ...base, 'xi-api-key': ${read} `)}`,
    ],
    ['the position after a spread', 'a.ts', call(' ...base, | '), call(` ...base, 'xi-api-key': ${read} `)],
    [
      'headers in a constant',
      'a.ts',
      "const headers = { 'xi|' };\nfetch('https://api.elevenlabs.io/v1/voices', { headers });\n",
      `const headers = { 'xi-api-key': ${read} };\nfetch('https://api.elevenlabs.io/v1/voices', { headers });\n`,
    ],
    [
      'new Headers',
      'a.ts',
      "fetch('https://api.elevenlabs.io/v1/voices', { headers: new Headers({ | }) });\n",
      `fetch('https://api.elevenlabs.io/v1/voices', { headers: new Headers({ 'xi-api-key': ${read} }) });\n`,
    ],
    [
      'an instance of axios',
      'a.ts',
      "const api = axios.create({ baseURL: 'https://api.elevenlabs.io/v1', headers: { | } });\n",
      `const api = axios.create({ baseURL: 'https://api.elevenlabs.io/v1', headers: { 'xi-api-key': ${read} } });\n`,
    ],
    [
      'an unknown client',
      'a.ts',
      "request('https://api.elevenlabs.io/v1/voices', { headers: { | } });\n",
      `request('https://api.elevenlabs.io/v1/voices', { headers: { 'xi-api-key': ${read} } });\n`,
    ],
    [
      'double quotes',
      'a.ts',
      'fetch("https://api.elevenlabs.io/v1/voices", { headers: { | } });\n',
      'fetch("https://api.elevenlabs.io/v1/voices", { headers: { "xi-api-key": process.env.ELEVENLABS_API_KEY?.trim() ?? "" } });\n',
    ],
    [
      'Deno',
      'a.ts',
      `Deno.serve(() => ${call(' | ').trimEnd().replace(/;$/, '')});\n`,
      `Deno.serve(() => ${call(" 'xi-api-key': Deno.env.get('ELEVENLABS_API_KEY')?.trim() ?? '' ").trimEnd().replace(/;$/, '')});\n`,
    ],
    [
      'a browser script, which has no key',
      'a.ts',
      `'use client';\n${call(' | ')}`,
      `'use client';\n${call(" 'xi-api-key': <key> ")}`,
    ],
    [
      'a page, which has no key',
      'a.vue',
      `<script>\n${call(" 'xi-|', 'a': 'b' ")}</script>\n`,
      `<script>\n${call(" 'xi-api-key': <key>, 'a': 'b' ")}</script>\n`,
    ],
  ];
  for (const [name, file, source, after] of offered) {
    it(`is offered in ${name}`, () => {
      const { text, completion } = headerAt(file, source);
      assert.ok(completion);
      assert.equal(accepted(text, completion), after);
    });
  }

  /** The value that the completion offers after this code. */
  const values: readonly (readonly [name: string, file: string, before: string, value: string])[] = [
    ['a constant', 'a.ts', 'const apiKey = process.env.ELEVENLABS_API_KEY;\n', "apiKey?.trim() ?? ''"],
    [
      'a constant of JavaScript',
      'a.js',
      'const apiKey = process.env.ELEVENLABS_API_KEY;\n',
      'apiKey?.trim()',
    ],
    ['a trimmed constant', 'a.ts', `const apiKey = ${read};\n`, 'apiKey'],
    [
      'a constant that may be missing',
      'a.ts',
      'const apiKey = process.env.ELEVENLABS_API_KEY?.trim();\n',
      "apiKey?.trim() ?? ''",
    ],
    [
      'a constant with an assertion',
      'a.ts',
      'const apiKey = process.env.ELEVENLABS_API_KEY!;\n',
      'apiKey.trim()',
    ],
    [
      'a constant of Deno',
      'a.ts',
      "const apiKey = Deno.env.get('ELEVEN_API_KEY');\n",
      "apiKey?.trim() ?? ''",
    ],
    [
      'a destructured variable',
      'a.ts',
      'const { ELEVENLABS_API_KEY } = process.env;\n',
      "ELEVENLABS_API_KEY?.trim() ?? ''",
    ],
    [
      'a renamed one',
      'a.ts',
      'const { ELEVENLABS_API_KEY: apiKey } = process.env;\n',
      "apiKey?.trim() ?? ''",
    ],
    [
      'a read of another variable',
      'a.ts',
      'log(process.env.ELEVEN_API_KEY);\n',
      "process.env.ELEVEN_API_KEY?.trim() ?? ''",
    ],
    [
      'a read of import.meta.env',
      'a.ts',
      'log(import.meta.env.ELEVENLABS_API_KEY);\n',
      "import.meta.env.ELEVENLABS_API_KEY?.trim() ?? ''",
    ],
    [
      'a read of Bun',
      'a.ts',
      'log(Bun.env.ELEVENLABS_API_KEY);\n',
      "Bun.env.ELEVENLABS_API_KEY?.trim() ?? ''",
    ],

    [
      'no constant out of reach',
      'a.ts',
      'function f() { const apiKey = process.env.ELEVENLABS_API_KEY; }\n',
      read,
    ],
    ['no variable', 'a.ts', 'let apiKey = process.env.ELEVENLABS_API_KEY;\n', read],
    ['no comparison', 'a.ts', "const isSet = process.env.ELEVENLABS_API_KEY === 'a';\n", read],
    ['no length', 'a.ts', 'const length = process.env.ELEVENLABS_API_KEY.length;\n', read],
    ['no other secret', 'a.ts', 'const secret = process.env.ELEVENLABS_WEBHOOK_SECRET;\n', read],
    ['no other key', 'a.ts', 'const apiKey = process.env.OPENAI_API_KEY;\n', read],
    ['no public variable', 'a.ts', 'const apiKey = process.env.NEXT_PUBLIC_ELEVENLABS_API_KEY;\n', read],
    ['no parameter', 'a.ts', 'export default { fetch(_, env) { use(env.ELEVENLABS_API_KEY); } };\n', read],
  ];
  for (const [name, file, before, value] of values) {
    it(`offers the key as the script reads it: ${name}`, () => {
      const { text, completion } = headerAt(file, before + call(' | '));
      assert.ok(completion);
      assert.equal(accepted(text, completion), before + call(` 'xi-api-key': ${value} `));
    });
  }

  const silent: readonly (readonly [name: string, file: string, source: string])[] = [
    ['another host', 'a.ts', `// elevenlabs\n${call(' | ', 'api.openai.com')}`],
    ["the project's own backend", 'a.ts', "fetch('/api/elevenlabs', { headers: { | } });\n"],
    ['an unknown address', 'a.ts', "fetch(elevenLabsProxy, { headers: { 'xi-|' } });\n"],
    ['OAuth', 'a.ts', "fetch('https://api.elevenlabs.io/v1/oauth/token', { headers: { | } });\n"],
    ['headers that have it already', 'a.ts', call(" 'xi-api-key': key, | ")],
    ['headers that have it with capitals', 'a.ts', call(" 'Xi-Api-Key': key, | ")],
    ['headers that have it below', 'a.ts', call("\n  '|'\n  'xi-api-key': key,\n")],
    [
      'headers that get it from a spread',
      'a.ts',
      `const base = { 'xi-api-key': key };\n${call(' ...base, | ')}`,
    ],
    [
      'headers that get it later',
      'a.ts',
      "const headers = { | };\nheaders['xi-api-key'] = key;\nfetch('https://api.elevenlabs.io/v1/voices', { headers });\n",
    ],
    [
      'headers that go to another host too',
      'a.ts',
      "const headers = { a: 'b', | };\nfetch('https://api.elevenlabs.io/v1/voices', { headers });\nfetch('https://api.openai.com/v1/models', { headers });\n",
    ],
    ['the value of a header', 'a.ts', call(" 'Content-Type': | ")],
    ['a string', 'a.ts', call(" 'Content-Type': 'xi-|' ")],
    [
      'the options next to the headers',
      'a.ts',
      "fetch('https://api.elevenlabs.io/v1/voices', { headers: {}, | });\n",
    ],
    ['the body', 'a.ts', "fetch('https://api.elevenlabs.io/v1/voices', { headers: {}, body: { | } });\n"],
    ['a comment', 'a.ts', call('\n  // xi-|\n')],
    ['a block comment', 'a.ts', call(' /* | */ ')],
    ['the position after a header without a comma', 'a.ts', call(" 'Content-Type': 'a' | ")],
    ['the position after a closed name', 'a.ts', call(" 'xi-'| ")],
    ['the position after the braces', 'a.ts', call('').replace('}', '}|')],
    ['a mock', 'a.ts', "nock('https://api.elevenlabs.io', { headers: { | } });\n"],
    [
      'an object with another name',
      'a.ts',
      "fetch('https://api.elevenlabs.io/v1/voices', { params: { | } });\n",
    ],
  ];
  for (const [name, file, source] of silent) {
    it(`is silent in ${name}`, () => {
      assert.equal(headerAt(file, source).completion, undefined);
    });
  }
});
