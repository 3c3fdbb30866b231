import type { LintContext, ModuleSource } from '../../src/lint/context';
import { environmentVariables } from '../../src/lint/documents/environment-document';
import { type Example, ruleTable } from './rule-table';

const root = 'file:///project';

/** A context with the other files of a project. What isn't listed doesn't exist. */
function beside(files: Readonly<Record<string, string>>): LintContext {
  const sources = new Map(
    Object.entries(files).map(([file, text]): [string, ModuleSource] => [`${root}/${file}`, { text }]),
  );
  const modules = new Map<string, ModuleSource | null>(sources);
  modules.get = (uri) => sources.get(uri) ?? null;
  return { modules, root, folders: new Map([[root, []]]) };
}

const key = 'process.env.ELEVENLABS_API_KEY';
const esm = { 'package.json': '{ "type": "module", "dependencies": { "dotenv": "17" } }' };
const sdk = "import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';\n";
const eager = `${sdk}const client = new ElevenLabsClient({ apiKey: ${key}?.trim() });\nexport const speak = () => client;\n`;
const lazy = `${sdk}let client;\nexport const speak = () => (client ??= new ElevenLabsClient({ apiKey: ${key} }));\n`;
const required = `const apiKey = ${key};\nexports.speak = () => apiKey;\n`;
const request = (value: string) =>
  `fetch('https://api.elevenlabs.io/v1/voices', { headers: { 'xi-api-key': ${value} } });\n`;

const importsThenLoads = `import dotenv from 'dotenv';
import { speak } from './voice.js';

dotenv.config();
speak();
`;
const usesIt = 'speak();\n';

/** A program in two files: what starts it, and `voice.ts` beside it. */
const program = (voice: string, more: Readonly<Record<string, string>> = {}) => ({
  file: 'main.ts',
  context: beside({ ...esm, 'voice.ts': voice, ...more }),
});

/** The same with an environment file, whose values nobody sees. */
function withFile(context: LintContext, file: string, text: string): LintContext {
  return { ...context, environment: [{ uri: `${root}/${file}`, variables: environmentVariables(text) }] };
}

