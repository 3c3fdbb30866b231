import assert from 'node:assert/strict';
import { keyInPaste } from '../../src/key-test/pasted-text';
import { madeUpKeys } from '../made-up-keys';

const key = madeUpKeys.example;
const legacy = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';
const keyId = `${legacy}${legacy}`;

/** What is pasted, with the key as `§`; what is used; what is said about the rest. */
const rows: readonly (readonly [pasted: string, used: string, around: string | undefined])[] = [
  ['§', '§', undefined],
  [' §\n', ' §\n', undefined],
  ['ELEVENLABS_API_KEY=§', '§', 'the name before it'],
  ['export ELEVENLABS_API_KEY="§" # mine', '§', 'the name before it'],
  ['A=1\nELEVENLABS_API_KEY=§\nB=2\n', '§', 'the name before it'],
  ['ANYTHING_ELSE: §', '§', 'the name before it'],
  ["apiKey: '§',", '§', 'the name before it'],
  ['"§"', '§', 'the quotes around it'],
  ['“§”', '§', 'the quotes around it'],
  ['Bearer §', '§', 'the scheme before it'],
  ['Authorization: Bearer §', '§', 'the scheme before it'],
  ['xi-api-key: §', '§', 'the name of the header'],
  ['-H "xi-api-key: §"', '§', 'the name of the header'],
  ["curl https://api.elevenlabs.io/v1/user -H 'xi-api-key: §' -o a", '§', 'the command around it'],
  ['my key is § thanks', '§', 'the text around it'],
  ['§\n§', '§', 'the text around it'],
  ['ELEVENLABS_API_KEY=§_residency_eu', '§_residency_eu', 'the name before it'],
];

/** Nothing is taken out of these. */
const unchanged: readonly string[] = [
  '',
  'hello',
  'sk-ant-api03-abcdefghijklmnop',
  `${key} ${madeUpKeys.unknown}`,
  legacy,
  keyId,
  `a request with ID ${legacy} failed`,
];

describe('The key in a pasted text', () => {
  for (const [pasted, used, around] of rows) {
    it(`${JSON.stringify(pasted)}: ${around ?? 'nothing else'}`, () => {
      const taken = keyInPaste(pasted.replaceAll('§', key));
      assert.ok(taken.text === used.replace('§', key));
      assert.equal(taken.around?.phrase, around);
    });
  }

  it('in an older form, cut off, or its ID only with its name', () => {
    for (const value of [legacy, key.slice(0, 40), keyId]) {
      assert.ok(keyInPaste(`ELEVENLABS_API_KEY="${value}"`).text === value);
      assert.ok(keyInPaste(`see ${value} there`).text === `see ${value} there`);
    }
  });

  it('is the whole text if there is no key, or more than one', () => {
    for (const text of unchanged) {
      const taken = keyInPaste(text);
      assert.ok(taken.text === text);
      assert.equal(taken.around, undefined);
    }
  });
});
