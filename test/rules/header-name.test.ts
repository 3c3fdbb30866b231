import { type Example, ruleTable } from './rule-table';

const api = 'https://api.elevenlabs.io/v1/voices';
const headers = (field: string, url = `'${api}'`) => `fetch(${url}, { headers: { ${field} } });`;

const caught: Example[] = [
  {
    name: 'x-api-key, as other vendors use',
    source: headers(`'x-api-key': key`),
    reports: [['misspelled', 'error', `'x-api-key'`]],
    fixed: headers(`'xi-api-key': key`),
  },
  {
    name: 'api-key',
    source: headers(`"api-key": key`),
    reports: [['misspelled', 'error', `"api-key"`]],
    fixed: headers(`"xi-api-key": key`),
  },
  {
    name: 'xi_api_key as an unquoted header name',
    source: headers(`xi_api_key: key`),
    reports: [['misspelled', 'error', 'xi_api_key']],
    fixed: headers(`'xi-api-key': key`),
  },
  {
    name: 'a shorthand property keeps its value',
    source: `const xi_api_key = read();\n${headers('xi_api_key')}`,
    reports: [['misspelled', 'error', 'xi_api_key']],
    fixed: `const xi_api_key = read();\n${headers(`'xi-api-key': xi_api_key`)}`,
  },
  {
    name: 'the headers of a bent instance, in any order',
    source: `import bent from 'bent';\nexport const get = bent('json', 'https://api.elevenlabs.io/v1', { 'x-api-key': key });`,
    reports: [['misspelled', 'error', `'x-api-key'`]],
    fixed: `import bent from 'bent';\nexport const get = bent('json', 'https://api.elevenlabs.io/v1', { 'xi-api-key': key });`,
  },
  {
    name: 'a superagent agent',
    source: `import request from 'superagent';\nconst agent = request.agent().set('x-api-key', key);\nagent.get('${api}');`,
    reports: [['misspelled', 'error', `'x-api-key'`]],
    fixed: `import request from 'superagent';\nconst agent = request.agent().set('xi-api-key', key);\nagent.get('${api}');`,
  },
  {
    name: "jQuery's beforeSend, after the URL",
    source: `$.ajax('${api}', { beforeSend: (xhr) => xhr.setRequestHeader('x-api-key', key) });`,
    reports: [['misspelled', 'error', `'x-api-key'`]],
    fixed: `$.ajax('${api}', { beforeSend: (xhr) => xhr.setRequestHeader('xi-api-key', key) });`,
  },
  {
    name: 'x-elevenlabs-api-key',
    source: headers(`'X-ElevenLabs-API-Key': key`),
    reports: [['misspelled', 'error', `'X-ElevenLabs-API-Key'`]],
    fixed: headers(`'xi-api-key': key`),
  },
  {
    name: 'two letters swapped',
    source: headers(`'xi-aip-key': key`),
    reports: [['misspelled', 'error', `'xi-aip-key'`]],
    fixed: headers(`'xi-api-key': key`),
  },
  {
    name: 'a space after the name',
    source: headers(`'xi-api-key ': key`),
    reports: [['whitespace', 'error', `'xi-api-key '`]],
    fixed: headers(`'xi-api-key': key`),
  },
  {
    name: 'a colon in the name',
    source: headers(`'xi-api-key:': key`),
    reports: [['whitespace', 'error', `'xi-api-key:'`]],
    fixed: headers(`'xi-api-key': key`),
  },
  {
    name: 'a name in brackets',
    source: headers(`['x-api-key']: key`),
    reports: [['misspelled', 'error', `['x-api-key']`]],
    fixed: headers(`'xi-api-key': key`),
  },
  {
    name: 'a name in a constant',
    source: `const HEADER = 'x-api-key';\n${headers('[HEADER]: key')}`,
    reports: [['misspelled', 'error', '[HEADER]']],
    fixed: `const HEADER = 'x-api-key';\n${headers(`'xi-api-key': key`)}`,
  },
  {
    name: 'a constant that is spread into the headers',
    source: `const auth = { 'x-api-key': key };\nfetch('${api}', { headers: { ...auth, Accept: 'audio/mpeg' } });`,
    reports: [['misspelled', 'error', `'x-api-key'`]],
    fixed: `const auth = { 'xi-api-key': key };\nfetch('${api}', { headers: { ...auth, Accept: 'audio/mpeg' } });`,
  },
  {
    name: 'xi_api_key with the key, at any destination',
    source: headers('xi_api_key: process.env.ELEVENLABS_API_KEY', 'url'),
    reports: [['misspelled', 'warning', 'xi_api_key']],
    fixed: headers(`"xi-api-key": process.env.ELEVENLABS_API_KEY`, 'url'),
    safe: false,
  },
  ...[
    `'xi-api-token'`,
    'ELEVENLABS_API_KEY',
    `'X-ElevenLabs-Token'`,
    `'elevenlabs-secret-key'`,
    `'xi-key-auth'`,
  ].map(
    (name): Example => ({
      name: `a name of one's own: ${name}`,
      source: headers(`${name}: key, Accept: '*/*'`),
      reports: [['misspelled', 'error', name]],
      fixed: headers(`'xi-api-key': key, Accept: '*/*'`),
    }),
  ),
  {
    name: 'any other name, if the value is the key',
    source: headers(`'X-Credentials': process.env.ELEVENLABS_API_KEY`),
    reports: [['misspelled', 'error', `'X-Credentials'`]],
    fixed: headers(`'xi-api-key': process.env.ELEVENLABS_API_KEY`),
  },
  {
    name: 'a name that is set on the headers',
    source: `const headers = new Headers();\nheaders.set('tts-auth', elevenLabsKey);\nfetch('${api}', { headers });`,
    reports: [['misspelled', 'error', `'tts-auth'`]],
    fixed: `const headers = new Headers();\nheaders.set('xi-api-key', elevenLabsKey);\nfetch('${api}', { headers });`,
  },
  {
    name: 'through a public proxy',
    source: headers(`'x-api-key': key`, `'https://cors-anywhere.herokuapp.com/${api}'`),
    reports: [['misspelled', 'error', `'x-api-key'`]],
    fixed: headers(`'xi-api-key': key`, `'https://cors-anywhere.herokuapp.com/${api}'`),
  },
  {
    name: 'removed next to the right name',
    source: headers(
      `'xi-api-key': process.env.ELEVENLABS_API_KEY, 'x-api-key': process.env.ELEVENLABS_API_KEY`,
    ),
    reports: [['redundant', 'warning', `'x-api-key'`]],
    fixed: headers(`'xi-api-key': process.env.ELEVENLABS_API_KEY`),
  },
  {
    name: 'both spellings in one object, with one value',
    source: headers(`'xi-api-key': key, 'XI-API-KEY': key`),
    reports: [['duplicate', 'error', `'XI-API-KEY'`]],
    fixed: headers(`'xi-api-key': key`),
  },
  {
    name: "both spellings with two values: it isn't clear which one is right",
    source: headers(`'XI-API-KEY': first, 'xi-api-key': second`),
    reports: [['duplicate', 'error', `'XI-API-KEY'`]],
  },
];

