/** Nuxt's public runtime configuration, which reaches every visitor without a prefix in the code. */
import { type Example, ruleTable } from './rule-table';

const read = (text: string) => ['read', 'error', text] as const;

const caught: Example[] = [
  {
    name: 'a public setting that is read',
    source: `const config = useRuntimeConfig();\nspeak(config.public.elevenlabsApiKey);`,
    reports: [read('config.public.elevenlabsApiKey')],
  },
  {
    name: 'one in a group',
    source: `speak(useRuntimeConfig().public.elevenLabs.apiKey.trim());`,
    reports: [read('useRuntimeConfig().public.elevenLabs.apiKey')],
  },
  {
    name: 'imported from nuxt/app',
    source: `import { useRuntimeConfig } from 'nuxt/app';\nspeak(useRuntimeConfig().public.elevenLabsApiKey);`,
    reports: [read('useRuntimeConfig().public.elevenLabsApiKey')],
  },
  {
    name: 'where it is defined',
    file: 'nuxt.config.ts',
    source: `export default defineNuxtConfig({ runtimeConfig: { public: { elevenlabsApiKey: process.env.ELEVENLABS_API_KEY } } });`,
    reports: [read('elevenlabsApiKey')],
  },
  {
    name: 'where it is defined in a group',
    file: 'nuxt.config.ts',
    source: `export default defineNuxtConfig({ runtimeConfig: { public: { elevenlabs: { apiKey: '' } } } });`,
    reports: [read('apiKey')],
  },
];

const silent: Example[] = [
  {
    name: 'a setting of the server',
    source: `speak(useRuntimeConfig().elevenlabsApiKey);`,
  },
  {
    name: 'a setting of the server where it is defined, beside a public id',
    file: 'nuxt.config.ts',
    source: `export default defineNuxtConfig({ runtimeConfig: { elevenlabsApiKey: '', public: { elevenlabsAgentId: '', elevenlabsVoiceId: '' } } });`,
  },
  {
    name: 'a public setting of another name',
    source: `speak(useRuntimeConfig().public.elevenLabsAgentId, useRuntimeConfig().public.apiKey);`,
  },
  {
    name: 'a member that is called public, of something else',
    source: `speak(keys.public.elevenlabsApiKey);\nconst own = { public: { elevenlabsApiKey: '' } };`,
  },
];

ruleTable('public-env', [...caught, ...silent]);
