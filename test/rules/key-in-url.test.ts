import { type Example, ruleTable } from './rule-table';

const api = 'https://api.elevenlabs.io/v1';

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
];

const silent: Example[] = [
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
