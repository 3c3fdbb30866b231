/** Headers with the key that are passed where the client doesn't look for headers. */
import { type Example, type Expected, ruleTable } from './rule-table';

const api = 'https://api.elevenlabs.io';
const user = `'${api}/v1/user'`;
const option = (marked: string): Expected => ['option', 'warning', marked];
const js = (example: Omit<Example, 'file'>): Example => ({ file: 'example.js', ...example });

const options: Example[] = [
  js({
    name: 'the key as an option of fetch',
    source: `fetch(${user}, { 'xi-api-key': key });`,
    reports: [option(`'xi-api-key'`)],
    fixed: `fetch(${user}, { headers: { 'xi-api-key': key } });`,
  }),
  js({
    name: 'between other options',
    source: `fetch(${user}, { method: 'POST', 'xi-api-key': key, body });`,
    reports: [option(`'xi-api-key'`)],
    fixed: `fetch(${user}, { method: 'POST', headers: { 'xi-api-key': key }, body });`,
  }),
  js({
    name: 'with the headers beside it',
    source: `
fetch(${user}, {
  method: 'POST',
  'Content-Type': 'application/json',
  'xi-api-key': key, // of the server
  Accept: 'audio/mpeg',
  body,
});
`,
    reports: [option(`'xi-api-key'`)],
    fixed: `
fetch(${user}, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json',
  'xi-api-key': key, // of the server
  Accept: 'audio/mpeg' },
  body,
});
`,
  }),
  js({
    name: 'beside headers without it',
    source: `fetch(${user}, { 'xi-api-key': key, headers: { Accept: 'audio/mpeg' } });`,
    reports: [option(`'xi-api-key'`)],
    fixed: `fetch(${user}, { headers: { 'xi-api-key': key, Accept: 'audio/mpeg' } });`,
  }),
  js({
    name: 'another spelling',
    source: `fetch(${user}, { xi_api_key: key });`,
    reports: [option('xi_api_key')],
    fixed: `fetch(${user}, { headers: { 'xi-api-key': key } });`,
  }),
  js({
    name: 'Authorization, which would be the wrong header too',
    source: `fetch(${user}, { Authorization: \`Bearer \${key}\` });`,
    reports: [option('Authorization')],
    fixed: `fetch(${user}, { headers: { "xi-api-key": key } });`.replaceAll('"', "'"),
  }),
  {
    name: 'in TypeScript, where a header is a string',
    source: `fetch(${user}, { 'xi-api-key': process.env.ELEVENLABS_API_KEY?.trim() });`,
    reports: [option(`'xi-api-key'`)],
    fixed: `fetch(${user}, { headers: { 'xi-api-key': process.env.ELEVENLABS_API_KEY?.trim() ?? '' } });`,
  },
  js({
    name: 'headers in a constant instead of options',
    source: `const headers = { 'xi-api-key': key, Accept: 'audio/mpeg' };\nfetch(${user}, headers);`,
    reports: [option('headers')],
    fixed: `const headers = { 'xi-api-key': key, Accept: 'audio/mpeg' };\nfetch(${user}, { headers });`,
  }),
  js({
    name: 'headers from a function instead of options',
    source: `const auth = () => ({ 'xi-api-key': key });\nfetch(${user}, auth());`,
    reports: [option('auth()')],
    fixed: `const auth = () => ({ 'xi-api-key': key });\nfetch(${user}, { headers: auth() });`,
  }),
  js({
    name: 'options in a constant, which other code may use',
    source: `const init = { method: 'POST', 'xi-api-key': key };\nfetch(${user}, init);`,
    reports: [option('init')],
  }),
  ...(
    [
      [`axios.get(${user}, `, ')', `import axios from 'axios';\n`],
      [`axios.post(${user}, form, `, ')', `const axios = require('axios');\n`],
      [`axios.delete(${user}, `, ')', ''],
      [`api.get('/v1/user', `, ')', `const api = axios.create({ baseURL: '${api}' });\n`],
      [`redaxios.put(${user}, body, `, ')', `import redaxios from 'redaxios';\n`],
      [`got.post(${user}, `, ')', `import got from 'got';\n`],
      [`ky(${user}, `, ')', `import ky from 'ky';\n`],
      [`request(${user}, `, ', done)', `import { request } from 'undici';\n`],
      [`https.get(${user}, `, ', done)', `import https from 'node:https';\n`],
      [`needle.post(${user}, body, `, ')', `import needle from 'needle';\n`],
      [`$fetch(${user}, `, ')', ''],
      [`ofetch(${user}, `, ')', `import { ofetch } from 'ofetch';\n`],
      [`nodeFetch(${user}, `, ')', `import nodeFetch from 'node-fetch';\n`],
      [`new Request(${user}, `, ')', ''],
      [`$.ajax(${user}, `, ')', ''],
      [`new Socket('wss://api.elevenlabs.io/v1/x', `, ')', `import Socket from 'ws';\n`],
    ] as const
  ).map(([before, after, start]) =>
    js({
      name: `every client: ${before}`,
      source: `${start}${before}{ 'xi-api-key': key }${after};`,
      reports: [option(`'xi-api-key'`)],
      fixed: `${start}${before}{ headers: { 'xi-api-key': key } }${after};`,
    }),
  ),
  js({
    name: 'options that contain the URL',
    source: `axios({ method: 'get', url: ${user}, 'xi-api-key': key });`,
    reports: [option(`'xi-api-key'`)],
    fixed: `axios({ method: 'get', url: ${user}, headers: { 'xi-api-key': key } });`,
  }),
  js({
    name: 'defaults of an instance',
    source: `const api = axios.create({ baseURL: '${api}', 'xi-api-key': key });`,
    reports: [option(`'xi-api-key'`)],
    fixed: `const api = axios.create({ baseURL: '${api}', headers: { 'xi-api-key': key } });`,
  }),
  js({
    name: 'an unknown address',
    source: `fetch(url, { 'xi-api-key': key });`,
    reports: [option(`'xi-api-key'`)],
    fixed: `fetch(url, { headers: { 'xi-api-key': key } });`,
    safe: false,
  }),
];

