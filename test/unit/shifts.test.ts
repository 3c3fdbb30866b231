import { strict as assert } from 'node:assert';
import type { TextRange } from '../../src/lint/document';
import { applyEdits } from '../../src/lint/edits';
import type { TextEdit } from '../../src/lint/finding';
import { RangeIndex } from '../../src/lint/range-index';
import { Shifts } from '../../src/lint/shifts';
import { SeededRandom } from '../seeded-random';

const text = 'the key is sent as the header';
const examples: Readonly<
  Record<string, readonly [range: string, edits: Readonly<Record<string, string>>, after: string]>
> = {
  'after an edit': ['sent', { the: 'that' }, 'sent'],
  'before an edit': ['key', { header: 'body' }, 'key'],
  'around an edit': ['key is sent', { is: 'was never' }, 'key was never sent'],
  'replaced by an edit': ['key', { key: 'keys' }, 'keys'],
  'that starts in an edit': ['is sent', { 'key is': 'keys are' }, 'keys are sent'],
  'after several edits': ['header', { the: 'that', is: 'was', as: 'with' }, 'header'],
};

describe('a range after edits', () => {
  for (const [name, [range, changes, after]] of Object.entries(examples)) {
    it(name, () => {
      const edits = Object.entries(changes).map(([old, changed]) => ({ range: rangeOf(old), text: changed }));
      const { start, end } = new Shifts(edits).rangeAfter(rangeOf(range));
      assert.equal(applyEdits(text, edits).slice(start, end), after);
    });
  }

  it('includes what an edit writes at its ends', () => {
    const { start, end } = rangeOf('key');
    const edits: TextEdit[] = [
      { range: { start, end: start }, text: '<' },
      { range: { start: end, end }, text: '>' },
    ];
    const after = new Shifts(edits).rangeAfter({ start, end });
    assert.equal(applyEdits(text, edits).slice(after.start, after.end), '<key>');
  });
});

describe('ranges that are looked up', () => {
  it('overlap as if each were compared', () => {
    const random = new SeededRandom(11);
    const some = (count: number): TextRange[] =>
      Array.from({ length: count }, () => {
        const start = random.below(60);
        return { start, end: start + random.below(12) };
      });
    for (let round = 0; round < 500; round++) {
      const ranges = some(random.below(6));
      const index = new RangeIndex(ranges);
      assert.equal(index.isEmpty, ranges.length === 0);
      for (const { start, end } of some(20)) {
        const expected = ranges.some((range) => range.start < end && start < range.end);
        assert.equal(index.overlaps({ start, end }), expected);
      }
    }
  });
});

function rangeOf(part: string): TextRange {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
}
