/**
 * How many items at the start of a sorted list have a property, by binary search.
 * @param has true for a number of items at the start, false for all others.
 */
export function countLeading<Item>(sorted: readonly Item[], has: (item: Item) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (has(sorted[middle] as Item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many numbers of a sorted list are lower than a number. */
export function countBelow(sorted: readonly number[], limit: number): number {
  return countLeading(sorted, (each) => each < limit);
}
