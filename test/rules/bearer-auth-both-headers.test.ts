import { type Example, ruleTable } from './rule-table';

const api = 'https://api.elevenlabs.io/v1/text-to-speech/voice';
const instance = `import axios from 'axios';
const api = axios.create({ baseURL: 'https://api.elevenlabs.io/v1', headers: { 'xi-api-key': key } });`;
const plainInstance = `import axios from 'axios';
const api = axios.create({ baseURL: 'https://api.elevenlabs.io/v1' });`;

/** Two modules: `./api` has this text. */
const withModule = (text: string) => ({
  context: { modules: new Map([['file:///project/api.ts', { text }]]) },
});
const exported = `import axios from 'axios';
export const api = axios.create({ baseURL: 'https://api.elevenlabs.io/v1' });`;
const request = `import { api } from './api';
api.get('/voices', { headers: { 'xi-api-key': key } });`;

/** Both headers reach ElevenLabs in one request. */
const caught: Example[] = [
  {
    name: 'an interceptor in the module of the client',
    file: 'example.js',
    source: request,
    ...withModule(
      `${exported}\napi.interceptors.request.use((config) => { config.headers.Authorization = 'Bearer ' + token; return config; });`,
    ),
    reports: [['added', 'error', "'xi-api-key'"]],
  },
  {
    name: 'a named interceptor in the module of the client',
    file: 'example.js',
    source: request,
    ...withModule(
      `${exported}\nfunction sign(config) { config.headers.set('Authorization', 'Bearer ' + token); return config; }\napi.interceptors.request.use(sign);`,
    ),
    reports: [['added', 'error', "'xi-api-key'"]],
  },
  {
    name: 'an interceptor of another module that replaces the headers',
    file: 'example.js',
    source: request,
    ...withModule(
      `${exported}\napi.interceptors.request.use((config) => ({ ...config, headers: { ...config.headers, Authorization: 'Bearer ' + token } }));`,
    ),
    reports: [['added', 'error', "'xi-api-key'"]],
  },
  {
    name: 'a function of another module, passed as an interceptor',
    file: 'example.js',
    source: `import axios from 'axios';\nimport { sign } from './api';\nconst api = axios.create({ baseURL: 'https://api.elevenlabs.io/v1' });\napi.interceptors.request.use(sign);\napi.get('/voices', { headers: { 'xi-api-key': key } });`,
    ...withModule(
      `export function sign(config) { config.headers.Authorization = 'Bearer ' + token; return config; }`,
    ),
    reports: [['added', 'error', "'xi-api-key'"]],
  },
  {
    name: 'a function of the script, passed as an interceptor by name',
    file: 'example.js',
    source: `${plainInstance}\nfunction sign(config) {\n  config.headers.Authorization = 'Bearer ' + session.token;\n  return config;\n}\napi.interceptors.request.use(sign);\napi.get('/voices', { headers: { 'xi-api-key': key } });`,
    reports: [['both', 'error', '.Authorization']],
    fixed: `${plainInstance}\nfunction sign(config) {\n  return config;\n}\napi.interceptors.request.use(sign);\napi.get('/voices', { headers: { 'xi-api-key': key } });`,
    safe: false,
  },
  {
    name: 'a constant function, passed as an interceptor by name',
    file: 'example.js',
    source: `${plainInstance}\nconst sign = (config) => {\n  config.headers.Authorization = 'Bearer ' + session.token;\n  return config;\n};\napi.interceptors.request.use(sign);\napi.get('/voices', { headers: { 'xi-api-key': key } });`,
    reports: [['both', 'error', '.Authorization']],
    fixed: `${plainInstance}\nconst sign = (config) => {\n  return config;\n};\napi.interceptors.request.use(sign);\napi.get('/voices', { headers: { 'xi-api-key': key } });`,
    safe: false,
  },
  {
    name: 'a session token beside the key',
    file: 'example.js',
    source: `fetch('${api}', { headers: { 'xi-api-key': key, Authorization: \`Bearer \${session.access_token}\` } });`,
    reports: [['both', 'error', 'Authorization']],
    fixed: `fetch('${api}', { headers: { 'xi-api-key': key } });`,
    safe: false,
  },
  {
    name: 'a session token that is added under a condition',
    file: 'example.js',
    source: `fetch('${api}', { headers: { 'xi-api-key': key, ...(accessToken && { Authorization: 'Bearer ' + accessToken }) } });`,
    reports: [['both', 'error', 'Authorization']],
    fixed: `fetch('${api}', { headers: { 'xi-api-key': key, ...(accessToken && {  }) } });`,
    safe: false,
  },
  {
    name: 'headers that are set one after the other',
    file: 'example.js',
    source: `
const headers = new Headers();
headers.set('xi-api-key', key);
if (idToken) headers.set('Authorization', \`Bearer \${idToken}\`);
fetch('${api}', { headers });
`,
    reports: [['both', 'error', "'Authorization'"]],
  },
  {
    name: 'a chain of calls',
    file: 'example.js',
    source: `
import request from 'superagent';
request.post('${api}').set('xi-api-key', key).set('Authorization', \`Bearer \${accessToken}\`).send({ text });
`,
    reports: [['both', 'error', "'Authorization'"]],
    fixed: `
import request from 'superagent';
request.post('${api}').set('xi-api-key', key).send({ text });
`,
    safe: false,
  },
  {
    name: 'an XMLHttpRequest',
    file: 'example.js',
    source: `
const xhr = new XMLHttpRequest();
xhr.open('POST', '${api}');
xhr.setRequestHeader('xi-api-key', key);
xhr.setRequestHeader('Authorization', 'Bearer ' + jwt);
xhr.send();
`,
    reports: [['both', 'error', "'Authorization'"]],
    fixed: `
const xhr = new XMLHttpRequest();
xhr.open('POST', '${api}');
xhr.setRequestHeader('xi-api-key', key);
xhr.send();
`,
    safe: false,
  },
  {
    name: 'a request of node:https that gets the other header later',
    file: 'example.mjs',
    source: `
import https from 'node:https';
const request = https.request('${api}', { headers: { 'xi-api-key': key } });
request.setHeader('Authorization', \`Bearer \${accessToken}\`);
request.end();
`,
    reports: [['both', 'error', "'Authorization'"]],
    fixed: `
import https from 'node:https';
const request = https.request('${api}', { headers: { 'xi-api-key': key } });
request.end();
`,
    safe: false,
  },
  {
    name: 'an instance with the key by default, and a token in one request',
    file: 'example.js',
    source: `${instance}
api.get('/voices', { headers: { Authorization: \`Bearer \${accessToken}\` } });
`,
    reports: [['both', 'error', 'Authorization']],
    fixed: `${instance}
api.get('/voices', { headers: {  } });
`,
    safe: false,
  },
  {
    name: 'an instance with a token by default, and the key in one request',
    file: 'example.js',
    source: `
import axios from 'axios';
const api = axios.create({ baseURL: 'https://api.elevenlabs.io/v1', headers: { Authorization: \`Bearer \${accessToken}\` } });
api.get('/voices', { headers: { 'xi-api-key': key } });
`,
    reports: [['both', 'error', 'Authorization']],
    fixed: `
import axios from 'axios';
const api = axios.create({ baseURL: 'https://api.elevenlabs.io/v1', headers: {  } });
api.get('/voices', { headers: { 'xi-api-key': key } });
`,
    safe: false,
  },
  {
    name: 'defaults that are set later',
    file: 'example.js',
    source: `${instance}
api.defaults.headers.common.Authorization = \`Bearer \${session.accessToken}\`;
`,
    reports: [['both', 'error', '.Authorization']],
    fixed: `${instance}
`,
    safe: false,
  },
  {
    name: 'an interceptor',
    file: 'example.js',
    source: `${instance}
api.interceptors.request.use((config) => {
  const idToken = localStorage.getItem('idToken');
  if (idToken) {
    config.headers.Authorization = \`Bearer \${idToken}\`;
  }
  return config;
});
`,
    reports: [['both', 'error', '.Authorization']],
    fixed: `${instance}
api.interceptors.request.use((config) => {
  const idToken = localStorage.getItem('idToken');
  if (idToken) {
  }
  return config;
});
`,
    safe: false,
  },
  {
    name: 'an interceptor and the key in a request',
    file: 'example.js',
    source: `${plainInstance}
api.interceptors.request.use((config) => {
  config.headers.set('Authorization', \`Bearer \${accessToken}\`);
  return config;
});
api.post('/text-to-speech/voice', { text }, { headers: { 'xi-api-key': key } });
`,
    reports: [['both', 'error', "'Authorization'"]],
    fixed: `${plainInstance}
api.interceptors.request.use((config) => {
  return config;
});
api.post('/text-to-speech/voice', { text }, { headers: { 'xi-api-key': key } });
`,
    safe: false,
  },
  {
    name: 'defaults of axios itself, which the own backend may need',
    file: 'example.js',
    source: `
import axios from 'axios';
axios.defaults.headers.common.Authorization = \`Bearer \${accessToken}\`;
axios.post('/api/notes', { text });
axios.post('${api}', { text }, { headers: { 'xi-api-key': key } });
`,
    reports: [['added', 'error', "'xi-api-key'"]],
  },
  {
    name: 'an interceptor of axios itself',
    file: 'example.js',
    source: `
import axios from 'axios';
axios.interceptors.request.use((config) => {
  const jwt = localStorage.getItem('jwt');
  if (jwt) config.headers.Authorization = \`Bearer \${jwt}\`;
  return config;
});
export const speak = () => axios.post('${api}', { text }, { headers: { 'xi-api-key': key } });
`,
    reports: [['added', 'error', "'xi-api-key'"]],
  },
  {
    name: 'a client of the own backend that sends one request to ElevenLabs',
    file: 'example.js',
    source: `
import ky from 'ky';
const client = ky.create({ headers: { Authorization: \`Bearer \${accessToken}\` } });
client.get('https://notes.example.com/api/notes');
client.post('${api}', { headers: { 'xi-api-key': key } });
`,
    reports: [['added', 'error', "'xi-api-key'"]],
  },
  {
    name: 'a token of unknown kind',
    file: 'example.js',
    source: `fetch('${api}', { headers: { 'xi-api-key': key, Authorization: config.authHeader } });`,
    reports: [['both', 'error', 'Authorization']],
    fixed: `fetch('${api}', { headers: { 'xi-api-key': key } });`,
    safe: false,
  },
  {
    name: 'an unknown destination, where only the value tells',
    file: 'example.js',
    source: `fetch(url, { headers: { 'xi-api-key': elevenLabsKey, Authorization: \`Bearer \${elevenLabsKey}\` } });`,
    reports: [['both', 'warning', 'Authorization']],
    fixed: `fetch(url, { headers: { 'xi-api-key': elevenLabsKey } });`,
  },
];

