import fc from 'fast-check';
import type { FuzzCase, FuzzProperty } from './fuzz-property';
import { smallestCase } from './smallest-case';

export interface Failure {
  readonly name: string;
  /** The smallest case that was found, what is wrong with it, and the command that finds it again. */
  readonly report: string;
}

export interface BatchResult {
  readonly cases: number;
  readonly failure: Failure | undefined;
}

/** Checks a property with a batch of cases. The same seed gives the same cases. */
export function runBatch(property: FuzzProperty, seed: number, cases: number): BatchResult {
  const { name, check } = property;
  const details = fc.check(fc.property(property.cases, check), { seed, numRuns: cases, endOnFailure: true });
  const [found] = details.counterexample ?? [];
  const failure = found && { name, report: reportOf(property, seed, found) };
  return { cases: details.numRuns, failure };
}

function reportOf({ name, check }: FuzzProperty, seed: number, found: FuzzCase): string {
  const { one, error, tries } = smallestCase(found, check);
  const { text, ...rest } = one;
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    `Not true: ${name}`,
    `Seed ${seed}; ${found.text.length} characters became ${text.length} in ${tries} tries.`,
    fc.stringify(rest),
    JSON.stringify(text),
    text,
    reason,
    `Again: npm run fuzz -- --seed ${seed} --only '${name}'`,
  ].join('\n');
}
