import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { TextRange } from '../../src/lint/document';
import { applyEdits } from '../../src/lint/edits';
import { placesOfFinding } from '../../src/lint/finding';
import { documentOf } from '../rules/rule-table';
import { changedTexts } from './changed-texts';
import type { Sample } from './corpus';
import type { FuzzProperty } from './fuzz-property';
import { findingsOf, linter, placesIn } from './linted';
import { assertNoPart, keys, withKey } from './secret-keys';

/** What is true of every text, however broken. */
export function anyTextProperties(samples: readonly Sample[]): FuzzProperty[] {
  const texts = changedTexts(samples);
  return [
    {
      name: 'lints every text, with ranges in it and on whole characters',
      property: fc.property(texts, ({ file, text }) => {
        for (const { fixes, ...finding } of findingsOf({ file, text })) {
          for (const place of placesOfFinding({ ...finding, fixes })) assertWhole(text, place);
          for (const { edits } of fixes) {
            const own = edits.filter(({ uri }) => uri === undefined);
            for (const { range } of own) assertWhole(text, range);
            applyEdits(text, own);
          }
        }
      }),
    },
    {
      name: 'finds the same with CR LF',
      property: fc.property(texts, ({ file, text }) => {
        const plain = text.replace(/\r\n?/g, '\n');
        const before = placesIn(findingsOf({ file, text: plain }), (at) => at + lineBreaksBefore(plain, at));
        assert.deepEqual(placesIn(findingsOf({ file, text: plain.replaceAll('\n', '\r\n') })), before);
      }),
    },
    {
      name: 'fixes half-typed code once and for all, with no fix that does not hold',
      property: fc.property(texts, ({ file, text }) => {
        const document = documentOf(file, text);
        const once = linter.fixAll(document, {});
        const again = linter.fixAll({ ...document, text: once.text }, {});
        assert.equal(again.text, once.text);
        assert.deepEqual(once.dropped, []);
        assert.equal(applyEdits(text, once.edits), once.text);
      }),
    },
    {
      name: 'repeats no six characters of a key in a finding',
      property: fc.property(texts, keys, ({ file, text }, key) => {
        const secret = withKey(text, key);
        const said = findingsOf({ file, text: secret }).map(({ values, related, fixes }) => [
          values,
          related.map((place) => place.values),
          fixes.map((fix) => [fix.values, fix.edits.map((edit) => edit.text)]),
        ]);
        assertNoPart(JSON.stringify(said), key, text);
      }),
    },
  ];
}

function assertWhole(text: string, { start, end }: TextRange): void {
  assert.ok(0 <= start && start <= end && end <= text.length, `${start}-${end} is not in the text`);
  for (const at of [start, end]) {
    const isInside = /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
    assert.ok(!isInside, `${at} is inside a character`);
  }
}

function lineBreaksBefore(text: string, end: number): number {
  return text.slice(0, end).split('\n').length - 1;
}
