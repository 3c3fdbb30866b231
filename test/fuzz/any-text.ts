import { strict as assert } from 'node:assert';
import type fc from 'fast-check';
import { environmentCompletion, headerCompletion } from '../../src/in-place/completions';
import { hoverAt } from '../../src/in-place/hovers';
import { keyPlaces } from '../../src/in-place/key-places';
import type { TextRange } from '../../src/lint/document';
import { applyEdits } from '../../src/lint/edits';
import { placesOfFinding } from '../../src/lint/finding';
import { createPositions } from '../../src/lint/positions';
import { removeUnused } from '../../src/lint/unused-directives';
import { documentOf } from '../rules/rule-table';
import { type FuzzCase, type FuzzProperty, offsetAt } from './fuzz-property';
import { findingsOf, linter, lintResultOf, wholeFindings } from './linted';

/** What is true of every text, however broken. */
export function anyTextProperties(cases: fc.Arbitrary<FuzzCase>): FuzzProperty[] {
  return [
    {
      name: 'lints every text, with all places in it and on whole code points',
      cases,
      check: ({ text, ...rest }) => {
        const { findings, unusedDirectives } = lintResultOf({ text, ...rest });
        const positions = createPositions(text);
        const unused = unusedDirectives.map(({ range }) => range);
        for (const place of [...placesInText(findings), ...unused]) {
          assertWhole(text, place);
          assert.equal(positions.offsetAt(positions.positionAt(place.start)), place.start);
        }
        for (const { edits } of findings.flatMap(({ fixes }) => fixes)) {
          applyEdits(
            text,
            edits.filter(({ uri }) => uri === undefined),
          );
        }
      },
    },
    {
      name: 'shows hovers, lenses, completions and fixes of comments in the text and on whole code points',
      cases,
      check: ({ file, text, context, share }) => {
        const { facts, findings, unusedDirectives } = lintResultOf({
          file,
          text,
          ...(context && { context }),
        });
        const offset = offsetAt(text, share);
        const slots = facts.flatMap((each) => (each.kind === 'script' ? each.headerSlots : []));
        const document = documentOf(file, text);
        const places = [
          ...keyPlaces(facts),
          ...unusedDirectives.map((each) => removeUnused(document, linter.scripts, each).range),
        ];
        for (const at of [offset, ...places.map(({ start }) => start)]) {
          const hover = hoverAt(facts, findings, text, at);
          if (hover !== undefined) places.push(hover.range);
        }
        if (document.kind === 'environment') places.push(...rangeOf(environmentCompletion(text, offset)));
        else places.push(...rangeOf(headerCompletion(text, slots, offset)));
        for (const place of places) assertWhole(text, place);
      },
    },
    {
      name: 'finds the same with CR LF',
      cases,
      check: (one) => {
        const plain = one.text.replace(/\r\n?/g, '\n');
        const breaks = lineBreaksBefore(plain);
        const moved = ({ start, end }: TextRange) => ({
          start: start + (breaks[start] ?? 0),
          end: end + (breaks[end] ?? 0),
        });
        const before = wholeFindings(findingsOf({ ...one, text: plain }), moved);
        const after = findingsOf({ ...one, text: plain.replaceAll('\n', '\r\n') });
        assert.deepEqual(
          wholeFindings(after, (range) => range),
          before,
        );
      },
    },
    {
      name: 'fixes half-typed code once and for all, with no fix that does not hold',
      cases,
      check: ({ file, text, context = {} }) => {
        const document = documentOf(file, text);
        const once = linter.fixAll(document, context);
        const again = linter.fixAll({ ...document, text: once.text }, context);
        assert.equal(again.text, once.text);
        assert.deepEqual(once.dropped, []);
        assert.equal(applyEdits(text, once.edits), once.text);
      },
    },
  ];
}

function rangeOf(shown: { readonly range: TextRange } | undefined): TextRange[] {
  return shown === undefined ? [] : [shown.range];
}

/** All ranges of findings that are in the linted text. */
function placesInText(findings: ReturnType<typeof findingsOf>): TextRange[] {
  return findings.flatMap((finding) => {
    const others = [...finding.related, ...finding.fixes.flatMap(({ edits }) => edits)];
    const own = others.filter(({ uri }) => uri === undefined).map(({ range }) => range);
    const copied = finding.fixes.flatMap(({ edits }) => edits.flatMap((edit) => edit.copied?.range ?? []));
    return [...placesOfFinding(finding), ...own, ...copied];
  });
}

function assertWhole(text: string, { start, end }: TextRange): void {
  assert.ok(0 <= start && start <= end && end <= text.length, `${start}-${end} is not in the text`);
  for (const at of [start, end]) {
    const isInside = /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
    assert.ok(!isInside, `${at} is inside a character`);
  }
}

/** How many line breaks are before each offset. */
function lineBreaksBefore(text: string): number[] {
  const counts = [0];
  for (let at = 0; at < text.length; at++) counts.push((counts[at] ?? 0) + (text[at] === '\n' ? 1 : 0));
  return counts;
}
