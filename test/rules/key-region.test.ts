import { environmentVariables } from '../../src/lint/documents/environment-document';
import { madeUpKeys } from '../made-up-keys';
import { type Example, ruleTable } from './rule-table';

const bare = madeUpKeys.example;
const eu = `${bare}_residency_eu`;
const india = `${bare}_residency_in`;
const name = 'ELEVENLABS_API_KEY';
const read = `process.env.${name}?.trim() ?? ''`;
const right = 'https://api.eu.residency.elevenlabs.io';
const other = 'https://api.elevenlabs.io';
const sdk = "import { ElevenLabsClient, ElevenLabsEnvironment } from '@elevenlabs/elevenlabs-js';\n";

const request = (base: string, key: string) =>
  `fetch('${base}/v1/user', { headers: { 'xi-api-key': ${key} } });`;
const client = (options: string) => `${sdk}export const client = new ElevenLabsClient({ ${options} });`;

/** Environment files around the script, by name. */
const files = (texts: Readonly<Record<string, string>>): Example['context'] & object => ({
  environment: Object.entries(texts).map(([file, text]) => ({
    uri: `file:///project/${file}`,
    variables: environmentVariables(text),
  })),
});
const euFile = files({ '.env': `${name}=${eu}\n` });

const silentInCode: readonly Example[] = [
  { name: 'a key of the EU at its host', source: request(right, `'${eu}'`) },
  { name: 'a key without a region at the usual host', source: request(other, `'${bare}'`) },
  // Keys from before the regions were named may belong to any stack.
  { name: 'a key without a region at the host of a stack', source: request(right, `'${bare}'`) },
  { name: 'a key of an unknown stack', source: request(other, `'${bare}_residency_zz'`) },
  { name: 'a key of a stack at a proxy', source: request('https://proxy.example.com', `'${eu}'`) },
  { name: 'a variable that nothing here sets', source: request(other, read) },
  {
    name: 'a variable with a key of the EU at its host',
    source: request(right, read),
    context: euFile,
  },
  {
    name: 'a variable with a key without a region',
    source: request(other, read),
    context: files({ '.env': `${name}=${bare}\n` }),
  },
  {
    name: 'a variable with keys of several stacks',
    source: request(other, read),
    context: files({ '.env': `${name}=${eu}\n`, '.env.local': `${name}=${bare}\n` }),
  },
  {
    name: 'a key of a stack in a template or a file for tests',
    source: request(other, read),
    context: files({ '.env.example': `${name}=${eu}\n`, '.env.test': `${name}=${eu}\n` }),
  },
  {
    name: 'another variable with a key of a stack',
    source: request(other, 'process.env.ELEVEN_KEY'),
    context: euFile,
  },
  {
    name: 'a choice between two hosts',
    source: `const base = inEurope ? '${right}' : '${other}';\nfetch(base + '/v1/user', { headers: { 'xi-api-key': '${eu}' } });`,
  },
  {
    name: 'a choice between two keys',
    source: `const key = inEurope ? '${eu}' : '${bare}';\n${request(other, 'key')}`,
  },
  {
    name: 'an address that is read at run time',
    source: `fetch(process.env.ELEVENLABS_BASE_URL + '/v1/user', { headers: { 'xi-api-key': '${eu}' } });`,
  },
  {
    name: 'an address that a variable may replace',
    source: `const base = process.env.ELEVENLABS_BASE_URL ?? '${other}';\nfetch(base + '/v1/user', { headers: { 'xi-api-key': '${eu}' } });`,
  },
  {
    name: 'the client with an address that a variable may replace',
    source: client(`apiKey: '${eu}', baseUrl: process.env.ELEVENLABS_BASE_URL || '${other}'`),
  },
  {
    name: 'an address with a region that is read at run time',
    source: `const base = region === 'us' ? '${other}' : \`https://api.\${region}.residency.elevenlabs.io\`;\nfetch(base + '/v1/user', { headers: { 'xi-api-key': '${eu}' } });`,
  },
  {
    name: 'a message to a WebSocket of the right host',
    source: `import WebSocket from 'ws';\nconst socket = new WebSocket('wss://api.eu.residency.elevenlabs.io/v1/text-to-speech/a/stream-input');\nsocket.send(JSON.stringify({ text: ' ', xi_api_key: '${eu}' }));`,
  },
  { name: 'a test', file: 'speak.test.ts', source: request(other, `'${eu}'`) },
  { name: 'the client without an address, for a key without a region', source: client(`apiKey: '${bare}'`) },
  { name: 'the client with a fetch of its own', source: client(`apiKey: '${eu}', fetch: viaGateway`) },
  { name: 'the client with options from elsewhere', source: client(`apiKey: '${eu}', ...options`) },
  {
    name: 'a client without an address beside one at the right host',
    source: `${client(`apiKey: '${eu}'`)}\nexport const second = new ElevenLabsClient({ apiKey: '${eu}', baseUrl: '${right}' });`,
  },
  { name: 'the client at the right host', source: client(`apiKey: '${eu}', baseUrl: '${right}'`) },
  {
    name: 'the client in the right environment',
    source: client(`apiKey: '${eu}', environment: ElevenLabsEnvironment.ProductionEu`),
  },
  {
    name: 'the client in an environment that is read at run time',
    source: client(`apiKey: '${eu}', environment: process.env.ELEVENLABS_ENVIRONMENT`),
  },
  {
    name: 'the client at a proxy',
    source: client(`apiKey: '${eu}', baseUrl: 'https://proxy.example.com'`),
  },
  {
    name: 'the client with an address that wins over the environment',
    source: client(`apiKey: '${eu}', baseUrl: '${right}', environment: ElevenLabsEnvironment.Production`),
  },
];

