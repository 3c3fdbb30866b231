import type { EnvironmentFile, LintContext, ModuleSource } from '../../src/lint/context';
import { environmentFileKind } from '../../src/lint/documents/document-kind';
import { environmentVariables } from '../../src/lint/documents/environment-document';
import { type Example, ruleTable } from './rule-table';

const root = 'file:///project';
const entry = 'ELEVENLABS_API_KEY=sk_…\n';

/** A context with the files of a project. What isn't listed doesn't exist. */
function project(files: Readonly<Record<string, string>>): LintContext {
  const sources = new Map(
    Object.entries(files).map(([file, text]): [string, ModuleSource] => [`${root}/${file}`, { text }]),
  );
  const modules = new Map<string, ModuleSource | null>(sources);
  modules.get = (uri) => sources.get(uri) ?? null;
  const environment = Object.entries(files)
    .filter(([file]) => environmentFileKind(file) !== undefined)
    .map(
      ([file, text]): EnvironmentFile => ({ uri: `${root}/${file}`, variables: environmentVariables(text) }),
    );
  return { modules, root, folders: new Map([[root, []]]), environment };
}

const manifest = (scripts: Readonly<Record<string, string>>, ...dependencies: readonly string[]) =>
  JSON.stringify({ scripts, dependencies: Object.fromEntries(dependencies.map((name) => [name, '*'])) });

const read = 'process.env.ELEVENLABS_API_KEY';
const request = (value: string) =>
  `fetch('https://api.elevenlabs.io/v1/voices', { headers: { 'xi-api-key': ${value} } });\n`;
const source = request(read);
const viteRead = 'import.meta.env.VITE_ELEVENLABS_API_KEY';
const mainRead = 'import.meta.env.MAIN_VITE_ELEVENLABS_API_KEY';
const sdk = "import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';\nnew ElevenLabsClient();\n";

const route = 'apps/web/app/api/route.ts';
const server = 'voice/server.ts';
const workspace = manifest({ dev: 'turbo dev' }, 'turbo');
const nextApp = manifest({ dev: 'next dev' }, 'next');
const electronApp = manifest({ dev: 'electron-vite dev' }, 'electron-vite', 'vite', 'electron');
const bunApp = manifest({ start: 'bun server.ts' });

/** A route of Next.js in a workspace whose root has the entry. */
const next = (files: Readonly<Record<string, string>> = {}) => ({
  file: route,
  context: project({ '.env': entry, 'package.json': workspace, 'apps/web/package.json': nextApp, ...files }),
});

/** A server below a folder that has the entry. */
const below = (files: Readonly<Record<string, string>> = {}) => ({
  file: server,
  context: project({ '.env': entry, 'package.json': manifest({}), 'voice/package.json': bunApp, ...files }),
});

