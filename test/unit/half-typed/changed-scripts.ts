import { strict as assert } from 'node:assert';
import { SeededRandom } from '../../seeded-random';
import { files, findingsIn, identityOf, knownFindings, textOf } from './scripts';

const placesPerFile = 40;

interface Change {
  readonly text: string;
  /** Up to here the text is unchanged. */
  readonly start: number;
}

/**
 * Changes each script at many places, and expects the findings before each place to stay the same.
 * @param name of the change.
 * @param change changes a text at a place.
 */
export function keepsFindingsBefore(
  name: string,
  change: (text: string, at: number, random: SeededRandom) => Change,
): void {
  describe(`half-typed scripts, ${name}`, () => {
    const share = new ShareReported();

    for (const [number, file] of files.entries()) {
      it(file, () => {
        // A new one for each script, so that it changes at the same places when tested alone.
        const random = new SeededRandom(20261123 + number);
        const text = textOf(file);
        const known = knownFindings(file, text);
        for (const place of places(text.length, random)) {
          const changed = change(text, place, random);
          const found = new Set(findingsIn(file, changed.text).map(identityOf));
          for (const { finding, evidenceEnd } of known) {
            if (evidenceEnd <= changed.start) share.count(file, found.has(identityOf(finding)));
          }
        }
      });
    }

    it('in all of them, at least 95 of 100 findings before the place are still reported', () => {
      share.check(500);
    });
  });
}

/** Counts over several scripts how many findings are still reported. */
export class ShareReported {
  private expected = 0;
  private readonly lost = new Map<string, number>();

  count(file: string, isReported: boolean): void {
    this.expected++;
    if (!isReported) this.lost.set(file, (this.lost.get(file) ?? 0) + 1);
  }

  /** @param fewest findings that there must be at least. */
  check(fewest: number): void {
    const lost = [...this.lost.values()].reduce((sum, count) => sum + count, 0);
    const reported = this.expected - lost;
    const share = ((100 * reported) / this.expected).toFixed(1);
    console.log(`      ${reported} of ${this.expected} findings are still reported (${share} in 100)`);
    assert.ok(this.expected > fewest, `there are ${this.expected} findings before the places`);
    assert.ok(reported >= this.expected * 0.95, `lost most in ${JSON.stringify([...this.lost])}`);
  }
}

/** Different places in a text, in random order. */
function places(length: number, random: SeededRandom): number[] {
  const chosen = new Set<number>();
  while (chosen.size < placesPerFile) chosen.add(random.below(length));
  return [...chosen];
}
