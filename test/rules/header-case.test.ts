import { type Example, ruleTable } from './rule-table';

const headers = (field: string, url = `'https://api.elevenlabs.io/v1/voices'`) =>
  `fetch(${url}, { headers: { ${field} } });`;

const caught: Example[] = [
  {
    name: 'all capitals',
    source: headers(`'XI-API-KEY': key`),
    reports: [['case', 'information', `'XI-API-KEY'`]],
    fixed: headers(`'xi-api-key': key`),
  },
  {
    name: 'capital initials',
    source: headers(`"Xi-Api-Key": key`),
    reports: [['case', 'information', `"Xi-Api-Key"`]],
    fixed: headers(`"xi-api-key": key`),
  },
  {
    name: 'one capital',
    source: headers(`'xi-API-key': key`),
    reports: [['case', 'information', `'xi-API-key'`]],
    fixed: headers(`'xi-api-key': key`),
  },
  {
    name: 'an unknown destination: nobody else has such a header',
    source: headers(`'Xi-Api-Key': key`, 'url'),
    reports: [['case', 'information', `'Xi-Api-Key'`]],
    fixed: headers(`'xi-api-key': key`, 'url'),
    safe: false,
  },
  {
    name: 'a severity that the user chose',
    source: headers(`'XI-API-KEY': key`),
    context: { severities: { 'header-case': 'warning' } },
    reports: [['case', 'warning', `'XI-API-KEY'`]],
    fixed: headers(`'xi-api-key': key`),
  },
];

const silent: Example[] = [
  { name: 'the documented spelling', source: headers(`'xi-api-key': key`) },
  {
    name: 'switched off',
    source: headers(`'XI-API-KEY': key`),
    context: { severities: { 'header-case': 'off' } },
  },
  { name: 'another host', source: headers(`'XI-API-KEY': key`, `'https://proxy.example.com/tts'`) },
  { name: 'the own backend', source: headers(`'XI-API-KEY': key`, `'/api/elevenlabs'`) },
  { name: 'an inbound header', source: `const key = request.headers['XI-API-KEY'];` },
  { name: 'an environment variable', source: `const XI_API_KEY = process.env.XI_API_KEY;` },
  { name: 'both spellings, which is another rule', source: headers(`'xi-api-key': key, 'XI-API-KEY': key`) },
  {
    name: 'an expectation of a test',
    source: `expect(options.headers).toEqual({ headers: { 'XI-API-KEY': key } });`,
  },
  { name: 'a text', source: `throw new Error('Set the XI-API-KEY header');` },
];

ruleTable('header-case', [...caught, ...silent]);
