/** Every client and every way of building a request in which people send the wrong header. */
import { type Example, type Expected, ruleTable } from './rule-table';

const url = `'https://api.elevenlabs.io/v1/voices'`;
const base = `'https://api.elevenlabs.io/v1'`;
const headers = `headers: { Authorization: 'Bearer ' + apiKey }`;
const set = `('Authorization', 'Bearer ' + apiKey)`;

/** The wrong header names in the rows below, and what the fix replaces each with. */
const forms: readonly (readonly [wrong: string, marked: string, right: string])[] = [
  [`{ Authorization: 'Bearer ' + apiKey`, 'Authorization', `{ 'xi-api-key': apiKey`],
  [`headers, Authorization: 'Bearer ' + apiKey`, 'Authorization', `headers, 'xi-api-key': apiKey`],
  [`, authorization: 'Bearer ' + apiKey`, 'authorization', `, 'xi-api-key': apiKey`],
  [`'Authorization', 'Bearer ' + apiKey`, `'Authorization'`, `'xi-api-key', apiKey`],
  [`['Authorization'] = 'Bearer ' + apiKey`, `'Authorization'`, `['xi-api-key'] = apiKey`],
  [`.Authorization = 'Bearer ' + apiKey`, '.Authorization', `['xi-api-key'] = apiKey`],
];

function caught(name: string, source: string, file = 'example.js'): Example {
  let fixed = source;
  const reports: Expected[] = [];
  const message = source.includes('wss://') ? 'socket' : 'destination';
  for (const [wrong, marked, right] of forms) {
    const pieces = fixed.split(wrong);
    fixed = pieces.join(right);
    reports.push(...pieces.slice(1).map((): Expected => [message, 'error', marked]));
  }
  return { name, file, source, reports, fixed };
}

const requests: Example[] = [
  caught('fetch of a global object', `globalThis.fetch(${url}, { ${headers} });`),
  caught(
    'a Request whose header is set later',
    `const r = new Request(${url});\nr.headers.set${set};\nfetch(r);`,
  ),
  caught('fetch of a Request with options', `const r = new Request(${url});\nfetch(r, { ${headers} });`),
  caught(
    'pairs made into an object',
    `fetch(${url}, { headers: Object.fromEntries([[${set.slice(1, -1)}]]) });`,
  ),
  caught(
    'request of node:https on which the header is set',
    `import https from 'node:https';\nconst request = https.request(${url});\nrequest.setHeader${set};`,
  ),
  caught(
    'the same with options',
    `import https from 'node:https';\nconst request = https.request({ hostname: 'api.elevenlabs.io', path: '/v1/voices' });\nrequest.setHeader${set};`,
  ),
  caught(
    'request of node:http under that name',
    `const http = require('https');\nhttp.request({ hostname: 'api.elevenlabs.io', path: '/v1/voices', ${headers} });`,
  ),
  caught(
    'a session of node:http2',
    `import http2 from 'node:http2';\nconst session = http2.connect('https://api.elevenlabs.io');\nsession.request({ ':path': '/v1/voices', authorization: 'Bearer ' + apiKey });`,
  ),
  caught(
    'net.request of Electron',
    `import { net } from 'electron';\nconst request = net.request(${url});\nrequest.setHeader${set};`,
  ),
  caught(
    'undici pipeline',
    `import { pipeline } from 'undici';\npipeline(${url}, { ${headers} }, () => {});`,
  ),
  caught(
    'a Client of undici',
    `import { Client } from 'undici';\nconst client = new Client('https://api.elevenlabs.io');\nclient.request({ path: '/v1/voices', method: 'GET', ${headers} });`,
  ),
  caught(
    'a Pool of undici',
    `import { Pool } from 'undici';\nconst pool = new Pool('https://api.elevenlabs.io');\npool.request({ path: '/v1/voices', method: 'GET', ${headers} });`,
  ),
  caught(
    'superagent with the fields as an object',
    `import request from 'superagent';\nrequest.get(${url}).set({ Authorization: 'Bearer ' + apiKey });`,
  ),
  caught(
    'superagent with the method first',
    `import request from 'superagent';\nrequest('GET', ${url}).set${set};`,
  ),
  caught(
    'wretch',
    `import wretch from 'wretch';\nwretch(${url}).headers({ Authorization: 'Bearer ' + apiKey }).get();`,
  ),
  caught(
    'bent with the format before the fields',
    `const bent = require('bent');\nbent(${base}, 'GET', 'json', { Authorization: 'Bearer ' + apiKey });`,
  ),
  caught(
    'a WebSocket with protocols before the options',
    `import { WebSocket } from 'ws';\nnew WebSocket('wss://api.elevenlabs.io/v1/x', [], { ${headers} });`,
  ),
  caught(
    'a WebSocket of React Native',
    `new WebSocket('wss://api.elevenlabs.io/v1/x', null, { ${headers} });`,
  ),
  caught(
    'useFetch with a function for the URL',
    `const { data } = await useFetch(() => ${url}, { ${headers} });`,
  ),
  caught('useLazyFetch', `const { data } = useLazyFetch(${url}, { ${headers} });`),
  caught(
    'a request of a mini program',
    `wx.request({ url: ${url}, header: { Authorization: 'Bearer ' + apiKey } });`,
  ),
  caught('a client that is not known, with the options alone', `requestUrl({ url: ${url}, ${headers} });`),
  caught('http of k6', `import http from 'k6/http';\nhttp.post(${url}, body, { ${headers} });`),
  caught(
    'HttpHeaders in a chain',
    `this.http.get(${url}, { headers: new HttpHeaders().set${set}.set('Accept', 'audio/mpeg') });`,
  ),
  caught(
    'HttpHeaders in a chain, in a constant',
    `const headers = new HttpHeaders().append${set};\nthis.http.get(${url}, { headers });`,
  ),
];