const silent: Example[] = [
  {
    name: 'the environment file doesn’t define the key, so it comes from elsewhere',
    source: importsThenLoads,
    file: 'main.ts',
    context: withFile(beside({ ...esm, 'voice.ts': eager }), '.env', 'PORT=3000\n'),
  },
  {
    name: 'the files are loaded by the first import',
    source: `import 'dotenv/config';\nimport { speak } from './voice.js';\n${usesIt}`,
    ...program(eager),
  },
  { name: 'the key is read in a function', source: importsThenLoads, ...program(lazy) },
  {
    name: 'the key is read in a method, a getter and a callback',
    source: importsThenLoads,
    ...program(
      `export class Voice { key = ${key}; say() { return ${key}; } }\nexport const settings = { get key() { return ${key}; } };\nexport const speak = (app) => app.get('/', () => ${key});\n`,
    ),
  },
  {
    name: 'the module loads the files itself',
    source: importsThenLoads,
    ...program(`import 'dotenv/config';\n${eager}`),
  },
  {
    name: 'the module loads the files itself by a call',
    source: importsThenLoads.replace('main', ''),
    ...program(`import { config } from 'dotenv';\nconfig();\n${eager}`),
  },
  {
    name: 'an own module loads them, imported first',
    source: `import './env.js';\n${importsThenLoads}`,
    ...program(eager, { 'env.ts': "import { config } from 'dotenv';\nconfig({ path: '.env.local' });\n" }),
  },
  {
    name: 'the module that reads the key imports the one that loads the files',
    source: importsThenLoads,
    ...program(`import './settings.js';\n${eager}`, { 'settings.ts': "import 'dotenv/config';\n" }),
  },
  {
    name: 'an own module that may load them isn’t at hand',
    source: `import './environment';\n${importsThenLoads}`,
    ...program(eager),
  },
  {
    name: 'an installed module that may set the environment',
    source: `import '@acme/env';\n${importsThenLoads}`,
    ...program(eager),
  },
  {
    name: 'the module sets the variables by its own loader',
    source: importsThenLoads,
    ...program(
      `import fs from 'node:fs';\nfor (const line of fs.readFileSync('.env', 'utf8').split('\\n')) {\n  const [name = '', value] = line.split('=');\n  process.env[name] = value;\n}\n${eager}`,
    ),
  },
  {
    name: 'node --env-file loads them',
    source: importsThenLoads,
    ...program(eager, {
      'package.json': '{ "type": "module", "scripts": { "dev": "tsx --env-file=.env main.ts" } }',
    }),
  },
  {
    name: 'node -r dotenv/config loads them',
    source: importsThenLoads,
    ...program(eager, { 'package.json': '{ "scripts": { "dev": "node -r dotenv/config dist/main.js" } }' }),
  },
  {
    name: 'Bun loads them by itself',
    source: importsThenLoads,
    ...program(eager, {
      'package.json': '{ "type": "module", "scripts": { "dev": "bun --watch main.ts" } }',
    }),
  },
  {
    name: 'dotenvx loads them',
    source: importsThenLoads,
    ...program(eager, { 'package.json': '{ "scripts": { "dev": "dotenvx run -- tsx main.ts" } }' }),
  },
  {
    name: 'a route of Next.js, which has loaded them',
    source: `import { config } from 'dotenv';\nimport { speak } from '../voice.js';\nconfig();\nexport const GET = () => speak();\n`,
    file: 'app/route.ts',
    context: beside({ 'package.json': '{ "dependencies": { "next": "16" } }', 'voice.ts': eager }),
  },
  {
    name: 'a library module that is imported when the files were loaded long ago',
    source: importsThenLoads.replace('speak();', 'export const greet = () => speak();'),
    file: 'src/greeting/greet.ts',
    context: beside({ ...esm, 'src/greeting/voice.ts': eager }),
  },
  {
    name: 'a configuration file',
    source: importsThenLoads,
    file: 'drizzle.config.ts',
    context: beside({ ...esm, 'voice.ts': eager }),
  },
  {
    name: 'a test',
    source: importsThenLoads,
    file: 'voice.test.ts',
    context: beside({ ...esm, 'voice.ts': eager }),
  },
  {
    name: 'a type only',
    source: importsThenLoads.replace('import { speak }', 'import type { speak }').replace('speak();\n', ''),
    ...program(eager),
  },
  {
    name: 'names that are only used as types',
    source: `import dotenv from 'dotenv';\nimport { Voice } from './voice.js';\ndotenv.config();\nexport let voice: Voice;\n`,
    ...program(`${eager}export class Voice {}\n`),
  },
  {
    name: 'TypeScript that may become require, with the call above the import',
    source: `import dotenv from 'dotenv';\ndotenv.config();\nimport { speak } from './voice';\n${usesIt}`,
    file: 'main.ts',
    context: beside({ 'package.json': '{}', 'voice.ts': eager }),
  },
  {
    name: 'CommonJS with the call above require',
    source: `require('dotenv').config();\nconst { speak } = require('./voice');\n${usesIt}`,
    file: 'main.js',
    context: beside({ 'package.json': '{}', 'voice.js': required }),
  },
  {
    name: 'the module is imported dynamically after the call',
    source: `import dotenv from 'dotenv';\ndotenv.config();\nconst { speak } = await import('./voice.js');\n${usesIt}`,
    ...program(eager),
  },
  {
    name: 'the module reads another variable',
    source: importsThenLoads,
    ...program(
      'export const speak = () => process.env.PORT;\nconst port = process.env.PORT;\nconst id = process.env.ELEVENLABS_AGENT_ID;\n',
    ),
  },
  {
    name: 'the module only looks whether the variable is there, and goes on',
    source: importsThenLoads,
    ...program(`if (!${key}) console.warn('No key of ElevenLabs');\nconsole.log(Boolean(${key}));\n${lazy}`),
  },
  {
    name: 'the module gets the key from elsewhere',
    source: importsThenLoads,
    ...program(
      'export const speak = () => 1;\nexport const key = import.meta.env.ELEVENLABS_API_KEY;\nexport const other = Deno.env.get("ELEVENLABS_API_KEY");\n',
    ),
  },
  {
    name: 'the files are loaded only if the variable isn’t set',
    source: `import { config } from 'dotenv';\nif (!${key}) config();\n${request(key)}`,
    file: 'main.ts',
  },
  {
    name: 'the script remembers whether the variable was set',
    source: `const wasSet = Boolean(${key});\nrequire('dotenv').config();\n${request(key)}`,
    file: 'main.js',
  },
  {
    name: 'the call is above the read',
    source: `import dotenv from 'dotenv';\ndotenv.config();\nconst apiKey = ${key};\n${request('apiKey')}`,
    file: 'main.ts',
  },
  {
    name: 'a function above the call reads the key later',
    source: `import dotenv from 'dotenv';\nconst speak = () => ${request(key)}\ndotenv.config();\n${usesIt}`,
    file: 'main.ts',
  },
  {
    name: 'the entries are only parsed',
    source: `import dotenv from 'dotenv';\nimport { speak } from './voice.js';\nconst entries = dotenv.parse('ELEVENLABS_API_KEY=');\nspeak(entries);\n`,
    ...program(eager),
  },
];

