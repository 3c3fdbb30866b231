import assert from 'node:assert/strict';
import { applyEdits } from '../../src/lint/edits';
import { createLinter } from '../../src/lint/lint';
import { parser } from '../../src/parser/typescript-parser';
import { madeUpKeys } from '../made-up-keys';
import { dependingOn } from './project-context';
import { documentOf, type Example, ruleTable } from './rule-table';

const entry = (name: string) => ['entry', 'error', name] as const;
const read = (text: string) => ['read', 'error', text] as const;
const readInClient = (text: string) => ['client', 'error', text] as const;
const readOnServer = (text: string) => ['read', 'warning', text] as const;
const move = (text: string) => ['move', 'error', text] as const;
const setting = (text: string) => ['setting', 'error', text] as const;

const request = (value: string) =>
  `export const me = () => fetch('https://api.elevenlabs.io/v1/user', { headers: { 'xi-api-key': ${value} } });\n`;

const caughtEntries: Example[] = [
  ...[
    'NEXT_PUBLIC_',
    'NUXT_PUBLIC_',
    'EXPO_PUBLIC_',
    'PUBLIC_',
    'VITE_',
    'REACT_APP_',
    'GATSBY_',
    'VUE_APP_',
    'RENDERER_VITE_',
  ].map(
    (prefix): Example => ({
      name: `${prefix}… in an environment file`,
      file: '.env.local',
      source: `${prefix}ELEVENLABS_API_KEY=${madeUpKeys.example}\n`,
      reports: [entry(`${prefix}ELEVENLABS_API_KEY`)],
      fixed: `ELEVENLABS_API_KEY=${madeUpKeys.example}\n`,
      safe: false,
    }),
  ),
  {
    name: 'a template, where the name alone is the mistake',
    file: '.env.example',
    source: 'VITE_ELEVEN_LABS_API_KEY=your_api_key\n',
    reports: [entry('VITE_ELEVEN_LABS_API_KEY')],
    fixed: 'ELEVEN_LABS_API_KEY=your_api_key\n',
    safe: false,
  },
  {
    name: 'an empty value',
    file: '.env',
    source: 'export REACT_APP_XI_API_KEY=\n',
    reports: [entry('REACT_APP_XI_API_KEY')],
    fixed: 'export XI_API_KEY=\n',
    safe: false,
  },
  {
    name: 'next to the private variable there is nothing to rename',
    file: '.env',
    source: `ELEVENLABS_API_KEY=${madeUpKeys.example}\nVITE_ELEVENLABS_API_KEY=${madeUpKeys.example}\n`,
    reports: [entry('VITE_ELEVENLABS_API_KEY')],
  },
];

