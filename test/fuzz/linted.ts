import type { TextRange } from '../../src/lint/document';
import { type Finding, placesOfFinding } from '../../src/lint/finding';
import { createLinter } from '../../src/lint/lint';
import type { LintResult } from '../../src/lint/result';
import { parser } from '../../src/parser/typescript-parser';
import { documentOf } from '../rules/rule-table';
import type { Sample } from './corpus';

export const linter = createLinter(parser);

export function lintResultOf({ file, text, context = {} }: Sample): LintResult {
  return linter.lint(documentOf(file, text), context);
}

export function findingsOf(sample: Sample): readonly Finding[] {
  return lintResultOf(sample).findings;
}

export function isScript({ file }: Sample): boolean {
  return documentOf(file, '').kind === 'script';
}

/** Where a range was before a change. */
type Moved = (range: TextRange) => TextRange;

/** The places of the findings as texts that can be compared, sorted, with everything that is said there. */
export function placesIn(findings: readonly Finding[], moved: Moved = (range) => range): string[] {
  return findings.flatMap((finding) => placesOf(finding, moved)).sort();
}

export function placesOf(finding: Finding, moved: Moved = (range) => range): string[] {
  const { ruleId, severity, messageId, fixes } = finding;
  const titles = fixes.map(({ titleId, kind }) => `${titleId} ${kind}`).join();
  return placesOfFinding(finding).map((place) => {
    const { start, end } = moved(place);
    return `${ruleId} ${messageId} ${severity} ${start}-${end} ${titles}`;
  });
}

/** The findings as texts that can be compared, in their order, with everything in them. */
export function wholeFindings(findings: readonly Finding[], moved: Moved): string[] {
  const own = (place: { readonly uri?: string; readonly range: TextRange }) =>
    place.uri === undefined ? moved(place.range) : place.range;
  return findings.map(({ range, related, cause, fixes, ...rest }) =>
    JSON.stringify({
      ...rest,
      range: moved(range),
      related: related.map((place) => ({ ...place, range: own(place) })),
      fixes: fixes.map(({ edits, leaves = [], ...fix }) => ({
        ...fix,
        leaves: leaves.map(moved),
        edits: edits.map((edit) => ({
          uri: edit.uri,
          range: own(edit),
          text: edit.text.replaceAll('\r\n', '\n'),
        })),
      })),
    }),
  );
}