const apps: Example[] = [
  caught(
    'rn-fetch-blob',
    `import RNFetchBlob from 'rn-fetch-blob';\nRNFetchBlob.fetch('GET', ${url}, { Authorization: 'Bearer ' + apiKey });`,
  ),
  caught(
    'react-native-blob-util with a configuration',
    `import BlobUtil from 'react-native-blob-util';\nBlobUtil.config({ fileCache: true }).fetch('POST', ${url}, { Authorization: 'Bearer ' + apiKey }, body);`,
  ),
  caught(
    'downloadFile of React Native',
    `import RNFS from 'react-native-fs';\nRNFS.downloadFile({ fromUrl: ${url}, toFile: path, ${headers} });`,
  ),
  caught(
    'uploadFiles of React Native',
    `import { uploadFiles } from '@dr.pogodin/react-native-fs';\nuploadFiles({ toUrl: ${url}, files, ${headers} });`,
  ),
  caught(
    'downloadAsync of Expo',
    `import * as FileSystem from 'expo-file-system';\nFileSystem.downloadAsync(${url}, path, { ${headers} });`,
  ),
  caught(
    'a credential of n8n',
    `class Api {\n  authenticate = { type: 'generic', properties: { ${headers} } };\n  test = { request: { baseURL: ${base}, url: '/user' } };\n}`,
  ),
  caught(
    'a credential of n8n with assertions',
    `class Api {\n  authenticate = { type: 'generic', properties: { ${headers} } } as IAuthenticateGeneric;\n  test = { request: { baseURL: ${base}, url: '/user' } } as const;\n}`,
  ),
  {
    name: 'an expression in a credential of n8n',
    source: `
import type { IAuthenticateGeneric, ICredentialTestRequest, ICredentialType } from 'n8n-workflow';
export class ElevenLabsApi implements ICredentialType {
  name = 'elevenLabsApi';
  authenticate: IAuthenticateGeneric = {
    type: 'generic',
    properties: { headers: { Authorization: '=Bearer {{$credentials.apiKey}}' } },
  };
  test: ICredentialTestRequest = { request: { baseURL: 'https://api.elevenlabs.io/v1', url: '/user' } };
}
`,
    reports: [['destination', 'error', 'Authorization']],
    fixed: `
import type { IAuthenticateGeneric, ICredentialTestRequest, ICredentialType } from 'n8n-workflow';
export class ElevenLabsApi implements ICredentialType {
  name = 'elevenLabsApi';
  authenticate: IAuthenticateGeneric = {
    type: 'generic',
    properties: { headers: { 'xi-api-key': '={{$credentials.apiKey}}' } },
  };
  test: ICredentialTestRequest = { request: { baseURL: 'https://api.elevenlabs.io/v1', url: '/user' } };
}
`,
    safe: false,
  },
  caught(
    'names and values of undici in turn',
    `import { request } from 'undici';\nrequest(${url}, { headers: ['Accept', '*/*', 'Authorization', 'Bearer ' + apiKey] });`,
  ),
];