const silent: Example[] = [
  { name: 'the app has the entry too', source, ...next({ 'apps/web/.env.local': entry }) },
  { name: 'no file has the entry', source, ...next({ '.env': 'PORT=3000\n' }) },
  { name: 'the entry at the root has no value', source, ...next({ '.env': 'ELEVENLABS_API_KEY=\n' }) },
  { name: 'only a template has the entry', source, ...next({ '.env': '', '.env.example': entry }) },
  { name: 'only the file of the tests has the entry', source, ...next({ '.env': '', '.env.test': entry }) },
  {
    name: 'the app is at the root',
    source,
    file: 'app/api/route.ts',
    context: project({ '.env': entry, 'package.json': nextApp }),
  },
  {
    name: 'the packages aren’t known',
    source,
    file: route,
    context: { environment: next().context.environment ?? [] },
  },
  {
    name: 'next.config loads the file of the root by dotenv',
    source,
    ...next({ 'apps/web/next.config.js': "require('dotenv').config({ path: '../../.env' });\n" }),
  },
  {
    name: 'next.config loads the files of the root as Next.js does',
    source,
    ...next({ 'apps/web/next.config.mjs': "import env from '@next/env';\nenv.loadEnvConfig('../..');\n" }),
  },
  {
    name: 'the command of the app loads the file of the root',
    source,
    ...next({ 'apps/web/package.json': manifest({ dev: 'dotenv -e ../../.env -- next dev' }, 'next') }),
  },
  {
    name: 'the command of the root loads its file for all apps',
    source,
    ...next({ 'package.json': manifest({ dev: 'dotenv -- turbo dev --env-mode=loose' }) }),
  },
  {
    name: 'a secret store sets the variables',
    source,
    ...next({ 'package.json': manifest({ dev: 'doppler run -- turbo dev' }) }),
  },
  {
    name: 'docker compose passes the file to the containers',
    source,
    ...next({ 'compose.yaml': 'services:\n  web:\n    env_file: .env\n' }),
  },
  {
    name: 'docker compose does so in a folder without a package',
    source,
    file: 'web/app/api/route.ts',
    context: project({
      '.env': entry,
      'docker-compose.yml': 'services:\n  web:\n    env_file: .env\n',
      'web/package.json': nextApp,
    }),
  },
  {
    name: 'docker compose does so while developing',
    source,
    ...next({ 'docker-compose.dev.yml': 'services:\n  web:\n    env_file:\n      - .env\n' }),
  },
  { name: 'Task loads the file', source, ...next({ 'Taskfile.yml': "version: '3'\ndotenv: ['.env']\n" }) },
  {
    name: 'a shell script loads the file',
    source,
    ...next({ 'dev.sh': 'set -a; source .env; set +a\nnpm run dev\n' }),
  },
  {
    name: 'a command of the root links the file into the app',
    source,
    ...next({ 'package.json': manifest({ postinstall: 'ln -sf ../../.env apps/web/.env' }) }),
  },
  {
    name: 'a command of the app copies the file',
    source,
    ...next({
      'apps/web/package.json': manifest({ predev: 'cp ../../.env .env.local', dev: 'next dev' }, 'next'),
    }),
  },
  {
    name: 'a script copies the files',
    source,
    ...next({ 'package.json': manifest({ predev: 'node scripts/copy-env.mjs', dev: 'turbo dev' }) }),
  },
  {
    name: 'a shell script starts the app',
    source,
    ...next({ 'package.json': manifest({ dev: './scripts/dev.sh' }) }),
  },
  {
    name: 'next.config imports a module of its own, which may load the file',
    source,
    ...next({ 'apps/web/next.config.ts': "import './variables';\nexport default {};\n" }),
  },
  {
    name: 'next.config imports a package about the environment',
    source,
    ...next({ 'apps/web/next.config.mjs': "import '@acme/env';\nexport default {};\n" }),
  },
  {
    name: 'next.config requires a package about the environment',
    source,
    ...next({ 'apps/web/next.config.js': "require('@acme/env/load');\nmodule.exports = {};\n" }),
  },
  { name: 'Nx loads the file', source, ...next({ 'package.json': manifest({ dev: 'nx run-many -t dev' }) }) },
  { name: 'Nx is installed', source, ...next({ 'package.json': manifest({ dev: 'run-all' }, 'nx') }) },
  { name: 'direnv loads the file', source, ...next({ '.envrc': 'dotenv\n' }) },
  {
    name: 'the app depends on dotenv, which may be told to read the file',
    source,
    ...next({ 'apps/web/package.json': manifest({ dev: 'next dev' }, 'next', 'dotenv') }),
  },
  {
    name: 'the package depends on none of the loaders',
    source,
    ...next({ 'apps/web/package.json': manifest({ dev: 'node server.js' }, 'express') }),
  },
  { name: 'the script sets the variable', source: `${read} = await load();\n${source}`, ...next() },
  {
    name: 'another variable that the app defines is read as well',
    source: request(`${read} ?? process.env.XI_API_KEY`),
    ...next({ 'apps/web/.env': 'XI_API_KEY=sk_…\n' }),
  },
  {
    name: 'the key may come from a parameter',
    source: `const f = (key = ${read}) => ${request('key')}f(given);\n`,
    ...next(),
  },
  {
    name: 'the script loads the file itself',
    source: `process.loadEnvFile('../.env');\n${source}`,
    ...below(),
  },
  { name: 'a test', source, ...next(), file: 'apps/web/app/api/route.test.ts' },
  {
    name: 'the server beside a Vite app reads process.env',
    source,
    file: 'web/server.ts',
    context: project({
      '.env': entry,
      'package.json': manifest({}),
      'web/package.json': manifest({ dev: 'vite' }, 'vite', 'express'),
    }),
  },
  {
    name: 'Vite is told to read the files of the root',
    source: request(viteRead),
    file: 'web/src/speak.ts',
    context: project({
      '.env': 'VITE_ELEVENLABS_API_KEY=sk_…\n',
      'web/package.json': manifest({ dev: 'vite' }, 'vite'),
      'web/vite.config.ts': "export default { envDir: '..' };\n",
    }),
  },
  {
    name: 'electron-vite is told to read the files of the root',
    source: request(mainRead),
    file: 'desktop/src/main/speak.ts',
    context: project({
      '.env': 'MAIN_VITE_ELEVENLABS_API_KEY=sk_…\n',
      'desktop/package.json': electronApp,
      'desktop/electron.vite.config.ts': "export default { main: { envDir: '..' } };\n",
    }),
  },
  {
    name: 'SvelteKit is told to read the files of the root',
    source: `import { ELEVENLABS_API_KEY } from '$env/static/private';\n${request('ELEVENLABS_API_KEY')}`,
    file: 'web/src/routes/speak/+server.ts',
    context: project({
      '.env': entry,
      'package.json': manifest({}),
      'web/package.json': manifest({ dev: 'vite dev' }, 'vite', '@sveltejs/kit'),
      'web/vite.config.ts': 'export default {};\n',
      'web/svelte.config.js': "export default { kit: { env: { dir: '..' } } };\n",
    }),
  },
  { name: 'Bun has the entry in its own folder', source, ...below({ 'voice/.env': entry }) },
  {
    name: 'Bun is started at the root',
    source,
    ...below({ 'package.json': manifest({ start: 'bun voice/server.ts' }) }),
  },
  {
    name: 'Bun is told to read the file',
    source,
    ...below({ 'voice/package.json': manifest({ start: 'bun --env-file=../.env server.ts' }) }),
  },
  {
    name: 'Node.js is told to read the file',
    source,
    ...below({ 'voice/package.json': manifest({ start: 'node --env-file=../.env server.ts' }) }),
  },
  {
    name: 'Bun is started in the folder above',
    source,
    ...below({ 'voice/package.json': manifest({ start: 'cd .. && bun voice/server.ts' }) }),
  },
  {
    name: 'Deno also reads the files of the folders above',
    source,
    ...below({ 'voice/package.json': manifest({ start: 'deno run --env-file server.ts' }) }),
  },
  {
    name: 'nothing shows what starts the server',
    source,
    ...below({ 'voice/package.json': manifest({}) }),
  },
];

