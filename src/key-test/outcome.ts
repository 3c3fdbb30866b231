import type { RejectionReason, ReplyMeaning } from '../elevenlabs/replies';
import type { MessageValues } from '../lint/finding';
import type { Account } from './account';
import type { NotSentReason } from './candidate';
import type { FailureReason } from './failure';
import type { UnreadableReason } from './reply';

export type OutcomeKind = 'accepted' | 'accepted-restricted' | 'rejected' | 'not-reachable' | 'not-sent';

export type AcceptedReason = 'accepted' | 'accepted-unpaid' | 'accepted-disabled' | 'accepted-no-credits';

export type NotReachableReason =
  | Extract<ReplyMeaning, { kind: 'not-reachable' }>['reason']
  | UnreadableReason
  | FailureReason
  /** A browser hides from pages why a request failed. */
  | 'browser';

export type OutcomeReason =
  | AcceptedReason
  | 'restricted'
  | RejectionReason
  | NotReachableReason
  | NotSentReason
  | 'base-url';

export type DetailId =
  | 'plan'
  | 'credits'
  | 'reset'
  | 'overage'
  | 'account-fine'
  | 'account-status'
  | 'missing-permission'
  | 'missing-permissions'
  | 'restricted-meaning'
  | 'needed-permissions'
  | 'own-words'
  | 'redirected-to'
  | 'answer'
  | 'answer-with-code'
  | 'request-id'
  | 'failure-code'
  | 'cut-off'
  | 'other-host'
  | 'region-host'
  | 'asked-from-remote'
  | 'asked-from-local'
  | 'asked-from-browser'
  | 'padded';

/** The result of a key test. Contains no part of a key, and of replies only single words and `ownSentence`. */
export interface KeyTestOutcome {
  readonly kind: OutcomeKind;
  /** Also the key of the text in `outcomeSentences`. */
  readonly reason: OutcomeReason;
  readonly values: MessageValues;
  /** Further facts, as sentences of `detailSentences`. */
  readonly details: readonly OutcomeDetail[];
  /** The account, if it could be read. */
  readonly account: Account | undefined;
}

export interface OutcomeDetail {
  readonly id: DetailId;
  readonly values: MessageValues;
}
