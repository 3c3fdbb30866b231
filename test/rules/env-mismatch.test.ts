import assert from 'node:assert/strict';
import type { EnvironmentFile, LintContext } from '../../src/lint/context';
import { environmentVariables } from '../../src/lint/documents/environment-document';
import { applyEdits } from '../../src/lint/edits';
import type { Finding } from '../../src/lint/finding';
import { createLinter } from '../../src/lint/lint';
import { envMismatch } from '../../src/lint/rules/env-mismatch';
import { parser } from '../../src/parser/typescript-parser';
import { documentOf, type Example, ruleTable } from './rule-table';

const official = 'ELEVENLABS_API_KEY';
const read = `process.env.${official}`;
const request = (value: string) =>
  `fetch('https://api.elevenlabs.io/v1/voices', { headers: { 'xi-api-key': ${value} } });`;
const sdk = "import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';\n";

/** A context with environment files around the script, by their names. */
function around(files: Readonly<Record<string, string>>): LintContext {
  const environment = Object.entries(files).map(
    ([file, text]): EnvironmentFile => ({
      uri: `file:///project/${file}`,
      variables: environmentVariables(text),
    }),
  );
  return { environment };
}

const oldName = around({ '.env': 'ELEVEN_API_KEY=sk_…\n' });
const otherName = around({ '.env': 'A=1\nELEVEN_LABS_API_KEY=sk_…\n' });

const officialName = around({ '.env': `${official}=sk_…\n` });
const livekit = "import * as elevenlabs from '@livekit/agents-plugin-elevenlabs';\n";
const mastra = "import { ElevenLabsVoice } from '@mastra/voice-elevenlabs';\n";
const aiSdk = "import { elevenlabs } from '@ai-sdk/elevenlabs';\n";