const caughtReads: Example[] = [
  {
    name: 'process.env',
    source: `const key = process.env.NEXT_PUBLIC_ELEVENLABS_API_KEY;`,
    reports: [read('process.env.NEXT_PUBLIC_ELEVENLABS_API_KEY')],
    fixed: `const key = process.env.ELEVENLABS_API_KEY;`,
    safe: false,
  },
  {
    name: 'import.meta.env',
    source: `const headers = { 'xi-api-key': import.meta.env.VITE_ELEVENLABS_API_KEY };`,
    reports: [read('import.meta.env.VITE_ELEVENLABS_API_KEY')],
    fixed: `const headers = { 'xi-api-key': import.meta.env.ELEVENLABS_API_KEY };`,
    safe: false,
  },
  {
    name: 'in brackets',
    source: `const key = process.env['EXPO_PUBLIC_ELEVENLABS_API_KEY'] ?? '';`,
    reports: [read(`process.env['EXPO_PUBLIC_ELEVENLABS_API_KEY']`)],
    fixed: `const key = process.env['ELEVENLABS_API_KEY'] ?? '';`,
    safe: false,
  },
  {
    name: 'destructured, where the local name stays',
    source: `const { REACT_APP_ELEVENLABS_API_KEY } = process.env;\nspeak(REACT_APP_ELEVENLABS_API_KEY);`,
    reports: [read('REACT_APP_ELEVENLABS_API_KEY')],
    fixed: `const { ELEVENLABS_API_KEY: REACT_APP_ELEVENLABS_API_KEY } = process.env;\nspeak(REACT_APP_ELEVENLABS_API_KEY);`,
    safe: false,
  },
  {
    name: 'destructured and renamed',
    source: `const { VITE_ELEVENLABS_API_KEY: key } = import.meta.env;`,
    reports: [read('VITE_ELEVENLABS_API_KEY: key')],
    fixed: `const { ELEVENLABS_API_KEY: key } = import.meta.env;`,
    safe: false,
  },
  {
    name: "SvelteKit's public module, whose private one has another name",
    source: `import { PUBLIC_ELEVENLABS_API_KEY } from '$env/static/public';\nspeak(PUBLIC_ELEVENLABS_API_KEY);`,
    reports: [read('PUBLIC_ELEVENLABS_API_KEY')],
  },
  {
    name: 'a fallback to the public variable',
    source: `const key = process.env.ELEVENLABS_API_KEY || process.env.NEXT_PUBLIC_ELEVENLABS_API_KEY;`,
    reports: [read('process.env.NEXT_PUBLIC_ELEVENLABS_API_KEY')],
    fixed: 'const key = process.env.ELEVENLABS_API_KEY;',
    safe: false,
  },
  {
    name: 'the public variable with its private one as a fallback',
    source: `const key = process.env.VITE_ELEVENLABS_API_KEY?.trim() ?? process.env.ELEVENLABS_API_KEY ?? '';`,
    reports: [read('process.env.VITE_ELEVENLABS_API_KEY')],
    fixed: `const key = process.env.ELEVENLABS_API_KEY ?? '';`,
    safe: false,
  },
  {
    name: 'the private variable with a comment before the public one: no fix that loses the comment',
    source: `const key = process.env.ELEVENLABS_API_KEY || /* old */ process.env.VITE_ELEVENLABS_API_KEY;`,
    reports: [read('process.env.VITE_ELEVENLABS_API_KEY')],
  },
  {
    name: 'another private variable as a fallback',
    source: `const key = process.env.VITE_ELEVENLABS_API_KEY || process.env.XI_API_KEY;`,
    reports: [read('process.env.VITE_ELEVENLABS_API_KEY')],
    fixed: `const key = process.env.ELEVENLABS_API_KEY || process.env.XI_API_KEY;`,
    safe: false,
  },
  {
    name: 'an alias of the environment',
    source: `const env = import.meta.env;\nspeak(env.VITE_ELEVENLABS_API_KEY);`,
    reports: [read('env.VITE_ELEVENLABS_API_KEY')],
  },
  {
    name: 'a function that reads a variable',
    source: `const key = Deno.env.get('VITE_ELEVENLABS_API_KEY');`,
    reports: [read(`Deno.env.get('VITE_ELEVENLABS_API_KEY')`)],
    fixed: `const key = Deno.env.get('ELEVENLABS_API_KEY');`,
    safe: false,
  },
];

const silent: Example[] = [
  {
    name: 'ids, voices and URLs',
    file: '.env',
    source: `
NEXT_PUBLIC_ELEVENLABS_AGENT_ID=agent_01jw2vkb3pf9w8jx85daq02mae
VITE_ELEVENLABS_VOICE_ID=21m00Tcm4TlvDq8ikWAM
VITE_ELEVENLABS_API_URL=https://example.com/api
VITE_ELEVENLABS_API=https://example.com/api
PUBLIC_ELEVENLABS_MODEL=eleven_v3
`,
  },
  { name: 'a private variable', file: '.env', source: `ELEVENLABS_API_KEY=${madeUpKeys.example}\n` },
  { name: 'the key of another vendor', file: '.env', source: 'VITE_MAPBOX_TOKEN=pk.1 # not ElevenLabs\n' },
  {
    name: 'the id of a key',
    file: '.env',
    source: 'VITE_ELEVENLABS_API_KEY_ID=1\n',
  },
  { name: 'a comment', file: '.env', source: '# VITE_ELEVENLABS_API_KEY=\n' },
  {
    name: 'a prefix in the middle',
    file: '.env',
    source: 'ELEVENLABS_PUBLIC_API_KEY=1\nMY_VITE_ELEVENLABS_API_KEY=1\n',
  },
  { name: 'a read of the private variable', source: 'const key = process.env.ELEVENLABS_API_KEY;' },
  {
    name: 'reads of ids',
    source: `const agent = process.env.NEXT_PUBLIC_ELEVENLABS_AGENT_ID ?? import.meta.env.VITE_ELEVENLABS_VOICE_ID;`,
  },
  {
    name: 'a type declaration',
    source: `interface ImportMetaEnv { readonly VITE_ELEVENLABS_API_KEY: string }`,
  },
  { name: 'a string about it', source: `throw new Error('VITE_ELEVENLABS_API_KEY is not set');` },
  { name: 'a comment in code', source: `// const key = import.meta.env.VITE_ELEVENLABS_API_KEY;` },
  {
    name: 'tests that set and delete it',
    source: `process.env.VITE_ELEVENLABS_API_KEY = 'made-up';\ndelete process.env.NEXT_PUBLIC_ELEVENLABS_API_KEY;\nvi.stubEnv('VITE_ELEVENLABS_API_KEY', '');`,
  },
  {
    name: 'a member of another object',
    source: `const settings = load();\nspeak(settings.VITE_ELEVENLABS_API_KEY);`,
  },
  {
    name: 'a local name',
    source: `const VITE_ELEVENLABS_API_KEY = await fetchToken();\nspeak(VITE_ELEVENLABS_API_KEY);`,
  },
  {
    name: 'a schema, which names the variable and reads nothing',
    source: `const schema = z.object({ NEXT_PUBLIC_ELEVENLABS_API_KEY: z.string() });`,
  },
];

