/** Keys that something trims before the script uses them, or that only developers use. */
import type { Severity } from '../../src/lint/finding';
import { type Example, ruleTable } from './rule-table';

const url = "'https://api.elevenlabs.io/v1/voices'";
const request = (value: string) => `fetch(${url}, { headers: { 'xi-api-key': ${value} } });`;
const read = 'process.env.ELEVENLABS_API_KEY';

/** A script that reads the key after its own code filled the environment. */
function loaded(name: string, loader: string, reports?: Example['reports']): Example {
  const source = (value: string) => `${loader}\n${request(value)}`;
  return {
    name,
    file: 'example.js',
    source: source(read),
    ...(reports === undefined ? {} : { reports, fixed: source(`${read}?.trim()`) }),
  };
}

const lines = "readFileSync('.env', 'utf8').split('\\n')";
const untrimmed: Example['reports'] = [['untrimmed', 'information', read]];

const ownLoaders: Example[] = [
  loaded(
    'a loop that trims the values',
    `for (const line of ${lines}) {\n  const [name, ...rest] = line.split('=');\n  process.env[name.trim()] = rest.join('=').trim();\n}`,
  ),
  loaded(
    'a variable is trimmed first, and its quotes are removed later',
    `for (const line of ${lines}) {\n  const at = line.indexOf('=');\n  let value = line.slice(at + 1).trim();\n  if (value.startsWith('"')) value = value.slice(1, -1);\n  if (!(line.slice(0, at) in process.env)) process.env[line.slice(0, at)] = value;\n}`,
  ),
  loaded(
    'only where nothing is set yet',
    `${lines}.forEach((line) => {\n  const [name, value] = line.split('=');\n  process.env[name] ??= value?.trim() ?? '';\n});`,
  ),
  loaded(
    'the lines are trimmed before they are split',
    `${lines}.map((line) => line.trim()).forEach((line) => {\n  const [name, value] = line.split('=');\n  process.env[name] = value;\n});`,
  ),
  loaded(
    'a pattern leaves the whitespace out',
    `for (const line of ${lines}) {\n  const match = line.match(/^\\s*([\\w.]+)\\s*=\\s*(.*?)\\s*$/);\n  if (match) process.env[match[1]] = match[2];\n}`,
  ),
  loaded(
    'a function of the script parses the file',
    `function parse(text) {\n  return Object.fromEntries(text.split('\\n').map((line) => line.split('=').map((part) => part.trim())));\n}\nObject.assign(process.env, parse(readFileSync('.env', 'utf8')));`,
  ),
  loaded(
    'a function of the script sets a variable',
    'function set(name, value) { process.env[name] = value; }\nfor (const [name, value] of entries) set(name, value.trim());',
  ),
  loaded('this variable alone is trimmed in place', `${read} = ${read}?.trim();`),
  loaded(
    'every variable is trimmed in place',
    'for (const name in process.env) process.env[name] = process.env[name].trim();',
  ),
  loaded(
    'an object is filled first',
    'const settings = {};\nfor (const [name, value] of entries) settings[name] = value.trim();\nfor (const [name, value] of Object.entries(settings)) process.env[name] = value;',
  ),
  {
    ...loaded('the loader is a module that is imported for what it does', "import './load-environment';"),
    context: {
      modules: new Map([
        [
          'file:///project/load-environment.ts',
          { text: 'for (const [name, value] of entries) process.env[name] = value.trim();' },
        ],
      ]),
    },
  },
  {
    name: 'the variable is destructured afterwards',
    file: 'example.js',
    source: `for (const [name, value] of entries) process.env[name] = value.trim();\nconst { ELEVENLABS_API_KEY } = process.env;\n${request('ELEVENLABS_API_KEY')}`,
  },
  {
    name: 'the loader and the read are in another module',
    source: `import { key } from './key';\nimport got from 'got';\ngot(${url}, { headers: { 'xi-api-key': key } });`,
    context: {
      modules: new Map([
        [
          'file:///project/key.ts',
          {
            text: `for (const [name, value] of entries) process.env[name] = value.trim();\nexport const key = ${read};`,
          },
        ],
      ]),
    },
  },
];

const otherLoaders: Example[] = [
  loaded(
    'a loader that trims only the names',
    `for (const line of ${lines}) {\n  const [name, value] = line.split('=');\n  process.env[name.trim()] = value;\n}`,
    untrimmed,
  ),
  loaded(
    'a loader that trims only to find empty lines',
    `for (const line of ${lines}) {\n  if (!line.trim() || line.trim().startsWith('#')) continue;\n  const at = line.indexOf('=');\n  process.env[line.slice(0, at)] = line.slice(at + 1);\n}`,
    untrimmed,
  ),
  loaded(
    'the values of dotenv',
    "import dotenv from 'dotenv';\nObject.assign(process.env, dotenv.parse(readFileSync('.env')));",
    untrimmed,
  ),
  loaded('another variable is trimmed', 'process.env.XI_REGION = process.env.XI_REGION?.trim();', untrimmed),
  loaded(
    'another object is filled',
    'const settings = {};\nfor (const [name, value] of entries) settings[name] = value.trim();',
    untrimmed,
  ),
  {
    ...loaded(
      'a module that is imported for what it does calls dotenv',
      "import './load-environment';",
      untrimmed,
    ),
    context: {
      modules: new Map([
        ['file:///project/load-environment.ts', { text: "import dotenv from 'dotenv';\ndotenv.config();" }],
      ]),
    },
  },
  loaded('a literal is set', "process.env['XI_REGION'] = 'eu';", untrimmed),
];

