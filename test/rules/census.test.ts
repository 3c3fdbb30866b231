/**
 * Shapes from a census of real code: fifteen that contain a mistake, and fifteen that only look like one. Each
 * mistake lists the rules that report it; each look-alike lists none.
 */
import { strict as assert } from 'node:assert';
import { createLinter } from '../../src/lint/lint';
import { parser } from '../../src/parser/typescript-parser';
import { documentOf } from './rule-table';

interface Shape {
  readonly name: string;
  readonly file?: string;
  readonly source: string;
  readonly rules?: readonly string[];
}

const api = 'https://api.elevenlabs.io/v1';

const mistakes: Shape[] = [
  {
    name: '1: fetch, a template with the host, Bearer around an environment variable',
    source: `fetch(\`${api}/text-to-speech/\${voiceId}\`, { headers: { 'Authorization': \`Bearer \${process.env.ELEVENLABS_API_KEY}\` } });`,
    rules: ['bearer-auth', 'untrimmed-env'],
  },
  {
    name: '2: axios with the configuration second, third, alone and in a variable',
    file: 'a.js',
    source: `
axios.get('${api}/user', { headers: { Authorization: 'Bearer ' + key } });
axios.post('${api}/text-to-speech/x', body, { headers: { Authorization: 'Bearer ' + key } });
axios({ url: '${api}/user', headers: { Authorization: 'Bearer ' + key } });
const options = { method: 'GET', url: '${api}/user', headers: { Authorization: 'Bearer ' + key } };
axios.request(options);
`,
    rules: ['bearer-auth', 'bearer-auth', 'bearer-auth', 'bearer-auth'],
  },
  {
    name: '3: the URL built from constants, declared anywhere',
    file: 'a.js',
    source: `
function speak() { return fetch(ENDPOINT + '/stream', { headers: { Authorization: 'Bearer ' + key } }); }
const ENDPOINT = \`\${BASE}/text-to-speech/x\`;
const BASE = '${api}';
`,
    rules: ['bearer-auth'],
  },
  {
    name: '4: the key in a constant of another name, with fallbacks and assertions',
    source: `
const key = (process.env.ELEVENLABS_API_KEY || process.env.XI_API_KEY)!;
fetch('${api}/user', { headers: { Authorization: \`Bearer \${key as string}\` } });
`,
    rules: ['untrimmed-env', 'untrimmed-env', 'bearer-auth'],
  },
  {
    name: '5: headers in a variable, by shorthand and by name',
    file: 'a.js',
    source: `
const headers = { 'x-api-key': key };
fetch('${api}/user', { headers });
fetch('${api}/models', { headers: headers });
`,
    rules: ['header-name'],
  },
  {
    name: '6: the whole options in a variable',
    file: 'a.js',
    source: `const options = { method: 'POST', headers: { xi_api_key: key } };\nfetch('${api}/text-to-speech/x', options);`,
    rules: ['header-name'],
  },
  {
    name: '7: a class with base URL, key and a getter for its headers',
    source: `
class ElevenLabs {
  private baseUrl = '${api}';
  private apiKey: string;
  constructor(apiKey: string) { this.apiKey = apiKey; }
  private get headers() { return { Authorization: \`Bearer \${this.apiKey}\` }; }
  user() { return fetch(\`\${this.baseUrl}/user\`, { headers: this.headers }); }
}
`,
    rules: ['bearer-auth'],
  },
  {
    name: '8: helpers for the headers and for the key, and a spread of one',
    file: 'a.js',
    source: `
const apiKey = () => process.env.ELEVENLABS_API_KEY.trim();
const authHeaders = () => ({ Authorization: \`Bearer \${apiKey()}\` });
function getElevenLabsHeaders() { return { ...authHeaders(), Accept: 'audio/mpeg' }; }
fetch('${api}/user', { headers: getElevenLabsHeaders() });
`,
    rules: ['bearer-auth'],
  },
  {
    name: '9: axios.create, with the base URL as a literal and as a variable that says so',
    file: 'a.js',
    source: `
const first = axios.create({ baseURL: '${api}', headers: { Authorization: 'Bearer ' + apiKey } });
const second = axios.create({ baseURL: process.env.ELEVENLABS_BASE_URL, headers: { Authorization: 'Bearer ' + apiKey } });
`,
    rules: ['bearer-auth', 'bearer-auth'],
  },
  {
    name: '10: a WebSocket with headers',
    file: 'a.js',
    source: `
const WebSocket = require('ws');
new WebSocket('wss://api.elevenlabs.io/v1/text-to-speech/x/stream-input', { headers: { Authorization: 'Bearer ' + key } });
`,
    rules: ['bearer-auth'],
  },
  {
    name: '11: set, append, setRequestHeader, setHeader and assignment',
    file: 'a.js',
    source: `
const headers = new Headers();
headers.append('X-Api-Key', key);
fetch('${api}/user', { headers });
const xhr = new XMLHttpRequest();
xhr.open('GET', '${api}/user');
xhr.setRequestHeader('Authorization', 'Bearer ' + key);
const more = {};
more['Authorization'] = 'Bearer ' + key;
fetch('${api}/user', { headers: more });
`,
    rules: ['header-name', 'bearer-auth', 'bearer-auth'],
  },
  {
    name: '12: https.request with options, with a URL, and imported by name',
    file: 'a.mjs',
    source: `
import { request } from 'https';
import https from 'node:https';
request({ hostname: 'api.elevenlabs.io', path: '/v1/user', headers: { Authorization: 'Bearer ' + key } });
https.request('${api}/user', { headers: { Authorization: 'Bearer ' + key } });
`,
    rules: ['bearer-auth', 'bearer-auth'],
  },
  {
    name: '13: Deno.env.get in a template, import.meta.env, a Worker, a runtime configuration',
    source: `
fetch('${api}/user', { headers: { Authorization: \`Bearer \${Deno.env.get('ELEVENLABS_API_KEY')}\` } });
fetch(url, { headers: { Authorization: \`Bearer \${import.meta.env.ELEVENLABS_API_KEY}\` } });
const handle = (request: Request, env: Env) => fetch(url, { headers: { Authorization: \`Bearer \${env.ELEVENLABS_API_KEY}\` } });
fetch(url, { headers: { Authorization: \`Bearer \${useRuntimeConfig().elevenLabsApiKey}\` } });
`,
    rules: ['bearer-auth', 'untrimmed-env', 'bearer-auth', 'bearer-auth', 'bearer-auth', 'untrimmed-env'],
  },
  {
    name: '14: misspelled next to and instead of the right one',
    file: 'a.js',
    source: `
fetch('${api}/user', { headers: { 'xi-api-key': key, 'x-api-key': key } });
fetch('${api}/user', { headers: { 'X-Api-Key': key } });
fetch('${api}/user', { headers: { xi_api_key: key } });
`,
    rules: ['header-name', 'header-name', 'header-name'],
  },
  {
    name: '15: no known host, but clearly the key; Windows line breaks; a syntax error',
    file: 'a.js',
    source: `const voice = 21m00Tcm4TlvDq8ikWAM;\r\nfetch(ELEVEN_LABS_API_URL, {\r\n  headers: { Authorization: \`Bearer \${ELEVEN_LABS_API_KEY}\` },\r\n});\r\n`,
    rules: ['bearer-auth'],
  },
];

