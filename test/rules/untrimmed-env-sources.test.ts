/** Everything that programs read the key from. */
import { type Example, ruleTable } from './rule-table';

const url = `'https://api.elevenlabs.io/v1/voices'`;
const request = (value: string) => `fetch(${url}, { headers: { 'xi-api-key': ${value} } });`;

/** A read that is trimmed in place: `marked` occurs once in the source. */
function caught(name: string, marked: string, source: string): Example {
  return {
    name,
    source,
    reports: [['untrimmed', 'information', marked]],
    fixed: source.replace(marked, () => `${marked}?.trim()`),
  };
}

/** A read into a name, which is trimmed where the name is used. */
function caughtName(name: string, marked: string, source: string, use: string): Example {
  return {
    name,
    source,
    reports: [['untrimmed', 'information', marked]],
    fixed: source.replace(request(use), () => request(`${use}?.trim()`)),
  };
}

const runtimes: Example[] = [
  caught(
    'env from process',
    'env.ELEVENLABS_API_KEY',
    `const { env } = process;\n${request('env.ELEVENLABS_API_KEY')}`,
  ),
  caught(
    'env of node:process',
    'env.ELEVENLABS_API_KEY',
    `import { env } from 'node:process';\n${request('env.ELEVENLABS_API_KEY')}`,
  ),
  caught(
    'env of a required process',
    'env.ELEVENLABS_API_KEY',
    `const { env } = require('process');\n${request('env.ELEVENLABS_API_KEY')}`,
  ),
  caught(
    'process imported',
    'process.env.ELEVENLABS_API_KEY',
    `import process from 'node:process';\n${request('process.env.ELEVENLABS_API_KEY')}`,
  ),
  caught(
    'process imported as a whole',
    'process.env.ELEVENLABS_API_KEY',
    `import * as process from 'process';\n${request('process.env.ELEVENLABS_API_KEY')}`,
  ),
  caught(
    'a name in a constant',
    'process.env[NAME]',
    `const NAME = 'ELEVENLABS_API_KEY';\n${request('process.env[NAME]')}`,
  ),
  caught('Bun', 'Bun.env.ELEVENLABS_API_KEY', request('Bun.env.ELEVENLABS_API_KEY')),
  caught(
    'env of bun',
    'env.ELEVENLABS_API_KEY',
    `import { env } from 'bun';\n${request('env.ELEVENLABS_API_KEY')}`,
  ),
  caught(
    'Netlify',
    `Netlify.env.get('ELEVENLABS_API_KEY')`,
    request(`Netlify.env.get('ELEVENLABS_API_KEY')`),
  ),
  caughtName(
    'a pattern in a pattern',
    'ELEVENLABS_API_KEY',
    `const { env: { ELEVENLABS_API_KEY } } = process;\n${request('ELEVENLABS_API_KEY')}`,
    'ELEVENLABS_API_KEY',
  ),
];