const silent: Example[] = [
  {
    name: "LiveKit's plugin finds its own variable",
    source: `${livekit}new elevenlabs.TTS({ model: 'eleven_v3' });`,
    context: oldName,
  },
  {
    name: "LiveKit's plugin gets the key",
    source: `${livekit}new elevenlabs.TTS({ apiKey: ${read} });`,
    context: officialName,
  },
  {
    name: "LiveKit's plugin gets options from elsewhere",
    source: `${livekit}new elevenlabs.TTS({ ...options });\nnew elevenlabs.TTS(options);`,
    context: officialName,
  },
  {
    name: "LiveKit's plugin sends requests elsewhere",
    source: `${livekit}new elevenlabs.TTS({ baseURL: 'https://proxy.example.com' });`,
    context: officialName,
  },
  {
    name: "Mastra's voice gets a model from elsewhere",
    source: `${mastra}new ElevenLabsVoice({ speechModel });`,
    context: oldName,
  },
  {
    name: 'the ready provider of the AI SDK finds its variable',
    source: `${aiSdk}speak(elevenlabs.speech('eleven_v3'));`,
    context: officialName,
  },
  {
    name: 'the AI SDK and LiveKit each have their variable',
    source: `${aiSdk}${livekit.replace('elevenlabs', 'plugin')}speak(elevenlabs.speech('eleven_v3'));\nnew plugin.TTS();`,
    context: around({ '.env': `${official}=sk_…\nELEVEN_API_KEY=sk_…` }),
  },
  {
    name: 'elevenlabs-node reads no variable',
    source: `import ElevenLabs from 'elevenlabs-node';\nnew ElevenLabs({ voiceId: 'x' });`,
    context: otherName,
  },
  { name: 'environment files are unknown', source: request(read) },
  { name: 'there is no environment file', source: request(read), context: { environment: [] } },
  { name: 'the variable is defined', source: request(read), context: around({ '.env': `${official}=sk_…` }) },
  {
    name: 'the variable is defined and empty, which is another mistake',
    source: request(read),
    context: around({ '.env': `${official}=\nELEVEN_API_KEY=sk_…` }),
  },
  {
    name: 'another file in a parent folder defines it',
    source: request(read),
    context: around({ 'a/.env': 'ELEVEN_API_KEY=sk_…', '.env.local': `${official}=sk_…` }),
  },
  {
    name: 'no file defines any key',
    source: request(read),
    context: around({ '.env': 'PORT=3000\nAPI_KEY=1' }),
  },
  {
    name: 'the file defines something else of ElevenLabs',
    source: request(read),
    context: around({ '.env': 'ELEVENLABS_VOICE_ID=x\nELEVENLABS_WEBHOOK_SECRET=y\nELEVENLABS_SECRET=z' }),
  },
  {
    name: 'the file defines a key of a stage, a number or several keys',
    source: request(read),
    context: around({ '.env': `${official}_PROD=1\n${official}_2=1\n${official}S=1,2` }),
  },
  {
    name: 'the file defines a framework’s prefix',
    source: request(read),
    context: around({ '.env': `VITE_${official}=1\nNEXT_PUBLIC_ELEVEN_LABS_API_KEY=1\nNUXT_${official}=1` }),
  },
  {
    name: 'a matching prefixed name',
    source: request(`import.meta.env.VITE_${official}`),
    context: around({ '.env': `VITE_${official}=sk_…` }),
  },
  {
    name: 'several names are read, and one of them is defined',
    source: request(`${read} || process.env.ELEVEN_API_KEY`),
    context: oldName,
  },
  {
    name: 'several names are read through a constant, and one of them is defined',
    source: `const key = ${read} ?? process.env.ELEVEN_LABS_API_KEY ?? '';\n${request('key.trim()')}`,
    context: otherName,
  },
  {
    name: 'the key may be passed',
    source: `class Client { constructor(private options) {}
  list() { ${request(`this.options.apiKey ?? ${read}`)} } }`,
    context: oldName,
  },
  {
    name: 'the key has a literal fallback',
    source: request(`${read} ?? 'sk_0f1e2d3c4b5a69788796a5b4c3d2e1f00112233445566778'`),
    context: oldName,
  },
  {
    name: 'the code sets the variable',
    source: `${read} ??= process.env.ELEVEN_API_KEY;\n${request(read)}`,
    context: oldName,
  },
  {
    name: 'the code sets the variable in brackets, from a secret store',
    source: `process.env['${official}'] = await secrets.get('elevenlabs');\n${request(read)}`,
    context: oldName,
  },
  {
    name: 'the code sets several variables at once',
    source: `Object.assign(process.env, { ${official}: key });\n${request(read)}`,
    context: oldName,
  },
  {
    name: 'a test stubs the variable',
    source: `vi.stubEnv('${official}', 'sk_test');\n${request(read)}`,
    context: oldName,
  },
  {
    name: 'Deno sets the variable',
    source: `Deno.env.set('${official}', key);\n${request(`Deno.env.get('${official}')`)}`,
    context: oldName,
  },
  {
    name: 'Firebase sets the variable from a secret',
    source: `export const speak = onRequest({ secrets: ['${official}'] }, () => ${request(read).slice(0, -1)});`,
    context: oldName,
  },
  {
    name: 'Firebase defines a secret of that name',
    source: `const secret = defineSecret('${official}');\n${request(read)}`,
    context: oldName,
  },
  {
    name: 'LiveKit expects the defined name',
    source: `import * as elevenlabs from '@livekit/agents-plugin-elevenlabs';\n${request(read)}`,
    context: oldName,
  },
  {
    name: 'LiveKit expects the variable that the code reads',
    source: `import { voice } from '@livekit/agents';\n${request('process.env.ELEVEN_API_KEY')}`,
    context: around({ '.env': `${official}=sk_…` }),
  },
  {
    name: 'the environment shows a LiveKit project',
    source: request(read),
    context: around({ '.env': 'LIVEKIT_URL=wss://x\nELEVEN_API_KEY=sk_…' }),
  },
  {
    name: 'LangChain expects the defined name',
    source: `const { Tool } = require('langchain/tools');\n${request(read)}`,
    context: oldName,
  },
  {
    name: 'Griptape expects the defined name',
    source: request(read),
    context: around({ '.env': 'GRIPTAPE_URL=x\nELEVEN_LABS_API_KEY=sk_…' }),
  },
  {
    name: 'a template asks for both names',
    source: request(read),
    context: around({ '.env': 'ELEVEN_API_KEY=sk_…', '.env.example': `ELEVEN_API_KEY=\n${official}=` }),
  },
  {
    name: 'the variable is read for something else',
    source: `if (!${read}) throw new Error('ELEVENLABS_API_KEY is missing');\nconsole.log(!!${read});`,
    context: oldName,
  },
  {
    name: 'the variable goes to another vendor',
    source: `fetch('https://api.example.com', { headers: { 'x-api-key': ${read} } });`,
    context: oldName,
  },
  {
    name: 'a variable whose name says nothing',
    source: request('process.env.EL_KEY'),
    context: around({ '.env': `${official}=sk_…` }),
  },
  {
    name: 'the client finds the official name',
    source: `${sdk}new ElevenLabsClient();`,
    context: around({ '.env': `${official}=sk_…\nELEVEN_API_KEY=sk_…` }),
  },
  {
    name: 'the client gets its key',
    source: `${sdk}new ElevenLabsClient({ apiKey: await secret() });\nnew ElevenLabsClient({ ...options });`,
    context: oldName,
  },
  {
    name: 'the client uses a proxy, or gets something unknown',
    source: `${sdk}new ElevenLabsClient({ baseUrl: proxy });\nnew ElevenLabsClient(options);`,
    context: oldName,
  },
  {
    name: 'a local class',
    source: 'class ElevenLabsClient {}\nnew ElevenLabsClient();',
    context: oldName,
  },
  {
    name: 'a class of another package',
    source: "import { ElevenLabsClient } from './client';\nnew ElevenLabsClient();",
    context: oldName,
  },
];

