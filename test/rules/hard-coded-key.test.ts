import { madeUpKeys } from '../made-up-keys';
import { type Example, type Expected, ruleTable } from './rule-table';

const key = madeUpKeys.example;
const otherKey = madeUpKeys.accepted;
const legacyKey = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';
const api = 'https://api.elevenlabs.io/v1/user';
const read = 'process.env.ELEVENLABS_API_KEY?.trim()';
const literal = (text: string, further?: readonly string[]): Expected =>
  further === undefined ? ['literal', 'warning', text] : ['literal', 'warning', text, further];

const caught: Example[] = [
  {
    name: 'a constant',
    file: 'example.js',
    source: `const ELEVENLABS_API_KEY = '${key}';`,
    reports: [literal(`'${key}'`)],
    fixed: `const ELEVENLABS_API_KEY = ${read};`,
    safe: false,
  },
  {
    name: 'a key of a data residency stack',
    file: 'example.js',
    source: `const ELEVENLABS_API_KEY = '${key}_residency_eu';`,
    reports: [literal(`'${key}_residency_eu'`)],
    fixed: `const ELEVENLABS_API_KEY = ${read};`,
    safe: false,
  },
  {
    name: 'a constant in TypeScript stays a string',
    source: `const apiKey: string = '${key}';`,
    reports: [literal(`'${key}'`)],
    fixed: `const apiKey: string = ${read} ?? '';`,
    safe: false,
  },
  {
    name: 'the header',
    source: `fetch('${api}', { headers: { 'xi-api-key': '${key}' } });`,
    reports: [literal(`'${key}'`)],
    fixed: `fetch('${api}', { headers: { 'xi-api-key': ${read} ?? '' } });`,
    safe: false,
  },
  {
    name: 'the official client',
    file: 'example.mjs',
    source: `import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';\nnew ElevenLabsClient({ apiKey: "${key}" });`,
    reports: [literal(`"${key}"`)],
    fixed: `import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';\nnew ElevenLabsClient({ apiKey: ${read} });`,
    safe: false,
  },
  {
    name: "the option of Mastra's voice",
    file: 'example.mjs',
    source: `import { ElevenLabsVoice } from '@mastra/voice-elevenlabs';\nnew ElevenLabsVoice({ speechModel: { apiKey: '${legacyKey}' } });`,
    reports: [literal(`'${legacyKey}'`)],
    fixed: `import { ElevenLabsVoice } from '@mastra/voice-elevenlabs';\nnew ElevenLabsVoice({ speechModel: { apiKey: ${read} } });`,
    safe: false,
  },
  {
    name: 'a fallback in JavaScript is removed',
    file: 'example.js',
    source: `const apiKey = process.env.ELEVENLABS_API_KEY || '${key}';`,
    reports: [literal(`'${key}'`)],
    fixed: 'const apiKey = process.env.ELEVENLABS_API_KEY;',
    safe: false,
  },
  {
    name: 'a fallback in TypeScript becomes an empty string, for the type',
    source: `const apiKey = process.env.XI_API_KEY ?? '${key}';`,
    reports: [literal(`'${key}'`)],
    fixed: `const apiKey = process.env.XI_API_KEY ?? '';`,
    safe: false,
  },
  {
    name: 'a fallback to something other than a variable',
    source: `const headers = { 'xi-api-key': settings.key || '${key}' };`,
    reports: [literal(`'${key}'`)],
    fixed: `const headers = { 'xi-api-key': settings.key || (${read} ?? '') };`,
    safe: false,
  },
  {
    name: 'after Bearer',
    file: 'example.js',
    source: `fetch('${api}', { headers: { Authorization: 'Bearer ${key}' } });`,
    reports: [literal(`'Bearer ${key}'`)],
    fixed: `fetch('${api}', { headers: { Authorization: \`Bearer \${${read}}\` } });`,
    safe: false,
  },
  {
    name: 'a template without placeholders',
    source: `const elevenLabs = { apiKey: \`${key}\` };`,
    reports: [literal(`\`${key}\``)],
    fixed: `const elevenLabs = { apiKey: ${read} ?? "" };`,
    safe: false,
  },
  {
    name: 'a key without a visible use, in a file that says nothing else',
    file: 'example.js',
    source: `export default '${key}';`,
    reports: [literal(`'${key}'`)],
  },
  {
    name: 'a default parameter',
    source: `function speak(text: string, apiKey = '${key}') {}`,
    reports: [literal(`'${key}'`)],
    fixed: `function speak(text: string, apiKey = ${read} ?? '') {}`,
    safe: false,
  },
  {
    name: 'a class field',
    source: `class Speech { private apiKey = '${key}'; }`,
    reports: [literal(`'${key}'`)],
    fixed: `class Speech { private apiKey = ${read} ?? ''; }`,
    safe: false,
  },
  {
    name: 'an argument',
    file: 'example.js',
    source: `headers.set('xi-api-key', '${key}');`,
    reports: [literal(`'${key}'`)],
    fixed: `headers.set('xi-api-key', ${read});`,
    safe: false,
  },
  {
    name: 'with whitespace around, and trimmed',
    source: `const apiKey = ' ${key} '.trim(); // ElevenLabs`,
    reports: [literal(`' ${key} '`)],
    fixed: `const apiKey = (${read} ?? '').trim(); // ElevenLabs`,
    safe: false,
  },
  {
    name: 'several keys, in a list',
    file: 'example.js',
    source: `const elevenLabsKeys = ['${key}', '${otherKey}'];`,
    reports: [literal(`'${key}'`), literal(`'${otherKey}'`)],
    fixed: `const elevenLabsKeys = [${read}, ${read}];`,
    safe: false,
  },
  {
    name: 'a JSX property',
    file: 'example.jsx',
    source: `const page = <ElevenLabs apiKey="${key}" voice={'${key}'} />;`,
    reports: [literal(`'${key}'`, [`"${key}"`])],
    fixed: `const page = <ElevenLabs apiKey="${key}" voice={${read}} />;`,
    safe: false,
  },
  {
    name: 'an old-format key where it is used as the key',
    file: 'example.js',
    source: `const key = '${legacyKey}';\nfetch('${api}', { headers: { 'xi-api-key': key } });`,
    reports: [literal(`'${legacyKey}'`)],
    fixed: `const key = ${read};\nfetch('${api}', { headers: { 'xi-api-key': key } });`,
    safe: false,
  },
  ...(
    [
      [`const elevenLabs = require('elevenlabs-js');\nelevenLabs.setApiKey(`, ')'],
      [`import { setApiKey } from 'elevenlabs-js';\nsetApiKey(`, ')'],
      [`import ElevenLabs from 'elevenlabs-node';\nnew ElevenLabs({ voiceId: id, apiKey: `, '})'],
      [`const Voice = require('@acme/eleven-labs');\nconst voice = new Voice(`, ')'],
      [`const voice = require('elevenlabs-node');\nvoice.textToSpeech(`, `, id, 'out.mp3', text)`],
      [`const api = require('11labs-api');\nconst client = new api.Client();\nclient.setApiKey(`, ')'],
    ] as const
  ).map(
    ([before, after]): Example => ({
      name: 'an old-format key for a package of the community',
      file: 'example.js',
      source: `${before}'${legacyKey}'${after};`,
      reports: [literal(`'${legacyKey}'`)],
      fixed: `${before}${read}${after};`,
      safe: false,
    }),
  ),
  {
    name: 'browser code, where no fix can know the solution',
    file: 'example.js',
    source: `const voice = import.meta.env.VITE_VOICE;\nconst elevenLabsKey = '${key}';`,
    reports: [literal(`'${key}'`)],
  },
  {
    name: 'Deno',
    source: `const url = Deno.env.get('ELEVENLABS_URL');\nconst apiKey = '${key}';`,
    reports: [literal(`'${key}'`)],
    fixed: `const url = Deno.env.get('ELEVENLABS_URL');\nconst apiKey = Deno.env.get('ELEVENLABS_API_KEY')?.trim() ?? '';`,
    safe: false,
  },
  {
    name: "the environment can't be read from itself",
    file: 'example.js',
    source: `process.env.ELEVENLABS_API_KEY = '${key}';`,
    reports: [literal(`'${key}'`)],
  },
  {
    name: 'one key in several places is one finding, and another key another one',
    file: 'example.js',
    source: `
const key = '${key}';
const other = '${otherKey}';
fetch('${api}', { headers: { 'xi-api-key': '${key}' } });
const fallback = process.env.ELEVENLABS_API_KEY || "${key}";
fetch('${api}', { headers: { Authorization: \`Bearer ${key}\` } });
`,
    reports: [literal(`'${key}'`, [`'${key}'`, `"${key}"`, `\`Bearer ${key}\``]), literal(`'${otherKey}'`)],
    fixed: `
const key = ${read};
const other = ${read};
fetch('${api}', { headers: { 'xi-api-key': ${read} } });
const fallback = process.env.ELEVENLABS_API_KEY;
fetch('${api}', { headers: { Authorization: \`Bearer \${${read}}\` } });
`,
    safe: false,
  },
  {
    name: 'a comparison, an enum and a type allow no other expression',
    source: `
if (elevenLabsKey === '${key}') stop();
enum Keys { First = '${key}' }
type Key = '${otherKey}';
const fixed = '${otherKey}' as const;
`,
    reports: [literal(`'${key}'`, [`'${key}'`]), literal(`'${otherKey}'`, [`'${otherKey}'`])],
  },
];

