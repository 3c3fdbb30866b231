import { markupExtensions, scriptExtensions } from './document-kind';

/**
 * Globs for the names of files, in the syntax that the globs of VS Code and ripgrep share. Hosts that can only look
 * for files by a pattern use them, and then decide by `documentShape` or `environmentFileKind` as everywhere else.
 */

/** Every name that `environmentFileKind` accepts, in whatever case, and some others. */
export const environmentFileGlobs: readonly string[] = [
  ...['*.env', '*.env[._-]*'],
  ...['*.dev[._-]*vars', '*.dev[._-]*vars[._-]*'],
  ...['*.flaskenv', '*.flaskenv[._-]*'],
].map(inAnyCase);

/** The names of scripts. */
export const scriptFileGlobs: readonly string[] = scriptExtensions.map((extension) => `*.${extension}`);

/** The names of files that hold scripts in their markup. */
export const markupFileGlobs: readonly string[] = markupExtensions.map((extension) => `*.${extension}`);

/** One glob for all of these names in any folder below the one that is searched. */
export function inAnyFolder(globs: readonly string[]): string {
  return `**/${anyOf(globs)}`;
}

/** One glob for all of these names. */
export function anyOf(globs: readonly string[]): string {
  return `{${globs.join(',')}}`;
}

function inAnyCase(glob: string): string {
  return glob.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