/** Nuxt's public runtime configuration, which reaches every visitor without a prefix in the code. */
const caughtSettings: Example[] = [
  {
    name: 'a public setting that is read',
    source: `const config = useRuntimeConfig();\nspeak(config.public.elevenlabsApiKey);`,
    reports: [move('config.public.elevenlabsApiKey')],
  },
  {
    name: 'a public setting in a group',
    source: `speak(useRuntimeConfig().public.elevenLabs.apiKey.trim());`,
    reports: [move('useRuntimeConfig().public.elevenLabs.apiKey')],
  },
  {
    name: 'imported from nuxt/app',
    source: `import { useRuntimeConfig } from 'nuxt/app';\nspeak(useRuntimeConfig().public.elevenLabsApiKey);`,
    reports: [move('useRuntimeConfig().public.elevenLabsApiKey')],
  },
  {
    name: 'its definition',
    file: 'nuxt.config.ts',
    source: `export default defineNuxtConfig({ runtimeConfig: { public: { elevenlabsApiKey: process.env.ELEVENLABS_API_KEY } } });`,
    reports: [move('elevenlabsApiKey')],
  },
  {
    name: 'its definition in a group',
    file: 'nuxt.config.ts',
    source: `export default defineNuxtConfig({ runtimeConfig: { public: { elevenlabs: { apiKey: '' } } } });`,
    reports: [move('apiKey')],
  },
];

const silentSettings: Example[] = [
  {
    name: 'a server setting',
    source: `speak(useRuntimeConfig().elevenlabsApiKey);`,
  },
  {
    name: 'the definition of a server setting, next to a public id',
    file: 'nuxt.config.ts',
    source: `export default defineNuxtConfig({ runtimeConfig: { elevenlabsApiKey: '', public: { elevenlabsAgentId: '', elevenlabsVoiceId: '' } } });`,
  },
  {
    name: 'a public setting of another name',
    source: `speak(useRuntimeConfig().public.elevenLabsAgentId, useRuntimeConfig().public.apiKey);`,
  },
  {
    name: 'a public member of another object',
    source: `speak(keys.public.elevenlabsApiKey);\nconst own = { public: { elevenlabsApiKey: '' } };`,
  },
];