const instances: Example[] = [
  caught(
    'defaults of an instance that is given absolute URLs',
    `import axios from 'axios';\nconst api = axios.create({ ${headers} });\napi.get(${url});`,
  ),
  caught(
    'a base URL that axios is given later',
    `import axios from 'axios';\naxios.defaults.baseURL = ${base};\naxios.defaults.headers.common['Authorization'] = 'Bearer ' + apiKey;`,
  ),
  caught(
    'an interceptor that replaces the headers',
    `const api = axios.create({ baseURL: ${base} });\napi.interceptors.request.use((config) => {\n  config.headers = { ...config.headers, Authorization: 'Bearer ' + apiKey };\n  return config;\n});`,
  ),
  caught(
    'an interceptor that returns a new configuration',
    `const api = axios.create({ baseURL: ${base} });\napi.interceptors.request.use((config) => ({ ...config, headers: { ...config.headers, Authorization: 'Bearer ' + apiKey } }));`,
  ),
  caught(
    'an interceptor with a name',
    `const api = axios.create({ baseURL: ${base} });\nfunction authorise(config) {\n  config.headers.Authorization = 'Bearer ' + apiKey;\n  return config;\n}\napi.interceptors.request.use(authorise);`,
  ),
  caught(
    'transformRequest',
    `axios.create({ baseURL: ${base}, transformRequest: [(data, headers) => { headers['Authorization'] = 'Bearer ' + apiKey; return data; }] });`,
  ),
  caught(
    'a hook of got',
    `import got from 'got';\ngot.extend({ prefixUrl: ${base}, hooks: { beforeRequest: [(options) => { options.headers['Authorization'] = 'Bearer ' + apiKey; }] } });`,
  ),
  caught(
    'a hook of ky',
    `import ky from 'ky';\nky.create({ prefixUrl: ${base}, hooks: { beforeRequest: [(request) => { request.headers.set${set}; }] } });`,
  ),
  caught(
    'a hook of $fetch',
    `$fetch.create({ baseURL: ${base}, onRequest({ options }) { options.headers.set${set}; } });`,
  ),
  caught(
    'an instance of ofetch that is called',
    `import { ofetch } from 'ofetch';\nconst api = ofetch.create({ baseURL: ${base} });\napi('/voices', { ${headers} });`,
  ),
  caught(
    'the fields of a call of an instance of bent',
    `const bent = require('bent');\nconst post = bent('https://api.elevenlabs.io', 'POST', 'buffer');\nawait post('/v1/text-to-speech/x', body, { Authorization: 'Bearer ' + apiKey });`,
  ),
  caught(
    'an instance of bent with the address in a constant, after the format and a status',
    `import bent from 'bent';\nconst BASE = ${base};\nconst get = bent('json', 200, \`\${BASE}/voices\`, { Authorization: 'Bearer ' + apiKey });\nawait get();`,
  ),
  caught(
    'an instance of bent that is given whole URLs',
    `const getJson = require('bent')('json', { Authorization: 'Bearer ' + apiKey });\nawait getJson(${url});`,
  ),
  caught(
    'an instance of bent that is called where it is made',
    `import bent from 'bent';\nawait bent('string')(${url}, null, { Authorization: 'Bearer ' + apiKey });`,
  ),
  caught(
    'an agent of superagent',
    `import request from 'superagent';\nconst agent = request.agent();\nagent.set${set};\nawait agent.get(${url});`,
  ),
  caught(
    'an agent of superagent, in a chain',
    `const { agent } = require('superagent');\nconst api = agent().timeout(5000).set({ Authorization: 'Bearer ' + apiKey }).accept('json');\nawait api.post(${url}).send({ text });`,
  ),
  caught(
    'an agent of superagent whose request is sent at once',
    `import request from 'superagent';\nawait request.agent().set${set}.get(${url});`,
  ),
  caught('beforeSend after the URL', `$.ajax(${url}, { beforeSend: (xhr) => xhr.setRequestHeader${set} });`),
  caught(
    'beforeSend after the URL, as a function with another name for the request',
    `import $ from 'jquery';\n$.ajax(${url}, { beforeSend: function (jqXHR) { jqXHR.setRequestHeader${set}; } });`,
  ),
  caught(
    'a hook of ky after the URL',
    `import ky from 'ky';\nawait ky(${url}, { hooks: { beforeRequest: [(request) => request.headers.set${set}] } });`,
  ),
  caught(
    'a hook after a path, of an instance with a base URL',
    `import got from 'got';\nconst api = got.extend({ prefixUrl: ${base} });\nawait api('voices', { hooks: { beforeRequest: [(options) => { options.headers['Authorization'] = 'Bearer ' + apiKey; }] } });`,
  ),
  caught('settings for all requests of jQuery, with their URL', `$.ajaxSetup({ url: ${url}, ${headers} });`),
  caught('beforeSend of jQuery', `$.ajax({ url: ${url}, beforeSend(xhr) { xhr.setRequestHeader${set}; } });`),
  caught(
    'request with defaults',
    `const request = require('request').defaults({ baseUrl: ${base}, ${headers} });`,
  ),
];

