import { type Example, ruleTable } from './rule-table';

const headers = `{ headers: { 'xi-api-key': key } }`;
const host = (text: string) => ['host', 'warning', text] as const;
const website = (text: string) => ['website', 'warning', text] as const;
const version = (text: string) => ['version', 'warning', text] as const;

const caught: Example[] = [
  ...['api.elevenlabs.com', 'api.elevenlabs.ai', 'api.eleven-labs.com'].map(
    (name): Example => ({
      name,
      source: `fetch('https://${name}/v1/user', ${headers});`,
      reports: [host(name)],
      fixed: `fetch('https://api.elevenlabs.io/v1/user', ${headers});`,
    }),
  ),
  {
    name: 'a base URL in a constant',
    source: `const BASE_URL = 'https://api.elevenlabs.com/v1';`,
    reports: [host('api.elevenlabs.com')],
    fixed: `const BASE_URL = 'https://api.elevenlabs.io/v1';`,
  },
  {
    name: 'a template that continues after the host',
    source: `const reply = await fetch(\`https://api.elevenlabs.com/v1/text-to-speech/\${voice}\`, ${headers});`,
    reports: [host('api.elevenlabs.com')],
    fixed: `const reply = await fetch(\`https://api.elevenlabs.io/v1/text-to-speech/\${voice}\`, ${headers});`,
  },
  {
    name: 'a base URL among options',
    source: `const client = axios.create({ baseURL: "https://api.elevenlabs.ai/v1" });`,
    reports: [host('api.elevenlabs.ai')],
    fixed: `const client = axios.create({ baseURL: "https://api.elevenlabs.io/v1" });`,
  },
  {
    name: 'a host name of node:https',
    source: `https.request({ hostname: 'api.elevenlabs.com', path: '/v1/user' });`,
    reports: [host('api.elevenlabs.com')],
    fixed: `https.request({ hostname: 'api.elevenlabs.io', path: '/v1/user' });`,
  },
  {
    name: 'a WebSocket',
    source: `new WebSocket('wss://api.elevenlabs.com/v1/convai/conversation?agent_id=' + agent);`,
    reports: [host('api.elevenlabs.com')],
    fixed: `new WebSocket('wss://api.elevenlabs.io/v1/convai/conversation?agent_id=' + agent);`,
  },
  {
    name: 'a wrong host without the version, in one fix',
    source: `fetch('https://api.elevenlabs.com/text-to-speech/voice', ${headers});`,
    reports: [host('api.elevenlabs.com')],
    fixed: `fetch('https://api.elevenlabs.io/v1/text-to-speech/voice', ${headers});`,
  },
  {
    name: 'a fallback for a variable',
    source: `const base = process.env.ELEVENLABS_BASE_URL || 'https://api.elevenlabs.com';`,
    reports: [host('api.elevenlabs.com')],
    fixed: `const base = process.env.ELEVENLABS_BASE_URL || 'https://api.elevenlabs.io';`,
  },
  {
    name: 'the website with an API path',
    source: `fetch('https://elevenlabs.io/v1/voices', ${headers});`,
    reports: [website('elevenlabs.io')],
    fixed: `fetch('https://api.elevenlabs.io/v1/voices', ${headers});`,
  },
  {
    name: 'the website with /api before the version',
    source: `const url = 'https://www.elevenlabs.io/api/v1/text-to-speech';\nfetch(url, ${headers});`,
    reports: [website('www.elevenlabs.io')],
    fixed: `const url = 'https://api.elevenlabs.io/v1/text-to-speech';\nfetch(url, ${headers});`,
  },
  {
    name: 'the website as a base URL',
    source: `class Speech { private baseUrl = 'https://elevenlabs.io/v1'; }`,
    reports: [website('elevenlabs.io')],
    fixed: `class Speech { private baseUrl = 'https://api.elevenlabs.io/v1'; }`,
  },
  {
    name: 'no version',
    source: `fetch('https://api.elevenlabs.io/text-to-speech/voice', ${headers});`,
    reports: [version('/text-to-speech')],
    fixed: `fetch('https://api.elevenlabs.io/v1/text-to-speech/voice', ${headers});`,
  },
  {
    name: 'no version before a query',
    source: `fetch('https://api.elevenlabs.io/voices?show_legacy=true', ${headers});`,
    reports: [version('/voices')],
    fixed: `fetch('https://api.elevenlabs.io/v1/voices?show_legacy=true', ${headers});`,
  },
  {
    name: 'no version in a template',
    source: `axios.post(\`https://api.elevenlabs.io/text-to-speech/\${voice}/stream\`, body, ${headers});`,
    reports: [version('/text-to-speech')],
    fixed: `axios.post(\`https://api.elevenlabs.io/v1/text-to-speech/\${voice}/stream\`, body, ${headers});`,
  },
  {
    name: 'no version at a regional host',
    source: `const url = 'https://api.eu.residency.elevenlabs.io/user/subscription';`,
    reports: [version('/user')],
    fixed: `const url = 'https://api.eu.residency.elevenlabs.io/v1/user/subscription';`,
  },
  {
    name: 'no version after a base URL in a template',
    source: `const BASE = 'https://api.elevenlabs.io';\nfetch(\`\${BASE}/text-to-speech/\${voice}\`, ${headers});`,
    reports: [version('/text-to-speech')],
    fixed: `const BASE = 'https://api.elevenlabs.io';\nfetch(\`\${BASE}/v1/text-to-speech/\${voice}\`, ${headers});`,
  },
  {
    name: 'no version after a concatenated base URL',
    source: `const BASE = 'https://api.elevenlabs.io';\nfetch(BASE + '/speech-to-text', ${headers});`,
    reports: [version('/speech-to-text')],
    fixed: `const BASE = 'https://api.elevenlabs.io';\nfetch(BASE + '/v1/speech-to-text', ${headers});`,
  },
];