const late = (marked: string, cure = 'import'): Pick<Example, 'reports' | 'safe'> => ({
  reports: [[cure, 'warning', marked]],
  safe: false,
});

const acrossFiles: Example[] = [
  {
    name: 'dotenv.config() below the imports',
    source: importsThenLoads,
    ...program(eager),
    ...late('dotenv.config()'),
    fixed: "import 'dotenv/config';\nimport { speak } from './voice.js';\n\nspeak();\n",
  },
  {
    name: 'config() of a loader whose name starts with a dollar sign',
    source: importsThenLoads.replaceAll(/dotenv(?!')/g, '$dotenv'),
    ...program(eager),
    ...late('$dotenv.config()'),
    fixed: "import 'dotenv/config';\nimport { speak } from './voice.js';\n\nspeak();\n",
  },
  {
    name: 'the environment file defines the key',
    source: importsThenLoads,
    file: 'main.ts',
    context: withFile(beside({ ...esm, 'voice.ts': eager }), '.env', 'ELEVENLABS_API_KEY=sk_…\n'),
    ...late('dotenv.config()'),
    fixed: "import 'dotenv/config';\nimport { speak } from './voice.js';\n\nspeak();\n",
  },
  {
    name: 'config() in JavaScript between the imports, which run first',
    source: `import { speak } from './voice.js'\nimport { config } from "dotenv"\nconfig()\nimport './more.js'\n${usesIt}`,
    file: 'main.mjs',
    context: beside({ 'voice.js': eager, 'more.js': '' }),
    ...late('config()'),
    fixed: `import "dotenv/config"\nimport { speak } from './voice.js'\nimport './more.js'\n${usesIt}`,
  },
  {
    name: "import 'dotenv/config' isn't first",
    source: `import http from 'node:http';\nimport { speak } from './voice.js';\nimport 'dotenv/config';\nhttp.createServer(speak);\n`,
    ...program(eager),
    ...late("import 'dotenv/config';", 'move-import'),
    fixed: `import 'dotenv/config';\nimport http from 'node:http';\nimport { speak } from './voice.js';\nhttp.createServer(speak);\n`,
  },
  {
    name: 'an own module that loads the files isn’t first',
    source: `import { speak } from './voice.js';\nimport './env.js';\n${usesIt}`,
    ...program(eager, { 'env.ts': "import dotenv from 'dotenv';\ndotenv.config({ path: '../.env' });\n" }),
    ...late("import './env.js';", 'move-import'),
    fixed: `import './env.js';\nimport { speak } from './voice.js';\n${usesIt}`,
  },
  {
    name: 'options, which an import can’t pass',
    source: importsThenLoads.replace('config()', "config({ path: '.env.local' })"),
    ...program(eager),
    ...late("dotenv.config({ path: '.env.local' })", 'own-module'),
  },
  {
    name: 'a call inside of a function that runs at once',
    source: `import dotenv from 'dotenv';\nimport { speak } from './voice.js';\nasync function main() {\n  dotenv.config();\n  await speak();\n}\nmain();\n`,
    ...program(eager),
    ...late('dotenv.config()'),
  },
  {
    name: 'process.loadEnvFile()',
    source: `import { speak } from './voice.js';\nprocess.loadEnvFile();\n${usesIt}`,
    ...program(eager),
    ...late('process.loadEnvFile()', 'own-module'),
  },
  {
    name: 'loadEnvFile() of node:process',
    source: `import { loadEnvFile } from 'node:process';\nimport { speak } from './voice.js';\nloadEnvFile('.env');\n${usesIt}`,
    ...program(eager),
    ...late("loadEnvFile('.env')", 'own-module'),
  },
  {
    name: 'loadEnvConfig() of Next.js',
    source: `import { loadEnvConfig } from '@next/env';\nimport { speak } from './voice.js';\nloadEnvConfig(process.cwd());\n${usesIt}`,
    ...program(eager),
    ...late('loadEnvConfig(process.cwd())', 'own-module'),
  },
  {
    name: 'dotenvx',
    source: importsThenLoads.replace("'dotenv'", "'@dotenvx/dotenvx'"),
    ...program(eager),
    ...late('dotenv.config()'),
    fixed: "import '@dotenvx/dotenvx/config';\nimport { speak } from './voice.js';\n\nspeak();\n",
  },
  {
    name: 'dotenv-flow',
    source: importsThenLoads.replaceAll('dotenv', 'flow').replace("'flow'", "'dotenv-flow'"),
    ...program(eager),
    ...late('flow.config()'),
    fixed: "import 'dotenv-flow/config';\nimport { speak } from './voice.js';\n\nspeak();\n",
  },
  {
    name: 'a module that another module imports',
    source: importsThenLoads.replace('./voice.js', './routes.js'),
    ...program(eager, { 'routes.ts': "export * from './voice.js';\n" }),
    ...late('dotenv.config()'),
    fixed: "import 'dotenv/config';\nimport { speak } from './routes.js';\n\nspeak();\n",
  },
  {
    name: 'a constant',
    source: importsThenLoads,
    ...program(`export const apiKey = ${key} ?? '';\nexport const speak = () => apiKey;\n`),
    ...late('dotenv.config()'),
    fixed: "import 'dotenv/config';\nimport { speak } from './voice.js';\n\nspeak();\n",
  },
  {
    name: 'a destructured constant',
    source: importsThenLoads,
    ...program(
      'const { ELEVENLABS_API_KEY } = process.env;\nexport const speak = () => ELEVENLABS_API_KEY;\n',
    ),
    ...late('dotenv.config()'),
    fixed: "import 'dotenv/config';\nimport { speak } from './voice.js';\n\nspeak();\n",
  },
  {
    name: 'the official client, which reads the variable itself',
    source: importsThenLoads,
    ...program(`${sdk}const client = new ElevenLabsClient();\nexport const speak = () => client;\n`),
    ...late('dotenv.config()'),
    fixed: "import 'dotenv/config';\nimport { speak } from './voice.js';\n\nspeak();\n",
  },
  {
    name: 'a class of the module that is constructed at once',
    source: importsThenLoads,
    ...program(
      `class Voice { key = ${key}; }\nconst voice = new Voice();\nexport const speak = () => voice;\n`,
    ),
    ...late('dotenv.config()'),
    fixed: "import 'dotenv/config';\nimport { speak } from './voice.js';\n\nspeak();\n",
  },
  {
    name: 'a helper in a third module that reads the named variable',
    source: importsThenLoads,
    ...program(
      "import { need } from './need.js';\nconst apiKey = need('ELEVENLABS_API_KEY');\nexport const speak = () => apiKey;\n",
      {
        'need.ts':
          'export function need(name: string): string {\n  const value = process.env[name];\n  if (!value) throw new Error(name);\n  return value;\n}\n',
      },
    ),
    ...late('dotenv.config()'),
    fixed: "import 'dotenv/config';\nimport { speak } from './voice.js';\n\nspeak();\n",
  },
  {
    name: 'a schema that checks the environment',
    source: importsThenLoads,
    ...program(
      "import { z } from 'zod';\nexport const env = z.object({ ELEVENLABS_API_KEY: z.string() }).parse(process.env);\nexport const speak = () => env;\n",
    ),
    ...late('dotenv.config()'),
    fixed: "import 'dotenv/config';\nimport { speak } from './voice.js';\n\nspeak();\n",
  },
  {
    name: 'a check that ends the program',
    source: importsThenLoads,
    ...program(`if (!${key}) throw new Error('ELEVENLABS_API_KEY is missing');\n${lazy}`),
    ...late('dotenv.config()'),
    fixed: "import 'dotenv/config';\nimport { speak } from './voice.js';\n\nspeak();\n",
  },
  {
    name: 'an entry with exports that a script of the package starts',
    source: `${importsThenLoads}export default speak;\n`,
    file: 'lib/begin.ts',
    context: beside({
      'package.json': '{ "type": "module", "scripts": { "dev": "tsx watch lib/begin.ts" } }',
      'lib/voice.ts': eager,
    }),
    ...late('dotenv.config()'),
    fixed:
      "import 'dotenv/config';\nimport { speak } from './voice.js';\n\nspeak();\nexport default speak;\n",
  },
  {
    name: 'CommonJS with require above the call',
    source: `const { speak } = require('./voice');\nrequire('dotenv').config({ path: '.env.local' });\n${usesIt}`,
    file: 'main.js',
    context: beside({ 'package.json': '{}', 'voice.js': required }),
    ...late("require('dotenv').config({ path: '.env.local' })", 'move-call'),
    fixed: `require('dotenv').config({ path: '.env.local' });\nconst { speak } = require('./voice');\n${usesIt}`,
  },
  {
    name: 'CommonJS with the loader in a constant below',
    source: `const { speak } = require('./voice');\nconst dotenv = require('dotenv');\ndotenv.config();\n${usesIt}`,
    file: 'main.cjs',
    context: beside({ 'package.json': '{}', 'voice.js': required }),
    ...late('dotenv.config()', 'move-call'),
    fixed: `const dotenv = require('dotenv');\ndotenv.config();\nconst { speak } = require('./voice');\n${usesIt}`,
  },
];

const inOneFile: Example[] = [
  {
    name: 'the key is read above the call',
    source: `import dotenv from 'dotenv';\nconst apiKey = ${key};\ndotenv.config();\n${request('apiKey')}`,
    file: 'main.ts',
    ...late('dotenv.config()', 'here'),
    fixed: `import dotenv from 'dotenv';\ndotenv.config();\nconst apiKey = ${key};\n${request('apiKey')}`,
  },
  {
    name: 'the client is created above the call',
    source: `${sdk}import { config } from 'dotenv';\nconst client = new ElevenLabsClient();\nconfig();\nclient.voices.search();\n`,
    file: 'main.ts',
    ...late('config()', 'here'),
    fixed: `${sdk}import { config } from 'dotenv';\nconfig();\nconst client = new ElevenLabsClient();\nclient.voices.search();\n`,
  },
  {
    name: 'the file of the call is in a constant, which stays',
    source: `const apiKey = ${key};\nconst file = '.env.local';\nprocess.loadEnvFile(file);\n${request('apiKey')}`,
    file: 'main.js',
    ...late('process.loadEnvFile(file)', 'here'),
  },
];

ruleTable('env-load-order', [...silent, ...acrossFiles, ...inOneFile]);