const silent: Example[] = [
  {
    name: 'clients that are made for another vendor',
    source: `import bent from 'bent';\nimport request from 'superagent';\nconst post = bent('https://api.anthropic.com', 'POST', 'json', { 'x-api-key': key });\npost('/v1/messages', body, { 'x-api-key': key });\nconst agent = request.agent().set('x-api-key', key);\nagent.get('https://api.anthropic.com/v1/models');\n$.ajax('https://api.anthropic.com/v1/models', { beforeSend: (xhr) => xhr.setRequestHeader('x-api-key', key) });\n$.ajaxSetup({ headers: { 'x-api-key': key } });`,
  },
  ...[
    `fetch(\`\${API_BASE}/voices\`, { headers: elevenLabsApiKey ? { 'x-elevenlabs-api-key': elevenLabsApiKey } : undefined });`,
    `import api from './api';\napi.get('/speech/voices', { headers: { 'X-ElevenLabs-Key': elevenLabsApiKey } });`,
    headers(`'elevenlabs-api-key': process.env.ELEVENLABS_API_KEY`, 'url'),
    headers(`'x-xi-api-key': elevenLabsApiKey`, 'base + "/v1/voices"'),
    headers(`xi_api_key: process.env.ELEVENLABS_API_KEY`, 'base + "/voice/synthesize"'),
  ].map((source): Example => ({ name: "a header of one's own for one's own backend", source })),
  {
    name: 'a client that sends the key of another vendor too',
    source: `const api = axios.create({ baseURL: process.env.API_URL });\napi.get('/voices', { headers: { xi_api_key: elevenLabsApiKey } });\napi.get('/models', { headers: { 'x-openai-key': process.env.OPENAI_API_KEY } });`,
  },
  {
    name: "other headers with a key's name, whose value is none",
    source: headers(
      `'xi-api-key': key, 'Idempotency-Key': apiKey, 'X-Request-Key': key, 'User-Agent': 'elevenlabs-key-check'`,
    ),
  },
  {
    name: 'the key in another header too, beside the right one',
    source: headers(`'xi-api-key': elevenLabsKey, 'X-Cache-By': elevenLabsKey`),
  },
  {
    name: 'the right one in the defaults of the client',
    source: `const api = axios.create({ baseURL: 'https://api.elevenlabs.io', headers: { 'xi-api-key': elevenLabsKey } });\napi.get('/v1/user', { headers: { 'X-Log-Key': elevenLabsKey } });`,
  },
  {
    name: 'other headers without the key',
    source: headers(
      `'Idempotency-Key': apiKey, 'X-Request-Key': key, 'X-Agent': process.env.ELEVENLABS_AGENT_ID`,
    ),
  },
  {
    name: 'a header with a meaning of its own',
    source: headers(`Accept: elevenLabsKey, 'Content-Type': apiKey`),
  },
  {
    name: 'a session token in a header of its own',
    source: headers(`'x-elevenlabs-auth-token': sessionToken`),
  },
  { name: 'the right name', source: headers(`'xi-api-key': key`) },
  { name: 'another vendor', source: headers(`'x-api-key': key`, `'https://api.anthropic.com/v1/messages'`) },
  {
    name: 'an unknown destination and a name that other vendors use',
    source: headers(`'x-api-key': process.env.ELEVENLABS_API_KEY`, 'url'),
  },
  { name: 'your own backend', source: headers(`'x-api-key': key`, `'/api/elevenlabs'`) },
  { name: 'xi_api_key without a recognizable key', source: headers('xi_api_key: value', 'url') },
  {
    name: 'xi_api_key in the first message of a WebSocket',
    source: `socket.send(JSON.stringify({ text: ' ', xi_api_key: process.env.ELEVENLABS_API_KEY }));`,
  },
  {
    name: 'xi_api_key in a body',
    source: `fetch('${api}', { method: 'POST', body: JSON.stringify({ xi_api_key: process.env.ELEVENLABS_API_KEY }) });`,
  },
  {
    name: 'xiApiKey of a credential',
    source: `const credentials = { xiApiKey: process.env.ELEVENLABS_API_KEY };`,
  },
  {
    name: 'a header of a tool definition',
    source: `fetch('https://api.elevenlabs.io/v1/convai/tools', { body: JSON.stringify({ headers: { 'x-api-key': key } }) });`,
  },
  {
    name: 'an inbound header',
    source: `const key = request.headers['x-api-key'] ?? fallback('elevenlabs');`,
  },
  {
    name: 'a CORS list',
    source: `const cors = { 'Access-Control-Allow-Headers': 'x-api-key, xi-api-key' };`,
  },
  {
    name: 'other headers of the request',
    source: headers(`'xi-api-key': key, 'Content-Type': 'text/plain', Accept: '*/*'`),
  },
  {
    name: 'a comment',
    source: `// fetch with 'x-api-key' fails at api.elevenlabs.io\n${headers(`'xi-api-key': key`)}`,
  },
];

