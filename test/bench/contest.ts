import { type Program, type ProgramRun, runMeasured } from './measured-program';
import { median } from './statistics';

/** A program that takes part in a comparison. */
export interface Contestant extends Program {
  readonly name: string;
  /** How often it is measured after its warm-up. One that runs once has no warm-up. */
  readonly runs: number;
}

/** The medians of a contestant's runs. */
export interface Standing extends ProgramRun {
  readonly name: string;
  readonly runs: number;
}

/**
 * Runs each contestant for its warm-up, then all in turn, so that whatever else happens on the machine hits all alike.
 */
export async function compare(
  contestants: readonly Contestant[],
  say: (line: string) => void,
): Promise<Standing[]> {
  const runs = new Map(contestants.map(({ name }) => [name, [] as ProgramRun[]]));
  for (const one of contestants) {
    say(`  ${one.name}`);
    runs.get(one.name)?.push(await runMeasured(one, true));
  }
  const most = Math.max(...contestants.map((one) => one.runs));
  for (let round = 0; round < most; round++) {
    for (const one of contestants.filter((each) => each.runs > 1 && round < each.runs)) {
      runs.get(one.name)?.push(await runMeasured(one, false));
    }
  }
  return contestants.map((one) => standingOf(one, runs.get(one.name) ?? []));
}

function standingOf({ name, runs }: Contestant, all: readonly ProgramRun[]): Standing {
  const counted = runs === 1 ? all : all.slice(1);
  return {
    name,
    runs: counted.length,
    wall: median(counted.map(({ wall }) => wall)),
    processor: median(counted.map(({ processor }) => processor)),
    peakBytes: all[0]?.peakBytes,
  };
}
