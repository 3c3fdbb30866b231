import assert from 'node:assert/strict';
import { readReply } from '../../src/key-test/reply';

const account = { tier: 'creator', status: 'active', character_count: 1, character_limit: 2 };
const restricted = {
  detail: { status: 'missing_permissions', message: 'It is missing the permission x_y.' },
};
const accepted = 'account';
const notTheAnswer = 'unexpected-json';

/** What a server answers, and what the key test makes of it. */
const replies: readonly (readonly [status: number, body: unknown, verdict: string])[] = [
  [200, account, accepted],
  [200, { ...account, status: 'new_status', new_field: [1] }, accepted],
  [200, { status: 'ok' }, notTheAnswer],
  [200, { status: 'error' }, notTheAnswer],
  [200, { status: 'active' }, notTheAnswer],
  [200, { tier: 'creator' }, notTheAnswer],
  [200, { tier: 'creator', status: 'active' }, notTheAnswer],
  [200, { character_count: 1, character_limit: 2 }, notTheAnswer],
  [200, { ...account, tier: '' }, notTheAnswer],
  [200, { ...account, tier: 7 }, notTheAnswer],
  [200, { ...account, character_limit: '2' }, notTheAnswer],
  [200, { ...account, character_count: null }, notTheAnswer],
  [200, [account], notTheAnswer],
  [200, { data: account }, notTheAnswer],
  [200, { detail: account }, notTheAnswer],
  [200, 'active', notTheAnswer],
  [200, null, notTheAnswer],
  [200, restricted, notTheAnswer],
  [201, account, notTheAnswer],
  [203, account, notTheAnswer],
  [206, account, notTheAnswer],
  [401, account, 'unauthorized'],
  [500, account, 'server-error'],
  [302, account, 'redirect'],
  [401, restricted, 'restricted'],
  [403, restricted, 'restricted'],
  [400, restricted, 'refused'],
  [404, restricted, 'not-the-api'],
  [429, restricted, 'rate-limited'],
  [500, restricted, 'server-error'],
  [503, { detail: 'missing_permissions' }, 'server-error'],
];

describe('An answer to the key test', () => {
  for (const [status, body, expected] of replies) {
    it(`${status} ${JSON.stringify(body)} means ${expected}`, () => {
      const { verdict } = readReply({ status, header: () => undefined, body: JSON.stringify(body) });
      assert.equal(verdict.kind === 'account' ? accepted : verdict.reason, expected);
    });
  }
});
