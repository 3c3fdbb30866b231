import picomatch from 'picomatch/posix';
import { isPlainGlob, plainMatcher } from './plain-globs';

/** Whether globs match a path. The path has `/` as its separator and is relative to the same folder as the globs. */
export type PathMatcher = (path: string) => boolean;

/**
 * A matcher for globs as in ignore files: a glob without a slash matches at any depth, a leading `/` or `./` ties it to
 * the folder, files that start with a dot match too, and a glob that matches a folder matches everything in it.
 * Unusable globs (see `isUsableGlob`) match nothing.
 */
export function createPathMatcher(globs: readonly string[]): PathMatcher {
  const matchers = globs.flatMap((glob) => compile(glob) ?? []);
  return (path) => matchers.some((matches) => matches(path));
}

/** More folders than any project has, and the longest names that file systems allow, in UTF-16 code units. */
const mostFolders = 100;
const longestName = 255;

/** Whether a path is short enough that no simple pattern takes long. Longer ones match no pattern that would. */
export function isMatchable(path: string): boolean {
  const names = path.split('/');
  return names.length <= mostFolders && names.every((name) => name.length <= longestName);
}

/** Besides `/**` at the end, which costs nothing. */
const mostFolderStars = 2;
const mostBraces = 3;
const mostStarsInGlobName = 2;
const longestGlob = 1000;

/**
 * Whether a pattern is simple enough that no path takes long to match. Matchers are regular expressions, which try every
 * way to split a name among the stars and the choices in braces, and a repeated group has even more ways.
 * @param mostStarsInName how many stars a name may have; it depends on the expressions of the matcher.
 */
export function isSimplePattern(pattern: string, mostStarsInName: number): boolean {
  const folderStars = pattern.replace(/\/\*\*\/?$/, '').split('**').length - 1;
  if (
    pattern.length > longestGlob ||
    folderStars > mostFolderStars ||
    pattern.split('{').length - 1 > mostBraces
  ) {
    return false;
  }
  const hasManyStars = (name: string) => (name.match(/\*+/g) ?? []).length > mostStarsInName;
  const hasRepeatedGroup = pattern.includes('(') && /[*+?@!{]\(|\)[*+?{]|\([^)]*[*+?{(]/.test(pattern);
  return !hasRepeatedGroup && !pattern.split('/').some(hasManyStars);
}

/** Whether a glob can be compiled. Negated globs (`!…`), and complex ones with braces or groups, aren't supported. */
export function isUsableGlob(glob: string): boolean {
  return compile(glob) !== undefined;
}

/** A matcher for a glob, and for everything in the folders that it matches. */
function compile(glob: string): PathMatcher | undefined {
  const body = glob.replace(/^\.?\//, '').replace(/\/$/, '');
  if (body.trim() === '' || glob.startsWith('!') || body.length > longestGlob) {
    return undefined;
  }
  const anyDepth = !glob.replace(/\/$/, '').includes('/');
  const whole = anyDepth ? `**/${body}` : body;
  if (isPlainGlob(whole)) {
    return plainMatcher(whole);
  }
  if (!isSimplePattern(body, mostStarsInGlobName)) {
    return undefined;
  }
  try {
    const matches = picomatch(whole, { dot: true });
    return (path) => isMatchable(path) && pathAndFolders(path).some((each) => matches(each));
  } catch {
    return undefined;
  }
}

/** `a/b/c.ts` → `a/b/c.ts`, `a`, `a/b`. */
function pathAndFolders(path: string): string[] {
  const paths = [path];
  for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
    paths.push(path.slice(0, slash));
  }
  return paths;
}
