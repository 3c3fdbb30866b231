import { markupExtensions, scriptExtensions } from './document-kind';

/**
 * Globs for file names, in the syntax that VS Code and ripgrep share. They are for hosts that search files by pattern;
 * `documentShape` and `environmentFileKind` then decide, as everywhere else.
 */

/** Match every name that `environmentFileKind` accepts, in any case, and some others. */
export const environmentFileGlobs: readonly string[] = [
  ...['*.env', '*.env[._ ~-]*'],
  ...['*.dev[._-]*vars', '*.dev[._-]*vars[._ ~-]*'],
  ...['*.flaskenv', '*.flaskenv[._ ~-]*'],
].map(inAnyCase);

/** The names of scripts. */
export const scriptFileGlobs: readonly string[] = scriptExtensions.map((extension) => `*.${extension}`);

/** The names of files with scripts in their markup. */
export const markupFileGlobs: readonly string[] = markupExtensions.map((extension) => `*.${extension}`);

/** One glob for all these names, in the searched folder and every folder below it. */
export function inAnyFolder(globs: readonly string[]): string {
  return `**/${anyOf(globs)}`;
}

/** One glob for all these names. */
export function anyOf(globs: readonly string[]): string {
  return `{${globs.join(',')}}`;
}

function inAnyCase(glob: string): string {
  return glob.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
