import type { LintContext } from './context';
import type { LintDocument } from './document';
import type { Finding, Fix } from './finding';
import { type Candidate, FixTrial, type Lint } from './fix-trial';
import { withoutOverlap } from './fixes';
import type { CheckedFindings, DroppedFix } from './result';

/**
 * The findings with only the fixes that hold. Fixes that don't touch are tried together, and only if they don't hold
 * together, each is tried by itself.
 */
export function checkFixes(
  lint: Lint,
  document: LintDocument,
  context: LintContext,
  findings: readonly Finding[],
): CheckedFindings {
  let untried = candidatesOf(findings);
  if (untried.length === 0) return { findings, dropped: [] };
  const trial = new FixTrial(lint, document, context);
  const reasons = new Map<string, DroppedFix['reason']>();
  while (untried.length > 0) {
    const together = withoutOverlap(untried);
    const holding = new Set(trial.holding(together));
    for (const candidate of together.filter((each) => !holding.has(each))) {
      const reason = trial.failureOf([candidate]);
      if (reason !== undefined) reasons.set(keyOf(candidate.fix), reason);
    }
    const tried = new Set(together);
    untried = untried.filter((candidate) => !tried.has(candidate));
  }
  return withoutFixes(findings, reasons);
}

/** One for all findings that have the same fix, such as the reads of a variable that is renamed. */
function candidatesOf(findings: readonly Finding[]): Candidate[] {
  const candidates = new Map<string, { readonly fix: Fix; readonly findings: Finding[] }>();
  for (const finding of findings) {
    for (const fix of finding.fixes) {
      const known = candidates.get(keyOf(fix)) ?? { fix, findings: [] };
      known.findings.push(finding);
      candidates.set(keyOf(fix), known);
    }
  }
  return [...candidates.values()];
}

function keyOf({ edits }: Fix): string {
  return JSON.stringify(edits);
}

function withoutFixes(
  findings: readonly Finding[],
  reasons: ReadonlyMap<string, DroppedFix['reason']>,
): CheckedFindings {
  if (reasons.size === 0) return { findings, dropped: [] };
  const dropped = findings.flatMap(({ ruleId, fixes }) =>
    fixes.flatMap((fix) => {
      const reason = reasons.get(keyOf(fix));
      return reason === undefined ? [] : [{ ruleId, titleId: fix.titleId, reason }];
    }),
  );
  const held = findings.map((finding) => ({
    ...finding,
    fixes: finding.fixes.filter((fix) => !reasons.has(keyOf(fix))),
  }));
  return { findings: held, dropped };
}
