/** Every client and every way of building a request through which people send the wrong header. */
import { type Example, type Expected, ruleTable } from './rule-table';

const url = `'https://api.elevenlabs.io/v1/voices'`;
const base = `'https://api.elevenlabs.io/v1'`;
const headers = `headers: { Authorization: 'Bearer ' + apiKey }`;
const set = `('Authorization', 'Bearer ' + apiKey)`;

/** The spellings of the wrong field in the rows below, and what the fix makes of each. */
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
  for (const [wrong, marked, right] of forms) {
    const pieces = fixed.split(wrong);
    fixed = pieces.join(right);
    reports.push(...pieces.slice(1).map((): Expected => ['destination', 'error', marked]));
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
    'a place-holder that is replaced',
    `'https://api.elevenlabs.io/v1/text-to-speech/{voice_id}'.replace('{voice_id}', id)`,
  ],
  [
    'every place-holder, and encodeURI',
    `encodeURI('https://api.elevenlabs.io/v1/text-to-speech/:id'.replaceAll(':id', id))`,
  ],
  ['a slash taken off the end', `'https://api.elevenlabs.io/'.replace(/\\/$/, '') + '/v1/voices'`],
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
    name: 'the quotes of the script inside of an attribute of JSX, whose own are double',
    file: 'example.jsx',
    source: `<Speech lang="en" kind="a" onClick={() => fetch(${url}, { headers: { Authorization: 'Bearer ' + apiKey } })} />;`,
    reports: [['destination', 'error', 'Authorization']],
    fixed: `<Speech lang="en" kind="a" onClick={() => fetch(${url}, { headers: { 'xi-api-key': apiKey } })} />;`,
  },
];

/** Methods and options of their own make the field, of which no rename makes another one. */
const authMethods: Example[] = [
  [
    'auth of superagent',
    `import request from 'superagent';\nrequest.get(${url}).auth(apiKey, { type: 'bearer' });`,
  ],
  ['auth of wretch', `import wretch from 'wretch';\nwretch(${url}).auth('Bearer ' + apiKey).get();`],
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
    name: 'a hook of another host, inside of options for ElevenLabs',
    source: `const config = { url: ${url}, fallback: { url: 'https://backend.example.com', headers: { Authorization: 'Bearer ' + apiKey } } };`,
  },
  {
    name: 'a header of what ElevenLabs is to call, in the options of a request',
    source: `const agent = { url: ${url}, webhook: { headers: { Authorization: 'Bearer ' + secret } } };`,
  },
  {
    name: 'a configuration of the MCP server, which takes OAuth',
    source: `const server = { url: 'https://api.elevenlabs.io/v1/mcp', headers: { Authorization: 'Bearer ' + token } };`,
  },
  {
    name: 'the header of an answer',
    source: `const answer = await fetch(${url}, { headers: { 'xi-api-key': key } });\nanswer.headers.set('Authorization', 'Bearer ' + token);`,
  },
  {
    name: 'a header that a server sets on its answer to the caller',
    source: `http.createServer((request, reply) => { reply.setHeader('Authorization', 'Bearer ' + elevenLabsApiKey); });`,
  },
  {
    name: 'a test that asks the own server',
    source: `request(app).get('/api/speech').set('Authorization', \`Bearer \${process.env.ELEVENLABS_API_KEY}\`);`,
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
    name: 'a proxy to the own backend, with headers',
    source: `export default { server: { proxy: { '/api/elevenlabs': { target: 'http://localhost:3000', headers: { Authorization: \`Bearer \${elevenLabsApiKey}\` } } } } };`,
  },
  {
    name: 'an instance with the right header',
    source: `const api = axios.create({ baseURL: ${base}, headers: { 'xi-api-key': key } });\napi.interceptors.request.use((config) => { config.headers['xi-api-key'] = key; return config; });\napi.get('/voices');`,
  },
  {
    name: 'the answer that a proxy hands on',
    source: `createProxyMiddleware({ target: 'https://api.elevenlabs.io', on: { proxyRes: (proxyRes) => { proxyRes.headers['authorization'] = 'Bearer ' + token; } } });`,
  },
  {
    name: 'a class for each vendor, one of which is taken',
    source: `
class Eleven { readonly url = ${url}; headers(key: string) { return { 'xi-api-key': key }; } }
class OpenAi { readonly url = 'https://api.openai.com/v1'; headers(key: string) { return { Authorization: \`Bearer \${key}\` }; } }
const provider = isEleven ? new Eleven() : new OpenAi();
fetch(provider.url, { headers: provider.headers(key) });
`,
  },
  {
    name: 'an instance that asks another host too',
    source: `const api = axios.create({ headers: { Authorization: 'Bearer ' + token } });\napi.get(${url});\napi.get('https://backend.example.com/user');`,
  },
  {
    name: 'a token that is asked for by a name',
    source: `fetch(url, { headers: { Authorization: \`Bearer \${await getAccessToken('elevenlabs-api-key')}\` } });`,
  },
  {
    name: 'auth with a name and a password, and auth of another vendor',
    source: `request.get(${url}).auth(name, password);\nwretch('https://api.openai.com/v1').auth('Bearer ' + apiKey);`,
  },
  {
    name: 'a name and a password, which is no header of the script',
    source: `axios.get(${url}, { auth: { username: apiKey, password: '' } });`,
  },
];

ruleTable('bearer-auth', [
  ...requests,
  ...instances,
  ...proxies,
  ...addresses,
  ...tables,
  ...quotes,
  ...authMethods,
  ...silent,
]);
