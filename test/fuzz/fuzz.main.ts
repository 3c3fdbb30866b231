// npm run fuzz [-- --minutes N] [--seed S] [--only name]: checks what must be true of every text with made-up texts,
// and fails if it finds one of which it isn't.
import { errorText } from '../vscode/clear-error';
import { readParameters } from './parameters';
import { fuzzProperties } from './properties';
import { type Failure, runBatch } from './run-properties';

/** Few, so that a slow property does not keep the others waiting. */
const casesPerBatch = 10;

async function main(): Promise<void> {
  const { minutes, seed, only } = readParameters(process.argv.slice(2));
  const all = await fuzzProperties('measured');
  const properties = all.filter(({ name }) => name.includes(only));
  console.log(`seed ${seed}`);
  const start = performance.now();
  const counts = new Map<string, number>();
  const failures = new Map<string, Failure>();
  const isTimeLeft = () => performance.now() - start < minutes * 60_000;
  for (let batch = 0; batch === 0 || isTimeLeft(); batch++) {
    for (const property of properties.filter(({ name }) => !failures.has(name))) {
      if (batch > 0 && !isTimeLeft()) break;
      const { cases, failure } = runBatch(property, seed + batch, casesPerBatch);
      counts.set(property.name, (counts.get(property.name) ?? 0) + cases);
      if (failure === undefined) continue;
      failures.set(property.name, failure);
      console.log(`\n${failure.report}\n`);
    }
  }
  const seconds = (performance.now() - start) / 1_000;
  for (const [name, count] of counts) console.log(`${String(count).padStart(9)}  ${name}`);
  const sum = [...counts.values()].reduce((cases, count) => cases + count, 0);
  console.log(
    `${sum} cases in ${seconds.toFixed(0)} s, ${(sum / seconds).toFixed(0)} per second; ${failures.size} failures`,
  );
  process.exit(failures.size === 0 ? 0 : 1);
}

main().catch((error: unknown) => {
  console.error(errorText(error));
  process.exit(1);
});
