import type { LinkId } from '../elevenlabs/links';
import type { FindingsCheckId } from '../lint/rule';
import type { Sentence } from '../lint/sentence';
import type { FilePlace } from './file-places';

/** The ID of a check: also the name of its file and its test. */
export type CheckId =
  | FindingsCheckId
  | 'error-message'
  | 'git-ignore'
  | 'shell-variable'
  | 'key-answer'
  | 'account'
  | 'extent';

export type Verdict = 'ok' | 'problem' | 'warning' | 'unknown' | 'not-run';

/** A place that a check points to, with a sentence about it. */
export interface EvidencePlace extends FilePlace {
  readonly sentence: Sentence;
  /** The rule whose finding it is, if it is one. */
  readonly ruleId?: string;
}

/** What a step does. A closed set: the host implements each of them. */
export type StepAction =
  /** Applies the safe fixes of one rule in some files. */
  | { readonly kind: 'fix-rule'; readonly uris: readonly string[]; readonly ruleId: string }
  /** Applies the safe fixes of every rule in some files. */
  | { readonly kind: 'fix-all'; readonly uris: readonly string[] }
  /** Shows a place with the menu of its fixes. */
  | { readonly kind: 'quick-fix'; readonly place: FilePlace }
  | { readonly kind: 'ignore-file'; readonly uri: string }
  /** Copies a template to an environment file that doesn't exist yet. */
  | { readonly kind: 'create-file'; readonly template: string; readonly uri: string }
  /** Makes Node load the environment file when a script of a `package.json` starts it. */
  | { readonly kind: 'load-file'; readonly manifest: string; readonly script: string }
  | { readonly kind: 'open-page'; readonly link: LinkId }
  | { readonly kind: 'open-rule'; readonly ruleId: string }
  /** Opens the guide at the section that covers this row. */
  | { readonly kind: 'open-guide'; readonly row: number }
  /** Runs the diagnosis again, with the key test. */
  | { readonly kind: 'test-keys' }
  | { readonly kind: 'open-folder' };

export interface Step {
  readonly title: Sentence;
  readonly action: StepAction;
}

export interface CheckReport {
  readonly id: CheckId;
  readonly title: Sentence;
  readonly verdict: Verdict;
  readonly sentence: Sentence;
  readonly evidence: readonly EvidencePlace[];
  /** Sentences that belong to no place. */
  readonly notes: readonly Sentence[];
  readonly steps: readonly Step[];
  readonly guideRows: readonly number[];
}

/** What most likely causes the 401. */
export interface LikelyCause {
  readonly sentence: Sentence;
  readonly place: FilePlace | undefined;
  /** What cures it or helps most. */
  readonly step: Step | undefined;
}

export interface DiagnosisReport {
  /** `undefined` if nothing is wrong. */
  readonly cause: LikelyCause | undefined;
  /** Fixes everything that can be fixed safely; `undefined` if there is less than two of it. */
  readonly fixAll: Step | undefined;
  /** The result in one sentence. */
  readonly conclusion: Sentence;
  readonly checks: readonly CheckReport[];
}
