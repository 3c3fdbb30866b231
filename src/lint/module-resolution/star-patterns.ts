/**
 * The pattern that is the text itself, else the one that says most about its start, as TypeScript and Node choose;
 * undefined where none fits.
 */
export function bestPattern(patterns: readonly string[], text: string): string | undefined {
  const fitting = patterns.filter((pattern) => starIn(pattern, text) !== undefined);
  const [longest] = fitting.sort((a, b) => b.indexOf('*') - a.indexOf('*'));
  return patterns.includes(text) ? text : longest;
}

/** What the `*` of a pattern stands for in a text; undefined where the pattern does not fit. */
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

/** The target of a pattern for a text that it fits: the `*` in it stands for the same. */
export function targetFor(target: string, pattern: string, text: string): string {
  return target.replace('*', () => starIn(pattern, text) ?? '');
}
