import type { EnvironmentFileKind, MarkupFlavour, ScriptLanguage } from '../document';

/** How a file is linted, according to its name. */
export type DocumentShape =
  | { readonly kind: 'script'; readonly language: ScriptLanguage }
  | { readonly kind: 'environment'; readonly fileKind: EnvironmentFileKind }
  | { readonly kind: 'markup'; readonly flavour: MarkupFlavour };

const scriptLanguages: ReadonlyMap<string, ScriptLanguage> = new Map([
  ['ts', 'ts'],
  ['mts', 'ts'],
  ['cts', 'ts'],
  ['tsx', 'tsx'],
  ['js', 'js'],
  ['mjs', 'js'],
  ['cjs', 'js'],
  ['jsx', 'jsx'],
]);

const markupFlavours: ReadonlyMap<string, MarkupFlavour> = new Map([
  ['vue', 'vue'],
  ['svelte', 'svelte'],
  ['astro', 'astro'],
  ['html', 'html'],
  ['htm', 'html'],
]);

/** The extensions of scripts, in lower case and without the dot. */
export const scriptExtensions: readonly string[] = [...scriptLanguages.keys()];

/** The extensions of files with markup, in lower case and without the dot. */
export const markupExtensions: readonly string[] = [...markupFlavours.keys()];

/** Words in the name of an environment file that people copy and fill in. */
const templateWord = /(?:^|[._-])(?:example|sample|template|dist|defaults|schema)(?=$|[._-])/g;

/** The name of an environment file without its ending, and what only copies have after it: `~`, ` (1)`, `.bak`, a date. */
const startOfName = /\.env|^(?:\.dev\.vars|\.flaskenv)/;
const endOfCopy = /~$| \(\d+\)$/;
const separatedStart = /(?:\.env|^(?:\.dev\.vars|\.flaskenv))(?=[._ -])/;
const wordOfCopy =
  /[._ -](?:bak|backup|bkp|old|orig|original|save|saved|copy|prev|previous|disabled|unused|archived?|\d{4}-?\d\d-?\d\d)(?:[._ (~-]|\d*$)/;

/** `.env`, `.env.<mode>`, `.env.<mode>.local`, `*.env`, Wrangler's `.dev.vars` and Flask's `.flaskenv`. */
const environmentName = /^(?:\.env|\.env\.[^.].*|.+\.env|\.dev\.vars(?:[._-].+)?|\.flaskenv)$/;

/** Extensions of files with encrypted values, programs, data or documents, whatever comes before them. */
export const otherEndings: ReadonlySet<string> = new Set([
  ...['vault', 'keys', 'enc', 'gpg', 'asc', 'age'],
  ...scriptLanguages.keys(),
  ...markupFlavours.keys(),
  ...['sh', 'bash', 'zsh', 'fish', 'ps1', 'psm1', 'bat', 'cmd'],
  ...[
    'py',
    'pyi',
    'rb',
    'php',
    'go',
    'rs',
    'java',
    'kt',
    'cs',
    'swift',
    'lua',
    'pl',
    'dart',
    'ex',
    'exs',
    'nix',
  ],
  ...['css', 'xml', 'md', 'mdx', 'rst', 'txt', 'log', 'csv', 'tsv', 'sql'],
  ...[
    'json',
    'jsonc',
    'json5',
    'yaml',
    'yml',
    'toml',
    'ini',
    'cfg',
    'conf',
    'properties',
    'lock',
    'map',
    'snap',
  ],
  ...['zip', 'gz', 'tar', 'swp', 'swo'],
]);

/**
 * The kind of an environment file, only by its name and regardless of case; `undefined` for every other file.
 * @param fileName a name or a path.
 */
export function environmentFileKind(fileName: string): EnvironmentFileKind | undefined {
  const name = lastSegment(fileName).toLowerCase();
  const plainName = name.replace(templateWord, '');
  const isCopy = endOfCopy.test(after(startOfName, name)) || wordOfCopy.test(after(separatedStart, name));
  const isNamed = isCopy || environmentName.test(plainName);
  if (!isNamed || otherEndings.has(ending(name)) || otherEndings.has(ending(plainName))) {
    return undefined;
  }
  if (plainName !== name) return 'template';
  return isCopy ? 'copy' : 'loaded';
}

/** Declarations of a script, or of another file: `a.d.ts`, `a.d.mts`, `a.d.json.ts`. */
const declarationName = /\.d\.(?:[cm]?ts|[^.]+\.ts)$/;

/** Whether a file with this name or path only declares types, regardless of case. It sends no request. */
export function isDeclarationFile(fileName: string): boolean {
  return declarationName.test(lastSegment(fileName).toLowerCase());
}

/** How a file with this name or path is linted; `undefined` for a file that isn't linted. */
export function documentShape(fileName: string): DocumentShape | undefined {
  const extension = ending(lastSegment(fileName).toLowerCase());
  const language = scriptLanguages.get(extension);
  if (language !== undefined) {
    return isDeclarationFile(fileName) ? undefined : { kind: 'script', language };
  }
  const flavour = markupFlavours.get(extension);
  if (flavour !== undefined) {
    return { kind: 'markup', flavour };
  }
  const fileKind = environmentFileKind(fileName);
  return fileKind === undefined ? undefined : { kind: 'environment', fileKind };
}

/** What follows the first match; empty without one. */
function after(pattern: RegExp, name: string): string {
  const found = pattern.exec(name);
  return found === null ? '' : name.slice(found.index + found[0].length);
}

function lastSegment(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

function ending(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1);
}
