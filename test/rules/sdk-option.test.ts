import { type Example, ruleTable } from './rule-table';

const imported = `import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';\n`;
const read = 'process.env.ELEVENLABS_API_KEY';
const option = (name: string) => ['option', 'error', name] as const;
const bare = (text: string) => ['bare', 'error', text] as const;

const caught: Example[] = [
  ...['api_key', 'apikey', 'xiApiKey', 'xi_api_key', 'APIKey', 'key', 'elevenLabsApiKey', 'apiToken'].map(
    (name): Example => ({
      name: `{ ${name} }`,
      file: 'example.js',
      source: `${imported}const client = new ElevenLabsClient({ ${name}: ${read} });`,
      reports: [option(name)],
      fixed: `${imported}const client = new ElevenLabsClient({ apiKey: ${read} });`,
    }),
  ),
  {
    name: 'a name in quotes keeps them',
    file: 'example.js',
    source: `${imported}new ElevenLabsClient({ 'xi-api-key': ${read} });`,
    reports: [option(`'xi-api-key'`)],
    fixed: `${imported}new ElevenLabsClient({ 'apiKey': ${read} });`,
  },
  {
    name: 'a shorthand keeps its value',
    file: 'example.js',
    source: `${imported}const api_key = ${read};\nnew ElevenLabsClient({ api_key, timeoutInSeconds: 30 });`,
    reports: [option('api_key')],
    fixed: `${imported}const api_key = ${read};\nnew ElevenLabsClient({ apiKey: api_key, timeoutInSeconds: 30 });`,
  },
  {
    name: 'options in a constant',
    file: 'example.js',
    source: `${imported}const options = { api_key: ${read} };\nnew ElevenLabsClient(options);`,
    reports: [option('api_key')],
    fixed: `${imported}const options = { apiKey: ${read} };\nnew ElevenLabsClient(options);`,
  },
  {
    name: "shared options aren't renamed",
    file: 'example.js',
    source: `${imported}const options = { api_key: ${read} };\nnew ElevenLabsClient(options);\nlog(options.api_key.length);`,
    reports: [option('api_key')],
  },
  {
    name: 'one of two wrong names is enough',
    file: 'example.js',
    source: `${imported}new ElevenLabsClient({ api_key: key, xiApiKey: key });`,
    reports: [option('api_key')],
    fixed: `${imported}new ElevenLabsClient({ apiKey: key, xiApiKey: key });`,
  },
  {
    name: 'the older package, renamed',
    file: 'example.js',
    source: `import { ElevenLabsClient as Client } from 'elevenlabs';\nnew Client({ api_key: ${read} });`,
    reports: [option('api_key')],
    fixed: `import { ElevenLabsClient as Client } from 'elevenlabs';\nnew Client({ apiKey: ${read} });`,
  },
  {
    name: 'require',
    file: 'example.cjs',
    source: `const { ElevenLabsClient } = require('elevenlabs');\nnew ElevenLabsClient({ xiApiKey: ${read} });`,
    reports: [option('xiApiKey')],
    fixed: `const { ElevenLabsClient } = require('elevenlabs');\nnew ElevenLabsClient({ apiKey: ${read} });`,
  },
  {
    name: 'a namespace import',
    file: 'example.js',
    source: `import * as elevenlabs from '@elevenlabs/elevenlabs-js';\nnew elevenlabs.ElevenLabsClient({ api_key: ${read} });`,
    reports: [option('api_key')],
    fixed: `import * as elevenlabs from '@elevenlabs/elevenlabs-js';\nnew elevenlabs.ElevenLabsClient({ apiKey: ${read} });`,
  },
  {
    name: 'a dynamic import',
    file: 'example.mjs',
    source: `const { ElevenLabsClient } = await import('@elevenlabs/elevenlabs-js');\nnew ElevenLabsClient({ api_key: ${read} });`,
    reports: [option('api_key')],
    fixed: `const { ElevenLabsClient } = await import('@elevenlabs/elevenlabs-js');\nnew ElevenLabsClient({ apiKey: ${read} });`,
  },
  {
    name: 'a bare environment variable',
    file: 'example.js',
    source: `${imported}new ElevenLabsClient(${read});`,
    reports: [bare(read)],
    fixed: `${imported}new ElevenLabsClient({ apiKey: ${read} });`,
  },
  {
    name: 'a bare string',
    file: 'example.js',
    source: `${imported}new ElevenLabsClient('your_api_key');`,
    reports: [bare(`'your_api_key'`)],
    fixed: `${imported}new ElevenLabsClient({ apiKey: 'your_api_key' });`,
  },
  {
    name: 'a bare constant with a fallback',
    file: 'example.js',
    source: `${imported}const apiKey = ${read} ?? '';\nnew ElevenLabsClient(apiKey);`,
    reports: [bare('apiKey')],
    fixed: `${imported}const apiKey = ${read} ?? '';\nnew ElevenLabsClient({ apiKey: apiKey });`,
  },
  {
    name: 'a bare parameter with the name of the key',
    file: 'example.js',
    source: `${imported}export const clientFor = (apiKey) => new ElevenLabsClient(apiKey);`,
    reports: [bare('apiKey')],
    fixed: `${imported}export const clientFor = (apiKey) => new ElevenLabsClient({ apiKey: apiKey });`,
  },
  {
    name: 'options over several lines',
    source: `${imported}
const client = new ElevenLabsClient({
  // the key of the server
  api_key: ${read}, // do not share
});
`,
    reports: [option('api_key')],
    fixed: `${imported}
const client = new ElevenLabsClient({
  // the key of the server
  apiKey: ${read}, // do not share
});
`,
  },
];

