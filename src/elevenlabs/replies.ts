/**
 * What ElevenLabs answers to a request that carries a key, and what it means. The words stand in `detail.status`
 * or `detail.code` of the body. Real replies break the documented pairs of type and HTTP status (a used-up quota
 * is mostly a 401, an unknown key a 400), so the words are read first and the HTTP status last. From the error
 * catalogue, and from replies that were published in issues until November 2026.
 */

export type RejectionReason =
  | 'residency'
  | 'key-id'
  | 'wrong-prefix'
  | 'quota'
  | 'unusual-activity'
  | 'unpaid'
  | 'plan'
  | 'payment-required'
  | 'no-key'
  | 'authorization-header'
  | 'invalid-key'
  | 'forbidden'
  | 'unauthorized'
  | 'refused';

export type ReplyMeaning =
  | { readonly kind: 'rejected'; readonly reason: RejectionReason }
  /** The key is real, and lacks a permission. */
  | { readonly kind: 'accepted-restricted'; readonly reason: 'restricted' }
  /** Nothing was said about the key. */
  | {
      readonly kind: 'not-reachable';
      readonly reason: 'rate-limited' | 'busy' | 'server-error' | 'proxy-authentication' | 'not-the-api';
    };

/** A residency key on another host gets `invalid_api_key`; only the text tells it from a wrong key. */
export const residencyText = 'data residency stack';

export const residencyMeaning: ReplyMeaning = { kind: 'rejected', reason: 'residency' };

interface KnownReply {
  readonly words: readonly string[];
  readonly meaning: ReplyMeaning;
}

/** In the order of precedence: a body may hold several of the words, as `code`, as `status` or nested. */
export const knownReplies: readonly KnownReply[] = [
  { words: ['api_key_id_used_as_api_key'], meaning: { kind: 'rejected', reason: 'key-id' } },
  { words: ['invalid_api_key_prefix'], meaning: { kind: 'rejected', reason: 'wrong-prefix' } },
  { words: ['quota_exceeded', 'insufficient_credits'], meaning: { kind: 'rejected', reason: 'quota' } },
  { words: ['detected_unusual_activity'], meaning: { kind: 'rejected', reason: 'unusual-activity' } },
  { words: ['payment_issue'], meaning: { kind: 'rejected', reason: 'unpaid' } },
  {
    words: [
      ...['paid_plan_required', 'subscription_required', 'feature_not_available', 'invalid_subscription'],
      ...[
        'free_users_not_allowed',
        'only_for_creator+',
        'ivc_not_permitted',
        'can_not_use_instant_voice_cloning',
      ],
    ],
    meaning: { kind: 'rejected', reason: 'plan' },
  },
  { words: ['payment_required'], meaning: { kind: 'rejected', reason: 'payment-required' } },
  { words: ['missing_permissions'], meaning: { kind: 'accepted-restricted', reason: 'restricted' } },
  {
    words: ['insufficient_permissions', 'workspace_access_denied', 'forbidden'],
    meaning: { kind: 'rejected', reason: 'forbidden' },
  },
  {
    words: ['needs_authorization', 'missing_api_key', 'sign_in_required', 'workspace_not_found'],
    meaning: { kind: 'rejected', reason: 'no-key' },
  },
  { words: ['invalid_authorization_header'], meaning: { kind: 'rejected', reason: 'authorization-header' } },
  {
    words: ['invalid_api_key', 'api_key_not_verifiable'],
    meaning: { kind: 'rejected', reason: 'invalid-key' },
  },
  {
    words: ['rate_limit_exceeded', 'too_many_concurrent_requests', 'concurrent_limit_exceeded'],
    meaning: { kind: 'not-reachable', reason: 'rate-limited' },
  },
  {
    words: ['system_busy', 'service_unavailable', 'maintenance'],
    meaning: { kind: 'not-reachable', reason: 'busy' },
  },
];

interface StatusMeaning {
  readonly first: number;
  readonly last: number;
  readonly meaning: ReplyMeaning;
}

/** HTTP statuses that say enough whatever the body is: a gateway or a proxy may have answered. */
export const statusesOfAnyBody: readonly StatusMeaning[] = [
  { first: 407, last: 407, meaning: { kind: 'not-reachable', reason: 'proxy-authentication' } },
  { first: 429, last: 429, meaning: { kind: 'not-reachable', reason: 'rate-limited' } },
  { first: 500, last: 599, meaning: { kind: 'not-reachable', reason: 'server-error' } },
];

/** HTTP statuses of a JSON body without a known word. */
export const statusesOfJson: readonly StatusMeaning[] = [
  { first: 401, last: 401, meaning: { kind: 'rejected', reason: 'unauthorized' } },
  { first: 402, last: 402, meaning: { kind: 'rejected', reason: 'payment-required' } },
  { first: 403, last: 403, meaning: { kind: 'rejected', reason: 'forbidden' } },
  { first: 404, last: 405, meaning: { kind: 'not-reachable', reason: 'not-the-api' } },
  { first: 400, last: 499, meaning: { kind: 'rejected', reason: 'refused' } },
];

/** The path that reads the account of a key, and nothing that costs credits. It needs the permission `user_read`. */
export const accountPath = '/v1/user/subscription';

export type AccountBlock = 'unpaid' | 'disabled' | 'no-credits';

/**
 * What `status` of a subscription means: the complete enumeration of the official SDK in November 2026. An
 * account with a block answers the key test with 200 and other requests with 401.
 */
export const subscriptionStatuses: ReadonlyMap<string, AccountBlock | 'fine'> = new Map([
  ['trialing', 'fine'],
  ['active', 'fine'],
  ['free', 'fine'],
  ['past_due', 'unpaid'],
  ['incomplete', 'unpaid'],
  ['free_disabled', 'disabled'],
]);
