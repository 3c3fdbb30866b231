/** The longest time to work without a pause, in milliseconds. One job can take longer, but then the next one waits. */
const longestSlice = 15;

/**
 * Runs the jobs of a long task one after another, with pauses in which the extension host does everything else: it
 * answers while somebody types.
 */
export class TimeSlices {
  private last: Promise<unknown> = Promise.resolve();
  private end = 0;

  /** Runs a job after all earlier ones. Rejects only if the job does. */
  run<Result>(job: () => Result | Promise<Result>): Promise<Result> {
    const result = this.last.then(async () => {
      await this.pauseIfOver();
      return job();
    });
    this.last = result.catch(() => undefined);
    return result;
  }

  private async pauseIfOver(): Promise<void> {
    if (performance.now() < this.end) {
      return;
    }
    // Promises alone would continue before anything else gets its turn.
    await new Promise((resolve) => setTimeout(resolve));
    this.end = performance.now() + longestSlice;
  }
}

/** Does something with each item, with at most `most` at a time. Rejects with the first failure. */
export async function inParallel<Item>(
  items: readonly Item[],
  most: number,
  act: (item: Item) => Promise<void>,
): Promise<void> {
  const rest = items.values();
  const takeTurns = async () => {
    for (const item of rest) await act(item);
  };
  await Promise.all(Array.from({ length: most }, takeTurns));
}
