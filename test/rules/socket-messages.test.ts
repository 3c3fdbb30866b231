import { strict as assert } from 'node:assert';
import { createLinter } from '../../src/lint/lint';
import { parser } from '../../src/parser/typescript-parser';
import { madeUpKeys } from '../made-up-keys';
import { documentOf } from './rule-table';

/** A row: what the script contains, and each finding with its rule, its message and the marked text. */
interface Row {
  readonly name: string;
  readonly source: string;
  readonly findings: readonly (readonly [rule: string, message: string, marked: string])[];
  /** The text after "fix all"; the same as the source by default. */
  readonly fixed?: string;
}

const url = 'wss://api.elevenlabs.io/v1/text-to-speech/voice/stream-input';
const read = 'process.env.ELEVENLABS_API_KEY';
const oldKey = '7e41b0c95d2f863a1c07e9b4a6d53f28';
const ws = "import WebSocket from 'ws';";
const opened = `const socket = new WebSocket('${url}');`;
const send = (value: string, to = 'socket', name = 'xi_api_key') =>
  `${to}.send(JSON.stringify({ text: ' ', ${name}: ${value} }));`;
const untrimmed = [['untrimmed-env', 'message', read]] as const;

/** The key untrimmed in a message, in every way of writing it. `fix all` adds the trim. */
const ways: readonly (readonly [name: string, source: string])[] = [
  ['the WebSocket of a browser', `${opened}\nsocket.onopen = () => { ${send(read)} };`],
  ['the package ws', `${ws}\n${opened}\nsocket.on('open', () => ${send(read).slice(0, -1)});`],
  ['its named export', `import { WebSocket } from 'ws';\n${opened}\n${send(read)}`],
  [
    'its named export under another name',
    `import { WebSocket as Socket } from 'ws';\n${opened.replace('WebSocket', 'Socket')}\n${send(read)}`,
  ],
  ['require', `const WebSocket = require('ws');\n${opened}\n${send(read)}`],
  ['isomorphic-ws', `import WebSocket from 'isomorphic-ws';\n${opened}\n${send(read)}`],
  [
    'reconnecting-websocket',
    `import Reconnecting from 'reconnecting-websocket';\nconst s = new Reconnecting('${url}');\n${send(read, 's')}`,
  ],
  [
    'partysocket',
    `import { WebSocket as Party } from 'partysocket';\nconst s = new Party('${url}');\n${send(read, 's')}`,
  ],
  [
    'the package websocket',
    `import { w3cwebsocket as W3C } from 'websocket';\nconst client = new W3C('${url}');\n${send(read, 'client')}`,
  ],
  ['the WebSocket of undici', `import { WebSocket } from 'undici';\n${opened}\n${send(read)}`],
  [
    'a class of the script with the address of a socket',
    `import { Socket } from './socket';\nconst line = new Socket('${url}');\n${send(read, 'line')}`,
  ],
  ['protocols beside the address', `const socket = new WebSocket('${url}', []);\n${send(read)}`],
  ['the name with hyphens', `${opened}\n${send(read, 'socket', "'xi-api-key'")}`],
  [
    'a variable that is assigned later',
    `let socket = null;\nfunction start() { socket = new WebSocket('${url}'); }\nfunction hello() { ${send(read)} }`,
  ],
  [
    'a field of a class',
    `class Speaker {\n  line = null;\n  open() { this.line = new WebSocket('${url}'); }\n  hello() { ${send(read, 'this.line')} }\n}`,
  ],
  [
    'a reference of React',
    `const line = useRef(null);\nline.current = new WebSocket('${url}');\nline.current?.send(JSON.stringify({ text: ' ', xi_api_key: ${read} }));`,
  ],
  ['a parameter', `function hello(line) { ${send(read, 'line')} }\nhello(new WebSocket('${url}'));`],
  [
    'a parameter that is typed as a socket',
    `export function hello(line: WebSocket) { ${send(read, 'line')} }`,
  ],
  ['a parameter that is named as a socket', `export function hello(socket) { ${send(read)} }`],
  ['the target of an event', `${opened}\nsocket.onopen = (event) => { ${send(read, 'event.target')} };`],
  [
    'a function that opens the socket',
    `const connect = (path) => new WebSocket('wss://api.elevenlabs.io' + path);\nconst line = connect('/v1/x');\n${send(read, 'line')}`,
  ],
  [
    'the message in a variable',
    `${opened}\nconst hello = { text: ' ', xi_api_key: ${read} };\nsocket.send(JSON.stringify(hello));`,
  ],
  [
    'its JSON in a variable',
    `${opened}\nconst hello = JSON.stringify({ text: ' ', xi_api_key: ${read} });\nsocket.send(hello);`,
  ],
  [
    'the message built step by step',
    `${opened}\nconst hello: Record<string, unknown> = { text: ' ' };\nhello.xi_api_key = ${read};\nsocket.send(JSON.stringify(hello));`,
  ],
  [
    'the same with brackets',
    `${opened}\nconst hello = {};\nhello['xi-api-key'] = ${read};\nsocket.send(JSON.stringify(hello));`,
  ],
  [
    'a spread',
    `${opened}\nconst auth = { xi_api_key: ${read} };\nsocket.send(JSON.stringify({ text: ' ', ...auth }));`,
  ],
  [
    'a condition',
    `${opened}\nsocket.send(JSON.stringify({ text: ' ', ...(first && { xi_api_key: ${read} }) }));`,
  ],
  [
    'a function that encodes',
    `${opened}\nconst say = (message: object) => socket.send(JSON.stringify(message));\nsay({ text: ' ', xi_api_key: ${read} });`,
  ],
  [
    'a method that encodes',
    `class Speaker {\n  constructor() { this.line = new WebSocket('${url}'); }\n  push(message) { this.line.send(JSON.stringify(message)); }\n  hello() { this.push({ text: ' ', xi_api_key: ${read} }); }\n}`,
  ],
  [
    'a buffer',
    `${ws}\n${opened}\nsocket.send(Buffer.from(JSON.stringify({ text: ' ', xi_api_key: ${read} })));`,
  ],
  ['JSON in a template', `${opened}\nsocket.send(\`{"text":" ","xi_api_key":"\${${read}}"}\`);`],
  [
    'react-use-websocket',
    `import useWebSocket from 'react-use-websocket';\nconst { sendJsonMessage } = useWebSocket('${url}');\nsendJsonMessage({ text: ' ', xi_api_key: ${read} });`,
  ],
  ['a fallback', `${opened}\n${send(`${read} ?? ''`)}`],
];