const silent: Example[] = [
  {
    name: 'an interceptor of another module that looks at the address',
    file: 'example.js',
    source: request,
    ...withModule(
      `${exported}\napi.interceptors.request.use((config) => { if (!config.baseURL) config.headers.Authorization = 'Bearer ' + token; return config; });`,
    ),
  },
  {
    name: 'an interceptor of another client in another module',
    file: 'example.js',
    source: request,
    ...withModule(
      `${exported}\nexport const own = axios.create({ baseURL: '/api' });\nown.interceptors.request.use((config) => { config.headers.Authorization = 'Bearer ' + token; return config; });`,
    ),
  },
  {
    name: 'an interceptor of replies in another module',
    file: 'example.js',
    source: request,
    ...withModule(
      `${exported}\napi.interceptors.response.use((reply) => { reply.headers.Authorization = 'Bearer ' + token; return reply; });`,
    ),
  },
  {
    name: 'a client for another host with an interceptor in its module',
    file: 'example.js',
    source: `import { own } from './api';\nown.get('/voices', { headers: { 'xi-api-key': key } }); // ElevenLabs`,
    ...withModule(
      `import axios from 'axios';\nexport const own = axios.create({ baseURL: 'https://api.example.com' });\nown.interceptors.request.use((config) => { config.headers.Authorization = 'Bearer ' + token; return config; });`,
    ),
  },
  {
    name: 'a function with the header that is passed nowhere',
    file: 'example.js',
    source: `${plainInstance}\nfunction sign(config) { config.headers.Authorization = 'Bearer ' + session.token; return config; }\napi.get('/voices', { headers: { 'xi-api-key': key } });`,
  },
  {
    name: 'a token or the key',
    source: `fetch('${api}', { headers: accessToken ? { Authorization: \`Bearer \${accessToken}\` } : { 'xi-api-key': key } });`,
  },
  {
    name: 'a token or the key, spread',
    source: `fetch('${api}', { headers: { Accept: '*/*', ...(accessToken ? { Authorization: \`Bearer \${accessToken}\` } : { 'xi-api-key': key }) } });`,
  },
  {
    name: 'a token or the key in the branches of a statement',
    source: `
const headers = new Headers();
if (accessToken) headers.set('Authorization', \`Bearer \${accessToken}\`);
else headers.set('xi-api-key', key);
fetch('${api}', { headers });
`,
  },
  {
    name: 'another credential, of no telling name, or the key',
    source: `
const headers: Record<string, string> = {};
if (key) {
  headers['xi-api-key'] = key;
} else if (token) {
  headers['Authorization'] = \`Bearer \${token}\`;
}
fetch('${api}', { headers });
`,
  },
  {
    name: 'a token or the key in the cases of a switch',
    source: `
const headers: Record<string, string> = {};
switch (mode) {
  case 'oauth':
    headers['Authorization'] = \`Bearer \${accessToken}\`;
    break;
  default:
    headers['xi-api-key'] = key;
}
fetch('${api}', { headers });
`,
  },
  {
    name: 'two conditions that may exclude each other',
    source: `
const headers: Record<string, string> = {};
if (isSignedIn) headers['Authorization'] = \`Bearer \${accessToken}\`;
if (!isSignedIn) headers['xi-api-key'] = key;
fetch('${api}', { headers });
`,
  },
  {
    name: 'a helper that returns one or the other',
    source: `
function authHeaders() {
  if (accessToken) return { Authorization: \`Bearer \${accessToken}\` };
  return { 'xi-api-key': key };
}
fetch('${api}', { headers: authHeaders() });
`,
  },
  {
    name: 'a branch that returns before the key is set',
    source: `
function prepared(headers: Headers) {
  if (accessToken) {
    headers.set('Authorization', \`Bearer \${accessToken}\`);
    return fetch('${api}', { headers });
  }
  headers.set('xi-api-key', key);
  return fetch('${api}', { headers });
}
`,
  },
  {
    name: 'a token that is removed before the request is sent',
    file: 'example.js',
    source: `
const headers = { Authorization: \`Bearer \${accessToken}\`, 'xi-api-key': key };
delete headers.Authorization;
fetch('${api}', { headers });
`,
  },
  {
    name: 'headers that are left out on purpose',
    file: 'example.js',
    source: `
fetch('${api}', { headers: { 'xi-api-key': key, Authorization: undefined } });
fetch('${api}', { headers: { 'xi-api-key': key, Authorization: '' } });
fetch('${api}', { headers: { 'xi-api-key': undefined, Authorization: \`Bearer \${accessToken}\` } });
`,
  },
  {
    name: 'a default that a request leaves out',
    file: 'example.js',
    source: `
import axios from 'axios';
axios.defaults.headers.common.Authorization = \`Bearer \${accessToken}\`;
axios.post('${api}', { text }, { headers: { 'xi-api-key': key, Authorization: undefined } });
`,
  },
  {
    name: 'an instance of its own beside defaults of axios',
    file: 'example.js',
    source: `
import axios from 'axios';
const backend = axios.create({ baseURL: '/api', headers: { Authorization: \`Bearer \${accessToken}\` } });
const eleven = axios.create({ baseURL: 'https://api.elevenlabs.io/v1', headers: { 'xi-api-key': key } });
backend.get('/notes');
eleven.get('/voices');
`,
  },
  {
    name: 'an interceptor that looks at the address',
    file: 'example.js',
    source: `
import axios from 'axios';
axios.interceptors.request.use((config) => {
  if (config.url?.startsWith('/api')) config.headers.Authorization = \`Bearer \${accessToken}\`;
  return config;
});
axios.post('${api}', { text }, { headers: { 'xi-api-key': key } });
`,
  },
  {
    name: 'an interceptor for responses',
    file: 'example.js',
    source: `${instance}
api.interceptors.response.use((response) => {
  backend.defaults.headers.Authorization = \`Bearer \${accessToken}\`;
  return response;
});
`,
  },
  {
    name: 'both headers for the own backend',
    source: `fetch('/api/speak', { headers: { 'xi-api-key': key, Authorization: \`Bearer \${accessToken}\` } });`,
  },
  {
    name: 'both headers for an unknown gateway, which may want them',
    source: `fetch(gatewayUrl, { headers: { 'xi-api-key': key, Authorization: \`Bearer \${accessToken}\` } });`,
  },
  {
    name: 'a token for one request and the key for another',
    source: `
fetch('${api}', { headers: { Authorization: \`Bearer \${accessToken}\` } });
fetch('${api}', { headers: { 'xi-api-key': key } });
`,
  },
  {
    name: 'the header of a response',
    source: `
const reply = await fetch('${api}', { headers: { 'xi-api-key': key } });
reply.headers.set('Authorization', \`Bearer \${accessToken}\`);
`,
  },
  {
    name: 'a Proxy-Authorization beside the key',
    source: `fetch('${api}', { headers: { 'xi-api-key': key, 'Proxy-Authorization': \`Basic \${session}\` } });`,
  },
];

ruleTable('bearer-auth', [...caught, ...silent]);