const lookAlikes: Shape[] = [
  {
    name: '1: the Supabase key to a function with elevenlabs in its name',
    source: `
fetch(\`\${import.meta.env.VITE_SUPABASE_URL}/functions/v1/elevenlabs-tts\`, {
  headers: { Authorization: \`Bearer \${import.meta.env.VITE_SUPABASE_PUBLISHABLE_KEY}\` },
});
`,
  },
  {
    name: '2: your own backend in a class that says ElevenLabs',
    source: `
class SecureElevenLabsService {
  constructor(private readonly token: string) {}
  speak(text: string) {
    return fetch('/api/elevenlabs/speak', { headers: { Authorization: \`Bearer \${this.token}\` }, body: text });
  }
}
`,
  },
  {
    name: '3: other vendors in the same file, with the same identifiers, and a table of providers',
    source: `
const openai = (key: string) => fetch('https://api.openai.com/v1/models', { headers: { Authorization: \`Bearer \${key}\` } });
const eleven = (key: string) => fetch('${api}/user', { headers: { 'xi-api-key': key } });
const providers = {
  openai: { url: 'https://api.openai.com/v1/models', headers: (key: string) => ({ Authorization: \`Bearer \${key}\` }) },
  elevenlabs: { url: '${api}/user', headers: (key: string) => ({ 'xi-api-key': key }) },
};
`,
  },
  {
    name: '4: inbound checks',
    source: `
const auth = req.headers.get('authorization');
const token = authHeader.replace('Bearer ', '');
if (auth !== \`Bearer \${process.env.ELEVENLABS_AGENT_SECRET}\`) throw new Error('elevenlabs webhook');
`,
  },
  {
    name: '5: a CORS list',
    source: `export const corsHeaders = { 'Access-Control-Allow-Headers': 'authorization, x-api-key, xi-api-key' };`,
  },
  {
    name: '6: xi_api_key in messages, bodies and credentials',
    source: `
socket.send(JSON.stringify({ text: ' ', xi_api_key: key }));
fetch('https://backend.example.com', { method: 'POST', body: JSON.stringify({ xi_api_key: key }) });
const credentials = { xiApiKey: process.env.ELEVENLABS_API_KEY };
`,
  },
  {
    name: '7: x-api-key of other vendors, one in a wrapper with the ElevenLabs key',
    source: `
fetch('https://api.anthropic.com/v1/messages', { headers: { 'x-api-key': process.env.ANTHROPIC_API_KEY! } });
fetch('https://api.synclabs.so/lipsync', { headers: { 'X-API-KEY': process.env.ELEVENLABS_API_KEY! } });
`,
  },
  {
    name: '8: headers in a tool definition that is sent to ElevenLabs',
    source: `
const client = new ElevenLabsClient();
client.conversationalAi.tools.create({
  toolConfig: { apiSchema: { url: 'https://backend.example.com', requestHeaders: { Authorization: \`Bearer \${process.env.ELEVENLABS_TOOL_SECRET}\` } } },
});
`,
  },
  {
    name: '9: a commented-out Bearer line above the right header',
    source: `
fetch('${api}/user', {
  headers: {
    // was Authorization: \`Bearer \${process.env.ELEVENLABS_API_KEY}\`
    'xi-api-key': key,
  },
});
/* fetch('${api}/user', { headers: { Authorization: 'Bearer ' + key } }); */
`,
  },
  {
    name: '10: strings that show a request',
    source: `
console.log('curl -H "Authorization: Bearer $ELEVENLABS_API_KEY" ${api}/user');
const readme = \`Set ELEVENLABS_API_KEY, never use x-api-key with ${api}\`;
throw new Error('xi_api_key is missing for ElevenLabs');
`,
  },
  {
    name: '11: tests and mocks',
    source: `
expect(fetch).toHaveBeenCalledWith('${api}/user', { headers: { Authorization: 'Bearer ' + key } });
expect(options.headers).toHaveProperty('xi-api-key');
nock('https://api.elevenlabs.io', { reqheaders: { authorization: 'Bearer x' } });
http.get('${api}/voices', () => HttpResponse.json({ voices: [] }));
delete process.env.ELEVENLABS_API_KEY;
process.env.ELEVENLABS_API_KEY = 'made-up';
`,
  },
  {
    name: '12: a reseller with its own Bearer API',
    source: `
const elevenlabsKey = process.env.KIE_API_KEY;
fetch('https://api.kie.ai/api/v1/jobs/createTask', {
  headers: { Authorization: \`Bearer \${elevenlabsKey}\` },
  body: JSON.stringify({ model: 'elevenlabs/text-to-speech' }),
});
`,
  },
  {
    name: '13: checks, flags, logs, types, schemas, and trims anywhere',
    source: `
if (!process.env.ELEVENLABS_API_KEY) throw new Error('ELEVENLABS_API_KEY is not set');
export const enabled = !!process.env.ELEVENLABS_API_KEY;
console.log(process.env.ELEVENLABS_API_KEY ? 'set' : 'not set');
export const schema = z.object({ ELEVENLABS_API_KEY: z.string() });
const clean = (text: string | undefined) => (text ?? '').trim();
fetch('${api}/user', { headers: { 'xi-api-key': clean(process.env.ELEVENLABS_API_KEY) } });
const keys = process.env.ELEVENLABS_API_KEYS!.split(',').map((key) => key.trim());
fetch('${api}/user', { headers: { 'xi-api-key': keys[0] ?? '' } });
`,
  },
  {
    name: '14: public ids, voice ids, placeholders and other hashes',
    source: `
const agent = process.env.NEXT_PUBLIC_ELEVENLABS_AGENT_ID;
const voice = '21m00Tcm4TlvDq8ikWAM';
const placeholder = 'your_elevenlabs_api_key';
const example = 'sk_your_key_here';
const commit = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';
`,
  },
  {
    name: '15: requests that get the key elsewhere, or need none',
    source: `
import { headers } from './elevenlabs-headers';
fetch('${api}/user', { headers });
fetch('${api}/user', { headers: { ...init.headers, Accept: 'audio/mpeg' } });
fetch('${api}/voices', { headers: { Accept: 'application/json' } });
new WebSocket('wss://api.elevenlabs.io/v1/convai/conversation?agent_id=' + agent);
`,
  },
];

const linter = createLinter(parser);

describe('census of real code', () => {
  for (const { name, file, source, rules } of mistakes) {
    it(`catches shape ${name}`, () => {
      const { findings } = linter.lint(documentOf(file ?? 'a.ts', source), {});
      assert.deepEqual(
        findings.map(({ ruleId }) => ruleId),
        rules,
      );
    });
  }
  for (const { name, file, source } of lookAlikes) {
    it(`is silent on look-alike ${name}`, () => {
      const { findings } = linter.lint(documentOf(file ?? 'a.ts', source), {});
      assert.deepEqual(
        findings.map(({ ruleId, messageId }) => `${ruleId} ${messageId}`),
        [],
      );
    });
  }
});
