/**
 * Where the front matter of an Astro component ends: at the line with a fence, or at the end of the text. Fences in
 * template literals and comments don't count; if the backticks don't match, the first fence counts.
 * @param start the offset after the opening fence.
 */
export function endOfFrontMatter(text: string, start: number): number {
  const fence = /[\r\n][ \t]*---/g;
  fence.lastIndex = start;
  const first = fence.exec(text)?.index;
  if (first === undefined) return text.length;
  return realFence(text, start) ?? first;
}

/** In code: a fence, and everything that can contain one or starts it. Strings and line comments end with their line. */
const inCode =
  /[\r\n][ \t]*---|\/\*(?:[^*]|\*(?!\/))*|\/\/[^\r\n]*|'(?:[^'\\\r\n]|\\.)*'?|"(?:[^"\\\r\n]|\\.)*"?|[`{}]/g;

const inBackticks = /\\[\s\S]|`|\$\{/g;

/** The first fence outside template literals, whose `${…}` contain code with braces and more template literals. */
function realFence(text: string, start: number): number | undefined {
  const open: string[] = [];
  let position = start;
  for (;;) {
    const isInText = open.at(-1) === '`';
    const token = isInText ? inBackticks : inCode;
    token.lastIndex = position;
    const match = token.exec(text);
    if (match === null) return undefined;
    const [found] = match;
    position = token.lastIndex;
    if (isInText) {
      if (found === '`') open.pop();
      else if (found === '${') open.push('{');
    } else if (found === '`' || found === '{') {
      open.push(found);
    } else if (found === '}') {
      open.pop();
    } else if (/^[\r\n]/.test(found) && !open.includes('`')) {
      return match.index;
    }
  }
}