const proxies: Example[] = [
  caught(
    'headers of a proxy middleware',
    `app.use('/tts', createProxyMiddleware({ target: 'https://api.elevenlabs.io', ${headers} }));`,
  ),
  caught(
    'a named handler of a proxy middleware',
    `const onProxyReq = (proxyReq) => proxyReq.setHeader${set};\napp.use('/tts', createProxyMiddleware({ target: 'https://api.elevenlabs.io', onProxyReq }));`,
  ),
  caught(
    'headers of the proxy of Vite',
    `export default { server: { proxy: { '/v1': { target: 'https://api.elevenlabs.io', ${headers} } } } };`,
  ),
  caught(
    'route rules of Nuxt',
    `export default { routeRules: { '/tts/**': { proxy: { to: 'https://api.elevenlabs.io/**', ${headers} } } } };`,
  ),
  caught('proxyRequest of h3', `proxyRequest(event, ${url}, { fetchOptions: { ${headers} } });`),
  caught(
    'an event of http-proxy',
    `const proxy = httpProxy.createProxyServer({ target: 'https://api.elevenlabs.io' });\nproxy.on('proxyReq', (proxyReq) => { proxyReq.setHeader${set}; });`,
  ),
  caught(
    'http-proxy with its target at the call',
    `proxy.web(req, res, { target: 'https://api.elevenlabs.io', ${headers} });`,
  ),
];

const addresses: Example[] = [
  [
    'a replaced placeholder',
    `'https://api.elevenlabs.io/v1/text-to-speech/{voice_id}'.replace('{voice_id}', id)`,
  ],
  [
    'every placeholder, and encodeURI',
    `encodeURI('https://api.elevenlabs.io/v1/text-to-speech/:id'.replaceAll(':id', id))`,
  ],
  ['a removed trailing slash', `'https://api.elevenlabs.io/'.replace(/\\/$/, '') + '/v1/voices'`],
  ['joined pieces', `['https://api.elevenlabs.io', 'v1', path].join('/')`],
  ['href of a URL', `new URL(${url}).href`],
  ['String of a URL', `String(new URL(${url}))`],
  ['URL.parse', `URL.parse(${url})`],
  ['a template around a URL', `\`\${new URL(${url})}?a=1\``],
  [
    'a variable with a written fallback',
    `\`\${process.env.TTS_URL || 'https://api.elevenlabs.io'}/v1/voices\``,
  ],
].map(([name = '', address]) => caught(`as the URL: ${name}`, `fetch(${address}, { ${headers} });`));

const tables: Example[] = [
  caught(
    'a URL object that is given parameters',
    `const address = new URL(${url});\naddress.searchParams.set('a', 'b');\nfetch(address.toString(), { ${headers} });\nfetch(address.href, { ${headers} });`,
  ),
  caught(
    'a table of addresses, looked up by a name unknown',
    `const ADDRESSES = { voices: ${url}, user: 'https://api.elevenlabs.io/v1/user' };\nfetch(ADDRESSES[kind], { ${headers} });`,
  ),
  caught(
    'a table of functions',
    `const addresses = { speech: (id) => \`https://api.elevenlabs.io/v1/text-to-speech/\${id}\` };\nfetch(addresses.speech(id), { ${headers} });`,
  ),
  caught(
    'the field of an instance',
    `class Config { base = ${base}; }\nconst config = new Config();\nfetch(config.base + '/voices', { ${headers} });`,
  ),
];

