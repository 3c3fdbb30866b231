import { api, type ImportExample } from './import-example';

/** Mistakes in the imported module: they are its own findings, never those of the file that imports it. */
export const mistakesElsewhere: readonly ImportExample[] = [
  {
    name: 'headers in a constant of another module',
    imports: "import { headers } from './headers';",
    url: `'${api}/voices'`,
    headers: 'headers',
    files: {
      'src/speech/headers.ts': "export const headers = { Authorization: 'Bearer ' + elevenLabsApiKey };",
    },
    findings: [],
  },
  {
    name: 'headers of a function of another module',
    imports: "import { headersFor } from './headers';",
    url: `'${api}/voices'`,
    headers: 'headersFor(process.env.ELEVENLABS_API_KEY?.trim())',
    files: {
      'src/speech/headers.ts':
        "export function headersFor(key) { return { 'x-api-key': key, 'XI-API-KEY': key }; }",
    },
    findings: [],
  },
  {
    name: 'spread headers of another module, next to a local one',
    imports: "import { common } from './headers';",
    url: `'${api}/voices'`,
    headers: "{ ...common, 'XI-API-KEY': apiKey }",
    files: { 'src/speech/headers.ts': "export const common = { 'x-api-key': 'sk_' };" },
    findings: ['header-case case'],
  },
  {
    name: 'the right header in another module makes the local one redundant',
    imports: "import { common } from './headers';",
    url: `'${api}/voices'`,
    headers: "{ ...common, 'x-api-key': apiKey }",
    files: { 'src/speech/headers.ts': "export const common = { 'xi-api-key': elevenLabsApiKey };" },
    findings: ['header-name redundant'],
  },
  {
    name: 'a key that another module reads untrimmed',
    imports: "import { elevenLabsKey } from './key';",
    url: `'${api}/voices'`,
    headers: "{ 'xi-api-key': elevenLabsKey }",
    files: { 'src/speech/key.ts': 'export const elevenLabsKey = process.env.ELEVENLABS_API_KEY;' },
    findings: [],
  },
  {
    name: 'a key with whitespace in a literal of another module',
    imports: "import { key } from './key';",
    url: `'${api}/voices'`,
    headers: "{ 'xi-api-key': key }",
    files: {
      'src/speech/key.ts': "export const key = ' sk_c40a6e8b2d917f53c40a6e8b2d917f53c40a6e8b2d917f53 ';",
    },
    findings: [],
  },
  {
    name: 'a whole request of another module',
    imports: "import { options } from './options';",
    url: `'${api}/voices'`,
    headers: 'options.headers',
    files: {
      'src/speech/options.ts': `export const options = { headers: { Authorization: 'Bearer ' + process.env.ELEVENLABS_API_KEY } };`,
    },
    findings: [],
  },
  {
    name: 'a key of another module whose name means something else',
    imports: "import { session } from './session';",
    url: `'${api}/voices'`,
    headers: "{ Authorization: 'Bearer ' + session.access_token }",
    files: { 'src/speech/session.ts': "export const session = { access_token: read('elevenlabs') };" },
    findings: [],
  },
];