/** The message says "ships to every visitor" only where that is certain, and no rename is offered there. */
const caughtByPlace: Example[] = [
  {
    name: 'in client code, where a rename makes the variable undefined',
    file: 'app/speak.tsx',
    source: `'use client';\n${request('process.env.NEXT_PUBLIC_ELEVENLABS_API_KEY')}`,
    reports: [readInClient('process.env.NEXT_PUBLIC_ELEVENLABS_API_KEY')],
  },
  {
    name: 'in a component',
    file: 'src/Speak.vue',
    source: `<script setup>\n${request('import.meta.env.VITE_ELEVENLABS_API_KEY')}</script>`,
    reports: [readInClient('import.meta.env.VITE_ELEVENLABS_API_KEY')],
  },
  {
    name: 'in an app of Vite',
    file: 'src/tts.ts',
    source: request('import.meta.env.VITE_ELEVENLABS_API_KEY'),
    context: dependingOn(['vite']),
    reports: [readInClient('import.meta.env.VITE_ELEVENLABS_API_KEY')],
  },
  {
    name: 'with a prefix of the configuration',
    file: 'src/tts.ts',
    source: request('import.meta.env.ELEVENLABS_API_KEY'),
    context: dependingOn(['vite'], { 'vite.config.ts': "export default { envPrefix: 'ELEVENLABS_' };" }),
    reports: [readInClient('import.meta.env.ELEVENLABS_API_KEY')],
  },
  {
    name: 'on a server',
    file: 'server.js',
    source: `const express = require('express');\nconst key = process.env.VITE_ELEVENLABS_API_KEY?.trim();`,
    reports: [readOnServer('process.env.VITE_ELEVENLABS_API_KEY')],
    fixed: `const express = require('express');\nconst key = process.env.ELEVENLABS_API_KEY?.trim();`,
    safe: false,
  },
  {
    name: "in Electron's main process",
    file: 'main.cjs',
    source: `const { ipcMain } = require('electron');\nipcMain.handle('key', () => process.env.REACT_APP_ELEVENLABS_API_KEY);`,
    reports: [readOnServer('process.env.REACT_APP_ELEVENLABS_API_KEY')],
    fixed: `const { ipcMain } = require('electron');\nipcMain.handle('key', () => process.env.ELEVENLABS_API_KEY);`,
    safe: false,
  },
];

/** Variables whose names say nothing, but whose values are sent as the key. */
const caughtByFlow: Example[] = [
  {
    name: 'in a header',
    source: `const key = import.meta.env.VITE_EL_API_KEY;\n${request('key')}`,
    reports: [read('import.meta.env.VITE_EL_API_KEY')],
    fixed: `const key = import.meta.env.EL_API_KEY;\n${request('key')}`,
    safe: false,
  },
  {
    name: 'in the official client',
    source: `import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';\nconst client = new ElevenLabsClient({ apiKey: process.env.NEXT_PUBLIC_TTS_KEY });`,
    reports: [read('process.env.NEXT_PUBLIC_TTS_KEY')],
    fixed: `import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';\nconst client = new ElevenLabsClient({ apiKey: process.env.TTS_KEY });`,
    safe: false,
  },
  {
    name: 'as Bearer',
    source: `fetch('https://api.elevenlabs.io/v1/user', { headers: { Authorization: \`Bearer \${process.env.EXPO_PUBLIC_VOICE_SECRET}\` } });`,
    reports: [read('process.env.EXPO_PUBLIC_VOICE_SECRET')],
    fixed: `fetch('https://api.elevenlabs.io/v1/user', { headers: { Authorization: \`Bearer \${process.env.VOICE_SECRET}\` } });`,
    safe: false,
  },
  {
    name: 'one variable or the other, where a rename would make both the same',
    source: `const key = process.env.VITE_EL_KEY ? process.env.VITE_EL_KEY : process.env.EL_KEY;\n${request('key')}`,
    reports: [['read', 'error', 'process.env.VITE_EL_KEY', ['process.env.VITE_EL_KEY']]],
  },
];

const silentFlows: Example[] = [
  {
    name: 'a public variable that is sent elsewhere',
    source: `fetch('https://api.example.com/v1', { headers: { 'xi-api-key': import.meta.env.VITE_EL_API_KEY } });`,
  },
  {
    name: 'a public variable that is no key for ElevenLabs',
    source: `const key = import.meta.env.VITE_MAPS_KEY; // not ElevenLabs\nmaps(key);`,
  },
  {
    name: 'the public half of a pair of keys',
    source: request('process.env.PUBLIC_KEY'),
  },
  {
    name: 'a voice in the URL',
    source: `fetch(\`https://api.elevenlabs.io/v1/voices/\${import.meta.env.VITE_VOICE}\`);`,
  },
];