const names: Example[] = [
  js({
    name: 'header instead of headers',
    source: `fetch(${user}, { header: { 'xi-api-key': key } });`,
    reports: [['option-name', 'warning', 'header']],
    fixed: `fetch(${user}, { headers: { 'xi-api-key': key } });`,
  }),
  js({
    name: 'another case, with quotes',
    source: `axios.get(${user}, { 'Headers': { 'xi-api-key': key } });`,
    reports: [['option-name', 'warning', `'Headers'`]],
    fixed: `axios.get(${user}, { 'headers': { 'xi-api-key': key } });`,
  }),
  js({
    name: 'a shorthand',
    source: `const header = { 'xi-api-key': key };\nfetch(${user}, { method: 'GET', header });`,
    reports: [['option-name', 'warning', 'header']],
    fixed: `const header = { 'xi-api-key': key };\nfetch(${user}, { method: 'GET', headers: header });`,
  }),
];

const bodies: Example[] = [
  js({
    name: 'the configuration of axios.post as its body',
    source: `axios.post(${user}, { headers: { 'xi-api-key': key }, responseType: 'arraybuffer' });`,
    reports: [['body', 'warning', 'headers']],
    fixed: `axios.post(${user}, null, { headers: { 'xi-api-key': key }, responseType: 'arraybuffer' });`,
    safe: false,
  }),
  js({
    name: 'a configuration with its own body',
    source: `axios.post(${user}, { data: { text }, headers: { 'xi-api-key': key } });`,
    reports: [['body', 'warning', 'headers']],
  }),
  js({
    name: 'a configuration in a constant',
    source: `const config = { headers: { 'xi-api-key': key } };\naxios.put(${user}, config);`,
    reports: [['body', 'warning', 'config']],
    fixed: `const config = { headers: { 'xi-api-key': key } };\naxios.put(${user}, null, config);`,
    safe: false,
  }),
];

