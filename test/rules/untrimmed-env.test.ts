import { strict as assert } from 'node:assert';
import { applyEdits } from '../../src/lint/edits';
import { createLinter } from '../../src/lint/lint';
import { parser } from '../../src/parser/typescript-parser';
import { documentOf, type Example, ruleTable } from './rule-table';

const api = 'https://api.elevenlabs.io/v1/voices';
const read = 'process.env.ELEVENLABS_API_KEY';
const request = (value: string, url = `'${api}'`) =>
  `fetch(${url}, { headers: { 'xi-api-key': ${value} } });`;

/** A context in which `./key` has this text. */
const keyModule = (text: string) => ({
  context: { modules: new Map([['file:///project/key.ts', { text }]]) },
});
const sentRaw = (value: string) =>
  `import got from 'got';\nimport { key } from './key';\ngot('${api}', { headers: { 'xi-api-key': ${value} } });`;

/** Fixes change the other module, so this text stays the same. */
const caughtElsewhere: Example[] = [
  {
    name: 'read in another module, for a client that sends the key unchanged',
    source: sentRaw('key'),
    ...keyModule(`export const key = ${read};`),
    reports: [['rawElsewhere', 'warning', 'key']],
  },
  {
    name: 'read in another module with a fallback',
    source: sentRaw("key ?? ''"),
    ...keyModule(`export const key = ${read};`),
    reports: [['rawElsewhere', 'warning', "key ?? ''"]],
  },
  {
    name: 'destructured from the environment in another module',
    source: sentRaw('key'),
    ...keyModule('export const { ELEVENLABS_API_KEY: key } = process.env;'),
    reports: [['rawElsewhere', 'warning', 'key']],
  },
  {
    name: 'read in another module, once, at its first use',
    source: `${sentRaw('key')}\n${request('key')}\ngot('${api}', { headers: { 'xi-api-key': key } });`,
    ...keyModule(`export const key = ${read};`),
    reports: [['rawElsewhere', 'warning', 'key']],
  },
];

