import { madeUpKeys } from './made-up-keys';

/** A tree of files with an opened folder, as in an editor or where a program runs. */
export interface WorkspaceTree {
  readonly name: string;
  /** The texts of all files, by their path in the tree. */
  readonly files: Readonly<Record<string, string>>;
  /** The opened folder; the empty string is the tree itself. */
  readonly opened: string;
  /** What every host finds in these files, as `line:column severity rule` in the order of the text. */
  readonly findings: Readonly<Record<string, readonly string[]>>;
  /** Where a script's key can move: `move` or `create`, and the file. Undefined if git ignores no place for it. */
  readonly homes?: Readonly<Record<string, string | undefined>>;
}

const repository = 'ref: refs/heads/main\n';

/** A correct request with the key from a variable. */
const reads = (variable: string) =>
  `fetch('https://api.elevenlabs.io/v1/voices', { headers: { 'xi-api-key': process.env.${variable}?.trim() } });\n`;
const mismatch = ['1:73 warning env-mismatch'];

/** A request with the wrong header, to a URL that may come from an import. */
const bearer = (url = "'https://api.elevenlabs.io/v1/voices'") =>
  `await fetch(${url}, { headers: { Authorization: 'Bearer ' + key } }); // ElevenLabs\n`;
const imports = (specifier: string) => `import { base } from '${specifier}';\n${bearer("base + '/voices'")}`;
const exported = "export const base = 'https://api.elevenlabs.io/v1';\n";
const imported = ['2:44 error bearer-auth'];

const settings = (rules: object, exclude: readonly string[] = []) =>
  JSON.stringify({ name: 'x', elevenlabsLint: { rules, exclude } });
const at = (severity: string) => [`1:65 ${severity} bearer-auth`];

const literal = `export const elevenLabs = { apiKey: '${madeUpKeys.example}' };\n`;
const hardCoded = ['1:37 warning hard-coded-key'];