/** A function with an environment of a type. */
function typed(name: string, declarations: string, type: string, reports = false): Example {
  const source = (value: string) =>
    `${declarations}\nexport const user = (env: ${type}) => ${request(value)}`;
  const member = 'env.ELEVENLABS_API_KEY';
  return {
    name,
    source: source(member),
    ...(reports
      ? { reports: [['untrimmed', 'information', member]], fixed: source(`${member}?.trim()`) }
      : {}),
  };
}

const zod = (rule: string) =>
  `import { z } from 'zod';\nconst schema = z.object({ ELEVENLABS_API_KEY: ${rule} });`;
const settingsModule = (text: string): Pick<Example, 'context'> => ({
  context: { modules: new Map([['file:///project/settings.ts', { text }]]) },
});
const field = (value: string) =>
  `import type { Settings } from './settings';\nexport class Speech {\n  constructor(private readonly env: Settings) {}\n  user() { return ${request(value)} }\n}`;

const schemaTypes: Example[] = [
  typed('zod, inferred in place', zod('z.string().trim()'), 'z.infer<typeof schema>'),
  typed('zod, as its output', zod('z.string().trim().min(1)'), 'z.output<typeof schema>'),
  typed(
    'zod, through an alias',
    `${zod('z.string().trim()')}\ntype Settings = z.infer<typeof schema>;`,
    'Settings',
  ),
  typed(
    'zod, through an interface and a utility type',
    `${zod('z.string().trim()')}\ninterface Settings extends z.infer<typeof schema> {}`,
    'Readonly<Settings>',
  ),
  typed('zod, and more', zod('z.string().trim()'), 'z.infer<typeof schema> & { VOICE: string }'),
  typed(
    'valibot',
    "import * as v from 'valibot';\nconst schema = v.object({ ELEVENLABS_API_KEY: v.pipe(v.string(), v.trim()) });",
    'v.InferOutput<typeof schema>',
  ),
  typed(
    'arktype',
    "import { type } from 'arktype';\nconst schema = type({ ELEVENLABS_API_KEY: 'string.trim' });",
    'typeof schema.infer',
  ),
  typed(
    't3-env',
    "import { createEnv } from '@t3-oss/env-core';\nimport { z } from 'zod';\nconst checked = createEnv({ server: { ELEVENLABS_API_KEY: z.string().trim() }, runtimeEnv: process.env });",
    'typeof checked',
  ),
  typed(
    'TypeBox',
    "import { type Static, Type } from '@sinclair/typebox';\nconst schema = Type.Object({ ELEVENLABS_API_KEY: Type.Transform(Type.String()).Decode((text) => text.trim()).Encode(String) });",
    'Static<typeof schema>',
  ),
  typed(
    'what a function returns',
    `${zod('z.string().trim()')}\nconst load = () => schema.parse(process.env);`,
    'ReturnType<typeof load>',
  ),
  {
    name: 'a field with a type of another module',
    source: field('this.env.ELEVENLABS_API_KEY'),
    ...settingsModule(`${zod('z.string().trim()')}\nexport type Settings = z.infer<typeof schema>;`),
  },
  {
    name: 'a type that another module exports again',
    source: field('this.env.ELEVENLABS_API_KEY'),
    context: {
      modules: new Map([
        ['file:///project/settings.ts', { text: "export type { Checked as Settings } from './checked';" }],
        [
          'file:///project/checked.ts',
          { text: `${zod('z.string().trim()')}\nexport interface Checked extends z.infer<typeof schema> {}` },
        ],
      ]),
    },
  },
  {
    name: 'no type, but the only caller passes on what a schema checked',
    file: 'example.js',
    source: `${zod('z.string().trim()')}\nfunction user(env) { return ${request('env.ELEVENLABS_API_KEY')} }\nuser(schema.parse(process.env));`,
  },
];

