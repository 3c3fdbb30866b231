/** Time in milliseconds. */
export interface Spent {
  readonly wall: number;
  /** User and system time of all threads of this process. */
  readonly processor: number;
}

/** Runs work in this process, and measures it. */
export async function spentOn(work: () => unknown): Promise<Spent> {
  const start = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - start, processor: (user + system) / 1000 };
}
