import { ClearError } from '../vscode/clear-error';

export const partNames = ['checks', 'unit', 'packages', 'npm', 'harness', 'host', 'browser'] as const;
export type PartName = (typeof partNames)[number];

/** The parameters of `npm test`. */
export interface Parameters {
  /** In the order in which they run; all when none is named. */
  readonly parts: readonly PartName[];
  /** Test files and folders, as typed. */
  readonly tests: readonly string[];
  /** Only tests with a matching title. */
  readonly pattern: string | undefined;
  /** How many of the slowest tests are listed at the end. */
  readonly slowest: number;
}

/**
 * Reads `[parts] [test files and folders] [-g pattern] [--slowest count]`.
 * @throws ClearError for an unknown option, or one without its value.
 */
export function readParameters(all: readonly string[]): Parameters {
  const parts: PartName[] = [];
  const tests: string[] = [];
  let pattern: string | undefined;
  let slowest = 0;
  const rest = [...all];
  for (let one = rest.shift(); one !== undefined; one = rest.shift()) {
    if (isPart(one)) parts.push(one);
    else if (one === '-g') pattern = valueGiven(one, rest.shift());
    else if (one === '--slowest') slowest = Number(valueGiven(one, rest.shift()));
    else if (one.startsWith('-'))
      throw new ClearError(`There is no option ${one}; there are -g and --slowest.`);
    else tests.push(one);
  }
  return { parts, tests, pattern, slowest };
}

function isPart(name: string): name is PartName {
  return (partNames as readonly string[]).includes(name);
}

function valueGiven(option: string, value: string | undefined): string {
  if (value === undefined) throw new ClearError(`${option} needs a value.`);
  return value;
}
