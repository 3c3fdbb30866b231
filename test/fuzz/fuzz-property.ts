import type fc from 'fast-check';

/** Something that is true of every text. */
export interface FuzzProperty {
  /** In one line, as `npm run fuzz -- --only` names it. */
  readonly name: string;
  /** What is made up, and what is checked about it. */
  readonly property: fc.IRawProperty<unknown, false>;
}