const quotes: Example[] = [
  {
    name: "the script's quotes in a JSX attribute with double quotes",
    file: 'example.jsx',
    source: `<Speech lang="en" kind="a" onClick={() => fetch(${url}, { headers: { Authorization: 'Bearer ' + apiKey } })} />;`,
    reports: [['destination', 'error', 'Authorization']],
    fixed: `<Speech lang="en" kind="a" onClick={() => fetch(${url}, { headers: { 'xi-api-key': apiKey } })} />;`,
  },
];

/** Settings without a destination, whose value says enough. */
const payloads: Example[] = [
  [
    'headers for all requests of jQuery',
    `$.ajaxSetup({ headers: { Authorization: 'Bearer ' + elevenLabsApiKey } });`,
  ],
  [
    'beforeSend for all requests of jQuery',
    `$.ajaxSetup({ beforeSend: (xhr) => xhr.setRequestHeader('Authorization', 'Bearer ' + elevenLabsApiKey) });`,
  ],
  [
    'an agent of superagent that is passed on',
    `import request from 'superagent';\nexport const agent = request.agent().set('Authorization', 'Bearer ' + elevenLabsApiKey);`,
  ],
].map(([name = '', source = '']) => ({
  name,
  file: 'example.js',
  source,
  reports: [['payload', 'warning', source.includes("'Authorization'") ? `'Authorization'` : 'Authorization']],
  fixed: source
    .replace(/'?Authorization'?/, `'xi-api-key'`)
    .replace(`'Bearer ' + elevenLabsApiKey`, 'elevenLabsApiKey'),
  safe: false,
}));

/** The client's own methods and options set the header, so renaming can't turn it into another one. */
const authMethods: Example[] = [
  [
    'auth of superagent',
    `import request from 'superagent';\nrequest.get(${url}).auth(apiKey, { type: 'bearer' });`,
  ],
  ['auth of axios', `axios.get(${url}, { auth: { username: apiKey, password: '' } });`],
  [
    'auth of axios, with the key as the password',
    `axios.get(${url}, { auth: { username: 'api', password: apiKey } });`,
  ],
  ['auth of wretch', `import wretch from 'wretch';\nwretch(${url}).auth('Bearer ' + apiKey).get();`],
  [
    'auth of an agent of superagent',
    `import request from 'superagent';\nconst agent = request.agent();\nagent.auth(apiKey, { type: 'bearer' });\nawait agent.get(${url});`,
  ],
  [
    'auth of request',
    `const request = require('request');\nrequest({ url: ${url}, auth: { bearer: apiKey } });`,
  ],
].map(([name = '', source = '']) => ({
  name,
  file: 'example.js',
  source,
  reports: [['destination', 'error', 'auth']],
}));