const client = `import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';\n`;
const region = (text: string) => ['region', 'warning', text] as const;
const sdk = (text: string) => ['sdk', 'warning', text] as const;
const entry = (text: string) => ['entry', 'warning', text] as const;

const regions: Example[] = [
  ...['eu', 'in', 'sg'].flatMap((label): Example[] => [
    {
      name: `the web app of the ${label} stack in a request`,
      source: `fetch('https://${label}.residency.elevenlabs.io/v1/models', ${headers});`,
      reports: [website(`${label}.residency.elevenlabs.io`)],
      fixed: `fetch('https://api.${label}.residency.elevenlabs.io/v1/models', ${headers});`,
    },
    {
      name: `the ${label} stack without residency in its host`,
      source: `const res = await axios.get("https://api.${label}.elevenlabs.io/v1/models", ${headers});`,
      reports: [region(`api.${label}.elevenlabs.io`)],
      fixed: `const res = await axios.get("https://api.${label}.residency.elevenlabs.io/v1/models", ${headers});`,
      safe: false,
    },
  ]),
  {
    name: 'the website as the base of requests, with the version in a template',
    source: `const root = 'https://elevenlabs.io';\nfetch(\`\${root}/v1/voices\`, ${headers});`,
    reports: [website('elevenlabs.io')],
    fixed: `const root = 'https://api.elevenlabs.io';\nfetch(\`\${root}/v1/voices\`, ${headers});`,
  },
  {
    name: 'the website as the base of requests, with the version in a sum',
    source: `const site = "https://www.elevenlabs.io";\nfetch(site + "/v1/text-to-speech/" + voice, ${headers});`,
    reports: [website('www.elevenlabs.io')],
    fixed: `const site = "https://api.elevenlabs.io";\nfetch(site + "/v1/text-to-speech/" + voice, ${headers});`,
  },
];

