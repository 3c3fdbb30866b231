import type { LintContext } from './context';
import { contextAfter } from './context-after';
import type { LintDocument, TextRange } from './document';
import { applyEdits } from './edits';
import { type Finding, type Fix, placesOfFinding, type TextEdit } from './finding';
import type { DroppedFix, LintResult } from './result';

export type Lint = (document: LintDocument, context: LintContext) => LintResult;

/** The same edits, which may be the fix of several findings. */
export interface Candidate {
  readonly fix: Fix;
  readonly findings: readonly Finding[];
}

/** Tries fixes on one text. */
export class FixTrial {
  constructor(
    private readonly lint: Lint,
    private readonly document: LintDocument,
    private readonly context: LintContext,
    /** What is known of the text before the fixes. */
    private readonly before: LintResult,
  ) {}

  /**
   * The fixes that hold when they are applied together. If they don't, halves of them are tried, so that a few bad
   * ones among many cost few runs. The candidates must not touch each other.
   */
  holding(candidates: readonly Candidate[], accepted: readonly Candidate[] = []): Candidate[] {
    if (candidates.length === 0) return [...accepted];
    const together = [...accepted, ...candidates];
    if (this.failureOf(together) === undefined) return together;
    if (candidates.length === 1) return [...accepted];
    const middle = candidates.length >> 1;
    return this.holding(candidates.slice(middle), this.holding(candidates.slice(0, middle), accepted));
  }

  /** What is wrong after some fixes; undefined if all of them hold. */
  failureOf(candidates: readonly Candidate[]): DroppedFix['reason'] | undefined {
    const edits = candidates.flatMap(({ fix }) => fix.edits);
    const inDocument = edits.filter(({ uri }) => uri === undefined);
    const changed = { ...this.document, text: applyEdits(this.document.text, inDocument) };
    const after = this.lint(changed, contextAfter(this.context, edits));
    if (!after.wasRead || hasMore(after.syntaxErrors, this.before.syntaxErrors)) return 'syntax';
    const isLeft = candidates.some(({ fix, findings }) =>
      findings.some((finding) => isReportedAgain(finding, fix, after.findings, inDocument)),
    );
    return isLeft ? 'finding' : undefined;
  }
}

/** Whether a list contains a code more often than another list. */
function hasMore(codes: readonly number[], others: readonly number[]): boolean {
  const left = [...others];
  return codes.some((code) => {
    const at = left.indexOf(code);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Whether a finding is reported again after some edits, in one of the places that its fix repairs. */
function isReportedAgain(
  finding: Finding,
  { leaves }: Fix,
  after: readonly Finding[],
  edits: readonly TextEdit[],
): boolean {
  const left = new Set(leaves);
  const same = after.filter((other) => isAboutSame(finding, other)).flatMap(placesOfFinding);
  return (
    same.length > 0 &&
    placesOfFinding(finding)
      .filter((place) => !left.has(place))
      .map((place) => rangeAfter(place, edits))
      .some((place) => same.some((other) => overlap(other, place)))
  );
}

/** The same message of the same rule. Joined findings take their message from one of them. */
function isAboutSame(one: Finding, other: Finding): boolean {
  return (
    one.ruleId === other.ruleId &&
    (one.messageId === other.messageId ||
      (one.cause !== undefined && one.cause.furtherId === other.cause?.furtherId))
  );
}

/** Where a range is after some edits; it includes what they write at its start and its end. */
export function rangeAfter({ start, end }: TextRange, edits: readonly TextEdit[]): TextRange {
  let startAfter = start;
  let endAfter = end;
  for (const { range, text } of edits) {
    const growth = text.length - (range.end - range.start);
    if (range.end < start) startAfter += growth;
    else if (range.start < start) startAfter -= start - range.start;
    if (range.start <= end) endAfter += growth;
  }
  return { start: startAfter, end: Math.max(startAfter, endAfter) };
}

function overlap(one: TextRange, other: TextRange): boolean {
  return one.start < other.end && other.start < one.end;
}
