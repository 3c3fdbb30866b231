import { type Example, ruleTable } from './rule-table';

const api = 'https://api.elevenlabs.io/v1/text-to-speech/voice';

const caught: Example[] = [
  {
    name: 'fetch with a template around an environment read',
    source: `fetch('${api}', { headers: { Authorization: \`Bearer \${process.env.ELEVENLABS_API_KEY}\` } });`,
    reports: [['destination', 'error', 'Authorization']],
    fixed: `fetch('${api}', { headers: { 'xi-api-key': process.env.ELEVENLABS_API_KEY?.trim() ?? '' } });`,
  },
  {
    name: 'the same in JavaScript needs no string type',
    file: 'example.js',
    source: `fetch('${api}', { headers: { 'Authorization': \`Bearer \${process.env.ELEVENLABS_API_KEY}\` } });`,
    reports: [['destination', 'error', `'Authorization'`]],
    fixed: `fetch('${api}', { headers: { 'xi-api-key': process.env.ELEVENLABS_API_KEY?.trim() } });`,
  },
  {
    name: 'concatenation, and the quotes of the file',
    file: 'example.mjs',
    source: `fetch("${api}", { headers: { "authorization": "Bearer " + apiKey } });`,
    reports: [['destination', 'error', `"authorization"`]],
    fixed: `fetch("${api}", { headers: { "xi-api-key": apiKey } });`,
  },
  {
    name: 'comments and formatting stay as they are',
    source: `
await fetch(\`${api}/\${voiceId}\`, {
  method: 'POST',
  headers: {
    // the key of the server
    Authorization: \`Bearer \${apiKey!}\`, // do not share
    'Content-Type': 'application/json',
  },
});
`,
    reports: [['destination', 'error', 'Authorization']],
    fixed: `
await fetch(\`${api}/\${voiceId}\`, {
  method: 'POST',
  headers: {
    // the key of the server
    'xi-api-key': apiKey!, // do not share
    'Content-Type': 'application/json',
  },
});
`,
  },
  {
    name: 'the URL in a constant that is declared after its use',
    file: 'example.js',
    source: `
const speak = () => fetch(BASE + '/v1/voices', { headers: { Authorization: 'Bearer ' + key } });
const BASE = 'https://api.elevenlabs.io';
`,
    reports: [['destination', 'error', 'Authorization']],
    fixed: `
const speak = () => fetch(BASE + '/v1/voices', { headers: { 'xi-api-key': key } });
const BASE = 'https://api.elevenlabs.io';
`,
  },
  {
    name: 'headers and options in variables',
    source: `
const apiKey = process.env.ELEVENLABS_API_KEY;
if (!apiKey) throw new Error('no key');
const headers = { Authorization: \`Bearer \${apiKey}\`, Accept: 'audio/mpeg' };
const options = { method: 'POST', headers };
const reply = await fetch('${api}', options);
`,
    reports: [['destination', 'error', 'Authorization']],
    fixed: `
const apiKey = process.env.ELEVENLABS_API_KEY;
if (!apiKey) throw new Error('no key');
const headers = { 'xi-api-key': apiKey, Accept: 'audio/mpeg' };
const options = { method: 'POST', headers };
const reply = await fetch('${api}', options);
`,
  },
  {
    name: 'a key that may be missing stays a string in TypeScript',
    source: `
const apiKey = process.env.ELEVENLABS_API_KEY;
fetch('${api}', { headers: { Authorization: \`Bearer \${apiKey}\` } });
`,
    reports: [['destination', 'error', 'Authorization']],
    fixed: `
const apiKey = process.env.ELEVENLABS_API_KEY;
fetch('${api}', { headers: { 'xi-api-key': apiKey ?? '' } });
`,
  },
  {
    name: 'axios.post with the configuration third',
    source: `
import axios from 'axios';
await axios.post('${api}', { text }, { headers: { Authorization: \`Bearer \${process.env['ELEVENLABS_API_KEY']}\` } });
`,
    reports: [['destination', 'error', 'Authorization']],
    fixed: `
import axios from 'axios';
await axios.post('${api}', { text }, { headers: { 'xi-api-key': process.env['ELEVENLABS_API_KEY']?.trim() ?? '' } });
`,
  },
  {
    name: 'axios(configuration) with the URL inside',
    file: 'example.js',
    source: `axios({ method: 'get', url: '${api}', headers: { AUTHORIZATION: 'Bearer ' + key } });`,
    reports: [['destination', 'error', 'AUTHORIZATION']],
    fixed: `axios({ method: 'get', url: '${api}', headers: { 'xi-api-key': key } });`,
  },
  {
    name: 'axios.create with a base URL',
    file: 'example.js',
    source: `const api = axios.create({ baseURL: 'https://api.us.elevenlabs.io/v1', headers: { Authorization: \`Bearer \${apiKey}\` } });`,
    reports: [['destination', 'error', 'Authorization']],
    fixed: `const api = axios.create({ baseURL: 'https://api.us.elevenlabs.io/v1', headers: { 'xi-api-key': apiKey } });`,
  },
  {
    name: 'any scheme, and none',
    file: 'example.js',
    source: `
fetch('${api}', { headers: { Authorization: \`Token \${apiKey}\` } });
fetch('${api}', { headers: { Authorization: apiKey } });
`,
    reports: [
      ['destination', 'error', 'Authorization'],
      ['destination', 'error', 'Authorization'],
    ],
    fixed: `
fetch('${api}', { headers: { 'xi-api-key': apiKey } });
fetch('${api}', { headers: { 'xi-api-key': apiKey } });
`,
  },
  {
    name: 'beside a right xi-api-key it can go',
    source: `
fetch('${api}', {
  headers: {
    'xi-api-key': process.env.ELEVENLABS_API_KEY ?? '',
    Authorization: \`Bearer \${process.env.ELEVENLABS_API_KEY}\`,
  },
});
`,
    reports: [['redundant', 'warning', 'Authorization']],
    fixed: `
fetch('${api}', {
  headers: {
    'xi-api-key': process.env.ELEVENLABS_API_KEY ?? '',
  },
});
`,
  },
  {
    name: 'beside one in other capitals it must not be renamed to a second one',
    file: 'example.js',
    source: `fetch('${api}', { headers: { Authorization: 'Bearer ' + elevenLabsKey, 'XI-API-KEY': elevenLabsKey } });`,
    reports: [['redundant', 'warning', 'Authorization']],
    fixed: `fetch('${api}', { headers: { 'XI-API-KEY': elevenLabsKey } });`,
  },
  {
    name: 'an unknown destination, but unmistakably the key: one step milder, and no automatic fix',
    source: `fetch(url, { headers: { Authorization: \`Bearer \${process.env.ELEVENLABS_API_KEY}\` } });`,
    reports: [['payload', 'warning', 'Authorization']],
    fixed: `fetch(url, { headers: { "xi-api-key": process.env.ELEVENLABS_API_KEY?.trim() ?? '' } });`,
    safe: false,
  },
  {
    name: 'a headers helper with the key in its name',
    file: 'example.js',
    source: `const getHeaders = () => ({ Authorization: 'Bearer ' + elevenLabsApiKey });`,
    reports: [['payload', 'warning', 'Authorization']],
    fixed: `const getHeaders = () => ({ 'xi-api-key': elevenLabsApiKey });`,
    safe: false,
  },
  {
    name: 'a helper that is called with the key',
    file: 'example.js',
    source: `
function headersFor(key) {
  return { Authorization: \`Bearer \${key}\` };
}
fetch('${api}', { headers: headersFor(process.env.ELEVENLABS_API_KEY) });
`,
    reports: [['destination', 'error', 'Authorization']],
    fixed: `
function headersFor(key) {
  return { 'xi-api-key': key };
}
fetch('${api}', { headers: headersFor(process.env.ELEVENLABS_API_KEY) });
`,
  },
  {
    name: 'a token of unknown kind is reported, and its fix is offered only',
    file: 'example.js',
    source: `fetch('${api}', { headers: { Authorization: \`Bearer \${token}\` } });`,
    reports: [['destination', 'error', 'Authorization']],
    fixed: `fetch('${api}', { headers: { 'xi-api-key': token } });`,
    safe: false,
  },
  {
    name: 'half-typed code',
    file: 'example.js',
    source: `fetch('${api}', { headers: { Authorization: 'Bearer ' + key }, body: JSON.stringify({ text: `,
    reports: [['destination', 'error', 'Authorization']],
    fixed: `fetch('${api}', { headers: { 'xi-api-key': key }, body: JSON.stringify({ text: `,
  },
  {
    name: 'a class with its base URL and key in fields',
    source: `
class Speech {
  private baseUrl = 'https://api.elevenlabs.io/v1';
  constructor(private readonly apiKey: string) {}
  speak() {
    return fetch(\`\${this.baseUrl}/text-to-speech\`, { headers: { Authorization: \`Bearer \${this.apiKey}\` } });
  }
}
`,
    reports: [['destination', 'error', 'Authorization']],
    fixed: `
class Speech {
  private baseUrl = 'https://api.elevenlabs.io/v1';
  constructor(private readonly apiKey: string) {}
  speak() {
    return fetch(\`\${this.baseUrl}/text-to-speech\`, { headers: { 'xi-api-key': this.apiKey } });
  }
}
`,
  },
];

