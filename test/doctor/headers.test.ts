import { checkTable } from './check-table';

const bearer =
  "fetch('https://api.elevenlabs.io/v1/user', { headers: { Authorization: 'Bearer ' + process.env.ELEVENLABS_API_KEY } });\n";
const right =
  "fetch('https://api.elevenlabs.io/v1/user', { headers: { 'xi-api-key': process.env.ELEVENLABS_API_KEY?.trim() ?? '' } });\n";
const openai =
  "fetch('https://api.openai.com/v1/models', { headers: { Authorization: 'Bearer ' + process.env.OPENAI_API_KEY } });\n";

checkTable('headers', [
  { name: 'a correct request', files: { 'a.ts': right }, verdict: 'ok', says: /Found no request/ },
  {
    name: 'the key as Bearer',
    files: { 'src/a.ts': `\n${bearer}` },
    verdict: 'problem',
    says: /bare key as xi-api-key/,
    places: [['src/a.ts:2', /Authorization/]],
    steps: ['Fix bearer-auth in src/a.ts'],
  },
  {
    name: 'two findings in one file give one step',
    files: { 'a.ts': bearer + bearer },
    verdict: 'problem',
    places: [
      ['a.ts:1', /Authorization/],
      ['a.ts:2', /Authorization/],
    ],
    steps: ['Fix bearer-auth in a.ts'],
  },
  {
    name: 'the same finding in several files gives one step',
    files: { 'a.ts': bearer, 'b.ts': bearer },
    verdict: 'problem',
    places: [
      ['a.ts:1', /Authorization/],
      ['b.ts:1', /Authorization/],
    ],
    steps: ['Fix bearer-auth in 2 files'],
  },
  {
    name: 'a wrong host',
    files: { 'a.ts': right.replace('elevenlabs.io', 'elevenlabs.com') },
    verdict: 'warning',
    places: [['a.ts:1', /elevenlabs/]],
    steps: ['Fix wrong-host in a.ts'],
  },
  {
    name: 'no key at all',
    files: { 'a.ts': "fetch('https://api.elevenlabs.io/v1/user');\n" },
    verdict: 'warning',
    places: [['a.ts:1', /no API key/]],
    steps: ['Show fixes for missing-key in a.ts, line 1'],
  },
  {
    name: 'capitals in the header name are harmless',
    files: { 'a.ts': right.replace('xi-api-key', 'XI-API-KEY') },
    verdict: 'ok',
    places: [['a.ts:1', /case|capitals/]],
    steps: ['Fix header-case in a.ts'],
  },
  { name: 'another vendor', files: { 'a.ts': openai }, verdict: 'ok' },
  { name: 'no scripts', files: { '.env': 'A=1\n' }, verdict: 'unknown', says: /no scripts/ },
  {
    name: 'skipped scripts',
    files: { 'a.ts': right },
    skippedScripts: 3,
    verdict: 'unknown',
    notes: [/^Skipped scripts.*: 3\.$/],
  },
]);

checkTable('variable-names', [
  {
    name: 'the same name in both places',
    files: { '.env': 'ELEVENLABS_API_KEY=op://a/b\n', 'a.ts': right },
    verdict: 'ok',
    says: /reads the variables/,
  },
  {
    name: 'two spellings',
    files: { '.env': 'ELEVEN_LABS_API_KEY=op://a/b\n', 'a.ts': right },
    verdict: 'warning',
    places: [['a.ts:1', /No environment file defines ELEVENLABS_API_KEY/]],
    steps: ['Show fixes for env-mismatch in a.ts, line 1'],
  },
  {
    name: 'a public name',
    files: { '.env': 'VITE_ELEVENLABS_API_KEY=op://a/b\n', 'a.ts': 'export {};\n' },
    verdict: 'problem',
    places: [['.env:1', /VITE_/]],
    steps: ['Show fixes for public-env in .env, line 1'],
  },
  {
    name: 'a public agent ID',
    files: { '.env': 'VITE_ELEVENLABS_AGENT_ID=agent_1\nELEVENLABS_API_KEY=op://a/b\n', 'a.ts': right },
    verdict: 'ok',
  },
  {
    name: 'a variable that an app of Vite does not have',
    files: {
      '.env': 'ELEVENLABS_API_KEY=op://a/b\n',
      'package.json': '{ "devDependencies": { "vite": "7" } }',
      'src/tts.ts': right.replace('process.env', 'import.meta.env'),
    },
    verdict: 'warning',
    says: /never gets to the code/,
    places: [['src/tts.ts:1', /Vite passes only VITE_ variables/]],
    steps: ['Why Is This a Problem? (unreachable-env)'],
  },
  {
    name: 'a variable that client code does not have',
    files: { '.env.local': 'ELEVENLABS_API_KEY=op://a/b\n', 'app/page.tsx': `'use client';\n${right}` },
    verdict: 'warning',
    places: [['app/page.tsx:2', /undefined in a browser/]],
    steps: ['Why Is This a Problem? (unreachable-env)'],
  },
  {
    name: 'keys that configurations publish',
    files: {
      '.env': 'ELEVENLABS_API_KEY=op://a/b\n',
      'next.config.js': 'module.exports = { env: { ELEVENLABS_API_KEY: process.env.ELEVENLABS_API_KEY } };\n',
      'nuxt.config.ts':
        'export default defineNuxtConfig({ runtimeConfig: { public: { elevenLabsApiKey: process.env.ELEVENLABS_API_KEY } } });\n',
    },
    verdict: 'problem',
    places: [
      ['next.config.js:1', /Here, env puts this key/],
      ['nuxt.config.ts:1', /Move it from runtimeConfig\.public to runtimeConfig/],
    ],
    steps: ['Why Is This a Problem? (public-env)'],
  },
  { name: 'nothing to compare', files: { 'a.ts': right }, verdict: undefined },
]);
