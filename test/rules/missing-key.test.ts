import type { EnvironmentFile } from '../../src/lint/context';
import { madeUpKeys } from '../made-up-keys';
import { type Example, ruleTable } from './rule-table';

const api = 'https://api.elevenlabs.io';
const speech = `${api}/v1/text-to-speech`;
const read = 'process.env.ELEVENLABS_API_KEY?.trim()';
const field = `'xi-api-key': ${read}`;
const typedField = `'xi-api-key': ${read} ?? ''`;

/** Environment files around the linted one, with whether each fills the key. The linted one must be included. */
const around = (files: Readonly<Record<string, 'empty' | 'filled' | 'other'>>) => ({
  environment: Object.entries(files).map(
    ([name, state]): EnvironmentFile => ({
      uri: `file:///project/${name}`,
      variables: [{ name: state === 'other' ? 'PORT' : 'ELEVENLABS_API_KEY', empty: state === 'empty' }],
    }),
  ),
});

const caughtRequests: Example[] = [
  {
    name: 'fetch with only a URL',
    file: 'example.js',
    source: `const reply = await fetch('${api}/v1/user');`,
    reports: [['request', 'warning', 'fetch']],
    fixed: `const reply = await fetch('${api}/v1/user', { headers: { ${field} } });`,
    safe: false,
  },
  {
    name: 'fetch without headers; in TypeScript the header stays a string',
    source: `await fetch(\`${speech}/\${voiceId}\`, { method: 'POST', body });`,
    reports: [['request', 'warning', 'fetch']],
    fixed: `await fetch(\`${speech}/\${voiceId}\`, { headers: { ${typedField} }, method: 'POST', body });`,
    safe: false,
  },
  {
    name: 'headers without the key, in the layout of the others',
    file: 'example.js',
    source: `
await fetch(\`${speech}/\${voiceId}/stream?output_format=\${format}\`, {
  method: 'POST',
  headers: {
    // what comes back
    'Accept': 'audio/mpeg',
    'Content-Type': 'application/json',
  },
  body: JSON.stringify({ text }),
});
`,
    reports: [['request', 'warning', 'fetch']],
    fixed: `
await fetch(\`${speech}/\${voiceId}/stream?output_format=\${format}\`, {
  method: 'POST',
  headers: {
    ${field},
    // what comes back
    'Accept': 'audio/mpeg',
    'Content-Type': 'application/json',
  },
  body: JSON.stringify({ text }),
});
`,
    safe: false,
  },
  {
    name: 'a Request that is created where it is sent',
    file: 'example.js',
    source: `fetch(new Request('${api}/v1/user'));`,
    reports: [['request', 'warning', 'fetch']],
    fixed: `fetch(new Request('${api}/v1/user', { headers: { ${field} } }));`,
    safe: false,
  },
  {
    name: 'the same with options',
    file: 'example.js',
    source: `fetch(new Request('${api}/v1/user', { headers: { Accept: 'application/json' } }));`,
    reports: [['request', 'warning', 'fetch']],
    fixed: `fetch(new Request('${api}/v1/user', { headers: { ${field}, Accept: 'application/json' } }));`,
    safe: false,
  },
  {
    name: 'empty headers',
    file: 'example.js',
    source: `fetch('${api}/v1/history', { headers: {} });`,
    reports: [['request', 'warning', 'fetch']],
    fixed: `fetch('${api}/v1/history', { headers: { ${field} } });`,
    safe: false,
  },
  {
    name: 'the list of models, which answers 404 without a key',
    file: 'example.js',
    source: `fetch('${api}/v1/models', { method: 'GET' });`,
    reports: [['request', 'warning', 'fetch']],
    fixed: `fetch('${api}/v1/models', { headers: { ${field} }, method: 'GET' });`,
    safe: false,
  },
  {
    name: 'the voices of the second version, which need a key',
    file: 'example.js',
    source: `fetch('${api}/v2/voices?page_size=50');`,
    reports: [['request', 'warning', 'fetch']],
    fixed: `fetch('${api}/v2/voices?page_size=50', { headers: { ${field} } });`,
    safe: false,
  },
  {
    name: 'headers and options in separate constants',
    file: 'example.js',
    source: `
const headers = { 'Content-Type': 'application/json' };
const options = { method: 'POST', headers };
fetch('${speech}/voice', options);
`,
    reports: [['request', 'warning', 'fetch']],
    fixed: `
const headers = { ${field}, 'Content-Type': 'application/json' };
const options = { method: 'POST', headers };
fetch('${speech}/voice', options);
`,
    safe: false,
  },
  {
    name: "headers that another request sends too don't get the key",
    file: 'example.js',
    source: `
const headers = { 'Content-Type': 'application/json' };
fetch('${speech}/voice', { method: 'POST', headers });
fetch('https://example.com/log', { method: 'POST', headers });
`,
    reports: [['request', 'warning', 'fetch']],
  },
  ...[
    `const headers: { Accept: string } = { Accept: 'audio/mpeg' };\nfetch('${speech}/voice', { headers });`,
    `const headers: Record<'Accept', string> = { Accept: 'audio/mpeg' };\nfetch('${speech}/voice', { headers });`,
    `const options: Posted = { method: 'POST', body };\nfetch('${speech}/voice', options);`,
    `fetch('${speech}/voice', { headers: { Accept: 'audio/mpeg' } satisfies Accepted });`,
  ].map(
    (source): Example => ({
      name: 'nothing is added to an object whose type may not allow it',
      source,
      reports: [['request', 'warning', 'fetch']],
    }),
  ),
  {
    name: 'options of a type from a namespace with a name in another alphabet',
    source: `const options: типы.RequestInit = { method: 'POST' };\nfetch('${speech}/voice', options);`,
    reports: [['request', 'warning', 'fetch']],
    fixed: `const options: типы.RequestInit = { headers: { ${typedField} }, method: 'POST' };\nfetch('${speech}/voice', options);`,
    safe: false,
  },
  {
    name: 'a base URL in a constant',
    file: 'example.js',
    source: `
const BASE = '${api}/v1';
const usage = () => fetch(BASE + '/user/subscription');
`,
    reports: [['request', 'warning', 'fetch']],
    fixed: `
const BASE = '${api}/v1';
const usage = () => fetch(BASE + '/user/subscription', { headers: { ${field} } });
`,
    safe: false,
  },
  {
    name: 'axios.get',
    file: 'example.js',
    source: `const axios = require('axios');\naxios.get('${api}/v1/user');`,
    reports: [['request', 'warning', 'axios.get']],
    fixed: `const axios = require('axios');\naxios.get('${api}/v1/user', { headers: { ${field} } });`,
    safe: false,
  },
  {
    name: 'redaxios.get',
    file: 'example.mjs',
    source: `import axios from 'redaxios';\naxios.get('${api}/v1/user');`,
    reports: [['request', 'warning', 'axios.get']],
    fixed: `import axios from 'redaxios';\naxios.get('${api}/v1/user', { headers: { ${field} } });`,
    safe: false,
  },
  {
    name: 'axios.post with a body and a configuration',
    file: 'example.js',
    source: `axios.post('${speech}/voice', { text }, { responseType: 'arraybuffer' });`,
    reports: [['request', 'warning', 'axios.post']],
    fixed: `axios.post('${speech}/voice', { text }, { headers: { ${field} }, responseType: 'arraybuffer' });`,
    safe: false,
  },
  {
    name: 'axios with its URL inside',
    file: 'example.js',
    source: `axios({ method: 'post', url: '${speech}/voice', data: { text } });`,
    reports: [['request', 'warning', 'axios']],
    fixed: `axios({ headers: { ${field} }, method: 'post', url: '${speech}/voice', data: { text } });`,
    safe: false,
  },
  {
    name: 'a Headers object with other fields',
    file: 'example.js',
    source: `
const headers = new Headers();
headers.set('Accept', 'audio/mpeg');
fetch('${speech}/voice', { headers });
`,
    reports: [['request', 'warning', 'fetch']],
  },
  {
    name: 'a helper with all its headers written out',
    file: 'example.js',
    source: `
const jsonHeaders = () => ({ 'Content-Type': 'application/json' });
fetch('${speech}/voice', { headers: { ...jsonHeaders(), Accept: 'audio/mpeg' } });
`,
    reports: [['request', 'warning', 'fetch']],
    fixed: `
const jsonHeaders = () => ({ 'Content-Type': 'application/json' });
fetch('${speech}/voice', { headers: { ${field}, ...jsonHeaders(), Accept: 'audio/mpeg' } });
`,
    safe: false,
  },
  {
    name: 'https.get with host and path',
    file: 'example.cjs',
    source: `const https = require('https');\nhttps.get({ hostname: 'api.elevenlabs.io', path: '/v1/user' }, onReply);`,
    reports: [['request', 'warning', 'https.get']],
    fixed: `const https = require('https');\nhttps.get({ headers: { ${field} }, hostname: 'api.elevenlabs.io', path: '/v1/user' }, onReply);`,
    safe: false,
  },
  {
    name: 'Deno, which reads its environment with a function',
    source: `Deno.serve(() => fetch('${api}/v1/user'));`,
    reports: [['request', 'warning', 'fetch']],
    fixed: `Deno.serve(() => fetch('${api}/v1/user', { headers: { 'xi-api-key': Deno.env.get('ELEVENLABS_API_KEY')?.trim() ?? '' } }));`,
    safe: false,
  },
  {
    name: 'browser code, where no fix can know the solution',
    file: 'example.js',
    source: `const agent = import.meta.env.VITE_AGENT_ID;\nfetch('${api}/v1/convai/agents/' + agent);`,
    reports: [['request', 'warning', 'fetch']],
  },
  {
    name: "your own server's response, with headers of its own",
    file: 'example.js',
    source: `response.setHeader('Content-Type', 'audio/mpeg');\nfetch('${api}/v1/user', { headers: {} });`,
    reports: [['request', 'warning', 'fetch']],
    fixed: `response.setHeader('Content-Type', 'audio/mpeg');\nfetch('${api}/v1/user', { headers: { ${field} } });`,
    safe: false,
  },
  {
    name: 'a signed URL, which needs a key',
    file: 'example.js',
    source: `fetch('${api}/v1/convai/conversation/get-signed-url?agent_id=' + agentId, {});`,
    reports: [['request', 'warning', 'fetch']],
    fixed: `fetch('${api}/v1/convai/conversation/get-signed-url?agent_id=' + agentId, { headers: { ${field} } });`,
    safe: false,
  },
];

