import fc from 'fast-check';
import type { FuzzProperty } from './fuzz-property';

export interface Failure {
  readonly name: string;
  /** With this seed, the batch fails again. */
  readonly seed: number;
  /** The smallest case that was found, and what is wrong with it. */
  readonly report: string;
}

export interface BatchResult {
  readonly cases: number;
  readonly failure: Failure | undefined;
}

/** Checks a property with a batch of cases. The same seed gives the same cases. */
export function runBatch({ name, property }: FuzzProperty, seed: number, cases: number): BatchResult {
  const details = fc.check(property, { seed, numRuns: cases });
  const failure = details.failed ? { name, seed, report: reportOf(details) } : undefined;
  return { cases: details.numRuns, failure };
}

function reportOf({ counterexample, errorInstance }: fc.RunDetails<unknown>): string {
  const reason =
    errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance);
  return `${fc.stringify(counterexample)}\n${reason}`;
}
