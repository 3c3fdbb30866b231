import { type Example, ruleTable } from './rule-table';

const url = "'wss://api.elevenlabs.io/v1/text-to-speech/voice/stream-input'";
const headers = "{ headers: { 'xi-api-key': key } }";
const withHeaders = `new WebSocket(${url}, ${headers});`;
const asProtocols = `new WebSocket(${url}, ['xi-api-key', key]);`;
const client = "'use client';\n";
const hook = "import { useEffect } from 'react';\n";

/** Code of a browser with headers, and what is marked. */
function caught(name: string, source: string, marked = headers, file = 'example.tsx'): Example {
  const kind = marked.startsWith('[') ? 'protocols' : 'headers';
  return { name, file, source, reports: [[kind, 'error', marked]] };
}

const reported: Example[] = [
  caught('headers in a client component', `${client}${withHeaders}`),
  caught(
    'headers that are cast',
    `${client}new WebSocket(${url}, ${headers} as never);`,
    `${headers} as never`,
  ),
  caught('headers as the third argument', `${client}new WebSocket(${url}, [], ${headers});`),
  caught('headers after an empty argument', `${client}new WebSocket(${url}, undefined, ${headers});`),
  caught(
    'options in a variable',
    `${client}const options = ${headers};\nnew WebSocket(${url}, options);`,
    'options',
  ),
  caught(
    'an Authorization header',
    `${client}new WebSocket(${url}, { headers: { Authorization: \`Bearer \${key}\` } });`,
    `{ headers: { Authorization: \`Bearer \${key}\` } }`,
  ),
  caught('in a hook', `${hook}useEffect(() => {\n  const socket = ${withHeaders}\n}, []);`),
  caught('with an element of the page', `document.title = 'Speech';\n${withHeaders}`, headers, 'example.js'),
  caught(
    'with the storage of the page',
    `const key = localStorage.getItem('key');\n${withHeaders}`,
    headers,
    'example.js',
  ),
  caught(
    'a member of window',
    `window.socket = new window.WebSocket(${url}, ${headers});`,
    headers,
    'example.js',
  ),
  caught('in a page', `<script>\nconst socket = ${withHeaders}\n</script>\n`, headers, 'example.html'),
  caught(
    'in a component of Vue',
    `<script setup>\nconst socket = ${withHeaders}\n</script>\n`,
    headers,
    'Example.vue',
  ),
  caught('a list of protocols in a browser', `${client}${asProtocols}`, "['xi-api-key', key]"),
  caught('a list of protocols anywhere', asProtocols, "['xi-api-key', key]", 'example.js'),
  caught(
    'a list of protocols for ws',
    `import WebSocket from 'ws';\n${asProtocols}`,
    "['xi-api-key', key]",
    'example.js',
  ),
  caught(
    'a protocol that contains the key',
    `new WebSocket(${url}, [\`xi-api-key.\${key}\`]);`,
    `[\`xi-api-key.\${key}\`]`,
    'example.js',
  ),
  caught(
    'the name with underscores',
    `new WebSocket(${url}, ['xi_api_key', key]);`,
    "['xi_api_key', key]",
    'example.js',
  ),
];

const silent: Example[] = [
  { name: 'headers for ws', file: 'example.js', source: `import WebSocket from 'ws';\n${withHeaders}` },
  {
    name: 'headers for ws by require',
    file: 'example.js',
    source: `const WebSocket = require('ws');\n${withHeaders}`,
  },
  {
    name: "headers for Node's own WebSocket",
    file: 'example.mjs',
    source: `import fs from 'node:fs';\n${withHeaders}`,
  },
  { name: "headers for Bun's", source: `Bun.serve({ fetch: () => new Response('') });\n${withHeaders}` },
  {
    name: "headers for Deno's",
    source: `const key = Deno.env.get('ELEVENLABS_API_KEY')?.trim();\n${withHeaders}`,
  },
  { name: 'headers where nothing shows the place', file: 'example.js', source: withHeaders },
  {
    name: "headers for React Native's",
    file: 'example.tsx',
    source: `import { View } from 'react-native';\nnew WebSocket(${url}, null, ${headers});`,
  },
  {
    name: 'headers of an app that shows nothing but a hook of Expo',
    file: 'example.tsx',
    source: `import { useEffect } from 'react';\nimport { Audio } from 'expo-av';\nuseEffect(() => { new WebSocket(${url}, undefined, ${headers}); }, []);`,
  },
  {
    name: 'a token in the address',
    file: 'example.tsx',
    source: `${client}new WebSocket(${url} + '?single_use_token=' + token);`,
  },
  { name: 'a signed URL', file: 'example.tsx', source: `${client}new WebSocket(signedUrl); // ElevenLabs` },
  {
    name: 'the key in the first message',
    file: 'example.tsx',
    source: `${client}const s = new WebSocket(${url});\ns.onopen = () => s.send(JSON.stringify({ text: ' ', xi_api_key: key }));`,
  },
  {
    name: 'the token of a session as a protocol',
    file: 'example.tsx',
    source: `${client}new WebSocket(${url}, ['convai', \`bearer.\${token}\`]);`,
  },
  {
    name: 'another host',
    file: 'example.tsx',
    source: `${client}new WebSocket('wss://speech.example.com/elevenlabs', ${headers});`,
  },
  {
    name: 'protocols for another host',
    file: 'example.js',
    source: `new WebSocket('wss://speech.example.com/elevenlabs', ['xi-api-key', key]);`,
  },
  {
    name: 'options without headers',
    file: 'example.tsx',
    source: `${client}new WebSocket(${url}, { protocols: [] });`,
  },
  {
    name: 'other headers',
    file: 'example.tsx',
    source: `${client}new WebSocket(${url}, { headers: { Accept: 'audio/mpeg' } });`,
  },
  {
    name: 'fetch, which sends headers',
    file: 'example.tsx',
    source: `${client}fetch('https://api.elevenlabs.io/v1/user', ${headers});`,
  },
  { name: 'a test', file: 'example.test.tsx', source: `${client}${withHeaders}` },
];

ruleTable('websocket-headers', [...reported, ...silent]);