const reportedInCode: readonly Example[] = [
  {
    name: 'a key of the EU at the usual host',
    source: request(other, `'${eu}'`),
    reports: [['request', 'warning', `'${eu}'`]],
    fixed: request(right, `'${eu}'`),
    safe: false,
  },
  {
    name: 'a key of India at the host of the EU',
    source: request(right, `'${india}'`),
    reports: [['request', 'warning', `'${india}'`]],
    fixed: request('https://api.in.residency.elevenlabs.io', `'${india}'`),
    safe: false,
  },
  {
    name: 'a variable with a key of the EU',
    source: request(other, read),
    context: euFile,
    reports: [['request', 'warning', read]],
    fixed: request(right, read),
    safe: false,
  },
  {
    name: 'a variable that two files set to keys of the same stack',
    source: request('https://api.us.elevenlabs.io', read),
    context: files({ '.env': `${name}=${eu}\n`, '.env.local': `${name}="${eu}"\n` }),
    reports: [['request', 'warning', read]],
    fixed: request(right, read),
    safe: false,
  },
  {
    name: 'an address in a constant, with a key in another one',
    source: `const base = '${other}/v1';\nconst key = '${eu}';\nfetch(\`\${base}/user\`, { headers: { 'xi-api-key': key } });`,
    reports: [['request', 'warning', 'key']],
    fixed: `const base = '${right}/v1';\nconst key = '${eu}';\nfetch(\`\${base}/user\`, { headers: { 'xi-api-key': key } });`,
    safe: false,
  },
  {
    name: 'two keys at one host, of which only one is wrong',
    source: `${request(other, `'${eu}'`)}\n${request(other, `'${bare}'`)}`,
    reports: [['request', 'warning', `'${eu}'`]],
  },
  {
    name: 'an axios instance',
    source: `import axios from 'axios';\nconst api = axios.create({ baseURL: '${other}', headers: { 'xi-api-key': '${eu}' } });\napi.get('/v1/user');`,
    reports: [['request', 'warning', `'${eu}'`]],
    fixed: `import axios from 'axios';\nconst api = axios.create({ baseURL: '${right}', headers: { 'xi-api-key': '${eu}' } });\napi.get('/v1/user');`,
    safe: false,
  },
  {
    name: 'a WebSocket',
    source: `import WebSocket from 'ws';\nnew WebSocket('wss://api.elevenlabs.io/v1/text-to-speech/a/stream-input', { headers: { 'xi-api-key': '${eu}' } });`,
    reports: [['request', 'warning', `'${eu}'`]],
    fixed: `import WebSocket from 'ws';\nnew WebSocket('wss://api.eu.residency.elevenlabs.io/v1/text-to-speech/a/stream-input', { headers: { 'xi-api-key': '${eu}' } });`,
    safe: false,
  },
  {
    name: 'a message to a WebSocket',
    source: `import WebSocket from 'ws';\nconst socket = new WebSocket('wss://api.elevenlabs.io/v1/text-to-speech/a/stream-input');\nsocket.send(JSON.stringify({ text: ' ', xi_api_key: '${eu}' }));`,
    reports: [['request', 'warning', `'${eu}'`]],
    fixed: `import WebSocket from 'ws';\nconst socket = new WebSocket('wss://api.eu.residency.elevenlabs.io/v1/text-to-speech/a/stream-input');\nsocket.send(JSON.stringify({ text: ' ', xi_api_key: '${eu}' }));`,
    safe: false,
  },
  {
    name: 'the baseUrl of the client',
    source: client(`apiKey: '${eu}', baseUrl: '${other}'`),
    reports: [['request', 'warning', `'${eu}'`]],
    fixed: client(`apiKey: '${eu}', baseUrl: '${right}'`),
    safe: false,
  },
  {
    name: "the client without an address, which doesn't read the region from the key",
    source: client(`apiKey: '${eu}'`),
    reports: [['request', 'warning', `'${eu}'`]],
    fixed: client(`baseUrl: '${right}', apiKey: '${eu}'`),
    safe: false,
  },
  {
    name: 'the client without an address, with a key from the environment',
    source: `${sdk}const client = new ElevenLabsClient({\n  apiKey: ${read},\n  maxRetries: 1,\n});`,
    context: euFile,
    reports: [['request', 'warning', read]],
    fixed: `${sdk}const client = new ElevenLabsClient({\n  baseUrl: '${right}',\n  apiKey: ${read},\n  maxRetries: 1,\n});`,
    safe: false,
  },
  {
    name: 'the environment of the client',
    source: client(`apiKey: process.env.${name}, environment: ElevenLabsEnvironment.ProductionUs`),
    context: euFile,
    reports: [['request', 'warning', `process.env.${name}`]],
    fixed: client(`apiKey: process.env.${name}, environment: ElevenLabsEnvironment.ProductionEu`),
    safe: false,
  },
  {
    name: 'the environment of the client as an address',
    source: client(`apiKey: '${eu}', environment: '${other}'`),
    reports: [['request', 'warning', `'${eu}'`]],
    fixed: client(`apiKey: '${eu}', environment: '${right}'`),
    safe: false,
  },
];

