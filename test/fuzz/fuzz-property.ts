import type fc from 'fast-check';
import type { Sample } from './corpus';

/** A made-up text, and what else a property needs. */
export interface FuzzCase extends Sample {
  /** A place in the text, or one of several things, as a share in thousandths. */
  readonly share: number;
  /** A made-up key that no other case has. */
  readonly key: string;
}

/** Something that is true of every text. */
export interface FuzzProperty {
  /** In one line, as `npm run fuzz -- --only` names it. */
  readonly name: string;
  readonly cases: fc.Arbitrary<FuzzCase>;
  /** Throws if it isn't true. A case that it says nothing about passes. */
  check(one: FuzzCase): void;
}

/** The item at a share in thousandths. */
export function pick<Item>(items: readonly Item[], share: number): Item | undefined {
  return items[Math.min(Math.floor((items.length * share) / 1000), items.length - 1)];
}

/** The offset at a share in thousandths. */
export function offsetAt(text: string, share: number): number {
  return Math.floor((text.length * share) / 1000);
}