const reported = (marked = read): Pick<Example, 'reports'> => ({ reports: [['unread', 'warning', marked]] });

const caught: Example[] = [
  { name: 'Next.js doesn’t read the file of the root', source, ...next(), ...reported() },
  {
    name: 'the official client reads the variable itself',
    source: sdk,
    ...next(),
    ...reported('ElevenLabsClient'),
  },
  {
    name: 'a file of the app has other entries',
    source,
    ...next({ 'apps/web/.env': 'PORT=3000\n', 'apps/web/next.config.mjs': 'export default {};\n' }),
    ...reported(),
  },
  {
    name: 'the app has only an empty entry',
    source,
    ...next({ 'apps/web/.env': 'ELEVENLABS_API_KEY=\n' }),
    ...reported(),
  },
  {
    name: 'the app has only a template',
    source: request('import.meta.env.ELEVENLABS_API_KEY'),
    file: 'web/src/pages/speak.ts',
    context: project({
      '.env': entry,
      'package.json': manifest({ setup: 'cp web/.env.example web/.env' }),
      'web/.env.example': entry,
      'web/package.json': manifest({ dev: 'astro dev' }, 'astro'),
    }),
    ...reported('import.meta.env.ELEVENLABS_API_KEY'),
  },
  {
    name: 'the configuration imports only a plugin and package.json',
    source,
    ...next({
      'apps/web/next.config.ts':
        "import withIntl from 'next-intl/plugin';\nimport pkg from './package.json';\nexport default withIntl({ generateBuildId: () => pkg.version });\n",
    }),
    ...reported(),
  },
  {
    name: 'docker compose only starts the database',
    source,
    ...next({ 'docker-compose.yml': 'services:\n  db:\n    image: postgres\n' }),
    ...reported(),
  },
  {
    name: 'the entry is in .env.local of the root',
    source,
    ...next({ '.env': '', '.env.local': entry }),
    ...reported(),
  },
  {
    name: 'the entry is in a folder inside of the app',
    source,
    ...next({ '.env': '', 'apps/web/app/.env': entry }),
    ...reported(),
  },
  {
    name: 'two reads',
    source: request(`${read} || process.env.XI_API_KEY`),
    ...next(),
    reports: [['unread', 'warning', read]],
  },
  {
    name: 'Vite doesn’t read the file of the root',
    source: request(viteRead),
    file: 'web/src/speak.ts',
    context: project({
      '.env': 'VITE_ELEVENLABS_API_KEY=sk_…\n',
      'package.json': manifest({ dev: 'npm -w web run dev' }),
      'web/package.json': manifest({ dev: 'vite' }, 'vite'),
    }),
    ...reported(viteRead),
  },
  {
    name: 'electron-vite doesn’t read the file of the root',
    source: request(mainRead),
    file: 'desktop/src/main/speak.ts',
    context: project({
      '.env': 'MAIN_VITE_ELEVENLABS_API_KEY=sk_…\n',
      'desktop/package.json': electronApp,
      'desktop/electron.vite.config.ts':
        "import { defineConfig } from 'electron-vite';\nexport default defineConfig({});\n",
    }),
    ...reported(mainRead),
  },
  {
    name: 'SvelteKit doesn’t read the file of the root',
    source: `import { ELEVENLABS_API_KEY } from '$env/static/private';\n${request('ELEVENLABS_API_KEY')}`,
    file: 'web/src/routes/speak/+server.ts',
    context: project({
      '.env': entry,
      'package.json': manifest({}),
      'web/package.json': manifest({ dev: 'vite dev' }, 'vite', '@sveltejs/kit'),
    }),
    ...reported('ELEVENLABS_API_KEY'),
  },
  { name: 'Bun doesn’t read the file above', source, ...below(), ...reported() },
  {
    name: 'Bun runs the package by a filter',
    source,
    ...below({ 'package.json': manifest({ dev: "bun run --filter 'voice' start" }) }),
    ...reported(),
  },
  {
    name: 'Node.js reads the file of the folder in which it is started',
    source,
    ...below({ 'voice/package.json': manifest({ start: 'node --env-file=.env server.ts' }) }),
    ...reported(),
  },
];

// Most examples differ only in the files around the script.
const told = (example: Example) => ({ ...example, source: `${example.source}// ${example.name}\n` });

ruleTable('env-folder', [...silent, ...caught].map(told));
