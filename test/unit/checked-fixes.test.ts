import { strict as assert } from 'node:assert';
import { checkFixes } from '../../src/lint/checked-fixes';
import type { LintContext } from '../../src/lint/context';
import type { LintDocument } from '../../src/lint/document';
import type { Finding, TextEdit } from '../../src/lint/finding';
import { fixAll } from '../../src/lint/fixes';
import { createLinter } from '../../src/lint/lint';
import type { LintResult } from '../../src/lint/result';
import { parser } from '../../src/parser/typescript-parser';
import { documentOf } from '../rules/rule-table';

const linter = createLinter(parser);
const call = (key: string) =>
  `fetch('https://api.elevenlabs.io/v1/user', { headers: { 'xi-api-key': ${key} } });\n`;
const read = 'process.env.ELEVENLABS_API_KEY';
const source = call(`${read} as string`) + call('process.env.ELEVENLABS_KEY');
const fixed = call(`(${read} as string)?.trim()`) + call('process.env.ELEVENLABS_KEY?.trim()');

/** Lints as usual, with other edits in the fixes of the findings in the first line. */
function lintWith(edits: (finding: Finding) => readonly TextEdit[]) {
  return (document: LintDocument, context: LintContext): LintResult => {
    const result = linter.lint(document, context);
    const lineEnd = document.text.indexOf('\n');
    return {
      ...result,
      findings: result.findings.map((finding) =>
        finding.range.start > lineEnd
          ? finding
          : { ...finding, fixes: finding.fixes.map((fix) => ({ ...fix, edits: edits(finding) })) },
      ),
    };
  };
}

const brokenFixes = [
  {
    name: 'after which the text has a syntax error',
    edits: ({ range }: Finding) => [
      { range: { start: range.end + 10, end: range.end + 10 }, text: '?.trim()' },
    ],
    reason: 'syntax',
  },
  {
    name: 'after which the finding is still there',
    edits: ({ range }: Finding) => [{ range: { start: range.start, end: range.start }, text: "'' || " }],
    reason: 'finding',
  },
] as const;

describe('a fix', () => {
  for (const { name, edits, reason } of brokenFixes) {
    const lint = lintWith(edits);
    const document = documentOf('example.ts', source);

    it(`${name} is not offered, and the others are`, () => {
      const { findings } = lint(document, {});
      const checked = checkFixes(lint, document, {}, findings);
      assert.deepEqual(
        checked.findings.map(({ fixes }) => fixes.map(({ titleId }) => titleId)),
        [[], ['trim', 'plainTrim']],
      );
      assert.deepEqual(checked.dropped, [
        { ruleId: 'untrimmed-env', titleId: 'trim', reason },
        { ruleId: 'untrimmed-env', titleId: 'plainTrim', reason },
      ]);
    });

    it(`${name} is not applied by "fix all", and the others are`, () => {
      const { text, dropped } = fixAll(lint, document, {});
      assert.equal(text, call(`${read} as string`) + call('process.env.ELEVENLABS_KEY?.trim()'));
      assert.deepEqual(dropped, [{ ruleId: 'untrimmed-env', titleId: 'trim', reason }]);
    });
  }

  it('that holds is offered and applied, also in a text that has syntax errors already', () => {
    for (const rest of ['', 'const broken = ;\n']) {
      const document = documentOf('example.ts', source + rest);
      const { findings } = linter.lint(document, {});
      assert.deepEqual(linter.checkFixes(document, {}, findings), { findings, dropped: [] });
      assert.equal(linter.fixAll(document, {}).text, fixed + rest);
    }
  });

  it('of many findings is tried together with the others', () => {
    let runs = 0;
    const counting = (document: LintDocument, context: LintContext) => {
      runs++;
      return linter.lint(document, context);
    };
    const calls = Array.from({ length: 100 }, (_, at) => source.replaceAll('_KEY', `_KEY_${at}`));
    const document = documentOf('example.ts', calls.join(''));
    const { findings } = linter.lint(document, {});
    assert.equal(findings.length, 200);
    checkFixes(counting, document, {}, findings);
    // Once for each of the two fixes of a finding.
    assert.equal(runs, 2);
  });
});
