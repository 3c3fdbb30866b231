/** Something that must be true. */
export interface Check {
  readonly title: string;
  /** Finds what is wrong, or throws. */
  readonly problems: () => readonly string[] | Promise<readonly string[]>;
}

/**
 * Runs all checks in their order, also after one has found something.
 * @param report takes a line about each check.
 * @returns everything that is wrong.
 */
export async function problemsOf(
  checks: readonly Check[],
  report: (line: string) => void,
): Promise<readonly string[]> {
  const all: string[] = [];
  for (const check of checks) {
    const found = await problemsOfOne(check);
    report(`${found.length === 0 ? '✓' : '✗'} ${check.title}`);
    all.push(...found.map((problem) => `${check.title}: ${problem}`));
  }
  return all;
}

async function problemsOfOne({ problems }: Check): Promise<readonly string[]> {
  try {
    return await problems();
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
