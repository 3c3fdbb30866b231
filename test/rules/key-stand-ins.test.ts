/** Literals that are sent instead of a key. */
import { type Example, type Expected, ruleTable } from './rule-table';

const api = 'https://api.elevenlabs.io/v1/user';
const read = 'process.env.ELEVENLABS_API_KEY?.trim()';
const sdk = `import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';\n`;
const headers = (value: string) => `fetch('${api}', { headers: { 'xi-api-key': ${value} } });`;
const client = (value: string) => `${sdk}new ElevenLabsClient({ apiKey: ${value} });`;

function caught(name: string, source: string, fixed: string, report: Expected, file = 'example.ts'): Example {
  return { name, file, source, fixed, reports: [report], safe: false };
}

const empty = (marked: string): Expected => ['empty-key', 'warning', marked];
const placeholder = (marked: string): Expected => ['placeholder', 'warning', marked];
const emptyFallback = (marked: string): Expected => ['empty-fallback', 'information', marked];
const fallback = (marked: string): Expected => ['placeholder-fallback', 'warning', marked];

const values: Example[] = [
  caught('an empty header', headers(`''`), headers(`${read} ?? ''`), empty(`''`)),
  caught('a header with a space', headers(`' '`), headers(`${read} ?? ''`), empty(`' '`)),
  {
    name: 'a placeholder in a page, which must not contain the key',
    file: 'example.js',
    source: `document.querySelector('button').onclick = () => ${headers(`'your-api-key'`)}`,
    reports: [['page-key', 'warning', `'your-api-key'`]],
  },
  caught('an empty option', client(`''`), client(read), empty(`''`)),
  caught(
    'an empty constant',
    `const key = '';\n${headers('key')}`,
    `const key = ${read} ?? '';\n${headers('key')}`,
    empty(`''`),
  ),
  caught(
    'an empty header that is set',
    `const headers = new Headers();\nheaders.set('xi-api-key', '');\nfetch('${api}', { headers });`,
    `const headers = new Headers();\nheaders.set('xi-api-key', ${read});\nfetch('${api}', { headers });`,
    empty(`''`),
    'example.js',
  ),
  caught(
    'a placeholder in a header',
    headers(`'your-api-key'`),
    headers(`${read} ?? ''`),
    placeholder(`'your-api-key'`),
  ),
  caught('a placeholder in an option', client(`"YOUR_API_KEY"`), client(read), placeholder(`"YOUR_API_KEY"`)),
  caught(
    'a placeholder in a constant',
    `const API_KEY = '<your api key>';\n${headers('API_KEY')}`,
    `const API_KEY = ${read};\n${headers('API_KEY')}`,
    placeholder(`'<your api key>'`),
    'example.js',
  ),
  caught(
    'a placeholder in settings',
    `const config = { tts: { apiKey: 'sk_...' } };\n${headers('config.tts.apiKey')}`,
    `const config = { tts: { apiKey: ${read} } };\n${headers('config.tts.apiKey')}`,
    placeholder(`'sk_...'`),
    'example.js',
  ),
  caught(
    'a placeholder in a field',
    `class Speech { #key = 'changeme'; private apiKey = 'changeme2'; say() { ${headers('this.apiKey')} } }`.replace(
      ` #key = 'changeme';`,
      '',
    ),
    `class Speech { private apiKey = ${read} ?? ''; say() { ${headers('this.apiKey')} } }`,
    placeholder(`'changeme2'`),
  ),
];

const fallbacks: Example[] = [
  caught(
    'a placeholder as a fallback',
    headers(`process.env.ELEVENLABS_API_KEY || 'your-api-key'`),
    headers(`process.env.ELEVENLABS_API_KEY || ''`),
    fallback(`'your-api-key'`),
  ),
  caught(
    'in JavaScript, without a type',
    headers(`${read} ?? "sk_xxx"`),
    headers(read),
    fallback(`"sk_xxx"`),
    'example.js',
  ),
  caught(
    'in a constant',
    `const apiKey = process.env.XI_API_KEY ?? 'demo';\n${headers('apiKey')}`,
    `const apiKey = process.env.XI_API_KEY ?? '';\n${headers('apiKey')}`,
    fallback(`'demo'`),
  ),
  caught(
    'in an option',
    client(`process.env.ELEVENLABS_API_KEY || 'dummy-key'`),
    client(`process.env.ELEVENLABS_API_KEY`),
    fallback(`'dummy-key'`),
  ),
  caught('an empty fallback in an option', client(`${read} ?? ''`), client(read), emptyFallback(`''`)),
  caught(
    'with ||',
    client(`process.env.ELEVENLABS_API_KEY || ""`),
    client('process.env.ELEVENLABS_API_KEY'),
    emptyFallback(`""`),
  ),
  caught(
    'that is trimmed',
    client(`(process.env.ELEVENLABS_API_KEY ?? '').trim()`),
    client('(process.env.ELEVENLABS_API_KEY)?.trim()'),
    emptyFallback(`''`),
  ),
  caught(
    'a placeholder that is trimmed, in JavaScript',
    headers(`(process.env.ELEVENLABS_API_KEY || 'your-api-key').trim()`),
    headers('(process.env.ELEVENLABS_API_KEY)?.trim()'),
    fallback(`'your-api-key'`),
    'example.js',
  ),
  caught(
    'of several variables',
    client(`process.env.ELEVENLABS_API_KEY || process.env.XI_API_KEY || ''`),
    client('process.env.ELEVENLABS_API_KEY || process.env.XI_API_KEY'),
    emptyFallback(`''`),
  ),
  caught(
    'in the provider of the AI SDK',
    `import { createElevenLabs } from '@ai-sdk/elevenlabs';\ncreateElevenLabs({ apiKey: ${read} ?? '' });`,
    `import { createElevenLabs } from '@ai-sdk/elevenlabs';\ncreateElevenLabs({ apiKey: ${read} });`,
    emptyFallback(`''`),
  ),
];

