import { madeUpKeys } from '../made-up-keys';
import { checkTable } from './check-table';

const entry = `ELEVENLABS_API_KEY=${madeUpKeys.example}\n`;

function manifest(content: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(content);
}

const by = (...dependencies: string[]) =>
  manifest({ dependencies: Object.fromEntries(dependencies.map((name) => [name, '*'])) });
const running = (command: string) => manifest({ scripts: { start: command } });

const loading: readonly (readonly [loader: string, files: Readonly<Record<string, string>>])[] = [
  ['Next.js', { 'package.json': by('next') }],
  ['Nuxt', { 'package.json': by('nuxt') }],
  ['SvelteKit', { 'package.json': by('vite', '@sveltejs/kit') }],
  ['Astro', { 'package.json': by('astro') }],
  ['Vite', { 'package.json': by('vite') }],
  ['Nx', { 'package.json': by('nx') }],
  ['Nx', { 'package.json': running('nx serve web'), 'apps/web/package.json': by('next') }],
  ['Expo', { 'package.json': by('expo') }],
  ['Create React App', { 'package.json': by('react-scripts') }],
  ['dotenv', { 'package.json': by('dotenv'), 'a.js': "import 'dotenv/config';\n" }],
  ['dotenv', { 'package.json': by('dotenv'), 'a.cjs': "require('dotenv').config();\n" }],
  [
    'dotenv',
    {
      'package.json': manifest({
        devDependencies: { dotenv: '*' },
        scripts: { start: 'node -r dotenv/config a.js' },
      }),
    },
  ],
  [
    'dotenv',
    { 'package.json': by('@nestjs/config'), 'a.ts': "import { ConfigModule } from '@nestjs/config';\n" },
  ],
  ['dotenvx', { 'package.json': running('dotenvx run -- node a.js') }],
  ['dotenv-flow', { 'package.json': by('dotenv-flow'), 'a.js': "require('dotenv-flow').config();\n" }],
  ['env-cmd', { 'package.json': running('env-cmd node a.js') }],
  ['Node.js', { 'package.json': running('node --env-file=.env a.js') }],
  ['Node.js', { 'package.json': running('tsx --env-file-if-exists=.env a.ts') }],
  ['Node.js', { 'package.json': by(), 'a.js': 'process.loadEnvFile();\n' }],
  ['Node.js', { 'package.json': by(), 'a.js': "f('a',process.loadEnvFile('.env'));\n" }],
  ['dotenv', { 'package.json': by(), 'a.ts': 'import "npm:zod";import "jsr:@std/dotenv@^0.225/load";\n' }],
  ['Deno', { 'deno.json': manifest({ tasks: { start: 'deno run --env-file main.ts' } }) }],
  ['Bun', { 'package.json': running('bun run a.ts') }],
  ['Bun', { 'package.json': by(), 'bun.lock': '' }],
  ['docker run', { 'package.json': running('docker run --env-file .env app') }],
  ['docker compose', { 'package.json': by(), 'compose.yaml': 'services:\n' }],
  ['a shell', { 'package.json': running('set -a; source .env; node a.js') }],
  ['a shell', { 'package.json': by(), 'start.sh': '#!/bin/sh\n. ./.env\nnode a.js\n' }],
];

