/**
 * Groups of loaders that read an environment file the same way. `dotenv`: version 15 and later, and everything built on
 * it (dotenv-flow, Next.js, Nuxt, Vite before 8). `node22`: also Node 24 and Vite 8. `docker`: `--env-file`.
 */
export type Dialect =
  | 'dotenv'
  | 'dotenvx'
  | 'dotenv14'
  | 'env-cmd'
  | 'node20'
  | 'node22'
  | 'deno'
  | 'bun'
  | 'shell'
  | 'docker';

/**
 * The folder whose files a loader reads unless it is told otherwise. `app`: the folder of the app that it builds or
 * serves, wherever the command is started. `working`: the folder in which the program is started; `upwards`: also the
 * folders above that one. `workspace`: the folder of the workspace, and that of each package. Measured: see
 * `test/unit/fixtures/loader-folders.json`.
 */
export type LoadingFolder = 'app' | 'working' | 'upwards' | 'workspace';

/** Files that show that docker compose and Wrangler are used, by their lower-case name. */
export const composeFile = /^(?:docker-)?compose(?:\.[\w-]+)?\.ya?ml$/;
export const wranglerFile = /^wrangler\.(?:toml|jsonc?)$/;

/** How the configurations of Vite, Astro and SvelteKit name another folder for environment files. */
export const otherFolderOption = /\benvDir\b|\benv:\s*\{\s*dir:/;

/** What makes Node load an environment file from the folder in which it is started, and the first version that has it. */
export const nodeOption = { name: '--env-file', since: { major: 20, minor: 6 } } as const;

/** A program that reads the lines of a file, and its dialect. */
export interface LineReader {
  readonly name: string;
  readonly dialect: Dialect;
}

/** A program or package that loads environment files. */
export interface Loader {
  readonly name: string;
  /** Packages that show that it is used. The version of the first one counts. */
  readonly packages?: readonly string[];
  /** Commands that call it. */
  readonly commands?: RegExp;
  /** Files that show that it is used, by their lower-case name. */
  readonly files?: RegExp;
  /** Modules, and functions with their opening parenthesis, that a script uses to call it. */
  readonly modules?: RegExp;
  /** Whether the package does nothing until a script or command calls it. */
  readonly needsCall?: boolean;
  /** The names of the files that it reads by default. */
  readonly reads: RegExp;
  readonly folder: LoadingFolder;
  /** Whether a variable that is already set keeps its value. */
  readonly keepsShell: boolean;
  /** Who reads the lines. `major` is the version that the project requires, if known. */
  readers(major: number | undefined): readonly LineReader[];
}

const onlyPlain = /^\.env$/;
const modesAndLocal = /^\.env(?:\.(?:development|production|test|local)(?:\.local)?)?$/;
const anyMode = /^\.env(?:\.[^.]+)?(?:\.local)?$/;
const none = /^(?!)/;

const asDotenv = (name: string) => (): readonly LineReader[] => [{ name, dialect: 'dotenv' }];

/** Since version 8, Vite reads lines like Node. `major` is the version of Vite itself. */
function vite(major: number | undefined): readonly LineReader[] {
  const before: LineReader = { name: 'Vite 7', dialect: 'dotenv' };
  const since: LineReader = { name: 'Vite 8', dialect: 'node22' };
  if (major === undefined) {
    return [before, since];
  }
  return [major < 8 ? before : since];
}

/**
 * Common loaders, as documented by each of them. How docker compose and Wrangler read lines wasn't measured; Wrangler's
 * documentation refers to dotenv.
 */
export const loaders: readonly Loader[] = [
  {
    name: 'Next.js',
    packages: ['next'],
    reads: modesAndLocal,
    folder: 'app',
    keepsShell: true,
    readers: asDotenv('Next.js'),
  },
  {
    name: 'Nuxt',
    packages: ['nuxt', 'nuxt3'],
    reads: onlyPlain,
    folder: 'app',
    keepsShell: true,
    readers: asDotenv('Nuxt'),
  },
  {
    name: 'SvelteKit',
    packages: ['vite', '@sveltejs/kit'],
    reads: anyMode,
    folder: 'app',
    keepsShell: true,
    readers: vite,
  },
  {
    name: 'Astro',
    packages: ['vite', 'astro'],
    reads: anyMode,
    folder: 'app',
    keepsShell: true,
    readers: vite,
  },
  { name: 'Vite', packages: ['vite'], reads: anyMode, folder: 'app', keepsShell: true, readers: vite },
  {
    name: 'Expo',
    packages: ['expo'],
    reads: modesAndLocal,
    folder: 'app',
    keepsShell: true,
    readers: asDotenv('Expo'),
  },
  {
    name: 'Create React App',
    packages: ['react-scripts'],
    reads: modesAndLocal,
    folder: 'app',
    keepsShell: true,
    readers: asDotenv('Create React App'),
  },
  {
    name: 'Nx',
    packages: ['nx'],
    commands: /\bnx\s/,
    reads: modesAndLocal,
    folder: 'workspace',
    keepsShell: true,
    readers: asDotenv('Nx'),
  },
  {
    name: 'dotenvx',
    packages: ['@dotenvx/dotenvx'],
    commands: /\bdotenvx\b/,
    modules: /^@dotenvx\/dotenvx/,
    needsCall: true,
    reads: onlyPlain,
    folder: 'working',
    keepsShell: true,
    readers: () => [{ name: 'dotenvx', dialect: 'dotenvx' }],
  },
  {
    name: 'dotenv-flow',
    packages: ['dotenv-flow'],
    commands: /\bdotenv-flow\b/,
    modules: /^dotenv-flow/,
    needsCall: true,
    reads: anyMode,
    folder: 'working',
    keepsShell: true,
    readers: asDotenv('dotenv-flow'),
  },
  {
    name: 'dotenv',
    packages: ['dotenv', 'dotenv-cli', 'dotenv-safe', '@nestjs/config'],
    commands: /\bdotenv(?:-cli)?\s|\bdotenv\/config\b/,
    modules: /^(?:dotenv(?:-safe|-cli)?(?:\/|$)|@nestjs\/config|@std\/dotenv|jsr:@std\/dotenv)/,
    needsCall: true,
    reads: onlyPlain,
    folder: 'working',
    keepsShell: true,
    readers: (major) => [
      major !== undefined && major < 15
        ? { name: 'dotenv 14', dialect: 'dotenv14' }
        : { name: 'dotenv', dialect: 'dotenv' },
    ],
  },
  {
    name: 'env-cmd',
    packages: ['env-cmd'],
    commands: /\benv-cmd\b/,
    needsCall: true,
    reads: onlyPlain,
    folder: 'working',
    keepsShell: false,
    readers: () => [{ name: 'env-cmd', dialect: 'env-cmd' }],
  },
  {
    name: 'Node.js',
    commands: /\b(?:node|tsx|nodemon|ts-node)\b(?:(?!\b(?:node|tsx|nodemon|ts-node)\b).)*--env-file/,
    modules: /^loadEnvFile\($/,
    reads: onlyPlain,
    folder: 'working',
    keepsShell: true,
    readers: () => [
      { name: 'Node 20', dialect: 'node20' },
      { name: 'Node 22', dialect: 'node22' },
    ],
  },
  {
    name: 'Deno',
    commands: /\bdeno\b(?:(?!\bdeno\b).)*--env(?:-file)?\b/,
    reads: onlyPlain,
    folder: 'upwards',
    keepsShell: true,
    readers: () => [{ name: 'Deno', dialect: 'deno' }],
  },
  {
    name: 'Bun',
    commands: /\bbunx?\s/,
    files: /^(?:bun\.lockb?|bunfig\.toml)$/,
    reads: modesAndLocal,
    folder: 'working',
    keepsShell: true,
    readers: () => [{ name: 'Bun', dialect: 'bun' }],
  },
  {
    name: 'Wrangler',
    packages: ['wrangler'],
    files: wranglerFile,
    reads: /^(?:\.dev\.vars(?:[._-].+)?|\.env(?:\..+)?)$/,
    folder: 'app',
    keepsShell: false,
    readers: asDotenv('Wrangler'),
  },
  {
    name: 'docker run',
    commands: /\bdocker\b(?:(?!\bdocker\b)[^\n])*--env-file/,
    reads: none,
    folder: 'working',
    keepsShell: false,
    readers: () => [{ name: 'docker run', dialect: 'docker' }],
  },
  {
    name: 'docker compose',
    files: composeFile,
    reads: onlyPlain,
    folder: 'app',
    keepsShell: true,
    readers: () => [],
  },
  {
    name: 'a shell',
    commands:
      /(?:^|[\s;&|"'])(?:source|\.)\s+\S*\.env\b|\bexport\s+\$\((?:(?!\bexport\s+\$\()[^)])*\.env|\bset -a\b(?:(?!\bset -a\b)[^\n])*\.env/m,
    reads: none,
    folder: 'working',
    keepsShell: false,
    readers: () => [{ name: 'a shell', dialect: 'shell' }],
  },
];

/** Whether a module, or a function with its opening parenthesis, loads environment files. */
export function loadsEnvironmentFiles(used: string): boolean {
  return loaders.some(({ modules }) => modules?.test(used));
}
