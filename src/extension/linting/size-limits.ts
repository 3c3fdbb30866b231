/** Limits in UTF-16 code units. Longer texts and lines are linted only on the command line. */
export const longestText = 1_000_000;
const longestLine = 50_000;

/** The limit that a text exceeds; `undefined` if it can be linted while the user types. */
export function exceededLimit(text: string): 'text' | 'line' | undefined {
  if (text.length > longestText) {
    return 'text';
  }
  return hasLongLine(text) ? 'line' : undefined;
}

function hasLongLine(text: string): boolean {
  let start = 0;
  while (text.length - start > longestLine) {
    const next = text.slice(start, start + longestLine + 1);
    const lastBreak = Math.max(next.lastIndexOf('\n'), next.lastIndexOf('\r'));
    if (lastBreak < 0) {
      return true;
    }
    start += lastBreak + 1;
  }
  return false;
}