const otherTypes: Example[] = [
  typed('a schema that checks and does not trim', zod('z.string().min(1)'), 'z.infer<typeof schema>', true),
  typed('what goes into a schema', zod('z.string().trim()'), 'z.input<typeof schema>', true),
  typed('a plain interface', 'interface Env { ELEVENLABS_API_KEY: string }', 'Env', true),
  typed('the environment of Node', '', 'typeof process.env', true),
  typed("a platform's own type", '', 'CloudflareEnv', true),
  {
    name: 'a field with a plain type of another module',
    source: field('this.env.ELEVENLABS_API_KEY'),
    ...settingsModule('export interface Settings { ELEVENLABS_API_KEY: string }'),
    reports: [['untrimmed', 'information', 'this.env.ELEVENLABS_API_KEY']],
    fixed: field('this.env.ELEVENLABS_API_KEY?.trim()'),
  },
  {
    name: 'the only caller passes on what a schema checked without a trim',
    file: 'example.js',
    source: `${zod('z.string()')}\nfunction user(env) { return ${request('env.ELEVENLABS_API_KEY')} }\nuser(schema.parse(process.env));`,
    reports: [['untrimmed', 'information', 'env.ELEVENLABS_API_KEY']],
    fixed: `${zod('z.string()')}\nfunction user(env) { return ${request('env.ELEVENLABS_API_KEY?.trim()')} }\nuser(schema.parse(process.env));`,
  },
];

const configModule = {
  context: {
    modules: new Map([
      [
        'file:///project/config.ts',
        {
          text: `${zod('z.string().min(1)')}\nexport const config = schema.parse(process.env);\nexport const plain = { key: ${read} };`,
        },
      ],
    ]),
  },
};
const sent = (value: string, client: string) =>
  `import got from 'got';\nimport { config, plain } from './config';\n${request(value).replace('fetch', client)}`;

const otherModules: Example[] = [
  {
    name: 'a schema in another module, with fetch',
    source: sent('config.ELEVENLABS_API_KEY', 'fetch'),
    ...configModule,
  },
  {
    name: 'an object in another module, with fetch',
    source: sent("plain.key ?? ''", 'fetch'),
    ...configModule,
  },
  {
    name: 'a schema in another module, with a client that sends the key unchanged',
    source: sent('config.ELEVENLABS_API_KEY', 'got'),
    ...configModule,
    reports: [['raw', 'warning', 'config.ELEVENLABS_API_KEY']],
    fixed: sent('config.ELEVENLABS_API_KEY?.trim()', 'got'),
  },
  {
    name: 'an object in another module, with a client that sends the key unchanged',
    source: sent("plain.key ?? ''", 'got'),
    ...configModule,
    reports: [['rawElsewhere', 'warning', "plain.key ?? ''"]],
  },
];

const checks: Example[] = [
  `if (!${read}) throw new Error('ELEVENLABS_API_KEY is missing');`,
  `console.log(Boolean(${read}), !!${read}, typeof ${read}, ${read} ? 'set' : 'missing', ${read}?.length);`,
  `const ready = () => ${read} && ${read} !== 'changeme';\nif (ready()) start();`,
  `export const health = { elevenLabs: ${read} ? 'configured' : 'pending', hasKey: ${read} !== undefined };`,
  `const { ELEVENLABS_API_KEY } = process.env;\nassert(ELEVENLABS_API_KEY, 'missing');\nif ('ELEVENLABS_API_KEY' in process.env) start();`,
  `${request(`${read}?.trim()`)}\nfetch(${url}, { headers: { 'x-has-key': String(Boolean(${read})) } });`,
].map((source) => ({ name: `a presence check: ${source.slice(0, 40)}`, file: 'example.js', source }));

/** Where the script is in its project. */
function inFolder(file: string, severity: Severity, client = 'fetch'): Example {
  const source = (value: string) => `import got from 'got';\n${request(value).replace('fetch', client)}`;
  return {
    name: `${file} with ${client}: ${severity}`,
    file,
    source: source(read),
    context: { root: 'file:///project' },
    reports: [[client === 'got' ? 'raw' : 'untrimmed', severity, read]],
    fixed: source(`${read}?.trim()`),
  };
}

const developers: Example[] = [
  inFolder('scripts/list-voices.mjs', 'hint'),
  inFolder('scripts/list-voices.mjs', 'hint', 'got'),
  inFolder('packages/speech/scripts/audio/make.js', 'hint'),
  inFolder('test/speech.js', 'hint'),
  inFolder('tests/helpers/client.js', 'hint'),
  inFolder('e2e/speech.js', 'hint'),
  inFolder('src/__tests__/speech.js', 'hint'),
  inFolder('src/speech.test.js', 'hint'),
  inFolder('src/speech.spec.js', 'hint', 'got'),
  inFolder('src/scripts/player.js', 'information'),
  inFolder('public/scripts/player.js', 'information'),
  inFolder('app/api/test/route.js', 'information'),
  inFolder('pages/test/speech.js', 'information'),
  inFolder('examples/speech.js', 'information'),
  inFolder('scripts.js', 'information'),
  inFolder('src/speech.js', 'warning', 'got'),
  { ...inFolder('test/speech.js', 'information'), name: 'test/speech.js without a known root', context: {} },
];

ruleTable('untrimmed-env', [
  ...ownLoaders,
  ...otherLoaders,
  ...schemaTypes,
  ...otherTypes,
  ...otherModules,
  ...checks,
  ...developers,
]);
