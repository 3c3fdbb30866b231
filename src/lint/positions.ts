import { countLeading } from './sorted';

/** A position in a text, as in editors: zero-based, `character` in UTF-16 code units. */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

/** Converts between offsets and positions in one text. Both directions clamp, so every input has a result. */
export interface TextPositions {
  /** Offsets are UTF-16 code units. An offset within a line break is at the end of its line. */
  positionAt(offset: number): TextPosition;
  offsetAt(position: TextPosition): number;
}

/**
 * Finds the lines of a text once, to convert any number of offsets. Lines end at `\n`, `\r\n` and a lone `\r`, as in
 * VS Code, but not at U+2028 and U+2029, as in TypeScript.
 */
export function createPositions(text: string): TextPositions {
  const starts = lineStarts(text);
  const lineEnd = (line: number): number => contentEnd(text, starts[line + 1]);
  return {
    positionAt(offset) {
      const clamped = clamp(offset, text.length);
      const line = lineOf(starts, clamped);
      return { line, character: Math.min(clamped, lineEnd(line)) - (starts[line] ?? 0) };
    },
    offsetAt({ line, character }) {
      if (line < 0) {
        return 0;
      }
      const start = starts[line];
      return start === undefined ? text.length : start + clamp(character, lineEnd(line) - start);
    },
  };
}

const lineFeed = 10;
const carriageReturn = 13;

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    const endsLine =
      unit === lineFeed || (unit === carriageReturn && text.charCodeAt(offset + 1) !== lineFeed);
    if (endsLine) {
      starts.push(offset + 1);
    }
  }
  return starts;
}

/** The offset before the line break that ends at `nextStart`; the end of the text for the last line. */
function contentEnd(text: string, nextStart: number | undefined): number {
  if (nextStart === undefined) {
    return text.length;
  }
  return text.startsWith('\r\n', nextStart - 2) ? nextStart - 2 : nextStart - 1;
}

/** The last line that starts at or before the offset. */
function lineOf(starts: readonly number[], offset: number): number {
  return countLeading(starts, (start) => start <= offset) - 1;
}

function clamp(value: number, highest: number): number {
  return Math.min(Math.max(value, 0), highest);
}