const platforms: Example[] = [
  caught(
    'Hono',
    'c.env.ELEVENLABS_API_KEY',
    `app.get('/', (c) => ${request('c.env.ELEVENLABS_API_KEY').slice(0, -1)});`,
  ),
  caughtName(
    'env of hono/adapter',
    'ELEVENLABS_API_KEY',
    `import { env } from 'hono/adapter';\napp.get('/', (c) => { const { ELEVENLABS_API_KEY } = env(c); return ${request('ELEVENLABS_API_KEY')} });`,
    'ELEVENLABS_API_KEY',
  ),
  caught(
    'a function of Cloudflare Pages',
    'context.env.ELEVENLABS_API_KEY',
    `export const onRequest = (context) => ${request('context.env.ELEVENLABS_API_KEY')}`,
  ),
  caught(
    'the environment from a context',
    'env.ELEVENLABS_API_KEY',
    `export function onRequest(context) { const { env } = context; return ${request('env.ELEVENLABS_API_KEY')} }`,
  ),
  caught(
    'cloudflare:workers',
    'env.ELEVENLABS_API_KEY',
    `import { env } from 'cloudflare:workers';\n${request('env.ELEVENLABS_API_KEY')}`,
  ),
  caught(
    'a Worker that passes its environment on',
    'env.ELEVENLABS_API_KEY',
    `const speak = (env) => ${request('env.ELEVENLABS_API_KEY')}\nexport default { fetch: (request, env) => speak(env) };`,
  ),
  caught(
    'a Durable Object',
    'this.env.ELEVENLABS_API_KEY',
    `export class Speech extends DurableObject { voices() { return ${request('this.env.ELEVENLABS_API_KEY')} } }`,
  ),
  caught(
    'OpenNext',
    'env.ELEVENLABS_API_KEY',
    `import { getCloudflareContext } from '@opennextjs/cloudflare';\nconst { env } = getCloudflareContext();\n${request('env.ELEVENLABS_API_KEY')}`,
  ),
  caught(
    'the runtime of Astro',
    'env.ELEVENLABS_API_KEY',
    `const { env } = Astro.locals.runtime;\n${request('env.ELEVENLABS_API_KEY')}`,
  ),
  caught(
    'getSecret of Astro',
    `getSecret('ELEVENLABS_API_KEY')`,
    `import { getSecret } from 'astro:env/server';\n${request(`getSecret('ELEVENLABS_API_KEY')`)}`,
  ),
  caughtName(
    'astro:env/server',
    'ELEVENLABS_API_KEY',
    `import { ELEVENLABS_API_KEY } from 'astro:env/server';\n${request('ELEVENLABS_API_KEY')}`,
    'ELEVENLABS_API_KEY',
  ),
  caught(
    'all static variables of SvelteKit',
    'env.ELEVENLABS_API_KEY',
    `import * as env from '$env/static/private';\n${request('env.ELEVENLABS_API_KEY')}`,
  ),
  caught(
    'a secret of Firebase',
    'key.value()',
    `import { defineSecret } from 'firebase-functions/params';\nconst key = defineSecret('ELEVENLABS_API_KEY');\nonCall({ secrets: [key] }, () => ${request('key.value()').slice(0, -1)});`,
  ),
  caughtName(
    'react-native-dotenv',
    'ELEVENLABS_API_KEY',
    `import { ELEVENLABS_API_KEY } from '@env';\n${request('ELEVENLABS_API_KEY')}`,
    'ELEVENLABS_API_KEY',
  ),
  caught(
    'react-native-config',
    'Config.ELEVENLABS_API_KEY',
    `import Config from 'react-native-config';\n${request('Config.ELEVENLABS_API_KEY')}`,
  ),
];

const settings: Example[] = [
  caught(
    'the runtime configuration of Nuxt',
    'config.elevenlabsApiKey',
    `const config = useRuntimeConfig();\n${request('config.elevenlabsApiKey')}`,
  ),
  caught(
    'the same, at once and nested',
    'useRuntimeConfig(event).elevenlabs.apiKey',
    `export default defineEventHandler((event) => ${request('useRuntimeConfig(event).elevenlabs.apiKey').slice(0, -1)});`,
  ),
  caughtName(
    'the same, destructured',
    'elevenlabsApiKey',
    `const { elevenlabsApiKey } = useRuntimeConfig();\n${request('elevenlabsApiKey')}`,
    'elevenlabsApiKey',
  ),
  caught(
    'extra of Expo',
    'Constants.expoConfig?.extra?.elevenLabsApiKey',
    `import Constants from 'expo-constants';\nconst key = Constants.expoConfig?.extra?.elevenLabsApiKey;\n${request('key')}`,
  ),
  caught(
    'extra of Expo, with a fallback for what is missing',
    'extra.elevenLabsApiKey',
    `import Constants from 'expo-constants';\nconst extra = Constants.expoConfig?.extra ?? {};\n${request('extra.elevenLabsApiKey')}`,
  ),
  caught(
    'the manifest of Expo',
    'Constants.manifest.extra.elevenLabsApiKey',
    `import Constants from 'expo-constants';\n${request('Constants.manifest.extra.elevenLabsApiKey')}`,
  ),
  caught(
    'the configuration of Firebase',
    'functions.config().elevenlabs.key',
    `import * as functions from 'firebase-functions';\n${request('functions.config().elevenlabs.key')}`,
  ),
  caught(
    'NestJS',
    `this.config.get<string>('ELEVENLABS_API_KEY')`,
    `import { ConfigService } from '@nestjs/config';\nclass Speech {\n  constructor(private readonly config: ConfigService) {}\n  voices() { return ${request(`this.config.get<string>('ELEVENLABS_API_KEY')`)} }\n}`,
  ),
  caught(
    'NestJS, in the constructor',
    `config.getOrThrow('ELEVENLABS_API_KEY')`,
    `import { ConfigService } from '@nestjs/config';\nclass Speech {\n  private readonly key: string;\n  constructor(config: ConfigService) { this.key = config.getOrThrow('ELEVENLABS_API_KEY'); }\n  voices() { return ${request('this.key')} }\n}`,
  ),
  caught(
    'AdonisJS',
    `env.get('ELEVENLABS_API_KEY')`,
    `import env from '#start/env';\n${request(`env.get('ELEVENLABS_API_KEY')`)}`,
  ),
  caught(
    'env-var',
    `env.get('ELEVENLABS_API_KEY').required().asString()`,
    `import env from 'env-var';\nconst key = env.get('ELEVENLABS_API_KEY').required().asString();\n${request('key')}`,
  ),
];