const silent: Example[] = [
  { name: 'the key in headers', source: `fetch(${user}, { headers: { 'xi-api-key': key } });` },
  {
    name: 'the key in the body',
    source: `axios.post(${user}, { text, xi_api_key: key }, { headers: { 'xi-api-key': key } });`,
  },
  {
    name: 'a body, which may contain anything',
    source: `axios.post(url, { 'xi-api-key': key });\nneedle.post(url, { 'xi-api-key': key });`,
  },
  {
    name: 'a body with a field for headers',
    source: `axios.post('${api}/v1/convai/tools', { name, headers: { Authorization: \`Bearer \${secret}\` } }, options);`,
  },
  {
    name: 'plain headers of clients without options',
    source: `import bent from 'bent';\nbent('json', 'https://api.elevenlabs.io', { 'xi-api-key': key });\nimport http2 from 'node:http2';\nhttp2.connect('https://api.elevenlabs.io').request({ ':path': '/v1/user', 'xi-api-key': key });\nimport request from 'superagent';\nrequest.get(${user}).set({ 'xi-api-key': key });`,
  },
  {
    name: "one's own function for requests",
    source: `const get = (url, headers) => fetch(url, { headers });\nget(${user}, { 'xi-api-key': key });\nsend(${user}, { 'xi-api-key': key });`,
  },
  {
    name: 'a function called fetch',
    source: `import { fetch } from './http';\nfetch(${user}, { 'xi-api-key': key });`,
  },
  {
    name: 'the right header beside it',
    source: `fetch(${user}, { 'xi-api-key': key, headers: { 'xi-api-key': key } });`,
  },
  {
    name: 'the right header in the defaults of the client',
    source: `const api = axios.create({ baseURL: '${api}', headers: { 'xi-api-key': key } });\napi.get('/v1/user', { 'xi-api-key': key });`,
  },
  {
    name: 'an interceptor that makes headers of options',
    source: `axios.interceptors.request.use(withHeaders);\naxios.get(${user}, { 'xi-api-key': key });`,
  },
  { name: 'another vendor', source: `fetch('https://api.anthropic.com/v1/messages', { 'x-api-key': key });` },
  {
    name: 'your own backend',
    source: `fetch('/api/elevenlabs', { 'xi-api-key': key });\nfetch(\`\${base}/speech\`, { 'xi-api-key': key });`,
  },
  {
    name: 'a name that others use, to an unknown address',
    source: `fetch(url, { 'x-api-key': elevenLabsKey });`,
  },
  { name: 'a session token', source: `fetch(${user}, { Authorization: \`Bearer \${sessionToken}\` });` },
  {
    name: 'an option that is none of the headers',
    source: `got(${user}, { apiKey, headers: { 'xi-api-key': key } });`,
  },
  {
    name: 'a mini program, whose option is called header',
    source: `wx.request({ url: ${user}, header: { 'xi-api-key': key } });\nTaro.request({ url: ${user}, header: { 'xi-api-key': key } });`,
  },
  {
    name: 'a WebSocket of a browser, which has no options',
    source: `new WebSocket('wss://api.elevenlabs.io/v1/x', { 'xi-api-key': key });`,
  },
  {
    name: 'options from elsewhere',
    source: `fetch(${user}, options);\nfetch(${user}, isPost ? { 'xi-api-key': key } : options);`,
  },
  { name: 'a test', file: 'a.test.ts', source: `fetch(${user}, { 'xi-api-key': key });` },
  { name: 'a mock', source: `nock('${api}', { reqheaders: { 'xi-api-key': key } });` },
];

ruleTable('missing-key', [...options, ...names, ...bodies, ...silent]);