const silent: Example[] = [
  { name: 'an empty fallback in a header, which has to be a string', source: headers(`${read} ?? ''`) },
  {
    name: 'an empty fallback in a constant',
    source: `const key = ${read} ?? '';\n${headers('key')}\n${client('key')}`,
  },
  {
    name: 'a default parameter',
    source: `export function speak(text: string, apiKey = '') { return ${headers('apiKey')} }`,
  },
  { name: 'a variable that is set later', source: `let key = '';\nkey = await prompt();\n${headers('key')}` },
  {
    name: 'a variable that others may set',
    source: `let key = '';\nexport const setKey = (value: string) => { key = value; };\n${headers('key')}`,
  },
  { name: 'a state of React', source: `const [apiKey, setApiKey] = useState('');\n${headers('apiKey')}` },
  {
    name: 'settings that are set later',
    source: `const config = { apiKey: 'your-api-key' };\nconfig.apiKey = load();\n${headers('config.apiKey')}`,
  },
  {
    name: 'settings that may be set elsewhere',
    source: `export const config = { apiKey: '' };\n${headers('config.apiKey')}`,
  },
  {
    name: 'a header that is set later',
    source: `const headers = { 'xi-api-key': '' };\nheaders['xi-api-key'] = key;\nfetch('${api}', { headers });`,
  },
  {
    name: 'defaults that a request replaces',
    source: `const defaults = { 'xi-api-key': '' };\nfetch('${api}', { headers: { ...defaults, 'xi-api-key': key } });`,
  },
  {
    name: 'a proxy that sends the key itself',
    source: `${sdk}new ElevenLabsClient({ apiKey: '', baseUrl: '/api/elevenlabs' });\nnew ElevenLabsClient({ apiKey: 'unused', baseUrl: 'https://proxy.example.com' });`,
  },
  {
    name: 'headers for an unknown address',
    source: `send(url, { headers: { 'xi-api-key': '' } });\nexport const headers = { 'xi-api-key': 'your-api-key' };`,
  },
  {
    name: 'a placeholder that the script recognizes',
    source: `const key = process.env.ELEVENLABS_API_KEY || 'your-api-key';\nif (key === 'your-api-key') throw new Error('no key');\n${headers('key')}`,
  },
  {
    name: 'a variable that the script checks',
    source: `if (!process.env.ELEVENLABS_API_KEY) throw new Error('no key');\n${client(`process.env.ELEVENLABS_API_KEY ?? ''`)}`,
  },
  {
    name: 'a parameter with a fallback',
    source: `${sdk}export const make = (key?: string) => new ElevenLabsClient({ apiKey: key ?? '' });`,
  },
  { name: 'a choice', source: `${sdk}new ElevenLabsClient({ apiKey: isLocal ? '' : ${read} });` },
  { name: 'a key', source: headers(read) },
  { name: 'a test', file: 'speech.test.ts', source: `${headers(`'your-api-key'`)}\n${client(`''`)}` },
  {
    name: 'a class of the same name',
    source: `import { ElevenLabsClient } from './client';\nnew ElevenLabsClient({ apiKey: '' });\nnew ElevenLabsClient({ apiKey: process.env.ELEVENLABS_API_KEY ?? '' });`,
  },
  { name: 'an option of something else', source: `createAgent({ apiKey: '', vendor: 'elevenlabs' });` },
  {
    name: 'a placeholder in another header',
    source: `fetch('${api}', { headers: { 'xi-api-key': key, 'X-Example': 'your-api-key' } });`,
  },
  { name: 'another vendor', source: `fetch('https://api.example.com', { headers: { 'xi-api-key': '' } });` },
];

ruleTable('missing-key', [...values, ...fallbacks, ...silent]);
