import type { LintContext } from './context';
import type { LintDocument } from './document';
import { EditedText } from './edits';
import type { Finding, Fix, TextEdit } from './finding';
import type { FixAllResult, LintResult } from './result';

const mostRounds = 10;

/**
 * Applies the preferred safe fix of every finding, and lints again until no safe fix is left. Fixes for one text can
 * conflict, so each round applies only those that don't touch.
 */
export function fixAll(
  lint: (document: LintDocument, context: LintContext) => LintResult,
  document: LintDocument,
  context: LintContext,
  only?: string,
): FixAllResult {
  const edited = new EditedText(document.text);
  for (let round = 0; round < mostRounds; round++) {
    const { findings } = lint({ ...document, text: edited.text }, context);
    const wanted = findings.filter((finding) => only === undefined || finding.ruleId === only);
    const edits = withoutOverlap(wanted.flatMap((finding) => safeFix(finding) ?? []));
    if (edits.length === 0) {
      break;
    }
    edited.apply(edits);
  }
  return { text: edited.text, edits: edited.edits() };
}

/** The fix that "fix all" applies to a finding: the first one, if it is safe and edits only this document. */
export function safeFix(finding: Finding): Fix | undefined {
  const [first] = finding.fixes;
  return first?.kind === 'safe' && first.edits.every((edit) => edit.uri === undefined) ? first : undefined;
}

/** The edits of fixes that neither overlap nor touch. A fix is applied completely or not at all. */
function withoutOverlap(fixes: readonly Fix[]): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { edits } of fixes) {
    const isFree = edits.every(({ range }) => {
      const next = taken[firstReaching(taken, range.start)];
      return next === undefined || next.range.start > range.end;
    });
    for (const edit of isFree ? edits : []) {
      taken.splice(firstReaching(taken, edit.range.start), 0, edit);
    }
  }
  return taken;
}

/** The index of the first edit that ends at or after an offset, among edits in the order of the text. */
function firstReaching(edits: readonly TextEdit[], offset: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.range.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