const official: Example[] = [
  ...['baseUrl', 'environment'].map(
    (option): Example => ({
      name: `a version in ${option}`,
      source: `${client}new ElevenLabsClient({ apiKey, ${option}: 'https://api.elevenlabs.io/v1' });`,
      reports: [sdk('/v1')],
      fixed: `${client}new ElevenLabsClient({ apiKey, ${option}: 'https://api.elevenlabs.io' });`,
    }),
  ),
  {
    name: 'a version with a slash, in the older package',
    source: `import { ElevenLabsClient } from 'elevenlabs';\nnew ElevenLabsClient({ baseUrl: 'https://api.us.elevenlabs.io/v1/' });`,
    reports: [sdk('/v1')],
    fixed: `import { ElevenLabsClient } from 'elevenlabs';\nnew ElevenLabsClient({ baseUrl: 'https://api.us.elevenlabs.io' });`,
  },
  {
    name: 'a version in a constant that other code uses, too',
    source: `${client}const ROOT = 'https://api.elevenlabs.io/v1';\nnew ElevenLabsClient({ apiKey, baseUrl: ROOT });\nfetch(\`\${ROOT}/voices\`, ${headers});`,
    reports: [sdk('/v1')],
  },
  {
    name: 'a version in a constant of its own',
    source: `${client}const ROOT = 'https://api.elevenlabs.io/v1';\nnew ElevenLabsClient({ apiKey, baseUrl: ROOT });`,
    reports: [sdk('/v1')],
    fixed: `${client}const ROOT = 'https://api.elevenlabs.io';\nnew ElevenLabsClient({ apiKey, baseUrl: ROOT });`,
  },
  {
    name: 'a version in the fallback for a variable',
    source: `${client}new ElevenLabsClient({ baseUrl: process.env.ELEVENLABS_BASE_URL ?? 'https://api.elevenlabs.io/v1' });`,
    reports: [sdk('/v1')],
    fixed: `${client}new ElevenLabsClient({ baseUrl: process.env.ELEVENLABS_BASE_URL ?? 'https://api.elevenlabs.io' });`,
  },
  {
    name: 'a wrong host with a version',
    source: `${client}new ElevenLabsClient({ baseUrl: 'https://api.elevenlabs.com/v1' });`,
    reports: [host('api.elevenlabs.com')],
    fixed: `${client}new ElevenLabsClient({ baseUrl: 'https://api.elevenlabs.io' });`,
  },
  {
    name: 'the website and a web app, without a path',
    source: `${client}new ElevenLabsClient({ baseUrl: 'https://elevenlabs.io' });\nnew ElevenLabsClient({ environment: 'https://in.residency.elevenlabs.io/' });`,
    reports: [website('elevenlabs.io'), website('in.residency.elevenlabs.io')],
    fixed: `${client}new ElevenLabsClient({ baseUrl: 'https://api.elevenlabs.io' });\nnew ElevenLabsClient({ environment: 'https://api.in.residency.elevenlabs.io/' });`,
  },
];

const entries: Example[] = [
  {
    name: 'a wrong host in an environment file',
    file: '.env',
    source: 'ELEVENLABS_API_KEY=\nELEVENLABS_BASE_URL=https://api.elevenlabs.com/v1\n',
    reports: [entry('api.elevenlabs.com')],
    fixed: 'ELEVENLABS_API_KEY=\nELEVENLABS_BASE_URL=https://api.elevenlabs.io/v1\n',
  },
  {
    name: 'the website in quotes, with /api before the version',
    file: '.env.local',
    source: 'ELEVENLABS_BASE_URL="https://elevenlabs.io/api/v1"\n',
    reports: [entry('elevenlabs.io')],
    fixed: 'ELEVENLABS_BASE_URL="https://api.elevenlabs.io/v1"\n',
  },
  {
    name: 'a web app, and a host without a scheme',
    file: '.env.production',
    source:
      'ELEVENLABS_BASE_URL=https://eu.residency.elevenlabs.io\nELEVENLABS_API_HOST=api.eleven-labs.com\n',
    reports: [entry('eu.residency.elevenlabs.io'), entry('api.eleven-labs.com')],
    fixed:
      'ELEVENLABS_BASE_URL=https://api.eu.residency.elevenlabs.io\nELEVENLABS_API_HOST=api.elevenlabs.io\n',
  },
  {
    name: 'a host of no region',
    file: '.env',
    source: "ELEVENLABS_API_URL='https://api.sg.elevenlabs.io'\n",
    reports: [entry('api.sg.elevenlabs.io')],
    fixed: "ELEVENLABS_API_URL='https://api.sg.residency.elevenlabs.io'\n",
    safe: false,
  },
];