/** In these, the first fix changes the environment file, so the script stays the same. */
const reported: Example[] = [
  {
    name: 'the old name is defined',
    source: request(read),
    context: oldName,
    reports: [['mismatch', 'warning', read]],
  },
  {
    name: 'another name is defined next to an empty one',
    source: request(`${read}?.trim() ?? ''`),
    context: around({ '.env': 'XI_API_KEY=\nELEVENLABS_KEY=sk_…' }),
    reports: [['mismatch', 'warning', read]],
  },
  {
    name: 'only the template defines the name',
    source: request(read),
    context: around({ '.env': 'ELEVEN_API_KEY=sk_…', '.env.example': `${official}=` }),
    reports: [['mismatch', 'warning', read]],
  },
  {
    name: 'there is only a template, and it defines another name',
    source: request(read),
    context: around({ '.env.example': 'ELEVEN_LABS_API_KEY=' }),
    reports: [['mismatch', 'warning', read]],
  },
  {
    name: 'several names are read, and none is defined',
    source: request(`${read} || process.env.XI_API_KEY`),
    context: oldName,
    reports: [['mismatch', 'warning', read]],
  },
  {
    name: 'LangChain expects another name than the defined one',
    source: `import { Tool } from '@langchain/core/tools';\n${request(read)}`,
    context: otherName,
    reports: [['mismatch', 'warning', read]],
  },
  {
    name: 'the client is created without a key',
    source: `${sdk}const client = new ElevenLabsClient();`,
    context: oldName,
    reports: [['sdk-default', 'warning', 'ElevenLabsClient']],
  },
  {
    name: 'a renamed client is created with other options',
    source: `import { ElevenLabsClient as Client } from 'elevenlabs';\nnew Client({ timeoutInSeconds: 60 });`,
    context: otherName,
    reports: [['sdk-default', 'warning', 'Client']],
  },
  {
    name: 'the client is required',
    source: `const { ElevenLabsClient } = require('elevenlabs');\nnew ElevenLabsClient({});`,
    file: 'example.js',
    context: otherName,
    reports: [['sdk-default', 'warning', 'ElevenLabsClient']],
  },
  {
    name: "LiveKit's plugin is created without a key",
    file: 'example.js',
    source: `${livekit}const tts = new elevenlabs.TTS({ model: 'eleven_v3' });`,
    context: officialName,
    reports: [['sdk-default', 'warning', 'elevenlabs.TTS']],
    fixed: `${livekit}const tts = new elevenlabs.TTS({ apiKey: process.env.ELEVENLABS_API_KEY?.trim(), model: 'eleven_v3' });`,
    safe: false,
  },
  {
    name: "LiveKit's plugin is created without options",
    file: 'example.ts',
    source: `${livekit}const stt = new elevenlabs.STT();`,
    context: officialName,
    reports: [['sdk-default', 'warning', 'elevenlabs.STT']],
    fixed: `${livekit}const stt = new elevenlabs.STT({ apiKey: process.env.ELEVENLABS_API_KEY?.trim() });`,
    safe: false,
  },
  {
    name: "Mastra's voice is created without a key",
    source: `${mastra}const voice = new ElevenLabsVoice({ speechModel: { name: 'eleven_v3' } });`,
    context: oldName,
    reports: [['sdk-default', 'warning', 'ElevenLabsVoice']],
  },
  {
    name: 'a provider of the AI SDK is created without a key',
    source: `import { createElevenLabs } from '@ai-sdk/elevenlabs';\nconst provider = createElevenLabs();`,
    context: otherName,
    reports: [['sdk-default', 'warning', 'createElevenLabs']],
  },
  {
    name: 'the ready provider of the AI SDK is used twice',
    source: `${aiSdk}speak(elevenlabs.speech('eleven_v3'));\nhear(elevenlabs.transcription('scribe_v1'));`,
    context: otherName,
    reports: [['instance', 'warning', 'elevenlabs']],
  },
  ...renamed('a member', 'process.env.ELEVEN_API_KEY', (name) => `process.env.${name}`),
  ...renamed('a member in brackets', "process.env['ELEVEN_API_KEY']", (name) => `process.env['${name}']`),
  ...renamed('Deno', "Deno.env.get('ELEVEN_API_KEY')", (name) => `Deno.env.get('${name}')`),
  {
    name: 'destructured',
    source: `const { ELEVEN_API_KEY } = process.env;\n${request('ELEVEN_API_KEY')}`,
    context: around({ '.env': `${official}=sk_…` }),
    reports: [['mismatch', 'warning', 'ELEVEN_API_KEY']],
    fixed: `const { ${official}: ELEVEN_API_KEY } = process.env;\n${request('ELEVEN_API_KEY')}`,
    safe: false,
  },
  {
    name: 'destructured under another name',
    source: `const { ELEVEN_API_KEY: key = '' } = process.env;\n${request('key')}`,
    context: around({ '.env': `${official}=sk_…` }),
    reports: [['mismatch', 'warning', "ELEVEN_API_KEY: key = ''"]],
    fixed: `const { ${official}: key = '' } = process.env;\n${request('key')}`,
    safe: false,
  },
  {
    name: 'imported from SvelteKit',
    source: `import { ELEVEN_API_KEY } from '$env/static/private';\n${request('ELEVEN_API_KEY')}`,
    context: around({ '.env': `${official}=sk_…` }),
    reports: [['mismatch', 'warning', 'ELEVEN_API_KEY']],
    fixed: `import { ${official} as ELEVEN_API_KEY } from '$env/static/private';\n${request('ELEVEN_API_KEY')}`,
    safe: false,
  },
  {
    name: 'a prefixed name, misspelled',
    source: request('import.meta.env.VITE_ELEVEN_LABS_API_KEY'),
    context: around({ '.env': `VITE_${official}=sk_…` }),
    reports: [['mismatch', 'warning', 'import.meta.env.VITE_ELEVEN_LABS_API_KEY']],
    fixed: request(`import.meta.env.VITE_${official}`),
    safe: false,
  },
  {
    name: 'a variable that is read twice is one finding with one fix',
    source: `${request('process.env.XI_API_KEY')}\n${request('process.env.XI_API_KEY!')}`,
    context: around({ '.env': `${official}=sk_…` }),
    reports: [['mismatch', 'warning', 'process.env.XI_API_KEY', ['process.env.XI_API_KEY']]],
    fixed: `${request(read)}\n${request(`${read}!`)}`,
    safe: false,
  },
  {
    name: 'the client reads the variable too, but a rename in the code does not change that',
    source: `${sdk}new ElevenLabsClient();\n${request(read)}`,
    context: otherName,
    reports: [['sdk-default', 'warning', 'ElevenLabsClient', [read]]],
  },
  {
    name: 'a name that a schema declares too is renamed only in the environment file',
    source: `export default { async fetch(request, env) { ${request('env.ELEVEN_LABS_KEY')} } };`,
    context: around({ '.dev.vars': `${official}=sk_…` }),
    reports: [['mismatch', 'warning', 'env.ELEVEN_LABS_KEY']],
  },
];

