/**
 * Where the front matter of an Astro component ends that begins at `start`: at the line with a fence, or at the end
 * of the text. A fence in a text in backticks or in a comment is none; where backticks do not match, the first one
 * counts.
 */
export function endOfFrontMatter(text: string, start: number): number {
  const fence = /[\r\n][ \t]*---/g;
  fence.lastIndex = start;
  const first = fence.exec(text)?.index;
  if (first === undefined) return text.length;
  return realFence(text, start) ?? first;
}

/** What may hold a fence in code, or begin what may. Quoted texts and line comments end with their line. */
const inCode =
  /[\r\n][ \t]*---|\/\*(?:[^*]|\*(?!\/))*|\/\/[^\r\n]*|'(?:[^'\\\r\n]|\\.)*'?|"(?:[^"\\\r\n]|\\.)*"?|[`{}]/g;

const inBackticks = /\\[\s\S]|`|\$\{/g;

/** The first fence outside of texts in backticks, whose `${…}` hold code with braces and more texts. */
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
