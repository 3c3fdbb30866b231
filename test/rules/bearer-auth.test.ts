import { type Example, ruleTable } from './rule-table';

const api = 'https://api.elevenlabs.io/v1/text-to-speech/voice';

const caught: Example[] = [
  {
    name: 'an instance whose base is unknown and whose paths may be those of ElevenLabs',
    file: 'example.js',
    source: `
const api = axios.create({ baseURL: settings.url });
const speak = (id) => api.post(\`/v1/text-to-speech/\${id}\`, { text }, { headers: { Authorization: \`Bearer \${elevenLabsApiKey}\` } });
`,
    reports: [['payload', 'warning', 'Authorization']],
    fixed: `
const api = axios.create({ baseURL: settings.url });
const speak = (id) => api.post(\`/v1/text-to-speech/\${id}\`, { text }, { headers: { "xi-api-key": elevenLabsApiKey } });
`,
    safe: false,
  },
  {
    name: 'a host that is not the API, which is the first thing to correct',
    file: 'example.js',
    source: `fetch('https://api.elevenlabs.ai/v1/user', { headers: { Authorization: \`Bearer \${apiKey}\` } });`,
    reports: [['wrongHost', 'error', 'Authorization']],
    fixed: `fetch('https://api.elevenlabs.ai/v1/user', { headers: { 'xi-api-key': apiKey } });`,
  },
  {
    name: 'fetch with a template around an environment variable',
    source: `fetch('${api}', { headers: { Authorization: \`Bearer \${process.env.ELEVENLABS_API_KEY}\` } });`,
    reports: [['destination', 'error', 'Authorization']],
    fixed: `fetch('${api}', { headers: { 'xi-api-key': process.env.ELEVENLABS_API_KEY?.trim() ?? '' } });`,
  },
  {
    name: 'the same in JavaScript, without a string type',
    file: 'example.js',
    source: `fetch('${api}', { headers: { 'Authorization': \`Bearer \${process.env.ELEVENLABS_API_KEY}\` } });`,
    reports: [['destination', 'error', `'Authorization'`]],
    fixed: `fetch('${api}', { headers: { 'xi-api-key': process.env.ELEVENLABS_API_KEY?.trim() } });`,
  },
  {
    name: "concatenation, with the file's quotes",
    file: 'example.mjs',
    source: `fetch("${api}", { headers: { "authorization": "Bearer " + apiKey } });`,
    reports: [['destination', 'error', `"authorization"`]],
    fixed: `fetch("${api}", { headers: { "xi-api-key": apiKey } });`,
  },
  {
    name: 'comments and formatting stay the same',
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
    name: 'axios.post with the configuration as third argument',
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
    name: 'redaxios, called like axios',
    file: 'example.js',
    source: `
import axios from 'redaxios';
axios.post('${api}', { text }, { headers: { Authorization: 'Bearer ' + key } });
const api = axios.create({ baseURL: 'https://api.elevenlabs.io/v1' });
api.get('/voices', { headers: { Authorization: 'Bearer ' + key } });
`,
    reports: [
      ['destination', 'error', 'Authorization'],
      ['destination', 'error', 'Authorization'],
    ],
    fixed: `
import axios from 'redaxios';
axios.post('${api}', { text }, { headers: { 'xi-api-key': key } });
const api = axios.create({ baseURL: 'https://api.elevenlabs.io/v1' });
api.get('/voices', { headers: { 'xi-api-key': key } });
`,
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
    name: 'next to a correct xi-api-key it is removed',
    source: `
fetch('${api}', {
  headers: {
    'xi-api-key': process.env.ELEVENLABS_API_KEY ?? '',
    Authorization: \`Bearer \${process.env.ELEVENLABS_API_KEY}\`,
  },
});
`,
    reports: [['both', 'error', 'Authorization']],
    fixed: `
fetch('${api}', {
  headers: {
    'xi-api-key': process.env.ELEVENLABS_API_KEY ?? '',
  },
});
`,
  },
  {
    name: 'the comment of the right header stays',
    file: 'example.js',
    source: `fetch('${api}', { headers: { Authorization: 'Bearer ' + elevenLabsKey, /* the team's */ 'xi-api-key': elevenLabsKey } });`,
    reports: [['both', 'error', 'Authorization']],
    fixed: `fetch('${api}', { headers: { /* the team's */ 'xi-api-key': elevenLabsKey } });`,
  },
  {
    name: 'next to one in other capitals it must not become a duplicate',
    file: 'example.js',
    source: `fetch('${api}', { headers: { Authorization: 'Bearer ' + elevenLabsKey, 'XI-API-KEY': elevenLabsKey } });`,
    reports: [['both', 'error', 'Authorization']],
    fixed: `fetch('${api}', { headers: { 'XI-API-KEY': elevenLabsKey } });`,
  },
  {
    name: 'an unknown destination, but clearly the key: one level milder, and no automatic fix',
    source: `fetch(url, { headers: { Authorization: \`Bearer \${process.env.ELEVENLABS_API_KEY}\` } });`,
    reports: [['payload', 'warning', 'Authorization']],
    fixed: `fetch(url, { headers: { "xi-api-key": process.env.ELEVENLABS_API_KEY?.trim() ?? "" } });`,
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
    name: 'a token of an unknown kind is reported, with a suggestion only',
    file: 'example.js',
    source: `fetch('${api}', { headers: { Authorization: \`Bearer \${token}\` } });`,
    reports: [['destination', 'error', 'Authorization']],
    fixed: `fetch('${api}', { headers: { 'xi-api-key': token } });`,
    safe: false,
  },
  ...[
    ['a record', `config: Record<string, unknown>`, `config['apiKey']`],
    ['an object', `config: { apiKey: unknown }`, 'config.apiKey'],
    ['an object in an object', `config: { keys: { [vendor: string]: string[] } }`, 'config.keys.elevenlabs'],
    ['a pattern', `{ apiKey }: { apiKey: number | string }`, 'apiKey'],
  ].map(
    ([place, parameter, key]): Example => ({
      name: `no fix for a key in ${place} that is declared as another type`,
      source: `export function a(${parameter}) { return fetch('${api}', { headers: { Authorization: \`Bearer \${${key}}\` } }); }`,
      reports: [['destination', 'error', 'Authorization']],
    }),
  ),
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

const clients: Example[] = [
  {
    name: 'a custom wrapper around fetch that takes a URL and headers',
    file: 'example.js',
    source: `fetchWithRetry('${api}', { headers: { Authorization: \`Bearer \${apiKey}\` } }, 3);`,
    reports: [['destination', 'error', 'Authorization']],
    fixed: `fetchWithRetry('${api}', { headers: { 'xi-api-key': apiKey } }, 3);`,
  },
  {
    name: 'Headers with set',
    file: 'example.js',
    source: `
const headers = new Headers();
headers.set('Authorization', \`Bearer \${process.env.ELEVENLABS_API_KEY}\`);
headers.append('Accept', 'audio/mpeg');
fetch('${api}', { method: 'POST', headers });
`,
    reports: [['destination', 'error', `'Authorization'`]],
    fixed: `
const headers = new Headers();
headers.set('xi-api-key', process.env.ELEVENLABS_API_KEY?.trim());
headers.append('Accept', 'audio/mpeg');
fetch('${api}', { method: 'POST', headers });
`,
  },
  {
    name: 'new Headers around an object, and around pairs',
    file: 'example.js',
    source: `
fetch('${api}', { headers: new Headers({ Authorization: 'Bearer ' + apiKey }) });
fetch('${api}', { headers: new Headers([['Authorization', 'Bearer ' + apiKey]]) });
fetch('${api}', { headers: [['Authorization', 'Bearer ' + apiKey], ['Accept', 'audio/mpeg']] });
`,
    reports: [
      ['destination', 'error', 'Authorization'],
      ['destination', 'error', `'Authorization'`],
      ['destination', 'error', `'Authorization'`],
    ],
    fixed: `
fetch('${api}', { headers: new Headers({ 'xi-api-key': apiKey }) });
fetch('${api}', { headers: new Headers([['xi-api-key', apiKey]]) });
fetch('${api}', { headers: [['xi-api-key', apiKey], ['Accept', 'audio/mpeg']] });
`,
  },
  {
    name: 'new Request',
    file: 'example.js',
    source: `fetch(new Request('${api}', { headers: { Authorization: 'Bearer ' + apiKey } }));`,
    reports: [['destination', 'error', 'Authorization']],
    fixed: `fetch(new Request('${api}', { headers: { 'xi-api-key': apiKey } }));`,
  },
  {
    name: 'assignment to a header object after its creation',
    file: 'example.js',
    source: `
const headers = { Accept: 'audio/mpeg' };
headers['Authorization'] = \`Bearer \${apiKey}\`;
const options = { headers: {} };
options.headers.Authorization = 'Bearer ' + apiKey;
fetch('${api}', { headers });
fetch('${api}', options);
`,
    reports: [
      ['destination', 'error', `'Authorization'`],
      ['destination', 'error', '.Authorization'],
    ],
    fixed: `
const headers = { Accept: 'audio/mpeg' };
headers['xi-api-key'] = apiKey;
const options = { headers: {} };
options.headers['xi-api-key'] = apiKey;
fetch('${api}', { headers });
fetch('${api}', options);
`,
  },
  {
    name: 'XMLHttpRequest',
    file: 'example.js',
    source: `
const xhr = new XMLHttpRequest();
xhr.open('POST', '${api}');
xhr.setRequestHeader('Authorization', 'Bearer ' + apiKey);
`,
    reports: [['destination', 'error', `'Authorization'`]],
    fixed: `
const xhr = new XMLHttpRequest();
xhr.open('POST', '${api}');
xhr.setRequestHeader('xi-api-key', apiKey);
`,
  },
  {
    name: 'an axios instance with a relative path',
    file: 'example.js',
    source: `
const api = axios.create({ baseURL: 'https://api.elevenlabs.io/v1' });
api.get('/voices', { headers: { Authorization: \`Bearer \${apiKey}\` } });
api.defaults.headers.common['Authorization'] = 'Bearer ' + apiKey;
api.interceptors.request.use((config) => {
  config.headers.Authorization = 'Bearer ' + apiKey;
  return config;
});
`,
    reports: [
      ['destination', 'error', 'Authorization'],
      ['destination', 'error', `'Authorization'`],
      ['destination', 'error', '.Authorization'],
    ],
    fixed: `
const api = axios.create({ baseURL: 'https://api.elevenlabs.io/v1' });
api.get('/voices', { headers: { 'xi-api-key': apiKey } });
api.defaults.headers.common['xi-api-key'] = apiKey;
api.interceptors.request.use((config) => {
  config.headers['xi-api-key'] = apiKey;
  return config;
});
`,
  },
  {
    name: 'axios with common headers',
    file: 'example.js',
    source: `axios.create({ baseURL: 'https://api.elevenlabs.io', headers: { common: { Authorization: 'Bearer ' + apiKey } } });`,
    reports: [['destination', 'error', 'Authorization']],
    fixed: `axios.create({ baseURL: 'https://api.elevenlabs.io', headers: { common: { 'xi-api-key': apiKey } } });`,
  },
  {
    name: 'got.extend with a prefix',
    file: 'example.mjs',
    source: `
import got from 'got';
const api = got.extend({ prefixUrl: 'https://api.elevenlabs.io/v1' });
await api.post('text-to-speech/voice', { headers: { Authorization: 'Bearer ' + apiKey } });
`,
    reports: [['destination', 'error', 'Authorization']],
    fixed: `
import got from 'got';
const api = got.extend({ prefixUrl: 'https://api.elevenlabs.io/v1' });
await api.post('text-to-speech/voice', { headers: { 'xi-api-key': apiKey } });
`,
  },
  {
    name: 'https.request with options, and with a URL',
    file: 'example.js',
    source: `
const https = require('https');
https.request({ hostname: 'api.elevenlabs.io', path: '/v1/voices', headers: { Authorization: 'Bearer ' + apiKey } });
https.request('${api}', { headers: { Authorization: 'Bearer ' + apiKey } }, onReply);
`,
    reports: [
      ['destination', 'error', 'Authorization'],
      ['destination', 'error', 'Authorization'],
    ],
    fixed: `
const https = require('https');
https.request({ hostname: 'api.elevenlabs.io', path: '/v1/voices', headers: { 'xi-api-key': apiKey } });
https.request('${api}', { headers: { 'xi-api-key': apiKey } }, onReply);
`,
  },
  {
    name: 'a WebSocket of the package ws',
    file: 'example.mjs',
    source: `
import WebSocket from 'ws';
new WebSocket('wss://api.elevenlabs.io/v1/text-to-speech/voice/stream-input', { headers: { Authorization: 'Bearer ' + apiKey } });
`,
    reports: [['socket', 'error', 'Authorization']],
    fixed: `
import WebSocket from 'ws';
new WebSocket('wss://api.elevenlabs.io/v1/text-to-speech/voice/stream-input', { headers: { 'xi-api-key': apiKey } });
`,
  },
  {
    name: 'a WebSocket whose first message sends the key',
    file: 'example.mjs',
    source: `
import WebSocket from 'ws';
const key = process.env.ELEVENLABS_API_KEY?.trim();
const socket = new WebSocket('wss://api.elevenlabs.io/v1/text-to-speech/voice/stream-input', {
  headers: { Authorization: 'Bearer ' + key },
});
socket.on('open', () => socket.send(JSON.stringify({ text: ' ', xi_api_key: key })));
`,
    reports: [['socket-with-message', 'error', 'Authorization']],
    fixed: `
import WebSocket from 'ws';
const key = process.env.ELEVENLABS_API_KEY?.trim();
const socket = new WebSocket('wss://api.elevenlabs.io/v1/text-to-speech/voice/stream-input', {
  headers: {  },
});
socket.on('open', () => socket.send(JSON.stringify({ text: ' ', xi_api_key: key })));
`,
  },
  {
    name: 'superagent in a chain',
    file: 'example.js',
    source: `
const superagent = require('superagent');
superagent.post('${api}').set('Accept', 'audio/mpeg').set('Authorization', 'Bearer ' + apiKey).send({ text });
`,
    reports: [['destination', 'error', `'Authorization'`]],
    fixed: `
const superagent = require('superagent');
superagent.post('${api}').set('Accept', 'audio/mpeg').set('xi-api-key', apiKey).send({ text });
`,
  },
  {
    name: 'needle, bent, $fetch, useFetch and jQuery',
    file: 'example.js',
    source: `
const needle = require('needle');
const bent = require('bent');
needle('post', '${api}', { text }, { headers: { Authorization: 'Bearer ' + apiKey } });
bent('https://api.elevenlabs.io', 'POST', { Authorization: 'Bearer ' + apiKey });
$fetch('${api}', { headers: { Authorization: 'Bearer ' + apiKey } });
useFetch('${api}', { headers: { Authorization: 'Bearer ' + apiKey } });
$.ajax({ url: '${api}', headers: { Authorization: 'Bearer ' + apiKey } });
`,
    reports: Array.from({ length: 5 }, () => ['destination', 'error', 'Authorization'] as const),
    fixed: `
const needle = require('needle');
const bent = require('bent');
needle('post', '${api}', { text }, { headers: { 'xi-api-key': apiKey } });
bent('https://api.elevenlabs.io', 'POST', { 'xi-api-key': apiKey });
$fetch('${api}', { headers: { 'xi-api-key': apiKey } });
useFetch('${api}', { headers: { 'xi-api-key': apiKey } });
$.ajax({ url: '${api}', headers: { 'xi-api-key': apiKey } });
`,
  },
  {
    name: "Angular's HttpClient with HttpHeaders",
    source: `
import { HttpClient, HttpHeaders } from '@angular/common/http';
class Speech {
  constructor(private readonly http: HttpClient, private readonly apiKey: string) {}
  voices() {
    return this.http.get('${api}', { headers: new HttpHeaders({ Authorization: \`Bearer \${this.apiKey}\` }) });
  }
}
`,
    reports: [['destination', 'error', 'Authorization']],
    fixed: `
import { HttpClient, HttpHeaders } from '@angular/common/http';
class Speech {
  constructor(private readonly http: HttpClient, private readonly apiKey: string) {}
  voices() {
    return this.http.get('${api}', { headers: new HttpHeaders({ 'xi-api-key': this.apiKey }) });
  }
}
`,
  },
  {
    name: 'a proxy that adds the header',
    file: 'example.js',
    source: `
export default {
  server: {
    proxy: {
      '/tts': {
        target: 'https://api.elevenlabs.io',
        configure: (proxy) => {
          proxy.on('proxyReq', (proxyReq) => {
            proxyReq.setHeader('Authorization', \`Bearer \${apiKey}\`);
          });
        },
      },
    },
  },
};
`,
    reports: [['destination', 'error', `'Authorization'`]],
    fixed: `
export default {
  server: {
    proxy: {
      '/tts': {
        target: 'https://api.elevenlabs.io',
        configure: (proxy) => {
          proxy.on('proxyReq', (proxyReq) => {
            proxyReq.setHeader('xi-api-key', apiKey);
          });
        },
      },
    },
  },
};
`,
  },
  {
    name: 'Object.assign, and spread base headers',
    file: 'example.js',
    source: `
const base = { Authorization: 'Bearer ' + apiKey };
fetch('${api}', { headers: Object.assign({ Accept: 'audio/mpeg' }, base) });
`,
    reports: [['destination', 'error', 'Authorization']],
    fixed: `
const base = { 'xi-api-key': apiKey };
fetch('${api}', { headers: Object.assign({ Accept: 'audio/mpeg' }, base) });
`,
  },
  {
    name: 'a host with the region inserted, and new URL with a base',
    file: 'example.js',
    source: `
fetch(\`https://api.\${region}.elevenlabs.io/v1/voices\`, { headers: { Authorization: 'Bearer ' + apiKey } });
fetch(new URL('/v1/voices', 'https://api.elevenlabs.io'), { headers: { Authorization: 'Bearer ' + apiKey } });
fetch('https://api.elevenlabs.io'.concat('/v1/voices'), { headers: { Authorization: 'Bearer ' + apiKey } });
`,
    reports: Array.from({ length: 3 }, () => ['destination', 'error', 'Authorization'] as const),
    fixed: `
fetch(\`https://api.\${region}.elevenlabs.io/v1/voices\`, { headers: { 'xi-api-key': apiKey } });
fetch(new URL('/v1/voices', 'https://api.elevenlabs.io'), { headers: { 'xi-api-key': apiKey } });
fetch('https://api.elevenlabs.io'.concat('/v1/voices'), { headers: { 'xi-api-key': apiKey } });
`,
  },
  {
    name: 'a development proxy or the real host',
    file: 'example.js',
    source: `fetch(import.meta.env.DEV ? '/eleven' : 'https://api.elevenlabs.io', { headers: { Authorization: 'Bearer ' + apiKey } });`,
    reports: [['destination', 'error', 'Authorization']],
    fixed: `fetch(import.meta.env.DEV ? '/eleven' : 'https://api.elevenlabs.io', { headers: { 'xi-api-key': apiKey } });`,
  },
];

const offeredOnly: Example[] = [
  {
    name: 'a type that names the header',
    source: `
const headers: { Authorization: string } = { Authorization: \`Bearer \${process.env.ELEVENLABS_API_KEY}\` };
fetch('${api}', { headers });
`,
    reports: [['destination', 'error', 'Authorization']],
    fixed: `
const headers: { Authorization: string } = { 'xi-api-key': process.env.ELEVENLABS_API_KEY?.trim() ?? '' };
fetch('${api}', { headers });
`,
    safe: false,
  },
  {
    name: 'other code that reads the header by name',
    file: 'example.js',
    source: `
const headers = { Authorization: 'Bearer ' + apiKey };
fetch('${api}', { headers });
log(headers.Authorization.length);
`,
    reports: [['destination', 'error', 'Authorization']],
    fixed: `
const headers = { 'xi-api-key': apiKey };
fetch('${api}', { headers });
log(headers.Authorization.length);
`,
    safe: false,
  },
];

const silent: Example[] = [
  {
    name: "your own backend, whose path is none of ElevenLabs'",
    source: `const config = require('./config');\nexports.say = (text) => fetch(\`\${config.agentUrl}/voice/synthesize\`, { headers: { Authorization: \`Bearer \${config.elevenLabsApiKey}\` } });`,
  },
  {
    name: 'an instance for your own backend',
    source: `
import axios from 'axios';
const api = axios.create({ baseURL: process.env.API_URL });
api.post('/api/voiceover', { text }, { headers: { Authorization: \`Bearer \${process.env.ELEVENLABS_API_KEY}\` } });
`,
  },
  {
    name: "an instance that sends another vendor's key too",
    source: `
const api = axios.create({ baseURL: settings.url });
const speak = () => api.post('/speech', { text }, { headers: { Authorization: \`Bearer \${elevenLabsApiKey}\` } });
const chat = () => api.post('/models', { text }, { headers: { Authorization: \`Bearer \${settings.openAIApiKey}\` } });
`,
  },
  {
    name: "an instance that calls a path that is none of ElevenLabs'",
    source: `
const api = axios.create({ baseURL: settings.url, headers: { Authorization: \`Bearer \${elevenLabsApiKey}\` } });
const voices = () => api.get('/voices');
const script = () => api.get('/script');
`,
  },
  {
    name: 'the right header',
    source: `fetch('${api}', { headers: { 'xi-api-key': process.env.ELEVENLABS_API_KEY?.trim() ?? '' } });`,
  },
  {
    name: 'a Supabase function with elevenlabs in its route',
    source: `fetch(\`\${SUPABASE_URL}/functions/v1/elevenlabs-tts\`, { headers: { Authorization: \`Bearer \${SUPABASE_ANON_KEY}\` } });`,
  },
  {
    name: 'your own backend, whatever the key is called',
    source: `fetch('/api/elevenlabs/speech', { headers: { Authorization: \`Bearer \${process.env.ELEVENLABS_API_KEY}\` } });`,
  },
  {
    name: 'another host, whatever the key is called',
    source: `fetch('https://api.reseller.dev/v1/elevenlabs', { headers: { Authorization: \`Bearer \${ELEVENLABS_API_KEY}\` } });`,
  },
  {
    name: 'a host that only contains the right one',
    source: `fetch('https://api.elevenlabs.io.evil.example/v1', { headers: { Authorization: \`Bearer \${apiKey}\` } });`,
  },
  {
    name: 'an OpenAI call next to an ElevenLabs one',
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
    name: 'a read of an inbound header',
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
    name: 'a string that shows a request',
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
    name: 'a response header of your own server',
    source: `res.setHeader('Authorization', \`Bearer \${process.env.ELEVENLABS_API_KEY}\`);`,
  },
  {
    name: 'a proxy to your own backend',
    source: `const proxy = { target: 'https://backend.example.com', onProxyReq: (proxyReq) => proxyReq.setHeader('Authorization', \`Bearer \${process.env.ELEVENLABS_API_KEY}\`) };`,
  },
  {
    name: 'redaxios with another vendor',
    source: `import axios from 'redaxios';\naxios.get('https://api.openai.com/v1/models', { headers: { Authorization: 'Bearer ' + apiKey } });`,
  },
  {
    name: 'an axios instance of another vendor',
    source: `
const openai = axios.create({ baseURL: 'https://api.openai.com/v1' });
openai.defaults.headers.common['Authorization'] = \`Bearer \${process.env.ELEVENLABS_API_KEY}\`;
openai.get('/models', { headers: { Authorization: \`Bearer \${elevenLabsApiKey}\` } });
`,
  },
  {
    name: 'a mock of the API',
    source: `nock('https://api.elevenlabs.io', { reqheaders: { authorization: 'Bearer ' + key } }).get('/v1/voices').reply(401);`,
  },
  {
    name: 'a Map that has a set method',
    source: `const seen = new Map(); seen.set('Authorization', \`Bearer \${process.env.ELEVENLABS_API_KEY}\`);`,
  },
];

/** Hosts whose region is inserted at run time; a message shows a star for it. */
const builtHosts: Example[] = [
  `api.\${region}.residency.elevenlabs.io`,
  `api.\${a}\${b}.elevenlabs.io`,
].flatMap((host): Example[] => {
  const request = (header: string) =>
    `fetch(\`https://${host}/v1/user\`, { method: 'GET', headers: { ${header} } });`;
  const socket = (header: string) =>
    `import WebSocket from 'ws';\nnew WebSocket(\`wss://${host}/v1/text-to-speech/x/stream-input\`, { headers: { ${header} } });`;
  return [
    {
      name: `a request to ${host}`,
      file: 'example.js',
      source: request('Authorization: apiKey'),
      reports: [['destination', 'error', 'Authorization']],
      fixed: request(`'xi-api-key': apiKey`),
    },
    {
      name: `a WebSocket of ${host}`,
      file: 'example.js',
      source: socket('Authorization: apiKey'),
      reports: [['socket', 'error', 'Authorization']],
      fixed: socket(`'xi-api-key': apiKey`),
    },
  ];
});

ruleTable('bearer-auth', [...caught, ...clients, ...builtHosts, ...offeredOnly, ...silent]);
