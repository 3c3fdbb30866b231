import { type Example, ruleTable } from './rule-table';

const imported = `import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';\n`;
const read = 'process.env.ELEVENLABS_API_KEY';
const option = (name: string) => ['option', 'error', name] as const;
const bare = (text: string) => ['bare', 'error', text] as const;

const caught: Example[] = [
  ...['api_key', 'apikey', 'xiApiKey', 'xi_api_key', 'APIKey', 'key', 'elevenLabsApiKey', 'apiToken'].map(
    (name): Example => ({
      name: `{ ${name} }`,
      file: 'example.js',
      source: `${imported}const client = new ElevenLabsClient({ ${name}: ${read} });`,
      reports: [option(name)],
      fixed: `${imported}const client = new ElevenLabsClient({ apiKey: ${read} });`,
    }),
  ),
  {
    name: 'a name in quotes keeps them',
    file: 'example.js',
    source: `${imported}new ElevenLabsClient({ 'xi-api-key': ${read} });`,
    reports: [option(`'xi-api-key'`)],
    fixed: `${imported}new ElevenLabsClient({ 'apiKey': ${read} });`,
  },
  {
    name: 'a shorthand keeps its value',
    file: 'example.js',
    source: `${imported}const api_key = ${read};\nnew ElevenLabsClient({ api_key, timeoutInSeconds: 30 });`,
    reports: [option('api_key')],
    fixed: `${imported}const api_key = ${read};\nnew ElevenLabsClient({ apiKey: api_key, timeoutInSeconds: 30 });`,
  },
  {
    name: 'options in a constant',
    file: 'example.js',
    source: `${imported}const options = { api_key: ${read} };\nnew ElevenLabsClient(options);`,
    reports: [option('api_key')],
    fixed: `${imported}const options = { apiKey: ${read} };\nnew ElevenLabsClient(options);`,
  },
  {
    name: "shared options aren't renamed",
    file: 'example.js',
    source: `${imported}const options = { api_key: ${read} };\nnew ElevenLabsClient(options);\nlog(options.api_key.length);`,
    reports: [option('api_key')],
  },
  {
    name: 'one of two wrong names is enough',
    file: 'example.js',
    source: `${imported}new ElevenLabsClient({ api_key: key, xiApiKey: key });`,
    reports: [option('api_key')],
    fixed: `${imported}new ElevenLabsClient({ apiKey: key, xiApiKey: key });`,
  },
  {
    name: 'the older package, renamed',
    file: 'example.js',
    source: `import { ElevenLabsClient as Client } from 'elevenlabs';\nnew Client({ api_key: ${read} });`,
    reports: [option('api_key')],
    fixed: `import { ElevenLabsClient as Client } from 'elevenlabs';\nnew Client({ apiKey: ${read} });`,
  },
  {
    name: 'require',
    file: 'example.cjs',
    source: `const { ElevenLabsClient } = require('elevenlabs');\nnew ElevenLabsClient({ xiApiKey: ${read} });`,
    reports: [option('xiApiKey')],
    fixed: `const { ElevenLabsClient } = require('elevenlabs');\nnew ElevenLabsClient({ apiKey: ${read} });`,
  },
  {
    name: 'a namespace import',
    file: 'example.js',
    source: `import * as elevenlabs from '@elevenlabs/elevenlabs-js';\nnew elevenlabs.ElevenLabsClient({ api_key: ${read} });`,
    reports: [option('api_key')],
    fixed: `import * as elevenlabs from '@elevenlabs/elevenlabs-js';\nnew elevenlabs.ElevenLabsClient({ apiKey: ${read} });`,
  },
  {
    name: 'a dynamic import',
    file: 'example.mjs',
    source: `const { ElevenLabsClient } = await import('@elevenlabs/elevenlabs-js');\nnew ElevenLabsClient({ api_key: ${read} });`,
    reports: [option('api_key')],
    fixed: `const { ElevenLabsClient } = await import('@elevenlabs/elevenlabs-js');\nnew ElevenLabsClient({ apiKey: ${read} });`,
  },
  {
    name: 'a bare environment variable',
    file: 'example.js',
    source: `${imported}new ElevenLabsClient(${read});`,
    reports: [bare(read)],
    fixed: `${imported}new ElevenLabsClient({ apiKey: ${read} });`,
  },
  {
    name: 'a bare string',
    file: 'example.js',
    source: `${imported}new ElevenLabsClient('your_api_key');`,
    reports: [bare(`'your_api_key'`)],
    fixed: `${imported}new ElevenLabsClient({ apiKey: 'your_api_key' });`,
  },
  {
    name: 'a bare constant with a fallback',
    file: 'example.js',
    source: `${imported}const apiKey = ${read} ?? '';\nnew ElevenLabsClient(apiKey);`,
    reports: [bare('apiKey')],
    fixed: `${imported}const apiKey = ${read} ?? '';\nnew ElevenLabsClient({ apiKey: apiKey });`,
  },
  {
    name: 'a bare parameter with the name of the key',
    file: 'example.js',
    source: `${imported}export const clientFor = (apiKey) => new ElevenLabsClient(apiKey);`,
    reports: [bare('apiKey')],
    fixed: `${imported}export const clientFor = (apiKey) => new ElevenLabsClient({ apiKey: apiKey });`,
  },
  {
    name: 'options over several lines',
    source: `${imported}
const client = new ElevenLabsClient({
  // the key of the server
  api_key: ${read}, // do not share
});
`,
    reports: [option('api_key')],
    fixed: `${imported}
const client = new ElevenLabsClient({
  // the key of the server
  apiKey: ${read}, // do not share
});
`,
  },
];

