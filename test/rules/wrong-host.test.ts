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

ruleTable('wrong-host', [...caught, ...silent]);