const silentRequests: Example[] = [
  {
    name: 'a Request that has the key',
    source: `const request = new Request('${speech}/voice', { headers: { 'xi-api-key': key } });\nfetch(request);`,
  },
  {
    name: 'a Request with the key, created where it is sent',
    source: `fetch(new Request('${speech}/voice', { headers: { 'xi-api-key': key } }));\nfetch(new Request(request));`,
  },
  {
    name: 'a Request that is sent with the key',
    source: `fetch(new Request('${speech}/voice'), { headers: { 'xi-api-key': key } });`,
  },
  {
    name: 'a local class called Request, and a fetch parameter',
    source: `class Request extends Signed {}\nfetch(new Request('${speech}/voice'));\nexport const load = ({ fetch }) => fetch(new globalThis.Request('${speech}/voice'));`,
  },
  {
    name: 'a Request that is never sent',
    source: `export const request = new Request('${speech}/voice');`,
  },
  {
    name: 'a Request that gets the key later',
    source: `const request = new Request('${speech}/voice');\nrequest.headers.set('xi-api-key', key);\nfetch(request);`,
  },
  {
    name: 'a URL that gets parameters, one of which may be a token',
    source: `const url = new URL('${speech}/voice');\nurl.searchParams.set('single_use_token', token);\nfetch(url.href, { method: 'POST' });`,
  },
  {
    name: 'a URL in a field, and one from a function',
    source: `
class Speech {
  private readonly url = new URL('${speech}/voice');
  speak() { return fetch(this.url); }
}
const make = () => { const url = new URL('${speech}/voice'); return sign(url), url; };
fetch(make());
`,
  },
  {
    name: "pieces that aren't all literals",
    source: `fetch(['${speech}/voice', ...rest].join('/'));`,
  },
  { name: 'the right header', source: `fetch('${speech}/voice', { headers: { 'xi-api-key': key } });` },
  {
    name: 'a misspelled header, which another rule reports',
    source: `fetch('${speech}/voice', { headers: { 'x-api-key': key } });`,
  },
  {
    name: 'a Bearer header, which another rule reports',
    source: `fetch('${speech}/voice', { headers: { Authorization: \`Bearer \${key}\` } });`,
  },
  { name: 'the list of voices, which answers without a key', source: `fetch('${api}/v1/voices');` },
  { name: 'one voice', source: `fetch(\`${api}/v1/voices/\${voiceId}\`, { method: 'GET' });` },
  { name: 'shared voices', source: `fetch('${api}/v1/shared-voices?page_size=10');` },
  {
    name: 'feedback on a conversation, as the official client sends it',
    source: `fetch(\`${api}/v1/convai/conversations/\${id}/feedback\`, { method: 'POST', body });`,
  },
  {
    name: 'the token of a public agent',
    source: `fetch(\`${api}/v1/convai/conversation/token?agent_id=\${agentId}\`);`,
  },
  { name: 'a single-use token', source: `fetch(\`${speech}/voice?single_use_token=\${token}\`);` },
  {
    name: 'a token in the query of a WebSocket',
    source: `new WebSocket(\`wss://api.elevenlabs.io/v1/speech-to-text/realtime?token=\${token}\`);`,
  },
  {
    name: 'a public agent',
    source: `new WebSocket('wss://api.elevenlabs.io/v1/convai/conversation?agent_id=' + agentId);`,
  },
  {
    name: 'a WebSocket that sends the key in its first message',
    source: `const socket = new WebSocket('wss://api.elevenlabs.io/v1/text-to-speech/voice/stream-input');\nsocket.send(JSON.stringify({ text: ' ', xi_api_key: key }));`,
  },
  { name: 'the description of the API', source: `fetch('${api}/openapi.json'); fetch('${api}/docs');` },
  { name: 'an unknown query', source: `fetch(\`${speech}/voice?\${query}\`);` },
  { name: 'an unknown path', source: `fetch(\`${api}/v1/\${path}\`, { method: 'POST' });` },
  { name: 'unknown options', source: `fetch('${speech}/voice', options);` },
  {
    name: 'headers from another module',
    source: `import { headers } from './headers';\nfetch('${speech}/voice', { headers });`,
  },
  {
    name: 'spread headers',
    source: `fetch('${speech}/voice', { headers: { ...init.headers, Accept: 'audio/mpeg' } });`,
  },
  {
    name: 'headers that a function may add to',
    source: `const headers = { Accept: 'audio/mpeg' };\nauthorize(headers);\nfetch('${speech}/voice', { headers });`,
  },
  {
    name: 'a parameter with a default, which other modules may pass',
    source: `export function speak(headers = {}) { return fetch('${speech}/voice', { headers }); }`,
  },
  {
    name: 'a field that is set later',
    source: `const headers = { Accept: 'audio/mpeg' };\nif (key) headers['xi-api-key'] = key;\nfetch('${speech}/voice', { headers });`,
  },
  {
    name: 'headers that are set on the options later',
    source: `const options = { method: 'POST' };\noptions.headers = withKey();\nfetch('${speech}/voice', options);`,
  },
  {
    name: 'an instance with defaults',
    source: `const client = axios.create({ baseURL: '${api}/v1', headers: { 'xi-api-key': key } });\nclient.get('${api}/v1/user');`,
  },
  {
    name: 'defaults of redaxios',
    source: `import axios from 'redaxios';\naxios.defaults = { headers: { 'xi-api-key': key } };\naxios.get('${api}/v1/user');`,
  },
  {
    name: 'an interceptor',
    source: `axios.interceptors.request.use(addKey);\naxios.get('${api}/v1/user');`,
  },
  {
    name: 'a request that gets the key before it is sent',
    file: 'example.cjs',
    source: `const https = require('https');\nconst request = https.request('${api}/v1/user', { method: 'GET' });\nrequest.setHeader('xi-api-key', key);`,
  },
  {
    name: 'a replaced fetch',
    source: `window.fetch = withKey(window.fetch);\nfetch('${api}/v1/user', {});`,
  },
  { name: 'credentials of the browser', source: `fetch('${api}/v1/user', { credentials: 'include' });` },
  { name: 'a custom transport', source: `fetch('${api}/v1/user', { dispatcher: agentThatAddsTheKey });` },
  {
    name: 'a fetch that is a parameter',
    source: `const load = ({ fetch }) => fetch('${api}/v1/user');`,
  },
  { name: 'a probe', source: `fetch('${api}/v1/user', { method: 'HEAD' });` },
  { name: 'a probe without CORS', source: `fetch('${api}/v1/user', { mode: 'no-cors' });` },
  { name: 'the host alone', source: `fetch('${api}');` },
  { name: 'your own server', source: `fetch('/api/elevenlabs/v1/user');` },
  { name: 'a test', file: 'example.test.ts', source: `fetch('${api}/v1/user');` },
  { name: 'a mock of the API', source: `http.get('${api}/v1/user', () => HttpResponse.json({}));` },
  {
    name: 'an expectation',
    source: `expect(fetch('${api}/v1/user')).rejects.toThrow();`,
  },
  {
    name: "the key in the body, where it can't be distinguished",
    source: `fetch('${speech}/voice', { method: 'POST', body: JSON.stringify({ text, xi_api_key: key }) });`,
  },
];

