import { type Example, ruleTable } from './rule-table';

const api = 'https://api.elevenlabs.io/v1';
const headers = (field: string, url = `'${api}/voices'`) => `fetch(${url}, { headers: { ${field} } });`;

const caught: Example[] = [
  {
    name: 'all capitals',
    source: headers(`'XI-API-KEY': key`),
    reports: [['case', 'information', `'XI-API-KEY'`]],
    fixed: headers(`'xi-api-key': key`),
  },
  {
    name: 'capital initials',
    source: headers(`"Xi-Api-Key": key`),
    reports: [['case', 'information', `"Xi-Api-Key"`]],
    fixed: headers(`"xi-api-key": key`),
  },
  {
    name: 'one capital',
    source: headers(`'xi-API-key': key`),
    reports: [['case', 'information', `'xi-API-key'`]],
    fixed: headers(`'xi-api-key': key`),
  },
  {
    name: 'an unknown destination: no other vendor has this header',
    source: headers(`'Xi-Api-Key': key`, 'url'),
    reports: [['case', 'information', `'Xi-Api-Key'`]],
    fixed: headers(`'xi-api-key': key`, 'url'),
    safe: false,
  },
  {
    name: 'a severity that the user chose',
    source: headers(`'XI-API-KEY': key`),
    context: { severities: { 'header-case': 'warning' } },
    reports: [['case', 'warning', `'XI-API-KEY'`]],
    fixed: headers(`'xi-api-key': key`),
  },
];

/** The same name in other clients and syntaxes. */
const clients: Example[] = [
  {
    name: 'an instance of axios',
    source: `import axios from 'axios';\naxios.create({ baseURL: '${api}', headers: { 'Xi-Api-Key': key } });`,
    reports: [['case', 'information', `'Xi-Api-Key'`]],
    fixed: `import axios from 'axios';\naxios.create({ baseURL: '${api}', headers: { 'xi-api-key': key } });`,
  },
  {
    name: 'got, in JavaScript',
    file: 'voices.mjs',
    source: `import got from 'got';\nconst voices = await got("${api}/voices", { headers: { "XI-Api-Key": key } }).json();`,
    reports: [['case', 'information', `"XI-Api-Key"`]],
    fixed: `import got from 'got';\nconst voices = await got("${api}/voices", { headers: { "xi-api-key": key } }).json();`,
  },
  {
    name: 'Headers that are set individually',
    source: `const headers = new Headers();\nheaders.set('Xi-Api-Key', key);\nfetch('${api}/user', { headers });`,
    reports: [['case', 'information', `'Xi-Api-Key'`]],
    fixed: `const headers = new Headers();\nheaders.set('xi-api-key', key);\nfetch('${api}/user', { headers });`,
  },
  {
    name: 'pairs',
    source: `fetch('${api}/user', { headers: [['Accept', 'application/json'], ['XI-API-KEY', key]] });`,
    reports: [['case', 'information', `'XI-API-KEY'`]],
    fixed: `fetch('${api}/user', { headers: [['Accept', 'application/json'], ['xi-api-key', key]] });`,
  },
  {
    name: 'XMLHttpRequest in a page',
    file: 'index.html',
    source: `<script>\nvar request = new XMLHttpRequest();\nrequest.open('GET', '${api}/user');\nrequest.setRequestHeader('Xi-Api-Key', key);\n</script>`,
    reports: [['case', 'information', `'Xi-Api-Key'`]],
    fixed: `<script>\nvar request = new XMLHttpRequest();\nrequest.open('GET', '${api}/user');\nrequest.setRequestHeader('xi-api-key', key);\n</script>`,
  },
  {
    name: 'a WebSocket on Node',
    source: `import WebSocket from 'ws';\nnew WebSocket('wss://api.elevenlabs.io/v1/text-to-speech/a/stream-input', { headers: { 'XI-API-KEY': key } });`,
    reports: [['case', 'information', `'XI-API-KEY'`]],
    fixed: `import WebSocket from 'ws';\nnew WebSocket('wss://api.elevenlabs.io/v1/text-to-speech/a/stream-input', { headers: { 'xi-api-key': key } });`,
  },
  {
    name: 'a request of Node by its parts',
    file: 'speak.cjs',
    source: `const https = require('https');\nhttps.request({ hostname: 'api.elevenlabs.io', path: '/v1/user', headers: { 'xi-api-Key': key } });`,
    reports: [['case', 'information', `'xi-api-Key'`]],
    fixed: `const https = require('https');\nhttps.request({ hostname: 'api.elevenlabs.io', path: '/v1/user', headers: { 'xi-api-key': key } });`,
  },
  {
    name: 'a name in brackets, in a component',
    file: 'Voices.vue',
    source: `<script setup lang="ts">\nconst load = () => ${headers(`['XI-API-KEY']: key`)}\n</script>`,
    reports: [['case', 'information', `['XI-API-KEY']`]],
    fixed: `<script setup lang="ts">\nconst load = () => ${headers(`'xi-api-key': key`)}\n</script>`,
  },
  {
    name: 'a headers object that is filled later',
    source: `const headers = {};\nheaders['Xi-Api-Key'] = key;\nfetch('${api}/voices', { headers });`,
    reports: [['case', 'information', `'Xi-Api-Key'`]],
    fixed: `const headers = {};\nheaders['xi-api-key'] = key;\nfetch('${api}/voices', { headers });`,
  },
];

const silent: Example[] = [
  { name: 'the documented spelling', source: headers(`'xi-api-key': key`) },
  {
    name: 'switched off',
    source: headers(`'XI-API-KEY': key`),
    context: { severities: { 'header-case': 'off' } },
  },
  { name: 'another host', source: headers(`'XI-API-KEY': key`, `'https://proxy.example.com/tts'`) },
  { name: 'your own backend', source: headers(`'XI-API-KEY': key`, `'/api/elevenlabs'`) },
  { name: 'an inbound header', source: `const key = request.headers['XI-API-KEY'];` },
  { name: 'an environment variable', source: `const XI_API_KEY = process.env.XI_API_KEY;` },
  {
    name: 'both spellings, which another rule reports',
    source: headers(`'xi-api-key': key, 'XI-API-KEY': key`),
  },
  {
    name: 'an expectation of a test',
    source: `expect(options.headers).toEqual({ headers: { 'XI-API-KEY': key } });`,
  },
  { name: 'a string', source: `throw new Error('Set the XI-API-KEY header');` },
  { name: 'a comment', source: `// 'XI-API-KEY' works as well\n${headers(`'xi-api-key': key`)}` },
  {
    name: 'a list of allowed headers',
    source: `reply.header('Access-Control-Allow-Headers', 'XI-API-KEY');`,
  },
  {
    name: 'a header of a reply',
    source: headers(`'xi-api-key': key`).replace(';', `.then((reply) => reply.headers.get('XI-API-KEY'));`),
  },
  {
    name: "a header in a tool definition, for the user's server",
    source: `fetch('${api}/convai/tools', { method: 'POST', body: JSON.stringify({ request_headers: { 'XI-API-KEY': secret } }) });`,
  },
  { name: 'a declaration of a type', source: `interface KeyHeaders { 'XI-API-KEY': string }` },
  { name: 'a deleted header', source: `delete headers['XI-API-KEY'];` },
  { name: 'a wrong name in capitals, which another rule reports', source: headers(`'X-API-KEY': key`) },
  {
    name: 'a disable comment',
    source: `// elevenlabs-lint-disable-next-line header-case\n${headers(`'XI-API-KEY': key`)}`,
  },
];

ruleTable('header-case', [...caught, ...clients, ...silent]);
