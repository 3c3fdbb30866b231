import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { allMadeUpKeys } from '../made-up-keys';

/** Made-up keys, each other than all before. */
export const keys: fc.Arbitrary<string> = fc
  .string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 48, maxLength: 48 })
  .filter((digits) => new Set(digits).size > 8)
  .map((digits) => `sk_${digits}`);

/** The text with a key in the place of everything that looks like one. */
export function withKey(text: string, key: string): string {
  const known = allMadeUpKeys.reduce((rest, each) => rest.replaceAll(each, key), text);
  return known.replace(/sk_[0-9a-f]{30,}/g, key);
}

/** Checks that an output repeats no six characters in a row of a key. @param other text in which they may occur too. */
export function assertNoPart(output: string, key: string, other: string): void {
  const secret = key.replace(/^sk_/, '');
  for (let at = 0; at + 6 <= secret.length; at++) {
    const part = secret.slice(at, at + 6);
    assert.ok(
      !output.includes(part) || other.includes(part),
      `characters ${at} to ${at + 6} of the key are repeated`,
    );
  }
}
