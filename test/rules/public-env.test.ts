import assert from 'node:assert/strict';
import { applyEdits } from '../../src/lint/edits';
import { createLinter } from '../../src/lint/lint';
import { parser } from '../../src/parser/typescript-parser';
import { madeUpKeys } from '../made-up-keys';
import { documentOf, type Example, ruleTable } from './rule-table';

const entry = (name: string) => ['entry', 'error', name] as const;
const read = (text: string) => ['read', 'error', text] as const;

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
    reports: [read('config.public.elevenlabsApiKey')],
  },
  {
    name: 'a public setting in a group',
    source: `speak(useRuntimeConfig().public.elevenLabs.apiKey.trim());`,
    reports: [read('useRuntimeConfig().public.elevenLabs.apiKey')],
  },
  {
    name: 'imported from nuxt/app',
    source: `import { useRuntimeConfig } from 'nuxt/app';\nspeak(useRuntimeConfig().public.elevenLabsApiKey);`,
    reports: [read('useRuntimeConfig().public.elevenLabsApiKey')],
  },
  {
    name: 'its definition',
    file: 'nuxt.config.ts',
    source: `export default defineNuxtConfig({ runtimeConfig: { public: { elevenlabsApiKey: process.env.ELEVENLABS_API_KEY } } });`,
    reports: [read('elevenlabsApiKey')],
  },
  {
    name: 'its definition in a group',
    file: 'nuxt.config.ts',
    source: `export default defineNuxtConfig({ runtimeConfig: { public: { elevenlabs: { apiKey: '' } } } });`,
    reports: [read('apiKey')],
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

ruleTable('public-env', [...caughtSettings, ...silentSettings, ...caughtEntries, ...caughtReads, ...silent]);

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