const node = `import ElevenLabs from 'elevenlabs-node';\n`;
const nodeRequired = `const ElevenLabs = require('elevenlabs-node');\n`;
const aiSdk = `import { createElevenLabs } from '@ai-sdk/elevenlabs';\n`;
const mastra = `import { ElevenLabsVoice } from '@mastra/voice-elevenlabs';\n`;
const livekit = `import * as elevenlabs from '@livekit/agents-plugin-elevenlabs';\n`;
const engine = `import { SpeechEngine } from '@elevenlabs/elevenlabs-js';\n`;

/** The wrong and the right way of each SDK: the imports, the call, the name that is reported, the call after the fix. */
const otherSdks: readonly (readonly [string, string, string, string])[] = [
  [aiSdk, `createElevenLabs({ api_key: ${read} })`, 'api_key', `createElevenLabs({ apiKey: ${read} })`],
  [
    aiSdk,
    `createElevenLabs({ xiApiKey: ${read}, fetch })`,
    'xiApiKey',
    `createElevenLabs({ apiKey: ${read}, fetch })`,
  ],
  [
    mastra,
    `new ElevenLabsVoice({ apiKey: ${read} })`,
    'apiKey',
    `new ElevenLabsVoice({ speechModel: { apiKey: ${read} } })`,
  ],
  [
    mastra,
    `new ElevenLabsVoice({ speechModel: { name: 'eleven_v3', api_key: ${read} } })`,
    'api_key',
    `new ElevenLabsVoice({ speechModel: { name: 'eleven_v3', apiKey: ${read} } })`,
  ],
  [livekit, `new elevenlabs.TTS({ api_key: ${read} })`, 'api_key', `new elevenlabs.TTS({ apiKey: ${read} })`],
  [livekit, `new elevenlabs.STT({ key: ${read} })`, 'key', `new elevenlabs.STT({ apiKey: ${read} })`],
  [node, `new ElevenLabs({ api_key: ${read} })`, 'api_key', `new ElevenLabs({ apiKey: ${read} })`],
  [nodeRequired, `new ElevenLabs({ xiApiKey: ${read} })`, 'xiApiKey', `new ElevenLabs({ apiKey: ${read} })`],
  [
    engine,
    `new SpeechEngine.Server({ api_key: ${read}, port: 80 })`,
    'api_key',
    `new SpeechEngine.Server({ apiKey: ${read}, port: 80 })`,
  ],
];

caught.push(
  ...otherSdks.map(
    ([imports, call, name, right]): Example => ({
      name: call,
      file: 'example.js',
      source: `${imports}${call};`,
      reports: [option(name)],
      fixed: `${imports}${right};`,
    }),
  ),
  {
    name: "a shorthand that moves into Mastra's speechModel",
    file: 'example.js',
    source: `${mastra}const apiKey = ${read};\nnew ElevenLabsVoice({ apiKey, speaker: 'x' });`,
    reports: [option('apiKey')],
    fixed: `${mastra}const apiKey = ${read};\nnew ElevenLabsVoice({ speechModel: { apiKey: apiKey }, speaker: 'x' });`,
  },
  {
    name: "Mastra's listeningModel, whose key isn't used",
    file: 'example.js',
    source: `${mastra}new ElevenLabsVoice({ listeningModel: { apiKey: ${read} } });`,
    reports: [option('apiKey')],
  },
  {
    name: "Mastra's key beside a speechModel, into which it isn't moved",
    file: 'example.js',
    source: `${mastra}new ElevenLabsVoice({ speechModel: { name: 'eleven_v3' }, apiKey: ${read} });`,
    reports: [option('apiKey')],
  },
  {
    name: 'a bare key for Mastra',
    file: 'example.js',
    source: `${mastra}new ElevenLabsVoice(${read});`,
    reports: [bare(read)],
    fixed: `${mastra}new ElevenLabsVoice({ speechModel: { apiKey: ${read} } });`,
  },
);