const loaders: Example[] = [
  caught(
    'what dotenv returns',
    'parsed.ELEVENLABS_API_KEY',
    `const dotenv = require('dotenv');\nconst { parsed } = dotenv.config();\n${request('parsed.ELEVENLABS_API_KEY')}`,
  ),
  caught(
    'config of dotenv',
    'env.ELEVENLABS_API_KEY',
    `import { config } from 'dotenv';\nconst env = config().parsed;\n${request('env.ELEVENLABS_API_KEY')}`,
  ),
  caught(
    'parse of dotenv',
    'env.ELEVENLABS_API_KEY',
    `import dotenv from 'dotenv';\nconst env = dotenv.parse(readFileSync('.env'));\n${request('env.ELEVENLABS_API_KEY')}`,
  ),
  caught(
    'loadEnv of Vite',
    'env.ELEVENLABS_API_KEY',
    `import { loadEnv } from 'vite';\nconst env = loadEnv(mode, process.cwd(), '');\nexport default { server: { proxy: { '/v1': { target: 'https://api.elevenlabs.io', headers: { 'xi-api-key': env.ELEVENLABS_API_KEY } } } } };`,
  ),
];

const schemas: Example[] = [
  caught(
    'zod with the outcome in data',
    'outcome.data.ELEVENLABS_API_KEY',
    `const outcome = z.object({ ELEVENLABS_API_KEY: z.string() }).safeParse(process.env);\n${request('outcome.data.ELEVENLABS_API_KEY')}`,
  ),
  caught(
    'zod that is given one read',
    'process.env.ELEVENLABS_API_KEY',
    `const env = z.object({ key: z.string() }).parse({ key: process.env.ELEVENLABS_API_KEY });\n${request('env.key')}`,
  ),
  caught(
    't3-env',
    'env.ELEVENLABS_API_KEY',
    `import { createEnv } from '@t3-oss/env-nextjs';\nconst env = createEnv({ server: { ELEVENLABS_API_KEY: z.string() }, experimental__runtimeEnv: process.env });\n${request('env.ELEVENLABS_API_KEY')}`,
  ),
  caught(
    't3-env with its variables listed',
    'process.env.ELEVENLABS_API_KEY',
    `import { createEnv } from '@t3-oss/env-core';\nconst env = createEnv({ server: { ELEVENLABS_API_KEY: z.string() }, runtimeEnv: { ELEVENLABS_API_KEY: process.env.ELEVENLABS_API_KEY } });\n${request('env.ELEVENLABS_API_KEY')}`,
  ),
  caught(
    'envalid',
    'env.ELEVENLABS_API_KEY',
    `import { cleanEnv, str } from 'envalid';\nconst env = cleanEnv(process.env, { ELEVENLABS_API_KEY: str() });\n${request('env.ELEVENLABS_API_KEY')}`,
  ),
  caught(
    'valibot',
    'env.ELEVENLABS_API_KEY',
    `import * as v from 'valibot';\nconst env = v.parse(v.object({ ELEVENLABS_API_KEY: v.string() }), process.env);\n${request('env.ELEVENLABS_API_KEY')}`,
  ),
  caught(
    'arktype',
    'env.ELEVENLABS_API_KEY',
    `import { type } from 'arktype';\nconst env = type({ ELEVENLABS_API_KEY: 'string' }).assert(process.env);\n${request('env.ELEVENLABS_API_KEY')}`,
  ),
  caught(
    'arkenv without the environment',
    'env.ELEVENLABS_API_KEY',
    `import arkenv from 'arkenv';\nconst env = arkenv({ ELEVENLABS_API_KEY: 'string' });\n${request('env.ELEVENLABS_API_KEY')}`,
  ),
  caughtName(
    'znv',
    'ELEVENLABS_API_KEY',
    `import { parseEnv } from 'znv';\nconst { ELEVENLABS_API_KEY } = parseEnv(process.env, { ELEVENLABS_API_KEY: z.string() });\n${request('ELEVENLABS_API_KEY')}`,
    'ELEVENLABS_API_KEY',
  ),
];