const caught: Example[] = [
  {
    name: 'read in the header',
    file: 'example.js',
    source: request(read),
    reports: [['untrimmed', 'information', read]],
    fixed: request(`${read}?.trim()`),
  },
  {
    name: 'read with brackets',
    file: 'example.js',
    source: request(`process.env["ELEVENLABS_API_KEY"]`),
    reports: [['untrimmed', 'information', `process.env["ELEVENLABS_API_KEY"]`]],
    fixed: request(`process.env["ELEVENLABS_API_KEY"]?.trim()`),
  },
  {
    name: 'with !, where no second assertion is needed',
    source: request(`${read}!`),
    reports: [['untrimmed', 'information', read]],
    fixed: request(`${read}?.trim() as string`),
  },
  {
    name: 'with `as string`',
    source: request(`${read} as string`),
    reports: [['untrimmed', 'information', read]],
    fixed: request(`(${read} as string)?.trim()`),
  },
  {
    name: 'with `?? ""`',
    source: request(`${read} ?? ''`),
    reports: [['untrimmed', 'information', read]],
    fixed: request(`${read}?.trim() ?? ''`),
  },
  {
    name: 'with a fallback to another variable, one finding each',
    file: 'example.js',
    source: request(`${read} || process.env.XI_API_KEY`),
    reports: [
      ['untrimmed', 'information', read],
      ['untrimmed', 'information', 'process.env.XI_API_KEY'],
    ],
    fixed: request(`${read}?.trim() || process.env.XI_API_KEY?.trim()`),
  },
  {
    name: 'once, where it is read, however often it is used',
    source: `
const apiKey = ${read};
if (!apiKey) throw new Error('ELEVENLABS_API_KEY is not set');
${request('apiKey')}
${request('apiKey')}
`,
    reports: [['untrimmed', 'information', read]],
    fixed: `
const apiKey = ${read}?.trim();
if (!apiKey) throw new Error('ELEVENLABS_API_KEY is not set');
${request('apiKey')}
${request('apiKey')}
`,
  },
  {
    name: 'a name that only the header identifies as the key',
    file: 'example.js',
    source: request('process.env.EL_TOKEN'),
    reports: [['untrimmed', 'information', 'process.env.EL_TOKEN']],
    fixed: request('process.env.EL_TOKEN?.trim()'),
  },
  {
    name: 'import.meta.env',
    file: 'example.js',
    source: request('import.meta.env.ELEVENLABS_API_KEY'),
    reports: [['untrimmed', 'information', 'import.meta.env.ELEVENLABS_API_KEY']],
    fixed: request('import.meta.env.ELEVENLABS_API_KEY?.trim()'),
  },
  {
    name: 'Deno.env.get',
    source: request(`Deno.env.get('ELEVENLABS_API_KEY') ?? ''`),
    reports: [['untrimmed', 'information', `Deno.env.get('ELEVENLABS_API_KEY')`]],
    fixed: request(`Deno.env.get('ELEVENLABS_API_KEY')?.trim() ?? ''`),
  },
  {
    name: 'the official client',
    source: `
import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';
const client = new ElevenLabsClient({ apiKey: ${read} });
`,
    reports: [['untrimmed', 'information', read]],
    fixed: `
import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';
const client = new ElevenLabsClient({ apiKey: ${read}?.trim() });
`,
  },
  {
    name: "LiveKit's plugin, which sends the key with ws",
    source: `
import * as elevenlabs from '@livekit/agents-plugin-elevenlabs';
const tts = new elevenlabs.TTS({ apiKey: ${read} });
`,
    reports: [['raw', 'warning', read]],
    fixed: `
import * as elevenlabs from '@livekit/agents-plugin-elevenlabs';
const tts = new elevenlabs.TTS({ apiKey: ${read}?.trim() });
`,
  },
  {
    name: 'the AI SDK',
    source: `
import { createElevenLabs } from '@ai-sdk/elevenlabs';
const provider = createElevenLabs({ apiKey: ${read} });
`,
    reports: [['untrimmed', 'information', read]],
    fixed: `
import { createElevenLabs } from '@ai-sdk/elevenlabs';
const provider = createElevenLabs({ apiKey: ${read}?.trim() });
`,
  },
  {
    name: 'a function that returns the key',
    file: 'example.js',
    source: `
const elevenLabsKey = () => ${read};
${request('elevenLabsKey()')}
`,
    reports: [['untrimmed', 'information', read]],
    fixed: `
const elevenLabsKey = () => ${read}?.trim();
${request('elevenLabsKey()')}
`,
  },
  {
    name: 'destructured: trimmed where it is used',
    file: 'example.js',
    source: `const { ELEVENLABS_API_KEY } = process.env;\n${request('ELEVENLABS_API_KEY')}`,
    reports: [['untrimmed', 'information', 'ELEVENLABS_API_KEY']],
    fixed: `const { ELEVENLABS_API_KEY } = process.env;\n${request('ELEVENLABS_API_KEY?.trim()')}`,
  },
  {
    name: 'destructured in a branch: only that is trimmed',
    file: 'example.js',
    source: `const { ELEVENLABS_API_KEY } = process.env;\n${request(`isLive ? ELEVENLABS_API_KEY : 'x'`)}`,
    reports: [['untrimmed', 'information', 'ELEVENLABS_API_KEY']],
    fixed: `const { ELEVENLABS_API_KEY } = process.env;\n${request(`isLive ? ELEVENLABS_API_KEY?.trim() : 'x'`)}`,
  },
  {
    name: 'destructured in both branches of a named choice',
    file: 'example.js',
    source: `const { ELEVENLABS_API_KEY, XI_API_KEY } = process.env;\nconst key = isLive ? (ELEVENLABS_API_KEY) : XI_API_KEY ?? '';\n${request('isLive ? key : undefined')}`,
    reports: [
      ['untrimmed', 'information', 'ELEVENLABS_API_KEY'],
      ['untrimmed', 'information', 'XI_API_KEY'],
    ],
    fixed: `const { ELEVENLABS_API_KEY, XI_API_KEY } = process.env;\nconst key = isLive ? (ELEVENLABS_API_KEY?.trim()) : XI_API_KEY?.trim() ?? '';\n${request('isLive ? key : undefined')}`,
  },
  {
    name: 'redaxios strips whitespace, as fetch does',
    file: 'example.js',
    source: `import axios from 'redaxios';\naxios.get('${api}', { headers: { 'xi-api-key': ${read} } });`,
    reports: [['untrimmed', 'information', read]],
    fixed: `import axios from 'redaxios';\naxios.get('${api}', { headers: { 'xi-api-key': ${read}?.trim() } });`,
  },
  {
    name: 'a client that sends the key unchanged',
    file: 'example.js',
    source: `import got from 'got';\ngot('${api}', { headers: { 'xi-api-key': ${read} } });`,
    reports: [['raw', 'warning', read]],
    fixed: `import got from 'got';\ngot('${api}', { headers: { 'xi-api-key': ${read}?.trim() } });`,
  },
  {
    name: 'node-fetch sends it unchanged too',
    file: 'example.cjs',
    source: `const fetch = require('node-fetch');\n${request(read)}`,
    reports: [['raw', 'warning', read]],
    fixed: `const fetch = require('node-fetch');\n${request(`${read}?.trim()`)}`,
  },
  {
    name: 'a check that returns the untrimmed key',
    file: 'example.js',
    source: `
function apiKey() {
  const key = ${read};
  return key?.trim() ? key : null;
}
${request('apiKey()')}
`,
    reports: [['untrimmed', 'information', read]],
    fixed: `
function apiKey() {
  const key = ${read}?.trim();
  return key?.trim() ? key : null;
}
${request('apiKey()')}
`,
  },
  {
    name: 'an alias of the environment',
    file: 'example.js',
    source: `const env = process.env;\n${request('env.ELEVENLABS_API_KEY')}`,
    reports: [['untrimmed', 'information', 'env.ELEVENLABS_API_KEY']],
    fixed: `const env = process.env;\n${request('env.ELEVENLABS_API_KEY?.trim()')}`,
  },
  {
    name: 'the environment of a Worker',
    file: 'example.js',
    source: `export default { fetch: (request, env) => ${request('env.ELEVENLABS_API_KEY').replace(';', '')} };`,
    reports: [['untrimmed', 'information', 'env.ELEVENLABS_API_KEY']],
    fixed: `export default { fetch: (request, env) => ${request('env.ELEVENLABS_API_KEY?.trim()').replace(';', '')} };`,
  },
  {
    name: 'a static import of SvelteKit: trimmed where it is used',
    file: 'example.js',
    source: `import { ELEVENLABS_API_KEY as key } from '$env/static/private';\n${request('key')}`,
    reports: [['untrimmed', 'information', 'ELEVENLABS_API_KEY as key']],
    fixed: `import { ELEVENLABS_API_KEY as key } from '$env/static/private';\n${request('key?.trim()')}`,
  },
  {
    name: 'the dynamic environment of SvelteKit',
    file: 'example.js',
    source: `import { env } from '$env/dynamic/private';\n${request('env.ELEVENLABS_API_KEY')}`,
    reports: [['untrimmed', 'information', 'env.ELEVENLABS_API_KEY']],
    fixed: `import { env } from '$env/dynamic/private';\n${request('env.ELEVENLABS_API_KEY?.trim()')}`,
  },
  {
    name: 'a schema that checks and does not trim',
    file: 'example.js',
    source: `const env = z.object({ ELEVENLABS_API_KEY: z.string().min(1) }).parse(process.env);\n${request('env.ELEVENLABS_API_KEY')}`,
    reports: [['untrimmed', 'information', 'env.ELEVENLABS_API_KEY']],
    fixed: `const env = z.object({ ELEVENLABS_API_KEY: z.string().min(1) }).parse(process.env);\n${request('env.ELEVENLABS_API_KEY?.trim()')}`,
  },
  {
    name: 'destructured with a default and another name',
    file: 'example.js',
    source: `const { ELEVENLABS_API_KEY: key = '' } = process.env;\n${request('key')}`,
    reports: [['untrimmed', 'information', `ELEVENLABS_API_KEY: key = ''`]],
    fixed: `const { ELEVENLABS_API_KEY: key = '' } = process.env;\n${request('key?.trim()')}`,
  },
  {
    name: 'a parameter, one call away',
    file: 'example.js',
    source: `
function voices(key) {
  return ${request('key')}
}
voices(${read});
`,
    reports: [['untrimmed', 'information', read]],
    fixed: `
function voices(key) {
  return ${request('key')}
}
voices(${read}?.trim());
`,
  },
  {
    name: 'a class that takes the key',
    file: 'example.ts',
    source: `
class Speech {
  constructor(private readonly apiKey: string | undefined) {}
  voices() { return ${request('this.apiKey ?? ""')} }
}
new Speech(${read});
`,
    reports: [['untrimmed', 'information', read]],
    fixed: `
class Speech {
  constructor(private readonly apiKey: string | undefined) {}
  voices() { return ${request('this.apiKey ?? ""')} }
}
new Speech(${read}?.trim());
`,
  },
  {
    name: 'a configuration object',
    file: 'example.js',
    source: `const config = { elevenLabs: { apiKey: ${read} } };\n${request('config.elevenLabs.apiKey')}`,
    reports: [['untrimmed', 'information', read]],
    fixed: `const config = { elevenLabs: { apiKey: ${read}?.trim() } };\n${request('config.elevenLabs.apiKey')}`,
  },
];

