import { strict as assert } from 'node:assert';
import { applyEdits, EditedText } from '../../src/lint/edits';
import type { TextEdit } from '../../src/lint/finding';
import { SeededRandom } from '../seeded-random';

const edit = (start: number, end: number, text: string): TextEdit => ({ range: { start, end }, text });

interface Example {
  readonly name: string;
  readonly original: string;
  /** Edits in rounds; the offsets of each round refer to the text after the previous one. */
  readonly rounds: readonly (readonly TextEdit[])[];
  readonly text: string;
  /** The edits of the original. */
  readonly edits: readonly TextEdit[];
}

const examples: readonly Example[] = [
  { name: 'nothing', original: 'abc', rounds: [], text: 'abc', edits: [] },
  {
    name: "the unchanged part of a replacement isn't in the edit",
    original: 'Authorization: Bearer key',
    rounds: [[edit(0, 25, 'Authorization: key')]],
    text: 'Authorization: key',
    edits: [edit(15, 22, '')],
  },
  {
    name: "a replacement by the same text isn't an edit",
    original: 'abc',
    rounds: [[edit(1, 2, 'b')]],
    text: 'abc',
    edits: [],
  },
  {
    name: "what one round adds and the next removes isn't an edit",
    original: 'abc',
    rounds: [[edit(1, 1, 'xyz')], [edit(1, 4, '')]],
    text: 'abc',
    edits: [],
  },
  {
    name: 'rounds at one place become one edit',
    original: 'key: read',
    rounds: [[edit(9, 9, '?.trim()')], [edit(17, 17, " ?? ''")]],
    text: "key: read?.trim() ?? ''",
    edits: [edit(9, 9, "?.trim() ?? ''")],
  },
  {
    name: 'distant edits stay apart, in any order',
    original: 'one two three',
    rounds: [[edit(8, 13, '3'), edit(0, 3, '1')]],
    text: '1 two 3',
    edits: [edit(0, 3, '1'), edit(8, 13, '3')],
  },
  {
    name: 'insertions at one place keep their order',
    original: 'ab',
    rounds: [[edit(1, 1, 'x'), edit(1, 1, 'y')]],
    text: 'axyb',
    edits: [edit(1, 1, 'xy')],
  },
  {
    name: 'a deletion across the borders of an earlier round',
    original: 'abcdef',
    rounds: [[edit(2, 3, 'XX'), edit(4, 4, 'Y')], [edit(1, 6, '')]],
    text: 'aef',
    edits: [edit(1, 4, '')],
  },
  {
    name: 'everything replaced',
    original: 'abc',
    rounds: [[edit(0, 3, '')], [edit(0, 0, 'xyz')]],
    text: 'xyz',
    edits: [edit(0, 3, 'xyz')],
  },
];

describe('edits of an original', () => {
  for (const { name, original, rounds, text, edits } of examples) {
    it(name, () => {
      const edited = new EditedText(original);
      for (const round of rounds) edited.apply(round);
      assert.equal(edited.text, text);
      assert.deepEqual(edited.edits(), edits);
    });
  }

  it('in 2,000 random repairs equal applying each round in turn, and are minimal', () => {
    const random = new SeededRandom(20261123);
    for (let repair = 0; repair < 2000; repair++) {
      const original = randomText(random, 30);
      const edited = new EditedText(original);
      let plain = [...original].map((character, origin): Character => ({ character, origin }));
      for (let round = random.below(4); round >= 0; round--) {
        const edits = randomEdits(random, plain.length);
        edited.apply(edits);
        plain = applyPlainly(plain, edits);
      }
      const text = plain.map(({ character }) => character).join('');
      const edits = edited.edits();
      assert.equal(edited.text, text);
      assert.equal(applyEdits(original, edits), text);
      assert.equal(applyEdits(original, [...edits].reverse()), text, 'in any order');
      checkShape(original, edits);
      checkKept(new Set(plain.map(({ origin }) => origin)), edits);
    }
  });
});

/** A character of the repaired text, and its index in the original. */
interface Character {
  readonly character: string;
  readonly origin: number | undefined;
}

/** Few different letters, so that texts often repeat themselves by chance. */
function randomText(random: SeededRandom, longest: number): string {
  return Array.from({ length: random.below(longest) }, () => random.oneOf(['a', 'b', 'c', '\n'])).join('');
}

/** Edits that do not overlap, in random order. */
function randomEdits(random: SeededRandom, length: number): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let start = random.below(8); start <= length; ) {
    const end = Math.min(start + random.oneOf([0, 0, 1, 3, 6]), length);
    edits.splice(random.below(edits.length + 1), 0, edit(start, end, randomText(random, 4)));
    start = end + 1 + random.below(8);
  }
  return edits;
}

/** From the last edit to the first, so that no edit moves another. */
function applyPlainly(text: readonly Character[], edits: readonly TextEdit[]): Character[] {
  const applied = [...text];
  for (const { range, text: added } of [...edits].sort((a, b) => b.range.start - a.range.start)) {
    const characters = [...added].map((character): Character => ({ character, origin: undefined }));
    applied.splice(range.start, range.end - range.start, ...characters);
  }
  return applied;
}

function checkShape(original: string, edits: readonly TextEdit[]): void {
  let position = -1;
  for (const { range, text } of edits) {
    const replaced = original.slice(range.start, range.end);
    assert.ok(position < range.start && range.start <= range.end, 'ordered, without overlap, not adjoining');
    assert.ok(range.end <= original.length);
    assert.notEqual(replaced, text, 'every edit changes something');
    assert.ok(replaced === '' || text === '' || replaced[0] !== text[0], 'it begins where the change begins');
    assert.ok(replaced === '' || text === '' || replaced.at(-1) !== text.at(-1), 'it ends where that ends');
    position = range.end;
  }
}

/** Checks that no edit touches what no round touched. */
function checkKept(kept: ReadonlySet<number | undefined>, edits: readonly TextEdit[]): void {
  for (const { range } of edits) {
    for (let offset = range.start; offset < range.end; offset++) assert.ok(!kept.has(offset));
  }
}
