import { createPathMatcher, isUsableGlob, type PathMatcher } from '../../lint/globs';

/**
 * Whether settings hide an entry of a workspace folder.
 * @param path relative to the workspace folder.
 * @param hasSibling whether the entry's folder contains a name too.
 */
export type HiddenEntries = (path: string, hasSibling: (name: string) => boolean) => boolean;

/** Globs with one condition. */
interface Group {
  readonly matches: PathMatcher;
  /** The name that must be beside the entry, such as `$(basename).ts`; `undefined` for no condition. */
  readonly when: string | undefined;
}

/** What is hidden by the values of settings such as `files.exclude`. Values of the wrong type hide nothing. */
export function hiddenEntries(settings: readonly unknown[]): HiddenEntries {
  const groups = settings.flatMap(groupsOf);
  return (path, hasSibling) =>
    groups.some(
      ({ matches, when }) => matches(path) && (when === undefined || hasSibling(siblingOf(path, when))),
    );
}

/** How many globs of such a setting hide nothing, because they can't be matched in linear time. */
export function unusableGlobs(setting: unknown): number {
  const entries = Object.entries(typeof setting === 'object' && setting !== null ? setting : {});
  return entries.filter(([glob, value]) => Boolean(value) && !isUsableGlob(atFolder(glob))).length;
}

function groupsOf(setting: unknown): Group[] {
  const entries = Object.entries(typeof setting === 'object' && setting !== null ? setting : {});
  const always = entries.flatMap(([glob, value]) => (value === true ? [glob] : []));
  const conditional = entries.flatMap(([glob, value]) => {
    const when: unknown = value?.when;
    return typeof when === 'string' ? [{ matches: matcherOf([glob]), when }] : [];
  });
  return [{ matches: matcherOf(always), when: undefined }, ...conditional];
}

/** In these settings, a glob without a slash matches only in the workspace folder itself. */
function matcherOf(globs: readonly string[]): PathMatcher {
  return createPathMatcher(globs.map(atFolder));
}

function atFolder(glob: string): string {
  return `/${glob.replace(/^\//, '')}`;
}

function siblingOf(path: string, when: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return when.replace('$(basename)', () => name.replace(/\.[^.]*$/, ''));
}