const silent: Example[] = [
  {
    name: 'a public variable, which public-env reports',
    source: request('process.env.REACT_APP_ELEVENLABS_API_KEY'),
  },
  {
    name: 'a variable that is undefined in a browser, which unreachable-env reports',
    source: `'use client';\n${request('process.env.ELEVENLABS_API_KEY')}`,
  },
  {
    name: 'read in another module, for a client that strips whitespace',
    source: `import { key } from './key';\n${request('key')}`,
    ...keyModule(`export const key = ${read};`),
  },
  {
    name: 'trimmed in another module',
    source: sentRaw('key'),
    ...keyModule(`export const key = ${read}?.trim();`),
  },
  {
    name: 'read in another module, and trimmed at the point of use',
    source: sentRaw('key?.trim()'),
    ...keyModule(`export const key = ${read};`),
  },
  {
    name: 'read and sent in another module',
    source: `import { key } from './key';\nkey(process.env.HOME); // ElevenLabs`,
    ...keyModule(
      `import got from 'got';\nexport const key = () => got('${api}', { headers: { 'xi-api-key': ${read} } });`,
    ),
  },
  {
    name: 'a schema that trims',
    source: `const env = z.object({ ELEVENLABS_API_KEY: z.string().trim().min(1) }).parse(process.env);\n${request('env.ELEVENLABS_API_KEY')}`,
  },
  {
    name: 'a list of keys that trims each',
    file: 'example.js',
    source: `const keys = process.env.ELEVENLABS_API_KEYS.split(',').map((key) => key.trim());\n${request('keys[0]')}`,
  },
  {
    name: 'a validated environment of another module, which may trim',
    source: `import { env } from './env';\n${request('env.ELEVENLABS_API_KEY')}`,
  },
  { name: 'trimmed', file: 'example.js', source: request(`${read}.trim()`) },
  { name: 'trimmed if it exists', source: request(`${read}?.trim() ?? ''`) },
  { name: 'trimmed at the point of use', source: `const key = ${read};\n${request(`(key ?? '').trim()`)}` },
  {
    name: 'trimmed in a helper',
    file: 'example.js',
    source: `const clean = (text) => text.trim();\n${request(`clean(${read})`)}`,
  },
  { name: 'a check only', source: `if (!${read}) throw new Error('missing');` },
  { name: 'a flag only', source: `export const hasElevenLabs = !!${read};` },
  { name: 'a log only', source: `console.log('key set:', Boolean(${read}));` },
  {
    name: 'a variable of another vendor',
    source: `const key = process.env.OPENAI_API_KEY; // not ElevenLabs`,
  },
  { name: 'an assignment in a test', source: `${read} = 'made-up';` },
  {
    name: 'a type declaration',
    source: `declare namespace NodeJS { interface ProcessEnv { ELEVENLABS_API_KEY: string } }`,
  },
  {
    name: "an id, which isn't a key",
    source: `fetch('${api}?agent_id=' + process.env.ELEVENLABS_AGENT_ID);`,
  },
  {
    name: 'a local class with the name of the official client',
    source: `class ElevenLabsClient { constructor(options: object) {} }\nnew ElevenLabsClient({ apiKey: ${read} });`,
  },
  {
    name: 'changed in a way that may trim',
    file: 'example.js',
    source: request(`${read}.replace(/\\s/g, '')`),
  },
];