const address = (value: string, key: string, variable = 'ELEVENLABS_BASE_URL') =>
  `${variable}=${value}\n${name}=${key}\n`;

const inFiles: readonly Example[] = [
  { name: 'an address at the right host', file: '.env', source: address(right, eu) },
  { name: 'an address for a key without a region', file: '.env', source: address(other, bare) },
  { name: 'a proxy', file: '.env', source: address('https://proxy.example.com', eu) },
  { name: 'an address of something else', file: '.env', source: address(other, eu, 'DOCS_URL') },
  { name: 'a template', file: '.env.example', source: address(other, eu) },
  { name: 'keys of two stacks', file: '.env', source: `${address(other, eu)}ELEVEN_KEY=${bare}\n` },
  {
    name: 'an address at the usual host',
    file: '.env',
    source: address(`${other}/v1`, eu),
    reports: [['address', 'warning', 'api.elevenlabs.io']],
    fixed: address(`${right}/v1`, eu),
    safe: false,
  },
  {
    name: 'an address in quotes at the host of another stack',
    file: '.env.local',
    source: address(`"${right}"`, india, 'ELEVENLABS_API_URL'),
    reports: [['address', 'warning', 'api.eu.residency.elevenlabs.io']],
    fixed: address('"https://api.in.residency.elevenlabs.io"', india, 'ELEVENLABS_API_URL'),
    safe: false,
  },
];

describe('key-region in code', () => ruleTable('key-region', [...silentInCode, ...reportedInCode]));
describe('key-region in environment files', () => ruleTable('key-region', inFiles));