/** A read of the old name, where the official one is defined. */
function renamed(name: string, source: string, to: (variable: string) => string): Example[] {
  return [
    {
      name: `${name} is renamed in the code`,
      source: request(source),
      context: around({ '.env': `${official}=sk_…` }),
      reports: [['mismatch', 'warning', source]],
      fixed: request(to(official)),
      safe: false,
    },
  ];
}

ruleTable('env-mismatch', [...silent, ...reported]);

describe('env-mismatch', () => {
  it('names both variables and the file', () => {
    const [finding] = findingsOf({ name: '', source: request(read), context: otherName });
    assert.deepEqual(finding?.values, { variable: official, other: 'ELEVEN_LABS_API_KEY', file: '.env' });
    assert.deepEqual(
      finding?.related.map(({ uri, range }) => [uri, range]),
      [['file:///project/.env', { start: 4, end: 23 }]],
    );
  });

  it('renames in the environment file, and in the code as a second choice', () => {
    const [finding] = findingsOf({ name: '', source: request(read), context: otherName });
    assert.deepEqual(
      finding?.fixes.map(({ titleId, kind, edits }) => [titleId, kind, edits[0]?.uri]),
      [
        ['rename-in-file', 'suggestion', 'file:///project/.env'],
        ['rename-in-code', 'suggestion', undefined],
      ],
    );
    const edits = finding?.fixes[0]?.edits ?? [];
    assert.equal(applyEdits('A=1\nELEVEN_LABS_API_KEY=sk_…\n', edits), `A=1\n${official}=sk_…\n`);
  });

  it("leaves the file alone if the host doesn't know where it names the variable", () => {
    const variables = [{ name: 'ELEVEN_API_KEY', empty: false }];
    const context = { environment: [{ uri: 'file:///project/.env', variables }] };
    const [finding] = findingsOf({ name: '', source: request(read), context });
    assert.deepEqual(
      finding?.fixes.map(({ titleId }) => titleId),
      ['rename-in-code'],
    );
    assert.deepEqual(finding?.related, []);
  });

  it('gives every one of its messages in this table', () => {
    const found = reported.flatMap(findingsOf);
    const said = found.flatMap(({ messageId, related }) => [
      messageId,
      ...related.map((place) => place.messageId),
    ]);
    assert.deepEqual([...new Set(said)].sort(), Object.keys(envMismatch.messages).sort());
  });
});

function findingsOf({ file = 'example.ts', source, context = {} }: Example): readonly Finding[] {
  const { findings } = createLinter(parser).lint(documentOf(file, source), context);
  return findings.filter(({ ruleId }) => ruleId === 'env-mismatch');
}