const inTemplate = (value: string) => `\`\${${value}}\``;

/** A destructured or imported name, as it is used and after the fix. */
const assertedUses: readonly (readonly [use: string, fixed: string])[] = [
  ['KEY as string', '(KEY as string)?.trim()'],
  ['KEY as any', '(KEY as any)?.trim()'],
  ['KEY satisfies string | undefined', '(KEY satisfies string | undefined)?.trim()'],
  ['KEY as unknown as string', '(KEY as unknown as string)?.trim()'],
  ['KEY as Key', 'KEY?.trim() as Key'],
  ['<string>KEY', '(<string>KEY)?.trim()'],
  ['(KEY as string)', '(KEY as string)?.trim()'],
  ['(KEY as string | undefined)!', '(KEY as string | undefined)?.trim() as string'],
  [inTemplate('KEY as string'), inTemplate('(KEY as string)?.trim()')],
  ["(KEY as string) || ''", "(KEY as string)?.trim() || ''"],
  ['KEY!', 'KEY?.trim() as string'],
  ['KEY!!', 'KEY?.trim() as string'],
  ['(KEY)!', '(KEY)?.trim() as string'],
  ["KEY! + ''", "(KEY?.trim() as string) + ''"],
  [inTemplate('KEY!'), inTemplate('KEY?.trim() as string')],
];
const assertedSources = [
  'const { ELEVENLABS_API_KEY: KEY } = process.env;',
  "import { ELEVENLABS_API_KEY as KEY } from '$env/static/private';",
];
const asserted = assertedSources.flatMap((declaration): Example[] =>
  assertedUses.map(([use, fixed]) => {
    const send = (value: string) =>
      `${declaration}\nfetch('https://api.elevenlabs.io/v1/user', { headers: { 'xi-api-key': ${value} } });`;
    const [, marked = ''] = /\{ (.*?) \}/.exec(declaration) ?? [];
    return {
      name: `${use}, of ${declaration}`,
      source: send(use),
      reports: [['untrimmed', 'information', marked]],
      fixed: send(fixed),
    };
  }),
);