const key = 'process.env.ELEVENLABS_API_KEY';
const caughtInConfiguration: Example[] = [
  {
    name: "Next.js' env",
    file: 'next.config.js',
    source: `module.exports = { env: { ELEVENLABS_API_KEY: ${key}, region: 'eu' } };`,
    reports: [setting('ELEVENLABS_API_KEY')],
  },
  {
    name: "Next.js' env in a wrapper, with another name",
    file: 'next.config.mjs',
    source: `const nextConfig = { env: { TTS: ${key} ?? '' } };\nexport default withPlugin(nextConfig);`,
    reports: [setting('TTS')],
  },
  {
    name: "Next.js' env from an assignment and a spread",
    file: 'next.config.ts',
    source: `const { ELEVENLABS_API_KEY } = process.env;\nconst keys = { ELEVENLABS_API_KEY };\nconfig.env = { ...keys };\nexport default config;`,
    reports: [setting('ELEVENLABS_API_KEY')],
  },
  {
    name: "Next.js' public runtime configuration",
    file: 'next.config.js',
    source: `module.exports = { publicRuntimeConfig: { elevenLabsApiKey: ${key} } };`,
    reports: [move('elevenLabsApiKey')],
  },
  {
    name: "Vite's define",
    file: 'vite.config.ts',
    source: `import { loadEnv } from 'vite';\nexport default ({ mode }) => {\n  const env = loadEnv(mode, '.', '');\n  return { define: { 'process.env.ELEVENLABS_API_KEY': JSON.stringify(env.ELEVENLABS_API_KEY) } };\n};`,
    reports: [setting(`'process.env.ELEVENLABS_API_KEY'`)],
  },
  {
    name: "Vite's define with a template",
    file: 'vite.config.js',
    source: `const define = { __KEY__: \`"\${${key}}"\` };\nexport default defineConfig({ define });`,
    reports: [setting('__KEY__')],
  },
  {
    name: "Vite's define with an object",
    file: 'vite.config.js',
    source: `export default { define: { 'process.env': JSON.stringify({ ELEVENLABS_API_KEY: ${key} }) } };`,
    reports: [setting('ELEVENLABS_API_KEY')],
  },
  {
    name: "Vite's define with the key itself",
    file: 'vite.config.js',
    source: `export default { define: { KEY: JSON.stringify('${madeUpKeys.example}') } };`,
    reports: [setting('KEY')],
  },
  {
    name: "Vite's prefixes",
    file: 'vite.config.ts',
    source: `export default { envPrefix: ['VITE_', 'ELEVENLABS_'] };`,
    reports: [['prefix-setting', 'error', `'ELEVENLABS_'`]],
  },
  {
    name: "Vite's define in Astro",
    file: 'astro.config.mjs',
    source: `export default defineConfig({ vite: { define: { KEY: JSON.stringify(${key}) } } });`,
    reports: [setting('KEY')],
  },
  {
    name: "Nuxt's public configuration under another name",
    file: 'nuxt.config.ts',
    source: `export default defineNuxtConfig({ runtimeConfig: { public: { tts: ${key} } } });`,
    reports: [move('tts')],
  },
  {
    name: "Expo's extra",
    file: 'app.config.js',
    source: `export default { expo: { name: 'talk', extra: { elevenLabsApiKey: ${key} } } };`,
    reports: [setting('elevenLabsApiKey')],
  },
  {
    name: "Expo's extra in a function and a group",
    file: 'app.config.ts',
    source: `export default ({ config }) => ({ ...config, extra: { tts: { key: ${key} } } });`,
    reports: [setting('key')],
  },
  {
    name: "webpack's DefinePlugin",
    file: 'webpack.config.js',
    source: `const webpack = require('webpack');\nmodule.exports = { plugins: [new webpack.DefinePlugin({ 'process.env.ELEVENLABS_API_KEY': JSON.stringify(${key}) })] };`,
    reports: [setting(`'process.env.ELEVENLABS_API_KEY'`)],
  },
  {
    name: "Rspack's DefinePlugin with an object",
    file: 'rspack.config.mjs',
    source: `export default { target: 'web', plugins: [new rspack.DefinePlugin({ 'process.env': { ELEVENLABS_API_KEY: JSON.stringify(${key}) } })] };`,
    reports: [setting('ELEVENLABS_API_KEY')],
  },
  {
    name: "webpack's EnvironmentPlugin with a list",
    file: 'config-overrides.js',
    source: `module.exports = { plugins: [new EnvironmentPlugin(['NODE_ENV', 'ELEVENLABS_API_KEY'])] };`,
    reports: [setting(`'ELEVENLABS_API_KEY'`)],
  },
  {
    name: "webpack's EnvironmentPlugin with defaults",
    file: 'vue.config.js',
    source: `module.exports = { configureWebpack: { plugins: [new webpack.EnvironmentPlugin({ ELEVENLABS_API_KEY: '' })] } };`,
    reports: [setting('ELEVENLABS_API_KEY')],
  },
];

