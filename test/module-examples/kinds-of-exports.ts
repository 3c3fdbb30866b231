import { api, constant, type ImportExample, reported } from './import-example';

/** What modules export besides constants, and how it is imported. */
export const kindsOfExports: readonly ImportExample[] = [
  {
    name: 'a namespace import of a module',
    imports: "import * as config from './config';",
    url: 'config.base',
    files: { 'src/speech/config.ts': constant },
    findings: reported,
  },
  {
    name: 'a function of a namespace import',
    imports: "import * as urls from './urls';",
    url: "urls.of('/voices')",
    files: { 'src/speech/urls.ts': `export const of = (path: string) => '${api}' + path;` },
    findings: reported,
  },
  {
    name: 'everything that a module re-exports',
    imports: "import { base } from '../config';",
    url: 'base',
    files: {
      'src/config/index.ts': "export * from './other';\nexport * from './missing';\nexport * from './urls';",
      'src/config/other.ts': 'export const retries = 3;',
      'src/config/urls.ts': constant,
    },
    findings: reported,
  },
  {
    name: 'what a module exports itself, before its re-exports',
    imports: "import { base } from '../config';",
    url: 'base',
    files: {
      'src/config/index.ts': `export * from './urls';\n${constant}`,
      'src/config/urls.ts': "export const base = 'https://example.com';",
    },
    findings: reported,
  },
  {
    name: 'a static field of a class',
    imports: "import { Config } from './config';",
    url: 'Config.base',
    files: { 'src/speech/config.ts': `export class Config { static readonly base = '${api}'; }` },
    findings: reported,
  },
  {
    name: 'a member of an enum',
    imports: "import Urls, { Urls as Same } from './config';",
    url: 'isTest ? Same.ElevenLabs : Urls.ElevenLabs',
    files: { 'src/speech/config.ts': `export enum Urls { ElevenLabs = '${api}' }\nexport default Urls;` },
    findings: reported,
  },
  {
    name: 'a destructured constant',
    imports: "import { base } from './config';",
    url: 'base',
    files: { 'src/speech/config.ts': `const urls = { base: '${api}' };\nexport const { base } = urls;` },
    findings: reported,
  },
  {
    name: 'a default export in a re-export of everything',
    imports: "import base from './config';",
    url: 'base',
    files: {
      'src/speech/config.ts': "export * from './urls';",
      'src/speech/urls.ts': `export default '${api}';`,
    },
    findings: [],
  },
  {
    name: 'an unexported name from a re-export of everything',
    imports: "import * as config from './config';",
    url: 'config.base',
    files: { 'src/speech/config.ts': `const base = '${api}';\nexport const other = 1;` },
    findings: [],
  },
  {
    name: 'modules that re-export each other',
    imports: "import { base } from './a';",
    url: 'base',
    files: {
      'src/speech/a.ts': "export * from './b';\nexport * from './c';",
      'src/speech/b.ts': "export * from './a';\nexport * from './c';",
      'src/speech/c.ts': "export * from './a';\nexport * from './b';",
    },
    findings: [],
  },
  {
    name: 'a module that re-exports endless names of itself',
    imports: "import { a0 } from './a';",
    url: 'a0',
    files: {
      'src/speech/a.ts': Array.from(
        { length: 500 },
        (_, at) => `export { a${at + 1} as a${at} } from './a';`,
      ).join('\n'),
    },
    findings: [],
  },
];