const options = (name: string) => `const options = { method: 'GET' };\noptions.headers = { ${name}: key };\n`;
const urls = `const URLS = ['https://api.elevenlabs.io/v1/user', 'https://api.elevenlabs.io/v1/models'];\n`;

/** The URL or the headers take a detour through a variable, a helper or a list. */
const detours: Example[] = [
  {
    name: 'headers that are set later, for a URL that is extended',
    source: `let url = 'https://api.elevenlabs.io/v1/user';\nif (more) url += '/subscription';\n${options(`'x-api-key'`)}fetch(url, options);`,
    reports: [['misspelled', 'error', `'x-api-key'`]],
    fixed: `let url = 'https://api.elevenlabs.io/v1/user';\nif (more) url += '/subscription';\n${options(`'xi-api-key'`)}fetch(url, options);`,
  },
  {
    name: 'requests for a list of addresses',
    source: `${urls}for (const url of URLS) fetch(url, { headers: { 'api-key': key } });`,
    reports: [['misspelled', 'error', `'api-key'`]],
    fixed: `${urls}for (const url of URLS) fetch(url, { headers: { 'xi-api-key': key } });`,
  },
];

const vendors = (header: string) =>
  `const VENDORS = [\n  { url: 'https://api.anthropic.com/v1/models', header: 'x-api-key', key: process.env.ANTHROPIC_API_KEY },\n  { url: 'https://api.elevenlabs.io/v1/models', header: ${header}, key: process.env.ELEVENLABS_API_KEY },\n];\nfor (const { url, header, key } of VENDORS) fetch(url, { headers: { [header]: key } });`;

const tables: Example[] = [
  {
    name: 'a list with the name of the header for each vendor',
    file: 'example.js',
    source: vendors(`'x-api-key'`),
    reports: [['misspelled', 'error', `'x-api-key'`]],
    fixed: vendors(`'xi-api-key'`),
  },
];

const silentDetours: Example[] = [
  {
    name: 'a list with the right name of the header for each vendor',
    file: 'example.js',
    source: vendors(`'xi-api-key'`),
  },
  {
    name: 'requests for a list of addresses with another vendor in it',
    source: `const URLS = ['https://api.elevenlabs.io/v1/models', 'https://api.anthropic.com/v1/models'];\nfor (const url of URLS) fetch(url, { headers: { 'x-api-key': key } });`,
  },
  {
    name: 'headers that are set later, for another vendor',
    source: `let url = 'https://api.elevenlabs.io/v1/models';\nawait fetch(url, { headers: { 'xi-api-key': key } });\nurl = 'https://api.anthropic.com/v1/models';\n${options(`'x-api-key'`)}fetch(url, options);`,
  },
];

ruleTable('header-name', [...caught, ...detours, ...tables, ...silent, ...silentDetours]);
