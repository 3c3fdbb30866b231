// npm run fuzz [-- --minutes N] [--seed S] [--only name]: checks what must be true of every text with made-up texts,
// and fails if it finds one of which it isn't.
import { errorText } from '../vscode/clear-error';
import { readParameters } from './parameters';
import { fuzzProperties } from './properties';
import { type Failure, runBatch } from './run-properties';

const casesPerBatch = 100;

/** Far above what any text of this size takes, so that only a text whose time grows without bound is reported. */
const mostMillisecondsPerCase = 500;

function main(): void {
  const { minutes, seed, only } = readParameters(process.argv.slice(2));
  const properties = fuzzProperties().filter(({ name }) => name.includes(only));
  console.log(`seed ${seed}`);
  const start = performance.now();
  const counts = new Map<string, number>();
  const failures = new Map<string, Failure>();
  for (let batch = 0; batch === 0 || performance.now() - start < minutes * 60_000; batch++) {
    for (const property of properties.filter(({ name }) => !failures.has(name))) {
      const before = process.cpuUsage();
      const { cases, failure } = runBatch(property, seed + batch, casesPerBatch);
      const { user, system } = process.cpuUsage(before);
      counts.set(property.name, (counts.get(property.name) ?? 0) + cases);
      const found = failure ?? tooSlow(property.name, seed + batch, (user + system) / 1_000 / cases);
      if (found !== undefined) report(found, failures);
    }
  }
  const seconds = (performance.now() - start) / 1_000;
  for (const [name, count] of counts) console.log(`${String(count).padStart(9)}  ${name}`);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  console.log(
    `${all} cases in ${seconds.toFixed(0)} s, ${(all / seconds).toFixed(0)} per second; ${failures.size} failures`,
  );
  process.exit(failures.size === 0 ? 0 : 1);
}

function tooSlow(name: string, seed: number, milliseconds: number): Failure | undefined {
  return milliseconds > mostMillisecondsPerCase
    ? { name, seed, report: `${milliseconds.toFixed(0)} ms of processor time for each case` }
    : undefined;
}

function report(failure: Failure, failures: Map<string, Failure>): void {
  failures.set(failure.name, failure);
  console.log(`\nNot true: ${failure.name}\n${failure.report}`);
  console.log(`Again: npm run fuzz -- --seed ${failure.seed} --only '${failure.name}'\n`);
}

try {
  main();
} catch (error) {
  console.error(errorText(error));
  process.exit(1);
}