const rightOptions: Example[] = [
  { name: 'the AI SDK', source: `${aiSdk}createElevenLabs({ apiKey: ${read} });` },
  { name: 'the AI SDK without options', source: `${aiSdk}createElevenLabs();` },
  { name: 'Mastra', source: `${mastra}new ElevenLabsVoice({ speechModel: { apiKey: ${read} } });` },
  {
    name: 'Mastra with a speechModel from elsewhere',
    source: `${mastra}new ElevenLabsVoice({ speechModel, apiKey: ${read} });`,
  },
  {
    name: 'Mastra with a key for each model',
    source: `${mastra}new ElevenLabsVoice({ speechModel: { apiKey: ${read} }, listeningModel: { apiKey: ${read} } });`,
  },
  { name: 'LiveKit', source: `${livekit}new elevenlabs.TTS({ apiKey: ${read}, model: 'eleven_v3' });` },
  {
    name: 'the OpenAI plugin of LiveKit, which is another package',
    source: `import * as openai from '@livekit/agents-plugin-openai';\nnew openai.TTS({ api_key: ${read} });`,
  },
  {
    name: 'elevenlabs-node',
    source: `${node}new ElevenLabs({ apiKey: ${read}, voiceId: 'x' });`,
    file: 'example.js',
  },
  { name: 'a speech engine', source: `${engine}new SpeechEngine.Server({ apiKey: ${read} });` },
  {
    name: 'a speech engine that only listens',
    source: `${engine}new SpeechEngine.Session(socket, { key: 1 });`,
  },
];

const browser = `import { Conversation } from '@elevenlabs/client';\n`;
const react = `import { ConversationProvider, useConversation, useScribe } from '@elevenlabs/react';\n`;
const session = (options: string) => `${browser}await Conversation.startSession(${options});`;
const key = (name: string) => ['conversation', 'error', name] as const;

caught.push(
  {
    name: 'a session with a key',
    file: 'example.js',
    source: session(`{ agentId: 'agent_1', apiKey: ${read} }`),
    reports: [key('apiKey')],
  },
  {
    name: 'a session with the name of the header',
    file: 'example.js',
    source: session(`{ agentId: 'agent_1', 'xi-api-key': ${read} }`),
    reports: [key(`'xi-api-key'`)],
  },
  {
    name: 'the key as the authorization of a session',
    file: 'example.js',
    source: session(`{ agentId: 'agent_1', authorization: ${read} }`),
    reports: [key('authorization')],
  },
  {
    name: 'the key where the signed URL belongs',
    file: 'example.js',
    source: session(`{ signedUrl: ${read} }`),
    reports: [key('signedUrl')],
  },
  {
    name: 'the key where the conversation token belongs, in a constant',
    file: 'example.js',
    source: `${browser}const token = ${read};\nawait Conversation.startSession({ conversationToken: token });`,
    reports: [key('conversationToken')],
  },
  {
    name: "a session with a url, which the package doesn't read",
    file: 'example.js',
    source: session('{ url }'),
    reports: [['url', 'error', 'url']],
    fixed: session('{ signedUrl: url }'),
    safe: false,
  },
  {
    name: 'the hook of React',
    file: 'example.jsx',
    source: `${react}const conversation = useConversation({ apiKey: ${read} });`,
    reports: [key('apiKey')],
  },
  {
    name: "the hook's session",
    file: 'example.jsx',
    source: `${react}const { startSession } = useConversation();\nstartSession({ agentId: 'agent_1', api_key: ${read} });`,
    reports: [key('api_key')],
  },
  {
    name: 'the provider of React',
    file: 'example.jsx',
    source: `${react}export const app = <ConversationProvider agentId="agent_1" apiKey={${read}}>x</ConversationProvider>;`,
    reports: [key('apiKey')],
  },
  {
    name: 'the older name of the package',
    file: 'example.js',
    source: `import { Conversation } from '@11labs/client';\nConversation.startSession({ agentId: 'agent_1', apiKey: ${read} });`,
    reports: [key('apiKey')],
  },
  {
    name: 'a transcription with a key',
    file: 'example.jsx',
    source: `${react}const scribe = useScribe({ modelId: 'scribe_v2_realtime' });\nscribe.connect({ token: ${read} });`,
    reports: [['transcription', 'error', 'token']],
  },
);

