import assert from 'node:assert/strict';
import { planName } from '../../src/key-test/plan-name';

describe('The name of a plan', () => {
  for (const [tier, name] of [
    ['creator', 'Creator'],
    ['growing_business', 'Growing business'],
    ['payg_2027', 'payg_2027'],
    ['Pro', 'Pro'],
    ['', ''],
  ] as const) {
    it(`${JSON.stringify(tier)} is ${JSON.stringify(name)}`, () => {
      assert.equal(planName(tier), name);
    });
  }
});