/** Trees that test the engine alone, the command line and the editor. */
export const workspaceTrees: readonly WorkspaceTree[] = [
  {
    name: 'environment files count up to the repository, even above the opened folder',
    files: {
      '.env': 'ELEVENLABS_API_KEY=1\n',
      'repository/.git/HEAD': repository,
      'repository/.env': 'ELEVENLABS_KEY=1\n',
      'repository/apps/.env.local': 'PORT=1\n',
      'repository/apps/web/src/a.ts': reads('ELEVENLABS_API_KEY'),
      'repository/apps/web/src/b.ts': reads('ELEVENLABS_KEY'),
    },
    opened: 'repository/apps/web',
    findings: { 'repository/apps/web/src/a.ts': mismatch, 'repository/apps/web/src/b.ts': [] },
  },
  {
    name: 'any of the nested environment files can define a variable',
    files: {
      '.git/HEAD': repository,
      '.env': 'ELEVENLABS_KEY=1\n',
      'apps/.env': 'ELEVENLABS_API_KEY=1\n',
      'apps/web/.env': 'PORT=1\n',
      'apps/web/a.ts': reads('ELEVENLABS_API_KEY'),
      'other/a.ts': reads('ELEVENLABS_API_KEY'),
    },
    opened: 'apps/web',
    findings: { 'apps/web/a.ts': [], 'other/a.ts': mismatch },
  },
  {
    name: 'a worktree or submodule, whose .git is a file, is its own repository',
    files: {
      '.git/HEAD': repository,
      '.env': 'ELEVENLABS_KEY=1\n',
      'package.json': settings({ 'bearer-auth': 'hint' }),
      'module/.git': 'gitdir: ../.git/modules/module\n',
      'module/src/a.ts': reads('ELEVENLABS_API_KEY'),
      'module/src/b.ts': bearer(),
      'src/b.ts': bearer(),
    },
    opened: '',
    findings: { 'module/src/a.ts': [], 'module/src/b.ts': at('error'), 'src/b.ts': at('hint') },
  },
  {
    name: 'without a repository environment files count up to the opened folder',
    files: {
      '.env': 'ELEVENLABS_KEY=1\n',
      'project/apps/web/a.ts': reads('ELEVENLABS_API_KEY'),
      'project/apps/.env': 'ELEVEN_API_KEY=1\n',
      'project/b.ts': reads('ELEVENLABS_API_KEY'),
    },
    opened: 'project',
    findings: { 'project/apps/web/a.ts': mismatch, 'project/b.ts': [] },
  },
  {
    name: 'without a repository a file outside of the opened folder sees its own folder',
    files: {
      '.env': 'ELEVENLABS_KEY=1\n',
      'project/README.md': '',
      'other/a.ts': reads('ELEVENLABS_API_KEY'),
      'beside/a.ts': reads('ELEVENLABS_API_KEY'),
      'beside/.env': 'ELEVENLABS_KEY=1\n',
    },
    opened: 'project',
    findings: { 'other/a.ts': [], 'beside/a.ts': mismatch },
  },
  {
    name: 'an empty entry is reported unless a file in the same folder fills it, whatever the folder’s name',
    files: {
      '.git/HEAD': repository,
      'app (1)/[id] & b%20ü/.env': 'ELEVENLABS_API_KEY=\n',
      'app (1)/[id] & b%20ü/.env.local': `ELEVENLABS_API_KEY=${madeUpKeys.example}\n`,
      'app (1)/it’s $1,+/.env': 'ELEVENLABS_API_KEY=\n',
      'app (1)/it’s $1,+/.env.local': 'PORT=1\n',
      'app (1)/it’s $1,+/a.ts': reads('ELEVENLABS_KEY'),
    },
    opened: 'app (1)',
    findings: {
      'app (1)/[id] & b%20ü/.env': [],
      'app (1)/it’s $1,+/.env': ['1:1 warning missing-key'],
      'app (1)/it’s $1,+/a.ts': mismatch,
    },
  },
  {
    name: 'the nearest package.json sets severities and excludes files, up to the repository',
    files: {
      'package.json': settings({ 'bearer-auth': 'off' }),
      'repository/.git/HEAD': repository,
      'repository/a.ts': bearer(),
      'repository/apps/package.json': settings({ 'bearer-auth': 'warning' }, ['web/old', '*.gen.ts']),
      'repository/apps/web/a.ts': bearer(),
      'repository/apps/web/a.gen.ts': bearer(),
      'repository/apps/web/old/a.ts': bearer(),
      'repository/apps/web/inner/package.json': settings({ 'bearer-auth': 'information' }),
      'repository/apps/web/inner/old/a.gen.ts': bearer(),
    },
    opened: 'repository/apps/web',
    findings: {
      'repository/a.ts': at('error'),
      'repository/apps/web/a.ts': at('warning'),
      'repository/apps/web/a.gen.ts': [],
      'repository/apps/web/old/a.ts': [],
      'repository/apps/web/inner/old/a.gen.ts': at('information'),
    },
  },
  {
    name: 'without a repository the nearest package.json counts, even above the opened folder',
    files: {
      'package.json': settings({ 'bearer-auth': 'hint' }),
      'project/src/a.ts': bearer(),
      'project/lib/package.json': '{}',
      'project/lib/a.ts': bearer(),
    },
    opened: 'project/src',
    findings: { 'project/src/a.ts': at('hint'), 'project/lib/a.ts': at('error') },
  },
  {
    name: 'imports resolve packages and path mappings above the opened folder, but not outside the repository',
    files: {
      'outside/api.ts': exported,
      'repository/.git/HEAD': repository,
      'repository/package.json': '{ "workspaces": ["apps/*", "packages/*", "../outside"] }',
      'repository/tsconfig.base.json':
        '{ "compilerOptions": { "paths": { "@shared/*": ["./shared/*"], "@out/*": ["../outside/*"] } } }',
      'repository/shared/api.ts': exported,
      'repository/packages/api/package.json': '{ "name": "@acme/api", "main": "./dist/index.js" }',
      'repository/packages/api/src/index.ts': "export * from './base';\n",
      'repository/packages/api/src/base.ts': exported,
      'repository/apps/web/tsconfig.json': '{ "extends": "../../tsconfig.base.json", /* all */ }',
      'repository/apps/web/src/package.ts': imports('@acme/api'),
      'repository/apps/web/src/mapped.ts': imports('@shared/api'),
      'repository/apps/web/src/relative.ts': imports('../../../shared/api.js'),
      'repository/apps/web/src/outside.ts': imports('@out/api'),
      'repository/apps/web/src/missing.ts': imports('@acme/missing'),
    },
    opened: 'repository/apps/web',
    findings: {
      'repository/apps/web/src/package.ts': imported,
      'repository/apps/web/src/mapped.ts': imported,
      'repository/apps/web/src/relative.ts': imported,
      'repository/apps/web/src/outside.ts': [],
      'repository/apps/web/src/missing.ts': [],
    },
  },
  {
    name: 'a key moves to a file that git ignores, with the .gitignore files of every level',
    files: {
      'repository/.git/HEAD': repository,
      'repository/.gitignore': '.env\n',
      'repository/apps/.env': 'PORT=1\n',
      'repository/apps/web/a.js': literal,
      'repository/apps/api/.gitignore': '!.env\n',
      'repository/apps/api/.env': 'PORT=1\n',
      'repository/apps/api/a.js': literal,
      'repository/apps/api/v2/.gitignore': '.env.*\n',
      'repository/apps/api/v2/.env.local': 'PORT=1\n',
      'repository/apps/api/v2/a.js': literal,
    },
    opened: 'repository/apps',
    findings: {
      'repository/apps/web/a.js': hardCoded,
      'repository/apps/api/a.js': hardCoded,
      'repository/apps/api/v2/a.js': hardCoded,
    },
    homes: {
      'repository/apps/web/a.js': 'move .env',
      'repository/apps/api/a.js': undefined,
      'repository/apps/api/v2/a.js': 'move .env.local',
    },
  },
  {
    name: 'a key creates the file next to the nearest package.json, where git would ignore it',
    files: {
      '.git/HEAD': repository,
      '.gitignore': '/apps/*/.env\n',
      'apps/web/package.json': '{}',
      'apps/web/src/a.js': literal,
      'tools/a.js': literal,
    },
    opened: 'apps/web/src',
    findings: { 'apps/web/src/a.js': hardCoded, 'tools/a.js': hardCoded },
    homes: { 'apps/web/src/a.js': 'create .env', 'tools/a.js': undefined },
  },
  {
    name: 'unreadable and invalid files are skipped',
    files: {
      '.git/HEAD': repository,
      '.env': '\uFEFFELEVENLABS_KEY=1\n',
      'package.json': '{ "elevenlabsLint": ',
      'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": [',
      '.gitignore/a.txt': '',
      'app/.env/a.txt': '',
      'app/package.json/a.txt': '',
      'app/api.ts/a.txt': '',
      'app/mapped.ts': imports('@/api'),
      'app/folder.ts': imports('./api'),
      'app/read.ts': reads('ELEVENLABS_API_KEY'),
      'app/wrong.ts': bearer(),
    },
    opened: 'app',
    findings: {
      'app/mapped.ts': [],
      'app/folder.ts': [],
      'app/read.ts': mismatch,
      'app/wrong.ts': at('error'),
    },
  },
];
