/** Random-looking numbers that are the same in every run, so that a failure can be repeated. */
export class SeededRandom {
  constructor(private state: number) {}

  /** A whole number from 0 up to, but not including, the limit. */
  below(limit: number): number {
    // A linear congruential generator (Numerical Recipes); its high bits are good enough for tests.
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * limit);
  }

  oneOf<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.below(choices.length)] ?? choices[0];
  }
}
