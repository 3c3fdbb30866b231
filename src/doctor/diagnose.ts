import { type Sentence, sentenceOf } from '../lint/sentence';
import { checks } from './checks';
import { sawNothing } from './checks/extent';
import type { DiagnosisCheck } from './diagnosis-check';
import type { DiagnosisEvidence } from './diagnosis-evidence';
import type { CheckReport, DiagnosisReport } from './diagnosis-report';
import { groupsOf } from './evidence-groups';
import { likelyCause } from './likely-cause';
import { fixAllStep, guideSteps, verdictOrder } from './steps';

/** The conclusion of the report. */
export const conclusions = {
  fine: 'Found no cause of a 401. ElevenLabs accepts the key.',
  'fine-untested': "Found no cause of a 401, but the key wasn't tested.",
  'fine-unknown': 'Found no cause of a 401, but not everything could be checked.',
  'wrong-use':
    'The key itself works, so a 401 comes from how it is stored or sent. See the marked checks below.',
  'wrong-key': 'ElevenLabs rejects a key. That alone explains a 401.',
  'wrong-account': 'The key is right, but requests fail because of its account.',
  'no-folder': 'Nothing was checked. Open your project folder first.',
  nothing: 'Nothing was checked: there is no TypeScript, JavaScript or environment file here.',
  trouble: 'Not everything is right: see the marked checks below.',
} as const;

/** The most groups of places that one check shows, and the most places in each. */
const mostGroups = 20;
const mostPlaces = 100;

/** Notes besides those of the checks. */
export const reportNotes = { more: 'More places like these: {count}.' } as const;

/** Runs every check. Pure: the same evidence gives the same report. */
export function diagnose(evidence: DiagnosisEvidence): DiagnosisReport {
  const reports = checks.flatMap((check) => reportOf(check, evidence) ?? []);
  return {
    cause: likelyCause(reports, evidence),
    fixAll: fixAllStep(evidence.findings),
    conclusion: conclusionOf(reports, evidence),
    checks: worstFirst(reports),
  };
}

function reportOf(check: DiagnosisCheck, evidence: DiagnosisEvidence): CheckReport | undefined {
  const result = check.run(evidence);
  if (result === undefined) {
    return undefined;
  }
  const all = result.evidence ?? [];
  const shown = groupsOf(all)
    .slice(0, mostGroups)
    .flatMap(({ places }) => places.slice(0, mostPlaces));
  const more = all.length - shown.length;
  return {
    id: check.id,
    title: sentenceOf(check.title),
    verdict: result.verdict,
    sentence: result.sentence,
    evidence: shown,
    notes: withoutRepetition([
      ...(more > 0 ? [sentenceOf(reportNotes.more, { count: more })] : []),
      ...(result.notes ?? []),
    ]),
    steps: [...(result.steps ?? []), ...(result.verdict === 'ok' ? [] : guideSteps(check))],
    guideRows: check.guideRows,
  };
}

/** Checks with the same verdict stay in the order of the list. */
function worstFirst(reports: readonly CheckReport[]): CheckReport[] {
  const rankOf = ({ verdict }: CheckReport) => verdictOrder.indexOf(verdict);
  return [...reports].sort((a, b) => rankOf(a) - rankOf(b));
}

function withoutRepetition(sentences: readonly Sentence[]): Sentence[] {
  return [...new Map(sentences.map((sentence) => [JSON.stringify(sentence), sentence])).values()];
}

function conclusionOf(reports: readonly CheckReport[], evidence: DiagnosisEvidence): Sentence {
  const { keyTests, hasFolder } = evidence;
  const verdictOf = (id: CheckReport['id']) => reports.find((report) => report.id === id)?.verdict;
  const isWrong = reports.some(({ verdict }) => verdict === 'problem' || verdict === 'warning');
  const isTested = keyTests !== undefined && keyTests.length > 0;
  const [answer, account] = [verdictOf('key-answer'), verdictOf('account')];
  if (isTested && answer === 'problem') {
    return sentenceOf(conclusions['wrong-key']);
  }
  if (isTested && account === 'problem') {
    return sentenceOf(conclusions['wrong-account']);
  }
  if (sawNothing(evidence)) {
    return sentenceOf(hasFolder ? conclusions.nothing : conclusions['no-folder']);
  }
  if (isWrong) {
    return sentenceOf(answer === 'ok' ? conclusions['wrong-use'] : conclusions.trouble);
  }
  if (!isTested) {
    return sentenceOf(conclusions['fine-untested']);
  }
  const isComplete = answer === 'ok' && verdictOf('extent') === 'ok';
  return sentenceOf(isComplete ? conclusions.fine : conclusions['fine-unknown']);
}
