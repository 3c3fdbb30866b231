import { type Example, ruleTable } from './rule-table';

const api = 'https://api.elevenlabs.io/v1';
const socket = 'wss://api.elevenlabs.io/v1/text-to-speech/voice/stream-input';

const caught: Example[] = [
  {
    name: 'the name of the header as a query parameter',
    source: `await fetch(\`${api}/user?xi-api-key=\${key}\`);`,
    reports: [['parameter', 'warning', 'fetch']],
  },
  {
    name: 'its name with underscores',
    source: `await fetch(\`${api}/models?xi_api_key=\${process.env.ELEVENLABS_API_KEY}\`);`,
    reports: [['parameter', 'warning', 'fetch']],
  },
  {
    name: 'a name that other vendors use',
    source: `await fetch(\`${api}/user?api_key=\${key}\`);`,
    reports: [['parameter', 'warning', 'fetch']],
  },
  {
    name: 'other capitals',
    source: `await fetch(\`${api}/user?XI-API-KEY=\${key}\`);`,
    reports: [['parameter', 'warning', 'fetch']],
  },
  {
    name: 'after other parameters, with a body',
    source: `
await fetch(\`${api}/text-to-speech/\${voiceId}?output_format=mp3_44100_128&xi-api-key=\${key}\`, {
  method: 'POST',
  body: JSON.stringify({ text }),
});
`,
    reports: [['parameter', 'warning', 'fetch']],
  },
  {
    name: 'a URL concatenated with +',
    file: 'example.js',
    source: `fetch('${api}/history?api_key=' + key);`,
    reports: [['parameter', 'warning', 'fetch']],
  },
  {
    name: 'a URL in a constant',
    source: `const url = \`${api}/voices?apikey=\${key}\`;\nawait fetch(url);`,
    reports: [['parameter', 'warning', 'fetch']],
  },
  {
    name: 'axios',
    source: `import axios from 'axios';\nawait axios.get(\`${api}/user?xi-api-key=\${key}\`);`,
    reports: [['parameter', 'warning', 'axios.get']],
  },
  {
    name: 'got',
    source: `import got from 'got';\nawait got(\`${api}/user?xi-api-key=\${key}\`);`,
    reports: [['parameter', 'warning', 'got']],
  },
  {
    name: 'a host with data residency',
    source: `await fetch(\`https://api.eu.residency.elevenlabs.io/v1/user?xi-api-key=\${key}\`);`,
    reports: [['parameter', 'warning', 'fetch']],
  },
  {
    name: 'next to the right header',
    source: `await fetch(\`${api}/user?xi-api-key=\${key}\`, { headers: { 'xi-api-key': key } });`,
    reports: [['redundant', 'warning', 'fetch']],
  },
  {
    name: 'next to the right header in other capitals',
    source: `await fetch(\`${api}/user?api_key=\${key}\`, { headers: { 'Xi-Api-Key': key } });`,
    reports: [['redundant', 'warning', 'fetch']],
  },
  {
    name: 'two requests, one finding each',
    source: `fetch(\`${api}/user?api_key=\${key}\`);\nfetch(\`${api}/models?api_key=\${key}\`);`,
    reports: [
      ['parameter', 'warning', 'fetch'],
      ['parameter', 'warning', 'fetch'],
    ],
  },
  {
    name: 'the address of a WebSocket',
    source: `new WebSocket(\`${socket}?xi-api-key=\${key}\`);`,
    reports: [['socket', 'warning', 'WebSocket']],
  },
  {
    name: 'the address of a WebSocket, with underscores and other parameters',
    source: `import WebSocket from 'ws';\nnew WebSocket(\`${socket}?model_id=\${model}&xi_api_key=\${key}\`);`,
    reports: [['socket', 'warning', 'WebSocket']],
  },
  {
    name: 'the address of a WebSocket in a variable',
    source: `const url = '${socket}?xi_api_key=' + key;\nconst line = new ReconnectingWebSocket(url);`,
    reports: [['socket', 'warning', 'ReconnectingWebSocket']],
  },
  {
    name: 'the parameters of axios',
    source: `import axios from 'axios';\nawait axios.get('${api}/voices', { params: { 'xi-api-key': key } });`,
    reports: [['parameter', 'warning', "'xi-api-key'"]],
  },
  {
    name: 'the parameters of axios, beside a body',
    source: `import axios from 'axios';\nawait axios.post('${api}/text-to-speech/a', { text }, { params: { xi_api_key: key } });`,
    reports: [['parameter', 'warning', 'xi_api_key']],
  },
  {
    name: 'the default parameters of a client',
    source: `import axios from 'axios';\nconst client = axios.create({ baseURL: '${api}', params: { xi_api_key: key } });`,
    reports: [['parameter', 'warning', 'xi_api_key']],
  },
  {
    name: 'the parameters of ky',
    source: `import ky from 'ky';\nawait ky.get('${api}/voices', { searchParams: { xi_api_key: key } });`,
    reports: [['parameter', 'warning', 'xi_api_key']],
  },
  {
    name: 'the parameters of axios as URLSearchParams',
    source: `import axios from 'axios';\nawait axios.get('${api}/voices', { params: new URLSearchParams({ 'xi-api-key': key }) });`,
    reports: [['parameter', 'warning', "'xi-api-key'"]],
  },
  {
    name: 'the query of ofetch',
    source: `await $fetch('${api}/voices', { query: { api_key: key } });`,
    reports: [['parameter', 'warning', 'api_key']],
  },
  {
    name: 'set on a URL',
    source: `const url = new URL('${api}/voices');\nurl.searchParams.set('xi-api-key', key);\nawait fetch(url);`,
    reports: [['parameter', 'warning', "'xi-api-key'"]],
  },
  {
    name: 'appended to the URL of a WebSocket',
    source: `const url = new URL('${socket}');\nurl.searchParams.append('xi_api_key', key);\nnew WebSocket(url);`,
    reports: [['socket', 'warning', "'xi_api_key'"]],
  },
  {
    name: 'URLSearchParams in a template',
    source: `await fetch(\`${api}/voices?\${new URLSearchParams({ xi_api_key: key })}\`);`,
    reports: [['parameter', 'warning', 'xi_api_key']],
  },
  {
    name: 'URLSearchParams in a variable, as a string',
    source: `const query = new URLSearchParams({ 'xi-api-key': key });\nawait fetch(\`${api}/voices?\${query.toString()}\`);`,
    reports: [['parameter', 'warning', "'xi-api-key'"]],
  },
  {
    name: 'set on URLSearchParams, after a +',
    source: `const query = new URLSearchParams();\nquery.set('xi_api_key', key);\nawait fetch('${api}/voices?' + query);`,
    reports: [['parameter', 'warning', "'xi_api_key'"]],
  },
];

