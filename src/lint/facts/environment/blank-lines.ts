import type { TextRange } from '../../document';

/**
 * The lines of nothing but spaces and tabs that Node 20 takes for a part of the name that follows, the nearest
 * first: those above it with nothing between but empty lines and comments without an equals sign. The first
 * line of a file does no harm. (Measured with Node 20.20.)
 */
export function blankLinesAbove(text: string, position: number): TextRange[] {
  const blanks: TextRange[] = [];
  let end = text.lastIndexOf('\n', position - 1);
  while (end > 0) {
    const lineFeed = text.lastIndexOf('\n', end - 1);
    const line = text.slice(lineFeed + 1, end).replace(/\r$/, '');
    const isBlank = /^[ \t]+$/.test(line);
    if (!isBlank && line !== '' && !/^#[^=]*$/.test(line)) {
      return blanks;
    }
    if (isBlank && lineFeed >= 0) {
      blanks.push({ start: lineFeed + 1, end: lineFeed + 1 + line.length });
    }
    end = lineFeed;
  }
  return blanks;
}
