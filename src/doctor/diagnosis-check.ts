import type { Sentence } from '../lint/sentence';
import type { DiagnosisEvidence } from './diagnosis-evidence';
import type { CheckId, EvidencePlace, Step, Verdict } from './diagnosis-report';

/** What a check makes of the evidence. */
export interface CheckResult {
  readonly verdict: Verdict;
  readonly sentence: Sentence;
  readonly evidence?: readonly EvidencePlace[];
  readonly notes?: readonly Sentence[];
  readonly steps?: readonly Step[];
}

/** One point of the checklist. */
export interface DiagnosisCheck {
  readonly id: CheckId;
  /** The question that it answers, as a heading. */
  readonly title: string;
  /** The sections of the 401 guide (rows of its table) that the check carries out, the most particular last. */
  readonly guideRows: readonly number[];
  /** All its sentences in English by id, with `{name}` for values. */
  readonly sentences: Readonly<Record<string, string>>;
  /** `undefined` where the question does not arise. */
  run(evidence: DiagnosisEvidence): CheckResult | undefined;
}
