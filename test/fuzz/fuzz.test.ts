import { strict as assert } from 'node:assert';
import { fuzzProperties } from './properties';
import { runBatch } from './run-properties';

const seed = 20261129;
const cases = 40;

const properties = await fuzzProperties('counted');

describe('Made-up texts', () => {
  for (const property of properties) {
    it(property.name, () => {
      assert.equal(runBatch(property, seed, cases).failure?.report, undefined);
    });
  }
});
