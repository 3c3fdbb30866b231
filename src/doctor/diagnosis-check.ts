import type { Sentence } from '../lint/sentence';
import type { DiagnosisEvidence } from './diagnosis-evidence';
import type { CheckId, EvidencePlace, Step, Verdict } from './diagnosis-report';

/** What a check concludes from the evidence. */
export interface CheckResult {
  readonly verdict: Verdict;
  readonly sentence: Sentence;
  readonly evidence?: readonly EvidencePlace[];
  readonly notes?: readonly Sentence[];
  readonly steps?: readonly Step[];
}

/** One item of the checklist. */
export interface DiagnosisCheck {
  readonly id: CheckId;
  /** The question that the check answers, as a heading. */
  readonly title: string;
  /** The rows of the 401 guide that the check covers, the most specific last. */
  readonly guideRows: readonly number[];
  /** All its sentences in English by ID, with `{name}` for values. */
  readonly sentences: Readonly<Record<string, string>>;
  /** Returns `undefined` if the question doesn't arise. */
  run(evidence: DiagnosisEvidence): CheckResult | undefined;
}