const send = (value: string, client = 'fetch') =>
  `${client}('https://api.elevenlabs.io/v1/user', { headers: { 'xi-api-key': ${value} } });`;
const readSeveralTimes: Example[] = [
  {
    name: 'several reads of one variable are one finding with one fix for all',
    file: 'example.js',
    source: [send(read), send(`${read} ?? ''`), send(`\`\${${read}}\``)].join('\n'),
    reports: [['untrimmed', 'information', read, [read, read]]],
    fixed: [send(`${read}?.trim()`), send(`${read}?.trim() ?? ''`), send(`\`\${${read}?.trim()}\``)].join(
      '\n',
    ),
  },
  {
    name: 'the finding is where a client sends the key unchanged',
    source: ["import got from 'got';", send(`${read}!`), send(`${read} as string`, 'got')].join('\n'),
    reports: [['raw', 'warning', read, [read]]],
    fixed: [
      "import got from 'got';",
      send(`${read}?.trim() as string`),
      send(`(${read} as string)?.trim()`, 'got'),
    ].join('\n'),
  },
  {
    name: 'two variables are two findings, and a trimmed read belongs to none',
    file: 'example.js',
    source: [send(read), send('process.env.XI_API_KEY'), send(`${read}?.trim()`)].join('\n'),
    reports: [
      ['untrimmed', 'information', read],
      ['untrimmed', 'information', 'process.env.XI_API_KEY'],
    ],
    fixed: [send(`${read}?.trim()`), send('process.env.XI_API_KEY?.trim()'), send(`${read}?.trim()`)].join(
      '\n',
    ),
  },
];

const raw = `import WebSocket from 'ws';\nconst open = (key) => new WebSocket('wss://api.elevenlabs.io/v1/a', { headers: { 'xi-api-key': key } });\n`;

