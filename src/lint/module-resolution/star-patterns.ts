/**
 * The pattern that equals the text, or else the one that matches most of its start, as in TypeScript and Node;
 * `undefined` if none matches.
 */
export function bestPattern(patterns: readonly string[], text: string): string | undefined {
  const fitting = patterns.filter((pattern) => starIn(pattern, text) !== undefined);
  const [longest] = fitting.sort((a, b) => b.indexOf('*') - a.indexOf('*'));
  return patterns.includes(text) ? text : longest;
}

/** What the `*` of a pattern matches in a text; `undefined` if the pattern doesn't match. */
export function starIn(pattern: string, text: string): string | undefined {
  const [start = '', end, ...others] = pattern.split('*');
  const fits =
    end !== undefined &&
    others.length === 0 &&
    text.length >= start.length + end.length &&
    text.startsWith(start) &&
    text.endsWith(end);
  return fits ? text.slice(start.length, text.length - end.length) : undefined;
}

/** The target of a pattern, with its `*` replaced by what the pattern's `*` matches in the text. */
export function targetFor(target: string, pattern: string, text: string): string {
  return target.replace('*', () => starIn(pattern, text) ?? '');
}