const helper = (body: string) => `function getEnv(name: string) {\n  ${body}\n}\n`;

const helpers: Example[] = [
  caught(
    'a helper that is told the name: trimmed where it is called',
    `getEnv('ELEVENLABS_API_KEY')`,
    `${helper('const value = process.env[name];\n  if (!value) throw new Error(name);\n  return value;')}${request(`getEnv('ELEVENLABS_API_KEY')`)}`,
  ),
  caught(
    'a helper with a fallback, next to another use of it',
    `env('ELEVENLABS_API_KEY')`,
    `const env = (name: string, fallback = '') => process.env[name] ?? fallback;\nconst port = env('PORT', '3000');\n${request(`env('ELEVENLABS_API_KEY')`)}`,
  ),
  caught(
    'a helper in a helper',
    `must('ELEVENLABS_API_KEY')`,
    `${helper('return process.env[name];')}const must = (name: string) => getEnv(name)!;\n${request(`must('ELEVENLABS_API_KEY')`)}`,
  ),
  caught(
    'a helper that only checks the trimmed value',
    `getEnv('ELEVENLABS_API_KEY')`,
    `${helper('const value = process.env[name];\n  return value?.trim() ? value : undefined;')}${request(`getEnv('ELEVENLABS_API_KEY')`)}`,
  ),
  caught(
    'a helper for Deno',
    `must('ELEVENLABS_API_KEY')`,
    `const must = (name: string) => Deno.env.get(name)!;\n${request(`must('ELEVENLABS_API_KEY')`)}`,
  ),
  {
    name: 'an awaited helper',
    source: `async ${helper('return process.env[name];')}${request(`await getEnv('ELEVENLABS_API_KEY')`)}`,
    reports: [['untrimmed', 'information', `getEnv('ELEVENLABS_API_KEY')`]],
    fixed: `async ${helper('return process.env[name];')}${request(`(await getEnv('ELEVENLABS_API_KEY'))?.trim()`)}`,
  },
];

const read = 'process.env.ELEVENLABS_API_KEY';

const objects: Example[] = [
  caught(
    'a field of an instance',
    read,
    `class Config { readonly key = ${read}; }\nconst config = new Config();\n${request('config.key')}`,
  ),
  caught(
    'a getter of a class, and a static one',
    read,
    `class Config { static get key() { return ${read}; } }\n${request('Config.key')}`,
  ),
  caught(
    'a getter of an object',
    read,
    `const config = { get key() { return ${read}; } };\n${request('config.key')}`,
  ),
  caught(
    'a method of an object',
    read,
    `const config = { key() { return ${read}; } };\n${request('config.key()')}`,
  ),
  caught(
    'a function in an object',
    read,
    `const config = { key: () => ${read} };\n${request('config.key()')}`,
  ),
  caught(
    'destructured options of a function',
    read,
    `function speak({ apiKey }) { ${request('apiKey')} }\nspeak({ apiKey: ${read} });`,
  ),
  caught(
    'the default in a pattern',
    read,
    `function speak({ apiKey = ${read} } = {}) { ${request('apiKey')} }`,
  ),
  caught(
    'options of a constructor',
    read,
    `class Speech {\n  constructor(options = {}) { this.key = options.apiKey ?? ${read}; }\n  voices() { ${request('this.key')} }\n}`,
  ),
];

