/** Whether text, at any place in a list of texts, matches. */
type Match = (part: string) => boolean;

const anyParts = Symbol('any number of parts');

/** Whether a glob has no special characters but stars and question marks. */
export function isPlainGlob(glob: string): boolean {
  return !/[\\{}()[\]!+@|^$"']/.test(glob) && !/(?:^|\/)[*?]+\/\*\*$/.test(glob);
}

/**
 * A matcher for a plain glob, and for everything in the folders that it matches. However many stars the glob has, the
 * time grows only with its length and that of the path.
 */
export function plainMatcher(glob: string): (path: string) => boolean {
  const names = [...glob.split('/'), '**'].map((name) => (name === '**' ? anyParts : nameMatcher(name)));
  return (path) => matches(names, path.split('/'));
}

function nameMatcher(pattern: string): Match {
  if (!/[*?]/.test(pattern)) return (name) => name === pattern;
  const units = pattern
    .split('')
    .map((unit) => (unit === '*' ? anyParts : (other: string) => unit === '?' || unit === other));
  return (name) => matches(units, name.split(''));
}

/**
 * Whether parts match patterns one by one. If a part doesn't, only the last `anyParts` has to match more: what came
 * before it had the shortest match.
 */
function matches(patterns: readonly (Match | typeof anyParts)[], parts: readonly string[]): boolean {
  let at = 0;
  let next = 0;
  let retry: { readonly at: number; next: number } | undefined;
  for (let part = parts[next]; part !== undefined; part = parts[next]) {
    const pattern = patterns[at];
    if (pattern === anyParts) {
      retry = { at: ++at, next };
    } else if (pattern?.(part)) {
      at++;
      next++;
    } else if (retry !== undefined) {
      at = retry.at;
      next = ++retry.next;
    } else {
      return false;
    }
  }
  return patterns.slice(at).every((pattern) => pattern === anyParts);
}
