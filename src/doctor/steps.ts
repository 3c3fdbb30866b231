import type { LinkId } from '../elevenlabs/links';
import { actionTitle } from '../key-test/answer-actions';
import type { OutcomeReason } from '../key-test/outcome';
import { buttonTitles } from '../key-test/outcome-sentences';
import { sentenceOf } from '../lint/sentence';
import type { DiagnosisCheck } from './diagnosis-check';
import type { FindingEvidence } from './diagnosis-evidence';
import type { EvidencePlace, Step, Verdict } from './diagnosis-report';
import { lineOf } from './file-places';

/** The titles of the steps. */
export const stepTitles = {
  'fix-rule': 'Fix {rule} in {file}',
  'fix-rule-everywhere': 'Fix {rule} in {count} files',
  'fix-all': 'Fix All {count} Safe Problems',
  'brief-fix': 'Fix It',
  'brief-quick-fix': 'Show Fixes',
  'brief-rule': 'Why Is This a Problem?',
  'quick-fix': 'Show fixes for {rule} in {file}, line {line}',
  'open-rule': 'Why Is This a Problem? ({rule})',
  'open-guide': 'Learn More',
  'ignore-file': 'Add {file} to .gitignore',
  'create-file': 'Create {file} from {template}',
  'load-file': 'Add --env-file=.env to the {script} script (Node 20.6 or later)',
  'test-keys': 'Check again and test the key',
  'open-folder': 'Open Folder…',
} as const;

/** The steps that fix findings: one per rule, and per file for fixes that somebody has to choose. */
export function stepsFor(findings: readonly FindingEvidence[]): Step[] {
  const steps = new Map<string, Step>();
  for (const finding of findings) {
    const { ruleId, fix, place } = finding;
    const key = fix === 'suggestion' ? `${ruleId} ${place.uri}` : `${ruleId} ${fix}`;
    if (!steps.has(key)) {
      steps.set(key, fix === 'safe' ? fixRuleStep(ruleId, findings) : stepFor(finding));
    }
  }
  return [...steps.values()];
}

/** Fixes all safe findings of a rule. */
function fixRuleStep(rule: string, findings: readonly FindingEvidence[]): Step {
  const safe = findings.filter(({ ruleId, fix }) => ruleId === rule && fix === 'safe');
  const files = new Map(safe.map(({ place }) => [place.uri, place.file]));
  const [file = ''] = files.values();
  return {
    title:
      files.size === 1
        ? sentenceOf(stepTitles['fix-rule'], { rule, file })
        : sentenceOf(stepTitles['fix-rule-everywhere'], { rule, count: files.size }),
    action: { kind: 'fix-rule', uris: [...files.keys()], ruleId: rule },
  };
}

function stepFor(finding: FindingEvidence): Step {
  const { ruleId, place, fix } = finding;
  switch (fix) {
    case 'safe':
      return fixRuleStep(ruleId, [finding]);
    case 'suggestion':
      return {
        title: sentenceOf(stepTitles['quick-fix'], { rule: ruleId, file: place.file, line: lineOf(place) }),
        action: { kind: 'quick-fix', place },
      };
    default:
      return {
        title: sentenceOf(stepTitles['open-rule'], { rule: ruleId }),
        action: { kind: 'open-rule', ruleId },
      };
  }
}

/** Fixes all findings that have a safe fix; `undefined` if there is at most one. */
export function fixAllStep(findings: readonly FindingEvidence[]): Step | undefined {
  const safe = findings.filter(({ fix }) => fix === 'safe');
  return safe.length < 2
    ? undefined
    : {
        title: sentenceOf(stepTitles['fix-all'], { count: safe.length }),
        action: { kind: 'fix-all', uris: [...new Set(safe.map(({ place }) => place.uri))] },
      };
}

/** The same step with a title for a button next to the finding's message. */
export function briefStepFor(finding: FindingEvidence): Step {
  const titles = { safe: 'brief-fix', suggestion: 'brief-quick-fix', none: 'brief-rule' } as const;
  const title = sentenceOf(stepTitles[titles[finding.fix ?? 'none']]);
  return { title, action: stepFor(finding).action };
}

/** Opens the guide at the most specific section for a check. */
export function guideSteps({ guideRows }: DiagnosisCheck): Step[] {
  const row = guideRows.at(-1);
  return row === undefined
    ? []
    : [{ title: sentenceOf(stepTitles['open-guide']), action: { kind: 'open-guide', row } }];
}

/** Steps that open pages, each page once. @param reason the outcome of a key test that they cure, if they do. */
export function pageSteps(links: readonly LinkId[], reason?: OutcomeReason): Step[] {
  return [...new Set(links)].flatMap((link) => {
    const title =
      reason === undefined ? buttonTitles[link] : actionTitle({ kind: 'open-page', page: link }, reason);
    return title ? [{ title: sentenceOf(title), action: { kind: 'open-page', link } }] : [];
  });
}

/** Findings as places, with their own messages. */
export function placesOf(findings: readonly FindingEvidence[]): EvidencePlace[] {
  return findings.map(({ place, sentence, ruleId }) => ({ ...place, sentence, ruleId }));
}

/** From the worst to the best. */
export const verdictOrder: readonly Verdict[] = ['problem', 'warning', 'unknown', 'not-run', 'ok'];

/** The worst of several verdicts; `ok` if there are none. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  return verdictOrder.find((verdict) => verdicts.includes(verdict)) ?? 'ok';
}

/** The verdict for a finding's severity. Information and hints don't count against the check. */
export function verdictOf({ severity }: FindingEvidence): Verdict {
  return severity === 'error' ? 'problem' : severity === 'warning' ? 'warning' : 'ok';
}
