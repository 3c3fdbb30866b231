import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { shownPiece } from '../key-test/echoed-forms';
import { allMadeUpKeys } from '../made-up-keys';

const hex = '0123456789abcdef';

/** Made-up keys, each other than all before: of today, of a data residency stack, in capitals, and of another length. */
export const keys: fc.Arbitrary<string> = fc
  .tuple(
    fc
      .string({ unit: fc.constantFrom(...hex), minLength: 64, maxLength: 64 })
      .filter((digits) => new Set(digits).size > 8),
    fc.nat(9),
  )
  .map(([digits, form]) => {
    switch (form) {
      case 0:
        return `sk_${digits.slice(0, 48)}_residency_eu`;
      case 1:
        return `SK_${digits.slice(0, 48).toUpperCase()}`;
      case 2:
        return `sk_${digits.slice(0, 31)}`;
      case 3:
        return `sk_${digits}`;
      default:
        return `sk_${digits.slice(0, 48)}`;
    }
  });

/** The text with a key in the place of everything that looks like one, or at an offset if nothing does. */
export function withKey(text: string, key: string, offset: number): string {
  const known = allMadeUpKeys.reduce((rest, each) => rest.replaceAll(each, key), text);
  const replaced = known.replace(/sk_[0-9a-f]{30,}/g, key);
  return replaced === text ? text.slice(0, offset) + key + text.slice(offset) : replaced;
}

/** Checks that an output shows no six characters in a row of a key. @param other text in which they may occur too. */
export function assertNoPart(output: string, key: string, other: string): void {
  const secret = key.replace(/^sk_/i, '').replace(/_residency_\w+$/, '');
  for (let at = 0; at + 6 <= secret.length; at++) {
    const part = secret.slice(at, at + 6);
    const place = output.indexOf(part);
    assert.ok(
      place < 0 || other.includes(part),
      `${part} is shown: ${output.slice(place - 150, place + 80)}`,
    );
  }
}

/** The same for six characters that are encoded in any way. */
export function assertNoEncodedPart(output: string, key: string, other: string): void {
  const secret = key.replace(/^sk_/i, '').replace(/_residency_\w+$/, '');
  const piece = shownPiece(output, secret);
  assert.ok(piece === undefined || shownPiece(other, secret) !== undefined, `${piece} is shown in ${output}`);
}