const rightSessions: Example[] = [
  { name: 'a public agent', source: session(`{ agentId: 'agent_1' }`) },
  { name: 'a signed URL', source: session('{ signedUrl }') },
  { name: 'a conversation token', source: session('{ conversationToken: await tokenFromServer() }') },
  { name: 'an authorization that is no key', source: session(`{ agentId: 'agent_1', authorization: jwt }`) },
  { name: 'a signed URL beside a key, which is ignored', source: session(`{ signedUrl, apiKey: ${read} }`) },
  { name: 'a url beside an agent', source: session(`{ agentId: 'agent_1', url }`) },
  { name: 'a url beside options from elsewhere', source: session('{ ...options, url }') },
  { name: 'the url of an orchestrator', source: session(`{ orchestrator: { url: 'wss://example.com' } }`) },
  {
    name: 'the key of a React element in a list',
    file: 'example.jsx',
    source: `${react}export const app = agents.map((id) => <ConversationProvider key={id} agentId={id} />);`,
  },
  {
    name: 'a component of the same name',
    file: 'example.jsx',
    source: `import { ConversationProvider } from './own';\nexport const app = <ConversationProvider apiKey={key} />; // elevenlabs`,
  },
  {
    name: 'a function of the same name',
    source: `import { Conversation } from './elevenlabs-sessions';\nConversation.startSession({ apiKey: ${read} });`,
  },
  {
    name: 'a single-use token',
    file: 'example.jsx',
    source: `${react}useScribe({ token: await tokenFromServer() });`,
  },
];

const silent: Example[] = [
  { name: 'the right option', source: `${imported}new ElevenLabsClient({ apiKey: ${read} });` },
  { name: 'the right option as a shorthand', source: `${imported}new ElevenLabsClient({ apiKey });` },
  {
    name: 'another spelling next to the right one, which is ignored',
    source: `${imported}new ElevenLabsClient({ apiKey: ${read}, api_key: ${read} });`,
  },
  { name: 'no options: the client reads the variable', source: `${imported}new ElevenLabsClient();` },
  { name: 'empty options', source: `${imported}new ElevenLabsClient({});` },
  {
    name: 'other options',
    source: `${imported}new ElevenLabsClient({ timeoutInSeconds: 30, maxRetries: 1 });`,
  },
  { name: 'options from another module', source: `${imported}new ElevenLabsClient(options);` },
  {
    name: 'a spread, which may bring the key',
    source: `${imported}new ElevenLabsClient({ ...options, api_key: key });`,
  },
  {
    name: 'a local class with the same name',
    source: `class ElevenLabsClient { constructor(options: object) {} }\nnew ElevenLabsClient({ api_key: ${read} });`,
  },
  {
    name: 'a class of the same name from another module',
    source: `import { ElevenLabsClient } from './elevenlabs-client';\nnew ElevenLabsClient({ api_key: ${read} });`,
  },
  {
    name: 'an unknown class',
    source: `new ElevenLabsClient({ api_key: ${read} });`,
  },
  ...rightOptions,
  ...rightSessions,
  {
    name: 'another class of the package',
    source: `import { ElevenLabsError } from 'elevenlabs';\nnew ElevenLabsError({ key: 'none' });`,
  },
  {
    name: 'another client with the option',
    source: `import { OtherClient } from 'other';\nnew OtherClient({ api_key: ${read} }); // not ElevenLabs`,
  },
  {
    name: 'options from a function',
    source: `${imported}new ElevenLabsClient(clientOptions());`,
  },
  {
    name: 'a configuration object that ends in another word',
    source: `${imported}export const make = (config: object) => new ElevenLabsClient(config);`,
  },
  {
    name: 'an object named after its key',
    source: `${imported}const byKey = { apiKey: ${read} };\nnew ElevenLabsClient(byKey);`,
  },
];

ruleTable('sdk-option', [...caught, ...silent]);
