/** Clients in the style of OpenAI, which send their key as `Authorization: Bearer`, pointed at ElevenLabs. */
import { type Example, ruleTable } from './rule-table';

const base = 'https://api.elevenlabs.io/v1';
const openai = `import OpenAI from 'openai';\n`;

/** The import of a client, its name where it is created, and the code before and after the address. */
const clients: readonly (readonly [start: string, marked: string, before: string, after: string])[] = [
  [openai, 'OpenAI', 'new OpenAI({ apiKey, baseURL: ', ' })'],
  [`import { OpenAI } from 'openai';\n`, 'OpenAI', 'new OpenAI({ baseURL: ', ', apiKey })'],
  [`const { OpenAI } = require('openai');\n`, 'OpenAI', 'new OpenAI({ apiKey, baseURL: ', ' })'],
  [`const OpenAI = require('openai');\n`, 'OpenAI', 'new OpenAI({ baseURL: ', ' })'],
  [`import * as openai from 'openai';\n`, 'openai.OpenAI', 'new openai.OpenAI({ apiKey, baseURL: ', ' })'],
  [
    `import { Configuration } from 'openai';\n`,
    'Configuration',
    'new Configuration({ apiKey, basePath: ',
    ' })',
  ],
  [
    `import { createOpenAI } from '@ai-sdk/openai';\n`,
    'createOpenAI',
    'createOpenAI({ apiKey, baseURL: ',
    ' })',
  ],
  [
    `import { createOpenAICompatible } from '@ai-sdk/openai-compatible';\n`,
    'createOpenAICompatible',
    `createOpenAICompatible({ name: 'elevenlabs', apiKey, baseURL: `,
    ' })',
  ],
  [`import { createGroq } from '@ai-sdk/groq';\n`, 'createGroq', 'createGroq({ apiKey, baseURL: ', ' })'],
  [
    `import { createOpenRouter } from '@openrouter/ai-sdk-provider';\n`,
    'createOpenRouter',
    'createOpenRouter({ apiKey, baseURL: ',
    ' })',
  ],
  [`import Groq from 'groq-sdk';\n`, 'Groq', 'new Groq({ apiKey, baseURL: ', ' })'],
  [
    `import { ChatOpenAI } from '@langchain/openai';\n`,
    'ChatOpenAI',
    'new ChatOpenAI({ apiKey, configuration: { baseURL: ',
    ' } })',
  ],
  [
    `import { OpenAIEmbeddings } from '@langchain/openai';\n`,
    'OpenAIEmbeddings',
    'new OpenAIEmbeddings({ configuration: { basePath: ',
    ' } })',
  ],
  [
    `import * as openai from '@livekit/agents-plugin-openai';\n`,
    'openai.TTS',
    'new openai.TTS({ apiKey, baseURL: ',
    ' })',
  ],
];

const caught: Example[] = [
  ...clients.map(
    ([start, marked, before, after]): Example => ({
      name: before,
      source: `${start}${before}'${base}'${after};`,
      reports: [['client', 'error', marked]],
    }),
  ),
  {
    name: 'the address and the options in constants',
    source: `${openai}const BASE = '${base}';\nconst options = { apiKey, baseURL: BASE };\nexport const speech = new OpenAI(options);`,
    reports: [['client', 'error', 'OpenAI']],
  },
  {
    name: 'both headers, since the client adds its own',
    source: `${openai}new OpenAI({ apiKey, baseURL: '${base}', defaultHeaders: { 'xi-api-key': apiKey } });`,
    reports: [['client', 'error', 'OpenAI']],
  },
  {
    name: 'a variable with the address as a fallback',
    source: `${openai}new OpenAI({ apiKey, baseURL: process.env.TTS_URL ?? '${base}' });`,
    reports: [['client', 'error', 'OpenAI']],
  },
];

const silent: Example[] = [
  {
    name: 'OpenAI itself, beside ElevenLabs',
    source: `${openai}new OpenAI({ apiKey });\nfetch('${base}/user', { headers: { 'xi-api-key': key } });`,
  },
  {
    name: 'another host',
    source: `${openai}new OpenAI({ apiKey, baseURL: 'https://openrouter.ai/api/v1' }); // not elevenlabs`,
  },
  {
    name: 'an unknown address',
    source: `${openai}new OpenAI({ apiKey: process.env.ELEVENLABS_API_KEY?.trim(), baseURL: process.env.ELEVENLABS_BASE_URL });`,
  },
  {
    name: 'one of several addresses',
    source: `${openai}new OpenAI({ apiKey, baseURL: isFast ? 'https://api.groq.com' : '${base}' });`,
  },
  {
    name: 'a client that leaves out the header',
    source: `${openai}new OpenAI({ apiKey: '', baseURL: '${base}', defaultHeaders: { Authorization: null, 'xi-api-key': apiKey } });`,
  },
  {
    name: 'a client with its own function for requests',
    source: `${openai}new OpenAI({ apiKey, baseURL: '${base}', fetch: withKey });`,
  },
  {
    name: 'a client that sends no key of its own',
    source: `import { createOpenAICompatible } from '@ai-sdk/openai-compatible';\ncreateOpenAICompatible({ name: 'a', baseURL: '${base}', headers: { 'xi-api-key': apiKey } });`,
  },
  {
    name: 'a configuration without a key',
    source: `import { Configuration } from 'openai';\nnew Configuration({ basePath: '${base}' });`,
  },
  {
    name: 'a configuration that replaces the header',
    source: `import { Configuration } from 'openai';\nnew Configuration({ apiKey, basePath: '${base}', baseOptions: { headers: { Authorization: '', 'xi-api-key': apiKey } } });`,
  },
  {
    name: 'nested options that leave out the header or send requests another way',
    source: `import { ChatOpenAI } from '@langchain/openai';\nnew ChatOpenAI({ configuration: { baseURL: '${base}', defaultHeaders: { Authorization: null } } });\nnew ChatOpenAI({ configuration: { baseURL: '${base}', fetch: withKey } });`,
  },
  {
    name: 'a class of the same name',
    source: `import { OpenAI } from './openai';\nnew OpenAI({ apiKey, baseURL: '${base}' });`,
  },
  { name: 'a class of the script', source: `class OpenAI {}\nnew OpenAI({ apiKey, baseURL: '${base}' });` },
  {
    name: 'the official client',
    source: `import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';\nnew ElevenLabsClient({ apiKey, baseUrl: 'https://api.elevenlabs.io' });`,
  },
  {
    name: 'the provider of the AI SDK',
    source: `import { createElevenLabs } from '@ai-sdk/elevenlabs';\ncreateElevenLabs({ apiKey, baseURL: 'https://api.elevenlabs.io' });`,
  },
  {
    name: 'options that are only passed on',
    source: `${openai}const options = { baseURL: '${base}' };\nconnect(options);`,
  },
];

ruleTable('bearer-auth', [...caught, ...silent]);
