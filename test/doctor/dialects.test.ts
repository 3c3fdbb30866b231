import assert from 'node:assert/strict';
import { effectOn } from '../../src/doctor/dialects';
import { lineFeatures } from '../../src/doctor/line-features';
import type { Dialect } from '../../src/ecosystem/environment-loaders';
import { isReference } from '../../src/elevenlabs/keys';
import { environmentFacts } from '../../src/lint/facts/environment/environment-facts';
import { decode } from '../../src/node/encoding';
import measured from '../unit/fixtures/env-loaders.json';

/** The measured loaders of each dialect. */
const loaders: Readonly<Record<Dialect, readonly (keyof typeof measured.cases.plain.value)[]>> = {
  dotenv: ['dotenv18', 'dotenv16', 'next16', 'vite5', 'c12', 'dotenvflow'],
  dotenvx: ['dotenvx2'],
  dotenv14: ['dotenv14'],
  'env-cmd': ['envcmd'],
  node20: ['node20file'],
  node22: ['node24file', 'vite8'],
  deno: ['deno'],
  bun: ['bun'],
  shell: ['sh', 'bash'],
  docker: ['docker'],
};

const key = measured.cases.plain.value.dotenv18;

describe('How loaders read the line of a key', () => {
  for (const { label, file_hex: bytes, value } of Object.values(measured.cases)) {
    const { text, encoding } = decode(Buffer.from(bytes, 'hex'));
    const source = { kind: 'environment', fileKind: 'loaded', uri: 'file:///.env', text, encoding } as const;
    const facts = environmentFacts(source);
    const entry = facts.keyEntries.at(-1);
    // A line without a key, or with a reference, has no effect to compare.
    if (entry === undefined || entry.value === '' || isReference(entry.value)) continue;

    it(label, () => {
      const features = lineFeatures(facts, entry);
      const expected = Object.entries(loaders).flatMap(([dialect, names]) =>
        names.map((name) => [name, effectOn(dialect as Dialect, features)?.effect ?? 'unchanged']),
      );
      const seen = Object.values(loaders)
        .flat()
        .map((name) => [name, effectSeen(value[name])]);
      assert.deepEqual(expected, seen, features.join());
    });
  }
});

function effectSeen(value: string | null): string {
  if (value === null) return 'unset';
  return value === key ? 'unchanged' : 'altered';
}
