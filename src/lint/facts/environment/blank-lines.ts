import type { TextRange } from '../../document';

/**
 * The lines above that contain only spaces and tabs and that Node 20 takes as part of the name that follows,
 * nearest first. Only empty lines and comments without an equals sign may come between. The first line of a file
 * does no harm. (Measured with Node 20.20.)
 */
export function blankLinesAbove(text: string, position: number): TextRange[] {
  const found: TextRange[] = [];
  let end = text.lastIndexOf('\n', position - 1);
  while (end > 0) {
    const lineFeed = text.lastIndexOf('\n', end - 1);
    const line = text.slice(lineFeed + 1, end).replace(/\r$/, '');
    const isBlank = /^[ \t]+$/.test(line);
    if (!isBlank && line !== '' && !/^#[^=]*$/.test(line)) {
      return found;
    }
    if (isBlank && lineFeed >= 0) {
      found.push({ start: lineFeed + 1, end: lineFeed + 1 + line.length });
    }
    end = lineFeed;
  }
  return found;
}