const silent: Example[] = [
  { name: 'a read', source: `const apiKey = process.env.ELEVENLABS_API_KEY;` },
  {
    name: 'placeholders',
    source: `
const a = 'sk_your_elevenlabs_api_key';
const b = 'sk_...';
const c = '<ELEVENLABS_API_KEY>';
const d = 'sk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx';
`,
  },
  {
    name: 'a single digit throughout',
    source: `const elevenLabs = 'sk_${'0'.repeat(48)}'; const other = 'sk_${'a'.repeat(48)}';`,
  },
  { name: 'consecutive digits', source: `const elevenLabs = 'sk_${'0123456789abcdef'.repeat(3)}';` },
  { name: 'a repeated short sequence', source: `const elevenLabs = 'sk_${'deadbeef'.repeat(6)}';` },
  { name: 'descending digits', source: `const elevenLabs = 'sk_${'fedcba9876543210'.repeat(3)}';` },
  {
    name: 'keys of other vendors',
    source: `
const stripe = 'sk_live_0f1e2d3c4b5a69788796a5b4c3d2e1f001122334455667';
const test = 'sk_test_0f1e2d3c4b5a69788796a5b4c3d2e1f0011223344556677';
const openai = 'sk-0f1e2d3c4b5a69788796a5b4c3d2e1f00112233445566778'; // beside ElevenLabs
`,
  },
  {
    name: 'one digit too few, and one too many',
    source: `const elevenLabs = ['${key.slice(0, -1)}', '${key}0'];`,
  },
  { name: 'a part of a longer string', source: `const elevenLabs = 'ask_${key}'; const b = '${key}_old';` },
  {
    name: 'a sentence',
    source: `console.log('An ElevenLabs key looks like ${key} and has 51 characters.');`,
  },
  { name: 'a comment', source: `// const elevenLabsKey = '${key}';` },
  {
    name: "a hash that isn't used as a key",
    source: `const elevenLabsCache = '${legacyKey}'; const etag = { hash: '${legacyKey}' };`,
  },
  {
    name: 'a hash that is passed to a package of somebody else, or not as the key',
    source: `
import ElevenLabs from 'elevenlabs-node';
import { setApiKey } from './elevenlabs';
import gravatar from 'gravatar';
gravatar.setApiKey('${legacyKey}');
setApiKey('${legacyKey}');
new ElevenLabs({ apiKey: read(), cacheId: '${legacyKey}' });
`,
  },
  { name: 'the id of a key', source: `const elevenLabsKeyId = '${madeUpKeys.keyId}';` },
  { name: 'a webhook secret', source: `const elevenLabsSecret = '${madeUpKeys.webhookSecret}';` },
  { name: 'a voice', source: `const elevenLabsVoice = '21m00Tcm4TlvDq8ikWAM';` },
  { name: 'a test', file: 'speech.test.ts', source: `const elevenLabsKey = '${key}';` },
  { name: 'a specification', file: 'speech.spec.js', source: `const elevenLabsKey = '${key}';` },
  { name: 'a folder of tests', file: '__tests__/speech.ts', source: `const elevenLabsKey = '${key}';` },
  { name: 'a fixture', file: 'test/fixtures/account.js', source: `const elevenLabsKey = '${key}';` },
  { name: 'a mock', file: 'src/mocks/handlers.ts', source: `const elevenLabsKey = '${key}';` },
];

ruleTable('hard-coded-key', [...caught, ...silent]);
