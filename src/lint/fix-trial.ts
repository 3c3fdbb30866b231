import type { LintContext } from './context';
import { contextAfter } from './context-after';
import type { LintDocument } from './document';
import { applyEdits } from './edits';
import { type Finding, type Fix, placesOfFinding, type TextEdit } from './finding';
import { groupBy } from './group-by';
import { RangeIndex } from './range-index';
import type { DroppedFix, LintResult } from './result';
import { Shifts } from './shifts';

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
    private before?: LintResult,
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
    if (!after.wasRead || this.hasNewErrors(after)) return 'syntax';
    const left = new PlacesLeft(after.findings, inDocument);
    const isLeft = candidates.some(({ fix, findings }) => findings.some((finding) => left.has(finding, fix)));
    return isLeft ? 'finding' : undefined;
  }

  /** Most texts have no syntax error after a fix, so those before it needn't be counted. */
  private hasNewErrors({ syntaxErrors }: LintResult): boolean {
    if (syntaxErrors.length === 0) return false;
    this.before ??= this.lint(this.document, this.context);
    return hasMore(syntaxErrors, this.before.syntaxErrors);
  }
}

/** Whether a list contains a code more often than another list. */
function hasMore(codes: readonly number[], others: readonly number[]): boolean {
  const left = new Map<number, number>();
  for (const code of others) left.set(code, (left.get(code) ?? 0) + 1);
  return codes.some((code) => {
    const count = left.get(code) ?? 0;
    left.set(code, count - 1);
    return count === 0;
  });
}

/** The places of the findings after some edits, to look up which are still there. */
class PlacesLeft {
  private readonly byMessage: ReadonlyMap<string, readonly Finding[]>;
  private readonly byCause: ReadonlyMap<string, readonly Finding[]>;
  private readonly shifts: Shifts;
  private readonly indexed = new Map<string, RangeIndex>();

  constructor(after: readonly Finding[], edits: readonly TextEdit[]) {
    this.byMessage = groupBy(after, keyOfMessage);
    this.byCause = groupBy(after, keyOfCause);
    this.shifts = new Shifts(edits);
  }

  /** Whether a finding is reported again, in one of the places that its fix repairs. */
  has(finding: Finding, { leaves }: Fix): boolean {
    const same = this.placesLike(finding);
    const left = new Set(leaves);
    return (
      !same.isEmpty &&
      placesOfFinding(finding).some(
        (place) => !left.has(place) && same.overlaps(this.shifts.rangeAfter(place)),
      )
    );
  }

  /** The places of findings with the same message, or about the same: joined ones take the message of one of them. */
  private placesLike(finding: Finding): RangeIndex {
    const [message, cause] = [keyOfMessage(finding), keyOfCause(finding)];
    const key = `${message} ${cause}`;
    const known =
      this.indexed.get(key) ??
      new RangeIndex(
        [
          ...(this.byMessage.get(message) ?? []),
          ...(cause === undefined ? [] : (this.byCause.get(cause) ?? [])),
        ].flatMap(placesOfFinding),
      );
    this.indexed.set(key, known);
    return known;
  }
}

function keyOfMessage({ ruleId, messageId }: Finding): string {
  return `${ruleId} ${messageId}`;
}

function keyOfCause({ ruleId, cause }: Finding): string | undefined {
  return cause && `${ruleId} ${cause.furtherId}`;
}
