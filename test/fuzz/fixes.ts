import { strict as assert } from 'node:assert';
import type fc from 'fast-check';
import ts from 'typescript';
import { contextAfter } from '../../src/lint/context-after';
import { applyEdits } from '../../src/lint/edits';
import type { TextEdit } from '../../src/lint/finding';
import { checkEachFix, syntaxErrors } from '../rules/fix-checks';
import { documentOf } from '../rules/rule-table';
import { isWhole } from './changed-texts';
import type { Sample } from './corpus';
import type { FuzzCase, FuzzProperty } from './fuzz-property';
import { findingsOf, linter } from './linted';
import { treeOf } from './script-places';

/** What is true of every fix in a text without syntax errors. */
export function fixProperties(all: fc.Arbitrary<FuzzCase>, scripts: fc.Arbitrary<FuzzCase>): FuzzProperty[] {
  return [
    {
      name: 'each fix applies, parses, cures, loses no comment',
      cases: all,
      check: (one) => {
        if (!isWhole(one)) return;
        const { file, text, context = {} } = one;
        const document = documentOf(file, text);
        for (const finding of findingsOf(one)) {
          const ofRule = (changed: typeof document, known: typeof context) =>
            linter.lint(changed, known).findings.filter(({ ruleId }) => ruleId === finding.ruleId);
          const others = ofRule(document, context).map((each) => ({
            ...each,
            fixes: each.range === finding.range ? finding.fixes.filter(isInText) : [],
          }));
          checkEachFix(document, context, others, ofRule);
        }
      },
    },
    {
      name: 'what fix all does parses, leaves no safe fix, and does nothing when it is repeated',
      cases: all,
      check: (one) => {
        if (!isWhole(one)) return;
        const { file, text, context = {} } = one;
        const document = documentOf(file, text);
        const fixed = { ...document, text: linter.fixAll(document, context).text };
        assert.deepEqual(syntaxErrors(fixed.text, document), []);
        assert.equal(linter.fixAll(fixed, context).text, fixed.text);
        const left = linter
          .lint(fixed, context)
          .findings.flatMap(({ ruleId, fixes }) => (fixes[0]?.kind === 'safe' ? [ruleId] : []));
        assert.deepEqual(left, []);
      },
    },
    {
      name: 'a fix leaves every node of the syntax tree as it was, outside of what it edits',
      cases: scripts,
      check: (one) => {
        if (!isWhole(one)) return;
        const { file, text, context = {} } = one;
        const fixes = findingsOf(one).flatMap((finding) => finding.fixes);
        for (const { edits } of fixes) {
          assertSameAround(
            one,
            edits.filter(({ uri }) => uri === undefined),
          );
          assert.ok(contextAfter(context, edits));
        }
        assertSameAround(one, linter.fixAll(documentOf(file, text), context).edits);
      },
    },
  ];
}

function isInText({ edits }: { readonly edits: readonly TextEdit[] }): boolean {
  return edits.every(({ uri, copied }) => uri === undefined && copied === undefined);
}

/** Every node that touches no edit is still there, at its place, with its parent. */
function assertSameAround(one: Sample, edits: readonly TextEdit[]): void {
  const after = treeOf({ ...one, text: applyEdits(one.text, edits) });
  const places = new Set<string>();
  walk(after, (node) => places.add(`${node.kind} ${node.getStart(after)}-${node.end}`));
  const before = treeOf(one);
  walk(before, (node) => {
    const [start, end] = [node.getStart(before), node.end];
    if (edits.some(({ range }) => range.start <= end && start <= range.end)) return;
    const shift = edits
      .filter(({ range }) => range.end < start)
      .reduce((sum, { range, text }) => sum + text.length - (range.end - range.start), 0);
    const place = `${node.kind} ${start + shift}-${end + shift}`;
    assert.ok(places.has(place), `${ts.SyntaxKind[node.kind]} at ${start}: ${node.getText(before)}`);
  });
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}