const silent: Example[] = [
  {
    name: 'a hook that sets the header of another request',
    source: `export default { baseURL: ${base}, async onRequest() { const headers = { Authorization: 'Bearer ' + session }; await send('/own', headers); } };`,
  },
  {
    name: 'a hook of another host, inside options for ElevenLabs',
    source: `const config = { url: ${url}, fallback: { url: 'https://backend.example.com', headers: { Authorization: 'Bearer ' + apiKey } } };`,
  },
  {
    name: 'a header that ElevenLabs should send, in the options of a request',
    source: `const agent = { url: ${url}, webhook: { headers: { Authorization: 'Bearer ' + secret } } };`,
  },
  {
    name: 'a configuration of the MCP server, which accepts OAuth',
    source: `const server = { url: 'https://api.elevenlabs.io/v1/mcp', headers: { Authorization: 'Bearer ' + token } };`,
  },
  {
    name: 'a response header',
    source: `const answer = await fetch(${url}, { headers: { 'xi-api-key': key } });\nanswer.headers.set('Authorization', 'Bearer ' + token);`,
  },
  {
    name: 'a header that a server sets on its own response',
    source: `http.createServer((request, reply) => { reply.setHeader('Authorization', 'Bearer ' + elevenLabsApiKey); });`,
  },
  {
    name: 'a test that calls your own server',
    source: `request(app).get('/api/speech').set('Authorization', \`Bearer \${process.env.ELEVENLABS_API_KEY}\`);`,
  },
  {
    name: 'an instance of bent for your own server, and one for another vendor',
    source: `import bent from 'bent';\nconst post = bent('http://localhost:3000', 'POST', 'json');\npost('/speech', body, { Authorization: \`Bearer \${elevenLabsApiKey}\` });\nbent('https://api.openai.com/v1', 'json', { Authorization: \`Bearer \${elevenLabsApiKey}\` })('/models');`,
  },
  {
    name: 'local functions called bent and post',
    source: `function bent(...parts) { return (path, body, fields) => send(parts, path, body, fields); }\nconst post = bent('https://api.elevenlabs.io', 'POST');\npost('/v1/user', body, { Authorization: 'Bearer ' + session });\nconst put = (path, body, fields) => send(path, body, fields);\nput(${url}, body, { Authorization: 'Bearer ' + session });`,
  },
  {
    name: 'the body of a bent request, and one with the right headers',
    source: `import bent from 'bent';\nconst post = bent('https://api.elevenlabs.io', 'POST', { 'xi-api-key': key });\npost('/v1/convai/tools', { Authorization: 'Bearer ' + secret });\npost('/v1/convai/tools', body, { Accept: 'application/json' });`,
  },
  {
    name: 'an instance of bent for two hosts',
    source: `import bent from 'bent';\nconst get = bent('json', { Authorization: 'Bearer ' + token });\nget(${url});\nget('https://backend.example.com/user');`,
  },
  {
    name: 'an agent of superagent for your own server, and one for two hosts',
    source: `import request from 'superagent';\nconst own = request.agent().set('Authorization', 'Bearer ' + elevenLabsApiKey);\nown.get('/api/speech');\nconst both = request.agent();\nboth.set('Authorization', 'Bearer ' + token);\nboth.get(${url});\nboth.get('https://backend.example.com/user');`,
  },
  {
    name: 'an agent of supertest, which calls your own server',
    source: `import request from 'supertest';\nconst agent = request.agent(app);\nagent.set('Authorization', 'Bearer ' + token);\nagent.get(${url});`,
  },
  {
    name: 'a map called agent',
    source: `const agent = new Map();\nagent.set('Authorization', 'Bearer ' + apiKey);\nagent.get(${url});`,
  },
  {
    name: "a request without the agent's headers",
    source: `import request from 'superagent';\nconst agent = request.agent();\nagent.set('Authorization', 'Bearer ' + session);\nagent.get('https://backend.example.com/user');\nrequest.get(${url}).set('xi-api-key', key);`,
  },
  {
    name: 'beforeSend of your own server, and of all requests with a session',
    source: `$.ajax('/api/elevenlabs/voices', { beforeSend: (xhr) => xhr.setRequestHeader('Authorization', \`Bearer \${elevenLabsApiKey}\`) });\n$.ajaxSetup({ beforeSend: (xhr) => xhr.setRequestHeader('Authorization', 'Bearer ' + token) });\n$.get(${url});`,
  },
  {
    name: 'another request, sent after the response of ElevenLabs',
    source: `$.ajax(${url}, { success(data) { const xhr = new XMLHttpRequest(); xhr.open('POST', '/own'); xhr.setRequestHeader('Authorization', 'Bearer ' + apiKey); } });`,
  },
  {
    name: 'an interceptor of another vendor',
    source: `const openai = axios.create({ baseURL: 'https://api.openai.com/v1' });\nopenai.interceptors.request.use((config) => { config.headers = { Authorization: \`Bearer \${elevenLabsApiKey}\` }; return config; });`,
  },
  {
    name: 'a mock of the API',
    source: `http.get(${url}, ({ request }) => { const headers = { Authorization: \`Bearer \${process.env.ELEVENLABS_API_KEY}\` }; return HttpResponse.json({}); });`,
  },
  {
    name: 'a table with another vendor in it',
    source: `const ADDRESSES = { elevenlabs: ${url}, openai: 'https://api.openai.com/v1/models' };\nfetch(ADDRESSES[vendor], { headers: { Authorization: 'Bearer ' + keys[vendor] } });`,
  },
  {
    name: 'a host that is replaced by another',
    source: `fetch(${url}.replace('api.elevenlabs.io', 'proxy.example.com'), { headers: { Authorization: 'Bearer ' + session } });`,
  },
  {
    name: 'a proxy to your own backend, with headers',
    source: `export default { server: { proxy: { '/api/elevenlabs': { target: 'http://localhost:3000', headers: { Authorization: \`Bearer \${elevenLabsApiKey}\` } } } } };`,
  },
  {
    name: 'an instance with the right header',
    source: `const api = axios.create({ baseURL: ${base}, headers: { 'xi-api-key': key } });\napi.interceptors.request.use((config) => { config.headers['xi-api-key'] = key; return config; });\napi.get('/voices');`,
  },
  {
    name: 'the response that a proxy passes on',
    source: `createProxyMiddleware({ target: 'https://api.elevenlabs.io', on: { proxyRes: (proxyRes) => { proxyRes.headers['authorization'] = 'Bearer ' + token; } } });`,
  },
  {
    name: 'a class for each vendor, one of which is used',
    source: `
class Eleven { readonly url = ${url}; headers(key: string) { return { 'xi-api-key': key }; } }
class OpenAi { readonly url = 'https://api.openai.com/v1'; headers(key: string) { return { Authorization: \`Bearer \${key}\` }; } }
const provider = isEleven ? new Eleven() : new OpenAi();
fetch(provider.url, { headers: provider.headers(key) });
`,
  },
  {
    name: 'an instance that calls another host too',
    source: `const api = axios.create({ headers: { Authorization: 'Bearer ' + token } });\napi.get(${url});\napi.get('https://backend.example.com/user');`,
  },
  {
    name: 'a token that is requested by name',
    source: `fetch(url, { headers: { Authorization: \`Bearer \${await getAccessToken('elevenlabs-api-key')}\` } });`,
  },
  {
    name: 'auth with a name and a password, and auth of another vendor',
    source: `request.get(${url}).auth(name, password);\nwretch('https://api.openai.com/v1').auth('Bearer ' + apiKey);`,
  },
  {
    name: 'a name and a password for another host',
    source: `axios.get('https://api.twilio.com/2010-04-01', { auth: { username: accountSid, password: elevenLabsApiKey } });\naxios.get('/api/speech', { auth: { username: apiKey, password: '' } });`,
  },
  {
    name: 'a name and a password of a proxy',
    source: `axios.get(${url}, { headers: { 'xi-api-key': key }, proxy: { host: 'proxy', auth: { username: user, password: secret } } });`,
  },
  {
    name: 'a credential of n8n that is right, one for another vendor, and one with an unknown address',
    source: `
class Right { authenticate = { properties: { headers: { 'xi-api-key': '={{$credentials.apiKey}}' } } }; test = { request: { baseURL: ${base}, url: '/user' } }; }
class Other { authenticate = { properties: { headers: { Authorization: '=Bearer {{$credentials.apiKey}}' } } }; test = { request: { baseURL: 'https://api.openai.com/v1', url: '/models' } }; }
class Own { authenticate = { properties: { headers: { Authorization: '=Bearer {{$credentials.apiKey}}' } } }; test = { request: { baseURL: '={{$credentials.url}}', url: '/v1/user' } }; }
`,
  },
  {
    name: 'a list of names of headers',
    source: `import { request } from 'undici';\nrequest(${url}, { headers: ['xi-api-key', 'Authorization'] });`,
  },
  {
    name: 'downloads of React Native from elsewhere, and with the right header',
    source: `import RNFS from 'react-native-fs';\nRNFS.downloadFile({ fromUrl: 'https://files.example.com/a.mp3', toFile, ${headers} });\nRNFS.downloadFile({ fromUrl: ${url}, toFile, headers: { 'xi-api-key': apiKey } });`,
  },
];

ruleTable('bearer-auth', [
  ...requests,
  ...apps,
  ...instances,
  ...proxies,
  ...addresses,
  ...tables,
  ...quotes,
  ...payloads,
  ...authMethods,
  ...silent,
]);