const raw: Example[] = [
  {
    name: 'superagent sends the key unchanged',
    file: 'example.js',
    source: `import request from 'superagent';\nrequest.get(${url}).set('xi-api-key', ${read});`,
    reports: [['raw', 'warning', read]],
    fixed: `import request from 'superagent';\nrequest.get(${url}).set('xi-api-key', ${read}?.trim());`,
  },
  {
    name: 'so does an agent of it',
    file: 'example.js',
    source: `import request from 'superagent';\nconst agent = request.agent().set('xi-api-key', ${read});\nagent.get(${url});`,
    reports: [['raw', 'warning', read]],
    fixed: `import request from 'superagent';\nconst agent = request.agent().set('xi-api-key', ${read}?.trim());\nagent.get(${url});`,
  },
  {
    name: 'a bent instance, by its arguments',
    file: 'example.js',
    source: `import bent from 'bent';\nconst get = bent('json', ${url}, { 'xi-api-key': ${read} });\nget();`,
    reports: [['raw', 'warning', read]],
    fixed: `import bent from 'bent';\nconst get = bent('json', ${url}, { 'xi-api-key': ${read}?.trim() });\nget();`,
  },
  {
    name: 'and by the arguments of its call',
    file: 'example.js',
    source: `import bent from 'bent';\nconst post = bent('POST', 'buffer', 'https://api.elevenlabs.io');\npost('/v1/text-to-speech/x', body, { 'xi-api-key': ${read} });`,
    reports: [['raw', 'warning', read]],
    fixed: `import bent from 'bent';\nconst post = bent('POST', 'buffer', 'https://api.elevenlabs.io');\npost('/v1/text-to-speech/x', body, { 'xi-api-key': ${read}?.trim() });`,
  },
  {
    name: 'so does a node:https request that sets it',
    file: 'example.js',
    source: `import https from 'https';\nconst request = https.request(${url});\nrequest.setHeader('xi-api-key', ${read});`,
    reports: [['raw', 'warning', read]],
    fixed: `import https from 'https';\nconst request = https.request(${url});\nrequest.setHeader('xi-api-key', ${read}?.trim());`,
  },
  {
    name: 'and the realtime part of the official client',
    file: 'example.js',
    source: `import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';\nconst client = new ElevenLabsClient({ apiKey: ${read} });\nawait client.speechToText.realtime.connect({ modelId });`,
    reports: [['raw', 'warning', read]],
    fixed: `import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';\nconst client = new ElevenLabsClient({ apiKey: ${read}?.trim() });\nawait client.speechToText.realtime.connect({ modelId });`,
  },
];

