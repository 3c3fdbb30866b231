import type { FindingsCheckId } from '../lint/rule';
import type { Evidence } from './evidence';
import type { EvidencePlace, Step, Verdict } from './report';
import type { Sentence } from './sentence';

/** The identity of a check: also the name of its file and its test. */
export type CheckId =
  | FindingsCheckId
  | 'error-message'
  | 'loader'
  | 'git-ignore'
  | 'shell-variable'
  | 'key-answer'
  | 'account';

/** What a check makes of the evidence. */
export interface CheckResult {
  readonly verdict: Verdict;
  readonly sentence: Sentence;
  readonly evidence?: readonly EvidencePlace[];
  readonly notes?: readonly Sentence[];
  readonly steps?: readonly Step[];
}

/** One point of the checklist. */
export interface Check {
  readonly id: CheckId;
  /** The question that it answers, as a heading. */
  readonly title: string;
  /** The sections of the 401 guide (rows of its table) that the check carries out, the most particular last. */
  readonly guideRows: readonly number[];
  /** All its sentences in English by id, with `{name}` for values. */
  readonly sentences: Readonly<Record<string, string>>;
  /** `undefined` where the question does not arise. */
  run(evidence: Evidence): CheckResult | undefined;
}