/** The key takes a detour through a variable, a helper or a list. */
const detours: Example[] = [
  {
    name: 'a helper with many callers',
    file: 'example.js',
    source: `import WebSocket from 'ws';\nconst KEY = ${read};\nfunction open(path, key) {\n  return new WebSocket('wss://api.elevenlabs.io' + path, { headers: { 'xi-api-key': key } });\n}\n${['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((path) => `open('/v1/${path}', KEY);`).join('\n')}`,
    reports: [['raw', 'warning', read]],
    fixed: `import WebSocket from 'ws';\nconst KEY = ${read}?.trim();\nfunction open(path, key) {\n  return new WebSocket('wss://api.elevenlabs.io' + path, { headers: { 'xi-api-key': key } });\n}\n${['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((path) => `open('/v1/${path}', KEY);`).join('\n')}`,
  },
  {
    name: 'a variable that two branches set',
    file: 'example.js',
    source: `${raw}let key;\nif (isLive) key = ${read};\nelse key = 'local';\nopen(key);`,
    reports: [['raw', 'warning', read]],
    fixed: `${raw}let key;\nif (isLive) key = ${read}?.trim();\nelse key = 'local';\nopen(key);`,
  },
  {
    name: 'settings that are set once elsewhere',
    file: 'example.js',
    source: `${raw}let settings = null;\nexport function start() { settings = { key: ${read} }; }\nexport const listen = () => open(settings.key);`,
    reports: [['raw', 'warning', read]],
    fixed: `${raw}let settings = null;\nexport function start() { settings = { key: ${read}?.trim() }; }\nexport const listen = () => open(settings.key);`,
  },
  {
    name: 'a property that is set later',
    file: 'example.js',
    source: `${raw}const config = {};\nconfig.key = ${read};\nopen(config.key);`,
    reports: [['raw', 'warning', read]],
    fixed: `${raw}const config = {};\nconfig.key = ${read}?.trim();\nopen(config.key);`,
  },
  {
    name: 'an element of a list',
    file: 'example.js',
    source: `${raw}const SOCKETS = [{ key: ${read} }];\nfor (const { key } of SOCKETS) open(key);`,
    reports: [['raw', 'warning', read]],
    fixed: `${raw}const SOCKETS = [{ key: ${read}?.trim() }];\nfor (const { key } of SOCKETS) open(key);`,
  },
];

const silentDetours: Example[] = [
  ...[
    'key = key.trim();',
    'if (key) key = key.trim();',
    `if (key) {\n  key = key?.trim() ?? '';\n}`,
    `if (key?.includes(' ')) key = key.replace(/\\s+/g, '');`,
    `key = key ? key.trim() : '';`,
    `let ключ = key;\nключ = ключ.trim();\nkey = ключ;`,
  ].map(
    (trim): Example => ({
      name: `trimmed later: ${trim}`,
      file: 'example.js',
      source: `${raw}let key = ${read};\n${trim}\nopen(key);`,
    }),
  ),
  {
    name: 'a parameter that the helper trims',
    file: 'example.js',
    source: `${raw}function listen(key) {\n  key = key.trim();\n  return open(key);\n}\n${['a', 'b', 'c', 'd', 'e', 'f'].map(() => `listen(${read});`).join('\n')}`,
  },
  {
    name: 'a key that is trimmed on every path',
    file: 'example.js',
    source: `${raw}let key;\ntry {\n  key = ${read}.trim();\n} catch {\n  key = '';\n}\nopen(key);`,
  },
  {
    name: 'another token in a header beside the key, or in the defaults of the client that sends it',
    source: `import ky from 'ky';\nfetch('${api}', { headers: { 'xi-api-key': key, Authorization: \`Bearer \${process.env.APP_TOKEN}\` } });\nconst client = ky.create({ prefixUrl: '${api}', headers: { Authorization: \`Bearer \${process.env.APP_TOKEN}\` } });\nclient.get('user', { headers: { 'xi-api-key': key } });`,
  },
  {
    name: 'a table with the key of each vendor',
    file: 'example.js',
    source: `const KEYS = { openai: process.env.OPENAI_API_KEY, elevenlabs: ${read}?.trim() };\nfetch('${api}', { headers: { 'xi-api-key': KEYS[vendor] } });`,
  },
];

ruleTable('untrimmed-env', [
  ...detours,
  ...silentDetours,
  ...caught,
  ...asserted,
  ...readSeveralTimes,
  ...caughtElsewhere,
  ...silent,
]);

it('the fix of a key that another module reads changes that module', () => {
  const text = `export const key = ${read};\n`;
  const { modules } = keyModule(text).context;
  const { findings } = createLinter(parser).lint(documentOf('example.ts', sentRaw('key')), { modules });
  const finding = findings.find(({ ruleId }) => ruleId === 'untrimmed-env');
  const places = finding?.related.map(({ uri, range }) => [uri, text.slice(range.start, range.end)]);
  assert.deepEqual(places, [['file:///project/key.ts', read]]);
  const edits = finding?.fixes[0]?.edits ?? [];
  assert.ok(edits.every(({ uri }) => uri === 'file:///project/key.ts'));
  assert.equal(applyEdits(text, edits), `export const key = ${read}?.trim();\n`);
});