const silent: Example[] = [
  [
    'a setting of Nuxt that is trimmed',
    `const config = useRuntimeConfig();\n${request('config.elevenlabsApiKey.trim()')}`,
  ],
  [
    'a setting of Nuxt that is defined',
    `export default defineNuxtConfig({ runtimeConfig: { elevenlabsApiKey: ${read} } });`,
  ],
  [
    'extra of Expo that is checked',
    `import Constants from 'expo-constants';\nconsole.log(!!Constants.expoConfig?.extra?.elevenLabsApiKey);`,
  ],
  [
    'a secret of Firebase that is trimmed',
    `import { defineSecret } from 'firebase-functions/params';\nconst key = defineSecret('ELEVENLABS_API_KEY');\n${request('key.value().trim()')}`,
  ],
  [
    'a helper that trims',
    `${helper('return process.env[name]?.trim();')}${request(`getEnv('ELEVENLABS_API_KEY')`)}`,
  ],
  [
    'a helper that trims what it returns',
    `${helper("const value = process.env[name] || '';\n  return value.trim();")}${request(`getEnv('ELEVENLABS_API_KEY')`)}`,
  ],
  [
    'a helper of another module, which may trim',
    `import { getEnv } from './env';\n${request(`getEnv('ELEVENLABS_API_KEY')`)}`,
  ],
  [
    'a helper that is trimmed where it is called',
    `${helper('return process.env[name];')}${request(`getEnv('ELEVENLABS_API_KEY')?.trim()`)}`,
  ],
  [
    'a list of keys that is split and trimmed in a helper',
    `const keys = (process.env.ELEVENLABS_API_KEYS ?? '').split(',').map((key) => key.trim()).filter(Boolean);\nconst next = () => keys[0];\n${request('next()')}`,
  ],
  [
    'a Map with the name of the environment',
    `const env = new Map<string, string>();\n${request(`env.get('ELEVENLABS_API_KEY')`)}`,
  ],
  [
    'a custom store',
    `const store = { get: (name: string) => name };\n${request(`store.get('ELEVENLABS_API_KEY')`)}`,
  ],
  [
    'a namespace of NestJS, which a factory fills',
    `import { ConfigService } from '@nestjs/config';\nclass Speech {\n  constructor(private readonly config: ConfigService) {}\n  voices() { return ${request(`this.config.get('elevenlabs.apiKey')`)} }\n}`,
  ],
  [
    'a rule that is shared and trims',
    `const text = z.string().trim();\nconst env = z.object({ ELEVENLABS_API_KEY: text }).parse(process.env);\n${request('env.ELEVENLABS_API_KEY')}`,
  ],
  [
    'a schema of another module, which may trim',
    `import { schema } from './schema';\nconst env = schema.parse(process.env);\n${request('env.ELEVENLABS_API_KEY')}`,
  ],
  [
    'a rule of another module, which may trim',
    `import { key } from './rules';\nconst env = z.object({ ELEVENLABS_API_KEY: key }).parse(process.env);\n${request('env.ELEVENLABS_API_KEY')}`,
  ],
  [
    'a schema that transforms',
    `const env = z.object({ ELEVENLABS_API_KEY: z.string().transform((text) => text.trim()) }).parse(process.env);\n${request('env.ELEVENLABS_API_KEY')}`,
  ],
  [
    'a schema of valibot that trims',
    `const env = v.parse(v.object({ ELEVENLABS_API_KEY: v.pipe(v.string(), v.trim()) }), process.env);\n${request('env.ELEVENLABS_API_KEY')}`,
  ],
  [
    'a schema of arktype that trims',
    `const env = type({ ELEVENLABS_API_KEY: 'string.trim' }).assert(process.env);\n${request('env.ELEVENLABS_API_KEY')}`,
  ],
  [
    'a custom envalid validator that trims',
    `import { cleanEnv, makeValidator } from 'envalid';\nconst key = makeValidator((text) => text.trim());\nconst env = cleanEnv(process.env, { ELEVENLABS_API_KEY: key() });\n${request('env.ELEVENLABS_API_KEY')}`,
  ],
  [
    't3-env that trims a listed variable',
    `const env = createEnv({ server: { ELEVENLABS_API_KEY: z.string().trim() }, runtimeEnv: { ELEVENLABS_API_KEY: ${read} } });\n${request('env.ELEVENLABS_API_KEY')}`,
  ],
  [
    'a function that is given the environment and may do anything',
    `import { readConfig } from './config';\nconst config = readConfig(process.env);\n${request('config.ELEVENLABS_API_KEY')}`,
  ],
  ['a replacement that takes the line break away', request(`${read}!.replace('\\n', '')`)],
].map(([name = '', source = '']) => ({ name, source }));

ruleTable('untrimmed-env', [
  ...[...runtimes, ...platforms, ...settings, ...loaders, ...schemas],
  ...[...helpers, ...objects, ...raw, ...silent],
]);
