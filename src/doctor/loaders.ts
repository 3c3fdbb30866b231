import type { Dialect } from './dialects';
import { composeFile, wranglerFile } from './project-files';

/** Who reads the lines of a file, by the name that people know, and how. */
export interface LineReader {
  readonly name: string;
  readonly dialect: Dialect;
}

/** A program or package that brings environment files into a program. */
export interface Loader {
  readonly name: string;
  /** Packages whose presence tells that it is used, the one whose version counts first. */
  readonly packages?: readonly string[];
  /** Commands that use it. */
  readonly commands?: RegExp;
  /** Files that tell that it is used, by their lower-case name. */
  readonly files?: RegExp;
  /** Modules, and functions with a parenthesis behind their name, by which a script uses it. */
  readonly modules?: RegExp;
  /** Whether its package does nothing until a script or a command calls it. */
  readonly needsCall?: boolean;
  /** The names of files that it reads without being told to. */
  readonly reads: RegExp;
  /** Whether a variable that is already set keeps its value. */
  readonly keepsShell: boolean;
  /** How it reads lines; with the major version that the project asks for, where that is known. */
  readers(major: number | undefined): readonly LineReader[];
}

const onlyPlain = /^\.env$/;
const modesAndLocal = /^\.env(?:\.(?:development|production|test|local)(?:\.local)?)?$/;
const anyMode = /^\.env(?:\.[^.]+)?(?:\.local)?$/;
const none = /^(?!)/;

const asDotenv = (name: string) => (): readonly LineReader[] => [{ name, dialect: 'dotenv' }];

/** Since its version 8 Vite reads lines as Node does. `major` is that of Vite itself. */
function vite(major: number | undefined): readonly LineReader[] {
  const before: LineReader = { name: 'Vite 7', dialect: 'dotenv' };
  const since: LineReader = { name: 'Vite 8', dialect: 'node22' };
  if (major === undefined) {
    return [before, since];
  }
  return [major < 8 ? before : since];
}

/**
 * The loaders that people use, from the documentation of each. How docker compose and Wrangler read lines was not
 * measured; Wrangler's documentation names the form of dotenv.
 */
export const loaders: readonly Loader[] = [
  {
    name: 'Next.js',
    packages: ['next'],
    reads: modesAndLocal,
    keepsShell: true,
    readers: asDotenv('Next.js'),
  },
  {
    name: 'Nuxt',
    packages: ['nuxt', 'nuxt3'],
    reads: onlyPlain,
    keepsShell: true,
    readers: asDotenv('Nuxt'),
  },
  { name: 'SvelteKit', packages: ['vite', '@sveltejs/kit'], reads: anyMode, keepsShell: true, readers: vite },
  { name: 'Astro', packages: ['vite', 'astro'], reads: anyMode, keepsShell: true, readers: vite },
  { name: 'Vite', packages: ['vite'], reads: anyMode, keepsShell: true, readers: vite },
  {
    name: 'Expo',
    packages: ['expo'],
    reads: modesAndLocal,
    keepsShell: true,
    readers: asDotenv('Expo'),
  },
  {
    name: 'Create React App',
    packages: ['react-scripts'],
    reads: modesAndLocal,
    keepsShell: true,
    readers: asDotenv('Create React App'),
  },
  {
    name: 'dotenvx',
    packages: ['@dotenvx/dotenvx'],
    commands: /\bdotenvx\b/,
    modules: /^@dotenvx\/dotenvx/,
    needsCall: true,
    reads: onlyPlain,
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
    keepsShell: false,
    readers: () => [{ name: 'env-cmd', dialect: 'env-cmd' }],
  },
  {
    name: 'Node.js',
    commands: /\b(?:node|tsx|nodemon|ts-node)\b.*--env-file/,
    modules: /^loadEnvFile\($/,
    reads: onlyPlain,
    keepsShell: true,
    readers: () => [
      { name: 'Node 20', dialect: 'node20' },
      { name: 'Node 22', dialect: 'node22' },
    ],
  },
  {
    name: 'Deno',
    commands: /\bdeno\b.*--env(?:-file)?\b/,
    reads: onlyPlain,
    keepsShell: true,
    readers: () => [{ name: 'Deno', dialect: 'deno' }],
  },
  {
    name: 'Bun',
    commands: /\bbunx?\s/,
    files: /^(?:bun\.lockb?|bunfig\.toml)$/,
    reads: modesAndLocal,
    keepsShell: true,
    readers: () => [{ name: 'Bun', dialect: 'bun' }],
  },
  {
    name: 'Wrangler',
    packages: ['wrangler'],
    files: wranglerFile,
    reads: /^(?:\.dev\.vars(?:[._-].+)?|\.env(?:\..+)?)$/,
    keepsShell: false,
    readers: asDotenv('Wrangler'),
  },
  {
    name: 'docker run',
    commands: /\bdocker\b[^\n]*--env-file/,
    reads: none,
    keepsShell: false,
    readers: () => [{ name: 'docker run', dialect: 'docker' }],
  },
  {
    name: 'docker compose',
    files: composeFile,
    reads: onlyPlain,
    keepsShell: true,
    readers: () => [],
  },
  {
    name: 'a shell',
    commands: /(?:^|[\s;&|"'])(?:source|\.)\s+\S*\.env\b|\bexport\s+\$\([^)]*\.env|\bset -a\b[^\n]*\.env/m,
    reads: none,
    keepsShell: false,
    readers: () => [{ name: 'a shell', dialect: 'shell' }],
  },
];

/** Whether a module, or a function with a parenthesis behind its name, loads environment files. */
export function loadsEnvironmentFiles(used: string): boolean {
  return loaders.some(({ modules }) => modules?.test(used));
}