checkTable('loader', [
  ...loading.map(([loader, files]) => ({
    name: `${loader}: ${Object.values(files).join(' ').trim()}`,
    files: { '.env': entry, ...files },
    verdict: 'ok' as const,
    places: [['.env:1', new RegExp(`^\\.env is loaded by ${loader}\\.$`)]] as const,
  })),
  {
    name: 'Wrangler reads its own file',
    files: { '.dev.vars': entry, 'wrangler.toml': '' },
    verdict: 'ok',
    places: [['.dev.vars:1', /is loaded by Wrangler/]],
  },
  {
    name: 'nothing loads it',
    files: { '.env': entry, 'package.json': by('express'), 'a.js': 'process.env.ELEVENLABS_API_KEY;\n' },
    verdict: 'warning',
    says: /might not be loaded/,
    places: [['.env:1', /Found nothing in this project that loads \.env/]],
    notes: [/--env-file/],
  },
  {
    name: 'nothing loads it, and Node starts a file directly',
    files: {
      '.env': entry,
      'package.json': running('node a.js'),
      'a.js': 'process.env.ELEVENLABS_API_KEY;\n',
    },
    verdict: 'warning',
    places: [['.env:1', /Found nothing in this project that loads \.env/]],
    notes: [/--env-file/],
    steps: ['Add --env-file=.env to the start script (Node 20.6 or later)'],
  },
  {
    name: 'nothing loads it, and Node starts a file in another folder',
    files: { 'api/.env': entry, 'package.json': running('node a.js'), 'a.js': 'export {};\n' },
    verdict: 'warning',
    places: [['api/.env:1', /./]],
    notes: [/--env-file/],
  },
  {
    name: 'dotenv is installed but never called',
    files: { '.env': entry, 'package.json': by('dotenv'), 'a.js': 'process.env.ELEVENLABS_API_KEY;\n' },
    verdict: 'warning',
    places: [['.env:1', /package dotenv is installed, but no script/]],
  },
  {
    name: 'a skipped script may call dotenv',
    files: { '.env': entry, 'package.json': by('dotenv') },
    skippedScripts: 1,
    verdict: 'ok',
    places: [['.env:1', /is loaded by dotenv/]],
  },
  {
    name: 'dotenv is called after a module has read the key',
    files: {
      '.env': entry,
      'package.json': manifest({ type: 'module', dependencies: { dotenv: '*' } }),
      'main.js':
        "import dotenv from 'dotenv';\nimport { speak } from './voice.js';\ndotenv.config();\nspeak();\n",
      'voice.js': 'const apiKey = process.env.ELEVENLABS_API_KEY;\nexport const speak = () => apiKey;\n',
    },
    verdict: 'warning',
    says: /loaded too late/,
    places: [
      ['main.js:3', /^dotenv\.config\(\) runs too late: voice\.js reads ELEVENLABS_API_KEY/],
      ['.env:1', /is loaded by dotenv/],
    ],
    steps: ['Show fixes for env-load-order in main.js, line 3'],
  },
  {
    name: "dotenv doesn't read .env.local",
    files: { '.env.local': entry, 'package.json': by('dotenv'), 'a.js': "import 'dotenv/config';\n" },
    verdict: 'warning',
    places: [['.env.local:1', /^By default, dotenv doesn't read \.env\.local\./]],
  },
  {
    name: 'dotenv is told to read .env.local',
    files: {
      '.env.local': entry,
      'package.json': by('dotenv'),
      'a.js': "require('dotenv').config({ path: '.env.local' });\n",
    },
    verdict: 'ok',
    places: [['.env.local:1', /is loaded by dotenv/]],
  },
  {
    name: 'another environment file next to the one that is read',
    files: {
      '.env': entry,
      '.env.production': entry,
      'package.json': by('dotenv'),
      'a.js': "import 'dotenv/config';\n",
    },
    verdict: 'ok',
    places: [['.env:1', /is loaded by dotenv/]],
  },
  {
    name: 'a project in a subfolder reads the file',
    files: {
      '.env': entry,
      'package.json': by(),
      'api/package.json': running('node --env-file=../.env a.js'),
    },
    verdict: 'ok',
    places: [['.env:1', /is loaded by Node\.js/]],
  },
  {
    name: 'an app of Next.js below the file',
    files: {
      '.env': entry,
      'package.json': manifest({ workspaces: ['apps/*'], scripts: { dev: 'turbo dev' } }),
      'apps/web/package.json': manifest({ scripts: { dev: 'next dev' }, dependencies: { next: '16' } }),
    },
    verdict: 'warning',
    says: /might not be loaded/,
    places: [
      [
        '.env:1',
        /^Next\.js reads only the environment files in apps\/web, so \.env doesn't reach it\. Add the entry there\.$/,
      ],
    ],
  },
  {
    name: 'an app of Vite below the file, started from the root',
    files: {
      '.env': entry,
      'package.json': running('npm -w web run dev'),
      'web/package.json': manifest({ scripts: { dev: 'vite' }, devDependencies: { vite: '8' } }),
    },
    verdict: 'warning',
    places: [['.env:1', /^Vite reads only the environment files in web/]],
  },
  {
    name: 'apps of two frameworks below the file',
    files: {
      '.env': entry,
      'package.json': running('pnpm -r dev'),
      'a/package.json': by('next'),
      'b/package.json': by('next'),
    },
    verdict: 'unknown',
    places: [['.env:1', /^Next\.js reads \.env only if the program is started in the folder/]],
  },
  {
    name: 'a file next to the app of Next.js',
    files: {
      'apps/web/.env.local': entry,
      'package.json': running('turbo dev'),
      'apps/web/package.json': by('next'),
    },
    verdict: 'ok',
    places: [['apps/web/.env.local:1', /is loaded by Next\.js/]],
  },
  {
    name: 'an app of Next.js without a package.json of its own, named by the command',
    files: {
      'apps/web/.env': entry,
      'package.json': manifest({ scripts: { dev: 'next dev apps/web' }, dependencies: { next: '16' } }),
    },
    verdict: 'ok',
    places: [['apps/web/.env:1', /is loaded by Next\.js/]],
  },
  {
    name: 'the command at the root loads the file for an app of Next.js',
    files: {
      '.env': entry,
      'package.json': running('dotenv -- npm -w web run dev'),
      'web/package.json': by('next'),
    },
    verdict: 'ok',
    places: [['.env:1', /is loaded by dotenv/]],
  },
  {
    name: 'Turborepo holds back what the command at the root has loaded',
    files: {
      '.env': entry,
      'package.json': manifest({
        scripts: { dev: 'dotenv -- turbo dev' },
        devDependencies: { turbo: '^2.3.0' },
      }),
      'turbo.json': manifest({ tasks: { dev: {} } }),
      'web/package.json': by('next'),
    },
    verdict: 'warning',
    places: [
      ['.env:1', /^dotenv loads \.env, but Turborepo .* Add ELEVENLABS_API_KEY to globalPassThroughEnv\.$/],
    ],
  },
  ...(
    [
      [
        'turbo.json lists the variable',
        'dotenv -- turbo dev',
        '2',
        { globalPassThroughEnv: ['ELEVENLABS_API_KEY'] },
      ],
      ['turbo.json lets all variables pass', 'dotenv -- turbo dev', '2', { globalPassThroughEnv: ['*'] }],
      ['the command lets all variables pass', 'dotenv -- turbo dev --env-mode=loose', '2', {}],
      ['Turborepo is older than 2', 'dotenv -- turbo dev', '^1.13', {}],
    ] as const
  ).map(([name, dev, turbo, settings]) => ({
    name: `Turborepo passes on the variable: ${name}`,
    files: {
      '.env': entry,
      'package.json': manifest({ scripts: { dev }, devDependencies: { turbo } }),
      'turbo.json': manifest({ tasks: { dev: {} }, ...settings }),
      'web/package.json': by('next'),
    },
    verdict: 'ok' as const,
    places: [['.env:1', /is loaded by dotenv/]] as const,
  })),
  ...(
    [
      ['Bun', 'bun server.ts'],
      ['Node.js', 'node --env-file=.env server.js'],
      ['env-cmd', 'env-cmd node server.js'],
      ['dotenvx', 'dotenvx run -- node server.js'],
    ] as const
  ).map(([loader, command]) => ({
    name: `${loader} is started in a folder below the file`,
    files: { '.env': entry, 'package.json': by(), 'voice/package.json': running(command) },
    verdict: 'warning' as const,
    places: [
      ['.env:1', new RegExp(`^${loader.replace('.', '\\.')} reads only the environment files in voice,`)],
    ] as const,
  })),
  ...(
    [
      ['Task', 'Taskfile.yml', "version: '3'\ndotenv: ['.env']\n"],
      ['a shell script', 'dev.sh', 'set -a; source .env; set +a\nnpm run dev --prefix web\n'],
      ['a development container', '.devcontainer/devcontainer.json', '{ "runArgs": ["--env-file", ".env"] }'],
      [
        'a module of the configuration',
        'web/next.config.mjs',
        "import './load-variables.mjs';\nexport default {};\n",
      ],
      [
        'the configuration',
        'web/next.config.js',
        "require('@next/env').loadEnvConfig('../');\nmodule.exports = {};\n",
      ],
    ] as const
  ).map(([name, source, text]) => ({
    name: `the root has no package.json, and ${name} may load the file for the app below`,
    files: { '.env': entry, 'web/package.json': by('next'), [source]: text },
    verdict: 'unknown' as const,
    says: /^It isn't certain what loads/,
    places: [['.env:1', new RegExp(`^${source.replaceAll('.', '\\.')} may load \\.env\\.$`)]] as const,
  })),
  {
    name: 'the root has no package.json, and a shell script may load the file for a server below',
    files: { '.env': entry, 'api/package.json': by('express'), 'dev.sh': '. ./.env\nnode api/server.js\n' },
    verdict: 'unknown',
    places: [['.env:1', /^dev\.sh may load \.env\.$/]],
  },
  ...(
    [
      ['Task only builds', 'Taskfile.yml', "version: '3'\ntasks:\n  build: npm run build --prefix web\n"],
      ['a shell script starts another app', 'docs/dev.sh', 'source ../.env\nnpm run dev\n'],
      [
        'the configuration imports a plugin',
        'web/next.config.mjs',
        "import intl from 'next-intl/plugin';\nexport default intl();\n",
      ],
      ['another app has a configuration', 'docs/next.config.mjs', "import './load-variables.mjs';\n"],
    ] as const
  ).map(([name, source, text]) => ({
    name: `the root has no package.json, and ${name}`,
    files: { '.env': entry, 'web/package.json': by('next'), [source]: text },
    verdict: 'warning' as const,
    places: [['.env:1', /^Next\.js reads only the environment files in web,/]] as const,
  })),
  {
    name: 'the configuration of the app names the folder of the file',
    files: {
      '.env': entry,
      'package.json': by(),
      'web/package.json': by('vite', '@sveltejs/kit'),
      'web/svelte.config.js': "export default { kit: { env: { dir: '..' } } };\n",
    },
    verdict: 'ok',
    places: [['.env:1', /is loaded by SvelteKit/]],
  },
  {
    name: 'a command links the file into the folder of the app',
    files: {
      '.env': entry,
      'package.json': running('ln -sf ../.env web/.env'),
      'web/package.json': by('next'),
    },
    verdict: 'ok',
    places: [['.env:1', /is loaded by Next\.js/]],
  },
  {
    name: 'dotenv is called in a folder below the file',
    files: {
      '.env': entry,
      'package.json': by(),
      'voice/package.json': manifest({ scripts: { start: 'node a.js' }, dependencies: { dotenv: '17' } }),
      'voice/a.js': "import 'dotenv/config';\n",
    },
    verdict: 'warning',
    places: [['.env:1', /^dotenv reads only the environment files in voice/]],
  },
  {
    name: 'dotenv is called in a folder below the file, by a program that nothing starts',
    files: {
      '.env': entry,
      'package.json': by(),
      'voice/package.json': by('dotenv'),
      'voice/a.js': "import 'dotenv/config';\n",
    },
    verdict: 'unknown',
    places: [['.env:1', /^dotenv reads \.env only if the program is started in the folder of that file/]],
  },
  {
    name: 'dotenv is told to read the file of the folder above',
    files: {
      '.env': entry,
      'package.json': by(),
      'voice/package.json': manifest({ scripts: { start: 'node a.js' }, dependencies: { dotenv: '17' } }),
      'voice/a.js': "require('dotenv').config({ path: '../.env' });\n",
    },
    verdict: 'ok',
    places: [['.env:1', /is loaded by dotenv/]],
  },
  {
    name: 'Bun is started at the root, with the path of the program',
    files: { '.env': entry, 'package.json': running('bun voice/server.ts'), 'voice/package.json': by() },
    verdict: 'ok',
    places: [['.env:1', /is loaded by Bun/]],
  },
  {
    name: 'Bun is started at the root, and goes to another folder',
    files: {
      '.env': entry,
      'package.json': running('cd voice && bun server.ts'),
      'voice/server.ts': '',
    },
    verdict: 'warning',
    places: [['.env:1', /^Bun reads only the environment files in voice/]],
  },
  {
    name: 'the lock file of Bun is next to the file, but Bun starts the program below',
    files: { '.env': entry, 'package.json': by(), 'bun.lock': '', 'voice/package.json': running('bun a.ts') },
    verdict: 'warning',
    places: [['.env:1', /^Bun reads only the environment files in voice/]],
  },
  {
    name: 'Deno also reads the files of the folders above',
    files: {
      '.env': entry,
      'package.json': by(),
      'voice/deno.json': manifest({ tasks: { start: 'deno run --env-file main.ts' } }),
    },
    verdict: 'ok',
    places: [['.env:1', /is loaded by Deno/]],
  },
  {
    name: 'a file outside of every project',
    files: { '.env': entry },
    verdict: 'unknown',
    places: [['.env:1', /no package\.json/]],
  },
  {
    name: 'the environment file of the tests',
    files: { '.env.test': entry, 'package.json': by() },
    verdict: undefined,
  },
  {
    name: 'a file without a key',
    files: { '.env': 'OTHER=1\n', 'package.json': by() },
    verdict: undefined,
  },
]);
