import type { LintContext } from './context';
import type { LintDocument } from './document';
import { EditedText } from './edits';
import type { Finding, Fix } from './finding';
import { type Candidate, FixTrial, type Lint } from './fix-trial';
import type { DroppedFix, FixAllResult, LintResult } from './result';
import { TakenRanges } from './taken-ranges';

const mostRounds = 10;

/**
 * Applies the preferred safe fix of every finding, and lints again until no safe fix is left. Fixes for one text can
 * conflict, so each round applies only those that don't touch and that hold together.
 */
export function fixAll(
  lint: Lint,
  document: LintDocument,
  context: LintContext,
  only?: string,
): FixAllResult {
  const edited = new EditedText(document.text);
  const lintOnce = rememberingLast(lint);
  let dropped: readonly DroppedFix[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const current = { ...document, text: edited.text };
    const result = lintOnce(current, context);
    const wanted = withoutOverlap(safeCandidates(result.findings, only));
    const trial = new FixTrial(lintOnce, current, context, result);
    const holding = trial.holding(wanted);
    dropped = droppedOf(wanted, new Set(holding), trial);
    if (holding.length === 0) {
      break;
    }
    edited.apply(holding.flatMap(({ fix }) => fix.edits));
  }
  return { text: edited.text, edits: edited.edits(), dropped };
}

/** A round starts with the text that the last one tried. */
function rememberingLast(lint: Lint): Lint {
  let last: { readonly text: string; readonly context: LintContext; readonly result: LintResult } | undefined;
  return (document, context) => {
    if (last?.text !== document.text || last.context !== context) {
      last = { text: document.text, context, result: lint(document, context) };
    }
    return last.result;
  };
}

function safeCandidates(findings: readonly Finding[], only: string | undefined): Candidate[] {
  return findings
    .filter((finding) => only === undefined || finding.ruleId === only)
    .flatMap((finding) => {
      const fix = safeFix(finding);
      return fix === undefined ? [] : [{ fix, findings: [finding] }];
    });
}

/** The fixes that don't hold even by themselves; the others conflict, and may follow in the next round. */
function droppedOf(
  candidates: readonly Candidate[],
  holding: ReadonlySet<Candidate>,
  trial: FixTrial,
): DroppedFix[] {
  return candidates.flatMap((candidate) => {
    const reason = holding.has(candidate) ? undefined : trial.failureOf([candidate]);
    const { fix, findings } = candidate;
    return reason === undefined
      ? []
      : findings.map(({ ruleId }) => ({ ruleId, titleId: fix.titleId, reason }));
  });
}

/** The fix that "fix all" applies to a finding: the first one, if it is safe and edits only this document. */
export function safeFix(finding: Finding): Fix | undefined {
  const [first] = finding.fixes;
  return first?.kind === 'safe' && first.edits.every((edit) => edit.uri === undefined) ? first : undefined;
}

/** The candidates whose edits neither overlap nor touch, in any file. */
export function withoutOverlap(candidates: readonly Candidate[]): Candidate[] {
  const taken = new TakenRanges();
  return candidates.filter(({ fix }) => taken.take(fix.edits));
}
