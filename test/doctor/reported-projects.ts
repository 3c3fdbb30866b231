import { madeUpKeys } from '../made-up-keys';

const key = madeUpKeys.example;

/** Small projects rebuilt after public reports of a 401, by name: their files by path. */
export const reportedProjects = {
  'both-headers-refused': {
    'a.ts': `const key = process.env.ELEVENLABS_API_KEY?.trim() ?? '';
export const twice = () => fetch('https://api.elevenlabs.io/v2/voices', { headers: { 'xi-api-key': key, Authorization: \`Bearer \${key}\` } });
export const session = (session: { access_token: string }) =>
  fetch('https://api.elevenlabs.io/v2/voices', { headers: { 'xi-api-key': key, Authorization: \`Bearer \${session.access_token}\` } });
`,
  },
  'both-headers-answer': {
    '.env': `ELEVENLABS_API_KEY=${key}
`,
  },
  'redirect-of-restricted-countries': {
    '.env': `ELEVENLABS_API_KEY=${key}
`,
  },
  'doctor-root-env-next-app': {
    '.env': `ELEVENLABS_API_KEY=${key}
`,
    'apps/web/app/api/speak/route.ts': `const key = process.env.ELEVENLABS_API_KEY?.trim() ?? '';
export const GET = () => fetch('https://api.elevenlabs.io/v1/user', { headers: { 'xi-api-key': key } });
`,
    'apps/web/package.json': `{"name":"web","scripts":{"dev":"next dev"},"dependencies":{"next":"15"}}`,
    'package.json': `{"private":true,"workspaces":["apps/*"],"devDependencies":{"turbo":"2"},"scripts":{"dev":"turbo dev"}}`,
    'turbo.json': `{"tasks":{"dev":{}}}`,
  },
  'doctor-started-in-another-folder': {
    '.env': `ELEVENLABS_API_KEY=${key}
`,
    'package.json': `{"name":"pai"}`,
    'voice-server/package.json': `{"name":"voice-server","scripts":{"start":"bun server.ts"}}`,
    'voice-server/server.ts': `const voice = 'JBFqnCBsd6RMkjVDRZzb', text = 'hi';
const key = process.env.ELEVENLABS_API_KEY?.trim() ?? '';
await fetch(\`https://api.elevenlabs.io/v1/text-to-speech/\${voice}\`, { method: 'POST', headers: { 'xi-api-key': key, 'content-type': 'application/json' }, body: JSON.stringify({ text }) });
`,
  },
  'key-read-before-dotenv-runs': {
    '.env': `ELEVENLABS_API_KEY=${key}
`,
    'package.json': `{"type":"module","dependencies":{"dotenv":"17","@elevenlabs/elevenlabs-js":"2.73.0"}}`,
    'src/main.ts': `import dotenv from 'dotenv';
import { speak } from './voice.js';

dotenv.config();

await speak('hello');
`,
    'src/voice.ts': `import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';

const voice = new ElevenLabsClient({ apiKey: process.env.ELEVENLABS_API_KEY?.trim() });

export const speak = (text: string) => voice.textToSpeech.convert('JBFqnCBsd6RMkjVDRZzb', { text });
`,
  },
  'vite-variable-without-prefix': {
    '.env': `ELEVENLABS_API_KEY=${key}
`,
    'package.json': `{"devDependencies":{"vite":"7"}}`,
    'src/tts.ts': `const key = import.meta.env.ELEVENLABS_API_KEY;
export const speak = (voice: string, text: string) =>
  fetch(\`https://api.elevenlabs.io/v1/text-to-speech/\${voice}\`, { method: 'POST', headers: { 'xi-api-key': key, 'content-type': 'application/json' }, body: JSON.stringify({ text }) });
`,
    'vite.config.ts': `import { defineConfig } from 'vite';
export default defineConfig({});
`,
  },
  'next-client-component-private-variable': {
    '.env.local': `ELEVENLABS_API_KEY=${key}
`,
    'app/speak-button.tsx': `'use client';

export function SpeakButton({ voice, text }: { voice: string; text: string }) {
  const onClick = async () => {
    const key = process.env.ELEVENLABS_API_KEY?.trim() ?? '';
    const reply = await fetch(\`https://api.elevenlabs.io/v1/text-to-speech/\${voice}\`, { method: 'POST', headers: { 'xi-api-key': key, 'content-type': 'application/json' }, body: JSON.stringify({ text }) });
    new Audio(URL.createObjectURL(await reply.blob())).play();
  };
  return <button onClick={onClick}>Speak</button>;
}
`,
    'package.json': `{"dependencies":{"next":"15","react":"19"}}`,
  },
  'livekit-plugin-reads-another-name': {
    '.env.local': `ELEVENLABS_API_KEY=${key}
`,
    'agent.ts': `import * as elevenlabs from '@livekit/agents-plugin-elevenlabs';
import dotenv from 'dotenv';

dotenv.config({ path: '.env.local' });
export const tts = () => new elevenlabs.TTS({ model: 'eleven_turbo_v2_5' });
`,
    'package.json': `{"type":"module","dependencies":{"@livekit/agents-plugin-elevenlabs":"1.9.0","dotenv":"17"}}`,
  },
  'ai-sdk-reads-another-name': {
    '.env.local': `ELEVEN_LABS_API_KEY=${key}
`,
    'a.ts': `import { elevenlabs } from '@ai-sdk/elevenlabs';
import { experimental_generateSpeech as generateSpeech } from 'ai';

await generateSpeech({ model: elevenlabs.speech('eleven_v3'), text: 'hi' });
`,
    'b.ts': `import { createElevenLabs } from '@ai-sdk/elevenlabs';

export const provider = createElevenLabs({ api_key: process.env.ELEVENLABS_API_KEY?.trim() });
`,
    'package.json': `{"dependencies":{"@ai-sdk/elevenlabs":"3","ai":"6"}}`,
  },
  'double-equals': {
    '.env': `ELEVENLABS_API_KEY==${key}
`,
  },
  'next-entry-glued-on': {
    '.env': `ELEVENLABS_API_KEY=${key}OPENAI_API_KEY=sk-proj-0123456789abcdef
`,
  },
  'truncated-key': {
    '.env': `ELEVENLABS_API_KEY=sk_7c1d9e2fa4b853601f2e3d4c5b6a798807162534
`,
  },
  'redaction-word-as-the-key': {
    '.env': `ELEVENLABS_API_KEY=__OPENCLAW_REDACTED__
`,
    '.env.beta': `ELEVENLABS_API_KEY=tu_api_key_aqui
`,
    '.env.production': `ELEVENLABS_API_KEY=[REDACTED]
`,
    '.env.qa': `ELEVENLABS_API_KEY=undefined
`,
    '.env.staging': `ELEVENLABS_API_KEY=sk_****************************c1d0
`,
  },
  'line-of-another-language-in-env': {
    '.env': `set ELEVENLABS_API_KEY=${key}
`,
  },
  'header-given-as-an-option': {
    'a.js': `const key = process.env.ELEVENLABS_API_KEY?.trim();
export const user = () => fetch('https://api.elevenlabs.io/v1/user', { 'xi-api-key': key });
`,
  },
  'axios-config-without-headers': {
    'a.js': `import axios from 'axios';
export const voices = (key) => axios.get('https://api.elevenlabs.io/v2/voices', { 'xi-api-key': key });
export const convert = (voice, form, key) => axios.post(\`https://api.elevenlabs.io/v1/speech-to-speech/\${voice}\`, form, { 'xi-api-key': key });
`,
    'package.json': `{"dependencies":{"axios":"1"}}`,
  },
  'name-of-the-variable-as-the-value': {
    'a.js': `const ask = (headers) => fetch('https://api.elevenlabs.io/v1/user', { headers });
export const a = () => fetch('https://api.elevenlabs.io/v1/user', { headers: { 'xi-api-key': 'process.env.ELEVENLABS_API_KEY' } });
export const b = () => fetch('https://api.elevenlabs.io/v1/user', { headers: { 'xi-api-key': 'ELEVENLABS_API_KEY' } });
export { ask };
`,
  },
  'unknown-header-with-the-key': {
    'a.js': `export const a = () => fetch('https://api.elevenlabs.io/v1/user', { headers: { 'xi-api-token': process.env.ELEVENLABS_API_KEY } });
export const b = () => fetch('https://api.elevenlabs.io/v1/user', { headers: { ELEVENLABS_API_KEY: process.env.ELEVENLABS_API_KEY } });
`,
  },
  'openai-client-pointed-at-elevenlabs': {
    'a.ts': `import OpenAI from 'openai';

const speech = new OpenAI({ baseURL: 'https://api.elevenlabs.io/v1', apiKey: process.env.ELEVENLABS_API_KEY?.trim() });
await speech.audio.speech.create({ model: 'eleven_v3', voice: 'JBFqnCBsd6RMkjVDRZzb', input: 'hi' });
`,
    'package.json': `{"dependencies":{"openai":"6"}}`,
  },
  'key-shipped-by-configuration': {
    '.env.local': `ELEVENLABS_API_KEY=${key}
`,
    'app.config.js': `export default { expo: { name: 'talk', extra: { elevenLabsApiKey: process.env.ELEVENLABS_API_KEY } } };
`,
    'next.config.js': `module.exports = {
  env: { ELEVENLABS_API_KEY: process.env.ELEVENLABS_API_KEY },
  publicRuntimeConfig: { elevenLabsApiKey: process.env.ELEVENLABS_API_KEY },
};
`,
    'package.json': `{"dependencies":{"next":"15"}}`,
    'vite.config.ts': `import { defineConfig, loadEnv } from 'vite';

export default defineConfig(({ mode }) => {
  const env = loadEnv(mode, '.', '');
  return { define: { 'process.env.ELEVENLABS_API_KEY': JSON.stringify(env.ELEVENLABS_API_KEY) } };
});
`,
  },
  'nuxt-message-names-a-variable-nobody-has': {
    '.env': `ELEVENLABS_API_KEY=${key}
`,
    'nuxt.config.ts': `export default defineNuxtConfig({ runtimeConfig: { public: { elevenLabsApiKey: process.env.ELEVENLABS_API_KEY } } });
`,
  },
  'browser-websocket-with-headers': {
    'a.tsx': `'use client';
export function open(voice: string, key: string) {
  // a browser has no third place for headers
  return new WebSocket(\`wss://api.elevenlabs.io/v1/text-to-speech/\${voice}/stream-input\`, { headers: { 'xi-api-key': key } } as never);
}
`,
    'b.tsx': `'use client';
export const open = (voice: string, key: string) =>
  new WebSocket(\`wss://api.elevenlabs.io/v1/text-to-speech/\${voice}/stream-input\`, ['xi-api-key', key]);
`,
  },
  'agent-session-with-a-key': {
    'a.ts': `import { Conversation } from '@elevenlabs/client';

export const bearer = () => Conversation.startSession({ agentId: 'agent_0123exampleexampleexample4567', authorization: process.env.ELEVENLABS_API_KEY });
export const key = () => Conversation.startSession({ agentId: 'agent_0123exampleexampleexample4567', apiKey: process.env.ELEVENLABS_API_KEY } as never);
export const url = (url: string) => Conversation.startSession({ url } as never);
`,
    'package.json': `{"dependencies":{"@elevenlabs/client":"1"}}`,
  },
  'sdk-base-url-of-no-stack': {
    'a.ts': `import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';
const apiKey = process.env.ELEVENLABS_API_KEY?.trim();
export const web = new ElevenLabsClient({ apiKey, baseUrl: 'https://eu.residency.elevenlabs.io' });
export const eu = new ElevenLabsClient({ apiKey, baseUrl: 'https://api.eu.elevenlabs.io' });
export const right = new ElevenLabsClient({ apiKey, baseUrl: 'https://api.eu.residency.elevenlabs.io/' });
export const v1 = new ElevenLabsClient({ apiKey, baseUrl: 'https://api.eu.residency.elevenlabs.io/v1' });
export const user = () => fetch('https://eu.residency.elevenlabs.io/v1/user', { headers: { 'xi-api-key': apiKey ?? '' } });
`,
  },
  'restricted-key-read-as-invalid': {
    'a.ts': `export async function isValidKey(key: string) {
  const reply = await fetch('https://api.elevenlabs.io/v1/user', { headers: { 'xi-api-key': key.trim() } });
  return reply.status === 200 ? { valid: true } : { valid: false, error: \`HTTP \${reply.status}\` };
}
`,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Error texts that people posted, by name. */
export const reportedErrors = {
  'ai-sdk-reads-another-name/ai-sdk': `AI_LoadAPIKeyError: ElevenLabs API key is missing. Pass it using the 'apiKey' parameter or the ELEVENLABS_API_KEY environment variable.
`,
  'legacy-status-left-out/bearer': `{"detail":{"type":"authentication_error","code":"unauthorized","message":"Provided authorization header was invalid.","request_id":"0123456789abcdef"}}
`,
  'legacy-status-left-out/clone': `ElevenLabs 401: Instantly cloned voices are not available on your current plan. Please upgrade your subscription.
`,
  'legacy-status-left-out/library': `ElevenLabs API returned status 402: Free users cannot use library voices via the API. Please upgrade your subscription to use this voice.
`,
  'legacy-status-left-out/payment': `ElevenLabs: Your subscription has a failed or incomplete payment. Complete the latest invoice to continue usage.
`,
  'agent-and-scribe-errors/agent': `ElevenLabs: The AI agent you are trying to reach does not exist.
`,
  'agent-and-scribe-errors/close': `CloseEvent { code: 3000, reason: 'Could not authorize the conversation.' }  // @elevenlabs/react
`,
  'agent-and-scribe-errors/host': `ElevenLabs agent: Host is not supported
`,
  'agent-and-scribe-errors/scribe': `ElevenLabs realtime: { message_type: 'auth_error', error: 'You must be authenticated to use this endpoint.' }
`,
  'agent-and-scribe-errors/token': `Network error(Validation response: "invalid authorization token") wss://livekit.rtc.elevenlabs.io/rtc
`,
  'errors-of-others-blamed-on-elevenlabs/groq': `Groq Whisper: HTTP 401 invalid_api_key (elevenlabs fallback not configured)
`,
  'errors-of-others-blamed-on-elevenlabs/supabase': `POST https://abc.supabase.co/functions/v1/elevenlabs-tts 401 (Unauthorized) {"code":401,"message":"Invalid JWT"}
`,
  'errors-of-others-blamed-on-elevenlabs/twilio': `ElevenLabs outbound call: { "success": false, "message": "HTTP 401 error: Unable to create record: Authenticate" }
`,
  'landing-page-quota/quota': `401, body: {'detail': {'status': 'quota_exceeded', 'message': 'Thanks for trying out our speech synthesis! You have reached the limit of available requests on the landing page. You can continue, for free, by signing-up to the platform.'}}
`,
  'websocket-403-of-a-model/livekit': `WSServerHandshakeError: 403, message='Invalid response status', url='wss://api.elevenlabs.io/v1/text-to-speech/x/stream-input?model_id=eleven_v3'
`,
  'websocket-403-of-a-model/ws': `Error: Unexpected server response: 403 at wss://api.elevenlabs.io/v1/text-to-speech/x/stream-input?model_id=eleven_v3
`,
} as const satisfies Readonly<Record<string, string>>;