const caughtEntries: Example[] = [
  {
    name: 'an empty entry',
    file: '.env',
    source: 'PORT=3000\nELEVENLABS_API_KEY=\n',
    context: around({ '.env': 'empty' }),
    reports: [['empty', 'warning', 'ELEVENLABS_API_KEY=']],
  },
  {
    name: 'empty quotes',
    file: '.env.local',
    source: 'export ELEVENLABS_API_KEY=""',
    context: around({ '.env.local': 'empty', '.env.example': 'filled' }),
    reports: [['empty', 'warning', 'export ELEVENLABS_API_KEY=""']],
  },
  {
    name: 'a comment instead of the value',
    file: '.env',
    source: 'ELEVENLABS_API_KEY= # get one from the team\n',
    context: around({ '.env': 'empty', '.env.production': 'other' }),
    reports: [['empty', 'warning', 'ELEVENLABS_API_KEY=']],
  },
  {
    name: "a weaker file doesn't fill it: .env.local wins over .env",
    file: '.env.local',
    source: 'ELEVENLABS_API_KEY=\n',
    context: around({ '.env': 'filled', '.env.local': 'empty' }),
    reports: [['empty', 'warning', 'ELEVENLABS_API_KEY=']],
  },
];

const silentEntries: Example[] = [
  {
    name: 'an entry with a key',
    file: '.env',
    source: `ELEVENLABS_API_KEY=${madeUpKeys.example}`,
    context: around({ '.env': 'filled' }),
  },
  {
    name: 'filled by .env.local',
    file: '.env',
    source: 'ELEVENLABS_API_KEY=',
    context: around({ '.env': 'empty', '.env.local': 'filled' }),
  },
  {
    name: 'filled for one mode',
    file: '.env',
    source: 'ELEVENLABS_API_KEY=',
    context: around({ '.env': 'empty', '.env.production': 'filled' }),
  },
  {
    name: 'filled in a parent folder that may or may not win',
    file: 'app/.env',
    source: 'ELEVENLABS_API_KEY=',
    context: around({ 'app/.env': 'empty', '.env': 'filled' }),
  },
  {
    name: 'filled for a mode, which wins over .env.local with some loaders',
    file: '.env.local',
    source: 'ELEVENLABS_API_KEY=',
    context: around({ '.env.local': 'empty', '.env.development': 'filled' }),
  },
  {
    name: 'filled on a later line',
    file: '.env',
    source: `ELEVENLABS_API_KEY=\nELEVENLABS_API_KEY=${madeUpKeys.example}\n`,
    context: around({ '.env': 'filled' }),
  },
  {
    name: 'a duplicate empty entry, which another rule reports',
    file: '.env',
    source: `ELEVENLABS_API_KEY=${madeUpKeys.example}\nELEVENLABS_API_KEY=\n`,
    context: around({ '.env': 'empty' }),
  },
  {
    name: 'one of several keys',
    file: '.env',
    source: `ELEVENLABS_API_KEY=${madeUpKeys.example}\nELEVENLABS_API_KEY_2=\n`,
    context: around({ '.env': 'filled' }),
  },
  {
    name: 'a template',
    file: '.env.example',
    source: 'ELEVENLABS_API_KEY=',
    context: around({ '.env.example': 'empty' }),
  },
  {
    name: 'the file of tests',
    file: '.env.test',
    source: 'ELEVENLABS_API_KEY=',
    context: around({ '.env.test': 'empty' }),
  },
  { name: "a host that didn't look around", file: '.env', source: 'ELEVENLABS_API_KEY=' },
  {
    name: 'a reference',
    file: '.env',
    source: 'ELEVENLABS_API_KEY=$' + '{SHARED_KEY}',
    context: around({ '.env': 'filled' }),
  },
  {
    name: "an id, which isn't a key",
    file: '.env',
    source: 'ELEVENLABS_AGENT_ID=\nELEVENLABS_VOICE_ID=\n',
    context: around({ '.env': 'other' }),
  },
];

/** URLs in variables of which not every value is known, or that a loop extends. */
const silentDetours: Example[] = [
  {
    name: 'a parameter with a fallback in the function',
    source: `function load(url) {\n  if (!url) url = 'https://api.elevenlabs.io/v1/user';\n  return fetch(url);\n}`,
  },
  {
    name: 'a path that a loop extends',
    source: `let url = 'https://api.elevenlabs.io/v1/convai';\nfor (const part of parts) url += '/' + part;\nfetch(url);`,
  },
  {
    name: 'a key that is added to the query later',
    source: `let url = 'https://api.elevenlabs.io/v1/user';\nif (key) url += '?token=' + key;\nfetch(url);`,
  },
];

ruleTable('missing-key', [
  ...silentDetours,
  ...caughtRequests,
  ...silentRequests,
  ...caughtEntries,
  ...silentEntries,
]);