const silentConfiguration: Example[] = [
  {
    name: 'settings of the server',
    file: 'next.config.js',
    source: `module.exports = { serverRuntimeConfig: { elevenLabsApiKey: ${key} } };`,
  },
  {
    name: 'ids and addresses',
    file: 'next.config.js',
    source: `module.exports = { env: { ELEVENLABS_AGENT_ID: process.env.ELEVENLABS_AGENT_ID, ELEVENLABS_API_URL: 'https://example.com' } };`,
  },
  {
    name: 'whether there is a key',
    file: 'vite.config.ts',
    source: `export default { define: { HAS_KEY: !!${key}, IS_SET: JSON.stringify(Boolean(${key})), MODE: JSON.stringify(${key} ? 'on' : 'off') } };`,
  },
  {
    name: 'an empty text in place of the key',
    file: 'vite.config.ts',
    source: `export default { define: { 'process.env.ELEVENLABS_API_KEY': JSON.stringify(''), 'process.env.XI_API_KEY': 'undefined' } };`,
  },
  {
    name: 'the key of a proxy',
    file: 'vite.config.ts',
    source: `export default { server: { proxy: { '/v1': { target: 'https://api.elevenlabs.io', headers: { 'xi-api-key': ${key} } } } } };`,
  },
  {
    name: 'the environment of tests',
    file: 'vite.config.ts',
    source: `export default { test: { env: { ELEVENLABS_API_KEY: ${key} }, define: { KEY: ${key} } } };`,
  },
  {
    name: 'prefixes of other variables',
    file: 'vite.config.ts',
    source: `export default { envPrefix: ['VITE_', 'ELEVENLABS_PUBLIC_', 'ELEVENLABS_AGENT_'] };`,
  },
  {
    name: 'an object that only has the name of a setting',
    file: 'src/deploy.ts',
    source: `deploy({ env: { ELEVENLABS_API_KEY: ${key} }, define: { KEY: ${key} }, extra: { elevenLabsApiKey: ${key} } });`,
  },
  {
    name: 'a setting inside another one',
    file: 'next.config.js',
    source: `module.exports = { experimental: { env: { ELEVENLABS_API_KEY: ${key} } } };`,
  },
  {
    name: 'a build for Node',
    file: 'webpack.config.js',
    source: `module.exports = { target: 'node', plugins: [new webpack.DefinePlugin({ KEY: JSON.stringify(${key}) })] };`,
  },
  {
    name: 'a build for the server of Next.js',
    file: 'next.config.js',
    source: `module.exports = { webpack(config, { isServer }) { if (isServer) config.plugins.push(new DefinePlugin({ KEY: JSON.stringify(${key}) })); return config; } };`,
  },
  {
    name: 'other variables for EnvironmentPlugin',
    file: 'webpack.config.js',
    source: `module.exports = { plugins: [new EnvironmentPlugin(['NODE_ENV', 'ELEVENLABS_AGENT_ID'])] };`,
  },
  {
    name: "Expo's other values",
    file: 'app.config.js',
    source: `export default { extra: { elevenLabsAgentId: process.env.ELEVENLABS_AGENT_ID, eas: { projectId: '1' } } };`,
  },
];

ruleTable('public-env', [
  ...caughtSettings,
  ...silentSettings,
  ...caughtEntries,
  ...caughtReads,
  ...silent,
  ...caughtByPlace,
  ...caughtByFlow,
  ...silentFlows,
  ...caughtInConfiguration,
  ...silentConfiguration,
]);

describe('public-env', () => {
  it('reports every read of the variable, and fixes all at once', () => {
    const source = (name: string) =>
      `if (!import.meta.env.${name}) stop();\nspeak(import.meta.env.${name});\n`;
    const document = documentOf('example.ts', source('VITE_ELEVENLABS_KEY'));
    const { findings } = createLinter(parser).lint(document, {});
    assert.deepEqual(
      findings.map(({ ruleId, fixes }) => [ruleId, applyEdits(document.text, fixes[0]?.edits ?? [])]),
      [['public-env', source('ELEVENLABS_KEY')]],
    );
  });
});