const silent: Example[] = [
  {
    name: 'the right header',
    source: `fetch('${api}', { headers: { 'xi-api-key': process.env.ELEVENLABS_API_KEY?.trim() ?? '' } });`,
  },
  {
    name: 'a Supabase function whose route says elevenlabs',
    source: `fetch(\`\${SUPABASE_URL}/functions/v1/elevenlabs-tts\`, { headers: { Authorization: \`Bearer \${SUPABASE_ANON_KEY}\` } });`,
  },
  {
    name: 'the own backend, whatever the key is called',
    source: `fetch('/api/elevenlabs/speech', { headers: { Authorization: \`Bearer \${process.env.ELEVENLABS_API_KEY}\` } });`,
  },
  {
    name: 'another host, whatever the key is called',
    source: `fetch('https://api.reseller.dev/v1/elevenlabs', { headers: { Authorization: \`Bearer \${ELEVENLABS_API_KEY}\` } });`,
  },
  {
    name: 'a host that only holds the right one',
    source: `fetch('https://api.elevenlabs.io.evil.example/v1', { headers: { Authorization: \`Bearer \${apiKey}\` } });`,
  },
  {
    name: 'an OpenAI call beside an ElevenLabs one',
    source: `
fetch('https://api.openai.com/v1/chat', { headers: { Authorization: \`Bearer \${process.env.OPENAI_API_KEY}\` } });
fetch('${api}', { headers: { 'xi-api-key': key } });
`,
  },
  {
    name: 'a session token to ElevenLabs',
    source: `fetch('${api}', { headers: { Authorization: \`Bearer \${session.access_token}\` } });`,
  },
  {
    name: 'OAuth on the MCP server',
    source: `fetch('https://api.elevenlabs.io/v1/mcp', { headers: { Authorization: \`Bearer \${token}\` } });`,
  },
  {
    name: 'an inbound header that is read',
    source: `
const auth = request.headers.get('authorization');
if (auth !== \`Bearer \${process.env.ELEVENLABS_AGENT_SECRET}\`) throw new Error('no');
`,
  },
  {
    name: 'a header of a tool definition that is sent to ElevenLabs',
    source: `
fetch('https://api.elevenlabs.io/v1/convai/tools', {
  method: 'POST',
  headers: { 'xi-api-key': key },
  body: JSON.stringify({ tool_config: { api_schema: { request_headers: { Authorization: \`Bearer \${process.env.ELEVENLABS_API_KEY}\` } } } }),
});
`,
  },
  {
    name: 'a CORS list',
    source: `const corsHeaders = { 'Access-Control-Allow-Headers': 'authorization, xi-api-key' };`,
  },
  {
    name: 'a comment above the right header',
    source: `
fetch('${api}', {
  headers: {
    // Authorization: \`Bearer \${process.env.ELEVENLABS_API_KEY}\`,
    'xi-api-key': key,
  },
});
`,
  },
  {
    name: 'an expectation of a test',
    source: `expect(fetch).toHaveBeenCalledWith(url, { headers: { Authorization: \`Bearer \${process.env.ELEVENLABS_API_KEY}\` } });`,
  },
  {
    name: 'text that shows a request',
    source: `console.log("curl -H 'Authorization: Bearer $ELEVENLABS_API_KEY' https://api.elevenlabs.io/v1/voices");`,
  },
  {
    name: 'a switch between providers whose ElevenLabs branch is right',
    source: `
const headers = provider === 'elevenlabs' ? { 'xi-api-key': key } : { Authorization: \`Bearer \${key}\` };
fetch(provider === 'elevenlabs' ? '${api}' : 'https://api.openai.com/v1/audio/speech', { headers });
`,
  },
  {
    name: 'another secret of ElevenLabs',
    source: `const headers = { Authorization: \`Bearer \${process.env.ELEVENLABS_WEBHOOK_SECRET}\` };`,
  },
  {
    name: 'an own function that is called fetch',
    source: `
function fetch(url: string, init: object) { return queue(url, init); }
fetch('${api}', { headers: { Authorization: \`Bearer \${apiKey}\` } });
`,
  },
];

ruleTable('bearer-auth', [...caught, ...silent]);