const silentRegions: Example[] = [
  {
    name: 'links to the web app of a stack',
    source: `const page = 'https://eu.residency.elevenlabs.io/app/settings/api-keys';\nconst app = { href: 'https://sg.residency.elevenlabs.io' };\nopen('https://in.residency.elevenlabs.io/app');`,
  },
  {
    name: 'a region that may exist one day',
    source: `fetch('https://api.jp.residency.elevenlabs.io/v1/models', ${headers}); fetch('https://api.us.elevenlabs.io/v1/models', ${headers});`,
  },
  {
    name: 'a region that is inserted',
    source: `fetch(\`https://api.\${region}.residency.elevenlabs.io/v1/models\`, ${headers});`,
  },
  {
    name: 'the official client with the right hosts, and with a proxy of your own',
    source: `${client}new ElevenLabsClient({ baseUrl: 'https://api.elevenlabs.io' });
new ElevenLabsClient({ baseUrl: 'https://api.eu.residency.elevenlabs.io/' });
new ElevenLabsClient({ baseUrl: 'https://elevenlabs-proxy.example.com/v1' });
new ElevenLabsClient({ environment: ElevenLabsEnvironment.ProductionEu });`,
  },
  {
    name: 'a class of your own with the same name, and other clients with the version in their base',
    source: `import { ElevenLabsClient } from './client';\nnew ElevenLabsClient({ baseUrl: 'https://api.elevenlabs.io/v1' });\naxios.create({ baseURL: 'https://api.elevenlabs.io/v1' });`,
  },
  {
    name: 'the website as the base of pages',
    source: `const site = 'https://elevenlabs.io';\nconst docs = \`\${site}/docs\`, app = site + '/app';`,
  },
  {
    name: 'right hosts, a page and a proxy in an environment file',
    file: '.env',
    source:
      'ELEVENLABS_BASE_URL=https://api.elevenlabs.io/v1\nELEVENLABS_API_URL=https://api.in.residency.elevenlabs.io\nELEVENLABS_URL=https://elevenlabs.io\nELEVENLABS_API_DOCS=https://elevenlabs.io/docs/api-reference\nELEVENLABS_PROXY_URL=https://elevenlabs.io\nELEVENLABS_BASE_URL_2=https://proxy.example.com\n',
  },
  {
    name: 'a variable for something else, and a page of the website in one for the API',
    file: '.env',
    source:
      'ALLOWED_ORIGINS=https://api.elevenlabs.com\nELEVENLABS_WEBHOOK_URL=https://api.elevenlabs.com/hook\nELEVENLABS_API_URL=https://elevenlabs.io/app/settings\n',
  },
  {
    name: 'a template for an environment file',
    file: '.env.example',
    source: 'ELEVENLABS_BASE_URL=https://api.elevenlabs.com\n',
  },
];