const silent: Example[] = [
  { name: 'the right option', source: `${imported}new ElevenLabsClient({ apiKey: ${read} });` },
  { name: 'the right option as a shorthand', source: `${imported}new ElevenLabsClient({ apiKey });` },
  {
    name: 'another spelling next to the right one, which is ignored',
    source: `${imported}new ElevenLabsClient({ apiKey: ${read}, api_key: ${read} });`,
  },
  { name: 'no options: the client reads the variable', source: `${imported}new ElevenLabsClient();` },
  { name: 'empty options', source: `${imported}new ElevenLabsClient({});` },
  {
    name: 'other options',
    source: `${imported}new ElevenLabsClient({ timeoutInSeconds: 30, maxRetries: 1 });`,
  },
  { name: 'options from another module', source: `${imported}new ElevenLabsClient(options);` },
  {
    name: 'a spread, which may bring the key',
    source: `${imported}new ElevenLabsClient({ ...options, api_key: key });`,
  },
  {
    name: 'a local class with the same name',
    source: `class ElevenLabsClient { constructor(options: object) {} }\nnew ElevenLabsClient({ api_key: ${read} });`,
  },
  {
    name: 'a class of the same name from another module',
    source: `import { ElevenLabsClient } from './elevenlabs-client';\nnew ElevenLabsClient({ api_key: ${read} });`,
  },
  {
    name: 'an unknown class',
    source: `new ElevenLabsClient({ api_key: ${read} });`,
  },
  {
    name: 'the unrelated package elevenlabs-node',
    source: `import ElevenLabs from 'elevenlabs-node';\nnew ElevenLabs({ api_key: ${read} });`,
  },
  {
    name: 'another class of the package',
    source: `import { ElevenLabsError } from 'elevenlabs';\nnew ElevenLabsError({ key: 'none' });`,
  },
  {
    name: 'another client with the option',
    source: `import { OtherClient } from 'other';\nnew OtherClient({ api_key: ${read} }); // not ElevenLabs`,
  },
  {
    name: 'options from a function',
    source: `${imported}new ElevenLabsClient(clientOptions());`,
  },
  {
    name: 'a configuration object that ends in another word',
    source: `${imported}export const make = (config: object) => new ElevenLabsClient(config);`,
  },
  {
    name: 'an object named after its key',
    source: `${imported}const byKey = { apiKey: ${read} };\nnew ElevenLabsClient(byKey);`,
  },
];

ruleTable('sdk-option', [...caught, ...silent]);
