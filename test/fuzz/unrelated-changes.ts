import { strict as assert } from 'node:assert';
import type fc from 'fast-check';
import type { TextRange } from '../../src/lint/document';
import { applyEdits } from '../../src/lint/edits';
import { isWhole } from './changed-texts';
import { type FuzzCase, type FuzzProperty, pick } from './fuzz-property';
import { findingsOf, placesIn } from './linted';
import { plainLocals, statementStarts, tokensIn, usesOf } from './script-places';

/** A name that says nothing. */
const plainName = 'zq7';

/** Names for locals: short, long and in other alphabets. */
const otherNames = [
  'q',
  'zq7',
  '$_',
  'x'.repeat(200),
  'größe',
  'имяПеременной',
  '变量',
  '𝒳𝒴',
  'ñ1',
  '\u00aa',
];

/** What is true of every script and environment file without syntax errors: what doesn't matter changes nothing. */
export function unrelatedChangeProperties(
  scripts: fc.Arbitrary<FuzzCase>,
  environmentFiles: fc.Arbitrary<FuzzCase>,
): FuzzProperty[] {
  return [
    {
      name: 'an unrelated statement only shifts findings',
      cases: scripts,
      check: (one) => {
        if (!isWhole(one)) return;
        assertOnlyShifts(one, pick(statementStarts(one), one.share), 'let unrelated7 = 7;\n');
      },
    },
    {
      name: 'a comment only shifts findings',
      cases: scripts,
      check: (one) => {
        if (!isWhole(one)) return;
        const starts = tokensIn(one).map((token) => token.getStart());
        assertOnlyShifts(one, pick(starts, one.share), '/* unrelated */ ');
      },
    },
    {
      name: 'an unrelated line in an environment file only shifts findings',
      cases: environmentFiles,
      check: (one) => {
        // A byte order mark stays first, and Node takes an empty first line out of the file.
        if (/^[\uFEFF\s]/.test(one.text)) return;
        assertOnlyShifts(one, 0, pick(['# unrelated\n', 'UNRELATED7=7\n', '\n'], one.share) ?? '');
      },
    },
    {
      name: 'other names of locals keep the findings',
      cases: scripts,
      check: (one) => {
        if (!isWhole(one)) return;
        const name = pick(plainLocals(one), one.share);
        const other = otherNames[one.share % otherNames.length];
        if (name === undefined || other === undefined) return;
        if ([plainName, other].some((each) => one.text.includes(each))) return;
        // A longer name may say something, so it gets a name that says nothing first.
        const plain = /^[a-z]{1,2}$/.test(name) ? one : renamed(one, name, plainName).after;
        const { after, moved } = renamed(plain, plain === one ? name : plainName, other);
        assert.deepEqual(
          placesIn(findingsOf(after)),
          placesIn(findingsOf(plain), moved),
          `${name} → ${other}`,
        );
      },
    },
  ];
}

/** A case with another name for a local, and where its ranges are then. */
function renamed(one: FuzzCase, name: string, other: string) {
  const uses = usesOf(one, name);
  const text = applyEdits(
    one.text,
    uses.map((range) => ({ range, text: other })),
  );
  const growth = (at: number) =>
    uses
      .filter(({ end }) => end <= at)
      .reduce((sum, { start, end }) => sum + other.length - (end - start), 0);
  const moved = ({ start, end }: TextRange) => ({ start: start + growth(start), end: end + growth(end) });
  return { after: { ...one, text }, moved };
}

function assertOnlyShifts(one: FuzzCase, at: number | undefined, inserted: string): void {
  if (at === undefined || one.text.includes('elevenlabs-lint-')) return;
  const text = one.text.slice(0, at) + inserted + one.text.slice(at);
  const moved = ({ start, end }: TextRange) => ({
    start: start >= at ? start + inserted.length : start,
    end: end > at ? end + inserted.length : end,
  });
  assert.deepEqual(placesIn(findingsOf({ ...one, text })), placesIn(findingsOf(one), moved));
}