const silent: Example[] = [
  {
    name: 'a token in the address of a WebSocket',
    source: `new WebSocket(\`${socket}?single_use_token=\${token}\`);`,
  },
  {
    name: 'another token there',
    source: `new WebSocket(\`wss://api.elevenlabs.io/v1/speech-to-text/realtime?token=\${token}\`);`,
  },
  { name: 'an authorization there', source: `new WebSocket(\`${socket}?authorization=\${token}\`);` },
  {
    name: 'a WebSocket to another host',
    source: `new WebSocket(\`wss://example.com/elevenlabs?xi-api-key=\${key}\`);`,
  },
  {
    name: 'a WebSocket of the own server',
    source: `new WebSocket(\`wss://\${host}/elevenlabs?xi-api-key=\${key}\`);`,
  },
  {
    name: 'parameters for another host',
    source: `import axios from 'axios';\nawait axios.get('https://api.example.com/elevenlabs', { params: { 'xi-api-key': key } });`,
  },
  {
    name: 'other parameters of axios',
    source: `import axios from 'axios';\nawait axios.get('${api}/voices', { params: { page_size: 10 }, headers: { 'xi-api-key': key } });`,
  },
  {
    name: 'a parameter of the URL of the own backend',
    source: `const url = new URL('/api/elevenlabs', location.href);\nurl.searchParams.set('xi-api-key', key);`,
  },
  {
    name: 'another parameter that is set on a URL',
    source: `const url = new URL('${api}/voices');\nurl.searchParams.set('page_size', '10');`,
  },
  {
    name: 'parameters that go elsewhere',
    source: `const query = new URLSearchParams({ 'xi-api-key': key });\nawait fetch(\`/api/elevenlabs?\${query}\`);`,
  },
  {
    name: 'a token that is set on the URL of a WebSocket',
    source: `const url = new URL('${socket}');\nurl.searchParams.set('single_use_token', token);\nnew WebSocket(url);`,
  },

  {
    name: 'the key in its header',
    source: `await fetch('${api}/user', { headers: { 'xi-api-key': key } });`,
  },
  {
    name: 'a single-use token, which belongs in the query',
    source: `await fetch(\`${api}/speech-to-text?single_use_token=\${token}\`);`,
  },
  { name: 'a token', source: `await fetch(\`${api}/convai/conversation?token=\${token}\`);` },
  {
    name: 'a signed conversation',
    source: `await fetch(\`${api}/convai/conversation?conversation_signature=\${signature}\`);`,
  },
  {
    name: 'other parameters',
    source: `await fetch(\`${api}/history?page_size=10&voice_id=\${id}\`, { headers: { 'xi-api-key': key } });`,
  },
  {
    name: 'another vendor that documents it',
    source: `await fetch(\`https://maps.googleapis.com/maps/api/geocode/json?key=\${key}\`); // not ElevenLabs`,
  },
  {
    name: 'another host with the same parameter',
    source: `await fetch(\`https://api.example.com/elevenlabs?api_key=\${key}\`);`,
  },
  {
    name: 'your own backend',
    source: `await fetch(\`/api/elevenlabs?xi-api-key=\${key}\`);`,
  },
  {
    name: 'an unknown host',
    source: `await fetch(\`\${process.env.ELEVENLABS_PROXY}/user?api_key=\${key}\`);`,
  },
  {
    name: 'unknown parameters',
    source: `await fetch(\`${api}/user?\${query}\`, { headers: { 'xi-api-key': key } });`,
  },
  {
    name: 'a parameter named key, which says nothing',
    source: `await fetch(\`${api}/history?key=\${id}\`, { headers: { 'xi-api-key': key } });`,
  },
  {
    name: 'the name in the fragment',
    source: `await fetch(\`${api}/user#xi-api-key=\${key}\`, { headers: { 'xi-api-key': key } });`,
  },
  {
    name: 'the name in the path',
    source: `await fetch('${api}/user/xi-api-key', { headers: { 'xi-api-key': key } });`,
  },
  {
    name: 'a comment and a message',
    source: `// ${api}/user?xi-api-key=…\nconsole.log('${api}/user?xi-api-key=…');`,
  },
  {
    name: 'a test',
    file: 'client.test.ts',
    source: `await fetch(\`${api}/user?xi-api-key=\${key}\`);`,
  },
];

ruleTable('key-in-url', [...caught, ...silent]);