const silent: Example[] = [
  { name: 'the right host', source: `fetch('https://api.elevenlabs.io/v1/user', ${headers});` },
  {
    name: 'regional hosts',
    source: `const hosts = { us: 'https://api.us.elevenlabs.io/v1', india: 'https://api.in.residency.elevenlabs.io' };`,
  },
  {
    name: 'the bare host, with the version after it',
    source: `const BASE = 'https://api.elevenlabs.io/';`,
  },
  {
    name: 'a version after the host in another piece',
    source: `const BASE = 'https://api.elevenlabs.io';\nfetch(\`\${BASE}/v1/text-to-speech/\${voice}\`);`,
  },
  {
    name: 'a base URL with the version',
    source: `const BASE = 'https://api.elevenlabs.io/v1';\nfetch(\`\${BASE}/text-to-speech/\${voice}\`);`,
  },
  {
    name: 'a base URL that may be another one',
    source: `const BASE = process.env.BASE ?? 'https://api.elevenlabs.io';\nfetch(\`\${BASE}/voices\`);`,
  },
  {
    name: 'the description of the API',
    source: `fetch('https://api.elevenlabs.io/docs'); fetch('https://api.elevenlabs.io/openapi.json');`,
  },
  {
    name: 'pages of the website',
    source: `
const docs = 'https://elevenlabs.io/docs/api-reference/authentication';
const keys = 'https://elevenlabs.io/app/settings/api-keys';
const page = 'https://elevenlabs.io/text-to-speech';
const about = 'https://elevenlabs.io/api';
const help = 'https://help.elevenlabs.io/hc/en-us';
`,
  },
  {
    name: 'a link in JSX',
    file: 'example.tsx',
    source: `const link = <a href="https://api.elevenlabs.com/v1">ElevenLabs</a>;\nconst other = <a href={'https://elevenlabs.io/v1'}>API</a>;`,
  },
  {
    name: 'a link among data',
    source: `const item = { name: 'ElevenLabs', href: 'https://elevenlabs.io/v1/pricing' };`,
  },
  {
    name: 'a website page that is shown to people',
    source: `const url = \`https://elevenlabs.io/v1/dubbing/\${id}\`;\nshell.openExternal(url);`,
  },
  {
    name: 'an address that is only a name: the issuer of a token',
    source: `const ISSUER = 'https://api.elevenlabs.io/convai/speech-engine';\nverify(token, { issuer: 'https://api.elevenlabs.io/convai' });`,
  },
  { name: 'a comment', source: `// the host is not https://api.elevenlabs.com/v1` },
  {
    name: 'a message with more words',
    source: `throw new Error('Cannot reach https://api.elevenlabs.com/v1/user now');`,
  },
  { name: 'a log', source: `console.warn('https://api.elevenlabs.com/v1/user');` },
  {
    name: 'a comparison, a search and a replacement',
    source: `
if (url === 'https://api.elevenlabs.com') warn();
if (url.startsWith('https://api.elevenlabs.com')) warn();
const right = url.replace('https://elevenlabs.io/v1', 'https://api.elevenlabs.io/v1');
`,
  },
  {
    name: 'a list of blocked or allowed hosts',
    source: `const blocked = ['https://api.elevenlabs.com', 'https://elevenlabs.io/v1'];`,
  },
  {
    name: 'your own server, with ElevenLabs in its path',
    source: `fetch('https://example.com/api/elevenlabs/text-to-speech', ${headers}); fetch('/elevenlabs/voices');`,
  },
  {
    name: 'another host with a similar name',
    source: `fetch('https://elevenlabs.example.com/text-to-speech');`,
  },
  { name: 'a host with the same beginning', source: `fetch('https://api.elevenlabs.community/v1/user');` },
  {
    name: 'a path of an unknown family',
    source: `fetch('https://api.elevenlabs.io/health'); fetch('https://api.elevenlabs.io/status');`,
  },
  {
    name: 'an expectation',
    source: `expect(fetch).toHaveBeenCalledWith('https://api.elevenlabs.com/v1/user');`,
  },
  { name: 'a test', file: 'example.test.ts', source: `fetch('https://api.elevenlabs.com/v1/user');` },
  {
    name: 'a tool that an agent calls',
    source: `const agent = { tools: [{ url: 'https://elevenlabs.io/v1/hook' }] };`,
  },
];

ruleTable('wrong-host', [...caught, ...regions, ...official, ...entries, ...silentRegions, ...silent]);
