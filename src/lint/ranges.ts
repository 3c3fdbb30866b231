import type { TextRange } from './document';

/** The range that contains an offset. @param ranges without overlap, in the order of the text. */
export function rangeAround(ranges: readonly TextRange[], offset: number): TextRange | undefined {
  let low = 0;
  let high = ranges.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((ranges[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const range = ranges[low];
  return range !== undefined && range.start <= offset && offset < range.end ? range : undefined;
}