const mistakes: readonly Row[] = [
  {
    name: 'Bearer before the key',
    source: `${opened}\n${send(`\`Bearer \${${read}?.trim()}\``)}`,
    findings: [['malformed-key', 'message-scheme', `\`Bearer \${${read}?.trim()}\``]],
    fixed: `${opened}\n${send(`${read}?.trim()`)}`,
  },
  {
    name: 'a key in source code',
    source: `${opened}\n${send(`'${madeUpKeys.example}'`)}`,
    findings: [['hard-coded-key', 'literal', `'${madeUpKeys.example}'`]],
  },
  {
    name: 'a key of the old form',
    source: `${opened}\n${send(`'${oldKey}'`)}`,
    findings: [['hard-coded-key', 'literal', `'${oldKey}'`]],
  },
  {
    name: 'a key with a space before it',
    source: `${opened}\n${send(`' ${madeUpKeys.example}'`)}`,
    findings: [
      ['hard-coded-key', 'literal', `' ${madeUpKeys.example}'`],
      ['padded-key', 'literal-in-message', ' '],
    ],
    fixed: `${opened}\n${send(`'${madeUpKeys.example}'`)}`,
  },
  {
    name: 'a webhook secret',
    source: `${opened}\n${send(`'${madeUpKeys.webhookSecret}'`)}`,
    findings: [['malformed-key', 'literal-other', madeUpKeys.webhookSecret]],
  },
  {
    name: 'an empty key',
    source: `${opened}\n${send("''")}`,
    findings: [['missing-key', 'message', "''"]],
  },
  {
    name: 'an empty constant',
    source: `const key = '';\n${opened}\n${send('key')}`,
    findings: [['missing-key', 'message', 'key']],
  },
];

const silent: readonly (readonly [name: string, source: string])[] = [
  ['a trimmed key', `${opened}\n${send(`${read}?.trim()`)}`],
  [
    'a socket to another host',
    `const socket = new WebSocket('wss://speech.example.com/elevenlabs');\n${send(read)}`,
  ],
  [
    'a socket to the own server',
    `const socket = new WebSocket(\`wss://\${location.host}/elevenlabs\`);\n${send('key')}`,
  ],
  ['a relative socket', `const socket = new WebSocket('/elevenlabs');\n${send(read)}`],
  [
    'a message without a key',
    `${opened}\nsocket.send(JSON.stringify({ text: 'Hello', try_trigger_generation: true }));`,
  ],
  ['a single-use token', `${opened}\nsocket.send(JSON.stringify({ text: ' ', single_use_token: token }));`],
  [
    'a session token',
    `${opened}\nsocket.send(JSON.stringify({ text: ' ', authorization: \`Bearer \${token}\` }));`,
  ],
  ['an answer of a server', `response.send(JSON.stringify({ xi_api_key: ${read} }));`],
  ['a message between processes', `process.send(JSON.stringify({ xi_api_key: ${read} }));`],
  ['a request of the script', `xhr.send(JSON.stringify({ xi_api_key: ${read} }));`],
  ['an object that nothing sends', `const message = { text: ' ', xi_api_key: ${read} };`],
  ['an unknown socket with an unknown key', `export const hello = (socket, key) => ${send('key')}`],
  [
    'an unknown socket with the key of another vendor',
    `export const hello = (socket) => ${send('process.env.OPENAI_API_KEY')}`,
  ],
  [
    'an empty key beside the header',
    `${ws}\nconst socket = new WebSocket('${url}', { headers: { 'xi-api-key': key } });\n${send("''")}`,
  ],
  [
    'an empty key beside a token',
    `const socket = new WebSocket('${url}?single_use_token=' + token);\n${send("''")}`,
  ],
  ['a key that is empty on one path only', `${opened}\n${send("key ?? ''")}`],
  ['a name that ElevenLabs does not read', `${opened}\n${send(read, 'socket', 'other')}`],
  [
    'a message that is only compared',
    `expect(socket.send).toHaveBeenCalledWith(JSON.stringify({ xi_api_key: ${read} }));`,
  ],
];

describe('keys in WebSocket messages', () => {
  for (const [name, source] of ways) {
    it(`finds the read: ${name}`, () => {
      const [before = '', after = ''] = source.split(read);
      check({ name, source, findings: untrimmed, fixed: `${before}${read}?.trim()${after}` });
    });
  }
  for (const row of mistakes) it(row.name, () => check(row));
  for (const [name, source] of silent) {
    it(`is silent: ${name}`, () => check({ name, source, findings: [] }));
  }
});

function check({ source, findings, fixed }: Row): void {
  const linter = createLinter(parser);
  const document = documentOf('example.js', source);
  const found = linter
    .lint(document, {})
    .findings.map(({ ruleId, messageId, range }) => [
      ruleId,
      messageId,
      source.slice(range.start, range.end),
    ]);
  assert.deepEqual(found, findings);
  assert.equal(linter.fixAll(document, {}).text, fixed ?? source);
}
