/**
 * How ElevenLabs answers a request with a key, and what the answer means. The words are in `detail.status` or
 * `detail.code` of the body. The documentation calls `status` a legacy field, and `code` is often less exact, so a
 * part of the message is enough too. Real replies break the documented pairs of type and HTTP status (a used-up quota
 * is mostly a 401, an unknown key a 400), so words and texts are read first, `type` next and the HTTP status last. From
 * the error catalogue (elevenlabs.io/docs/eleven-api/resources/errors), and from replies published in issues until
 * November 2026.
 */

export type RejectionReason =
  | 'residency'
  | 'key-id'
  | 'wrong-prefix'
  | 'quota'
  | 'unusual-activity'
  | 'unpaid'
  | 'plan'
  | 'voice-limit'
  | 'terms'
  | 'payment-required'
  | 'forbidden'
  | 'no-key'
  | 'oauth-only'
  | 'authorization-header'
  | 'invalid-key'
  | 'unauthorized'
  | 'refused'
  | RequestReason;

/** What is wrong with a request other than the key test's, whatever its key is. */
export type RequestReason =
  | 'voice'
  | 'voice-access'
  | 'model'
  | 'model-access'
  | 'text-too-long'
  | 'text'
  | 'language'
  | 'sample'
  | 'not-found'
  | 'invalid-request';

export type ReplyMeaning =
  | { readonly kind: 'rejected'; readonly reason: RejectionReason }
  /** The key is real but lacks a permission. */
  | { readonly kind: 'accepted-restricted'; readonly reason: 'restricted' }
  /** The reply says nothing about the key. */
  | {
      readonly kind: 'not-reachable';
      readonly reason:
        | 'country'
        | 'rate-limited'
        | 'busy'
        | 'server-error'
        | 'proxy-authentication'
        | 'not-the-api';
    };

interface KnownReply {
  /** Machine words, each of which is enough. */
  readonly words: readonly string[];
  /** Parts of messages in lower case, each of which is enough, for replies without machine words. */
  readonly texts: readonly string[];
  readonly meaning: ReplyMeaning;
}

function rejected(
  reason: RejectionReason,
  words: readonly string[],
  texts: readonly string[] = [],
): KnownReply {
  return { words, texts, meaning: { kind: 'rejected', reason } };
}

function unreachable(
  reason: Extract<ReplyMeaning, { kind: 'not-reachable' }>['reason'],
  words: readonly string[],
  /** The types of errors in the realtime transcription, which some clients end with `_error`. */
  realtimeTypes: readonly string[],
): KnownReply {
  const types = realtimeTypes.flatMap((type) => [type, `${type}_error`]);
  return { words: [...words, ...types], texts: [], meaning: { kind: 'not-reachable', reason } };
}

/** How texts name the plans that a request needs, whichever they are. */
const planTexts: readonly string[] = [
  ...['tier or above', 'tier and above', 'tier or higher', 'plan or above', 'plan and above'],
  ...['plan or higher', 'not available for free users', 'not available on the free'],
];

/**
 * In order of precedence: a body may contain several of the words, as `code`, as `status` or nested. A residency
 * key on another host gets `invalid_api_key`, so only its text distinguishes it from a wrong key.
 */
export const knownReplies: readonly KnownReply[] = [
  rejected('residency', [], ['data residency stack']),
  rejected('key-id', ['api_key_id_used_as_api_key'], ['api key id used as api key']),
  rejected('wrong-prefix', ['invalid_api_key_prefix'], ['api key must start with']),
  // The quota of visitors of the website, under `quota_exceeded`: no key arrived.
  rejected(
    'no-key',
    [],
    [
      ...['on the landing page', 'trying out our speech synthesis', 'without an account'],
      ...['by signing-up to the platform', 'by signing up to the platform'],
    ],
  ),
  rejected(
    'quota',
    ['quota_exceeded', 'insufficient_credits'],
    [
      ...['exceeds your quota', 'exceeds your api key', 'credits are required for this request'],
      ...['insufficient credits', 'not enough credits'],
    ],
  ),
  rejected(
    'unusual-activity',
    ['detected_unusual_activity'],
    ['unusual activity detected', 'free tier usage disabled'],
  ),
  rejected('unpaid', ['payment_issue'], ['failed or incomplete payment', 'complete the latest invoice']),
  rejected('voice-limit', ['voice_limit_reached'], ['maximum amount of custom voices']),
  rejected(
    'plan',
    [
      ...['paid_plan_required', 'subscription_required', 'feature_not_available', 'invalid_subscription'],
      ...['free_users_not_allowed', 'only_for_creator+', 'ivc_not_permitted', 'output_format_not_allowed'],
      'can_not_use_instant_voice_cloning',
    ],
    [
      ...['cannot use library voices', 'library voices via the api', 'cloned voices are not available'],
      ...['not available on your current plan', 'tier subscription or above', 'creator plan or above'],
      ...['please upgrade your subscription', 'please upgrade your plan', 'output format is not allowed'],
      ...planTexts,
    ],
  ),
  rejected(
    'terms',
    ['unaccepted_terms', 'unaccepted_terms_error'],
    ['accept the terms', 'accepted the terms', 'unaccepted terms'],
  ),
  rejected('payment-required', ['payment_required']),
  {
    words: ['missing_permissions'],
    texts: ['is missing the permission', 'is missing the following permission'],
    meaning: { kind: 'accepted-restricted', reason: 'restricted' },
  },
  // Without a key, the list of models is looked up in a workspace that doesn't exist.
  rejected(
    'no-key',
    ['needs_authorization', 'missing_api_key', 'sign_in_required'],
    ['neither authorization header nor xi-api-key', '1anonymous1'],
  ),
  rejected('oauth-only', [], ['oauth bearer token required']),
  rejected(
    'authorization-header',
    ['invalid_authorization_header', 'api_key_with_authorization_header_not_allowed'],
    ['authorization header was invalid', 'only one of xi-api-key and authorization', 'received both headers'],
  ),
  rejected('voice-access', ['voice_access_denied']),
  rejected('model-access', ['model_access_denied']),
  rejected(
    'forbidden',
    ['insufficient_permissions', 'workspace_access_denied', 'workspace_not_found', 'forbidden'],
    ['ip allowlist', 'ip whitelist', 'not allowed from this ip', 'not allowed from your ip'],
  ),
  rejected(
    'invalid-key',
    ['invalid_api_key', 'api_key_not_verifiable'],
    ['invalid api key', 'api key is invalid'],
  ),
  rejected(
    'voice',
    ['voice_not_found', 'voice_does_not_exist', 'invalid_voice_id', 'invalid_uid'],
    ['voice with voice_id', 'voice for the voice_id', 'invalid id has been received'],
  ),
  rejected('model', ['model_not_found', 'unsupported_model'], ['model with model id']),
  rejected('text-too-long', ['max_character_limit_exceeded', 'text_too_long']),
  rejected(
    'language',
    ['unsupported_language'],
    ['does not support language_code', 'does not support the language_code'],
  ),
  rejected('text', ['invalid_text', 'empty_text', 'text_too_short']),
  rejected(
    'sample',
    [
      ...['invalid_audio', 'invalid_audio_format', 'audio_too_short', 'audio_too_long'],
      ...['invalid_file_type', 'invalid_content', 'sample_not_found'],
    ],
    ['file upload is corrupted'],
  ),
  rejected('not-found', ['agent_not_found', 'conversation_not_found', 'document_not_found']),
  rejected('invalid-request', [
    ...['invalid_parameters', 'missing_required_field', 'invalid_voice_settings', 'invalid_output_format'],
    ...['malformed_json', 'invalid_content_type', 'request_too_large', 'bad_request'],
    ...['input_error', 'chunk_size_exceeded'],
  ]),
  unreachable(
    'rate-limited',
    ['rate_limit_exceeded', 'too_many_concurrent_requests', 'concurrent_limit_exceeded'],
    ['rate_limited', 'commit_throttled'],
  ),
  unreachable(
    'busy',
    ['system_busy', 'service_unavailable', 'maintenance'],
    ['resource_exhausted', 'queue_overflow'],
  ),
];

/** What the `type` of an error means if its code is unknown. */
export const errorTypes: readonly KnownReply[] = [
  rejected('unauthorized', ['authentication_error']),
  rejected('forbidden', ['authorization_error']),
  rejected('payment-required', ['payment_required']),
  rejected('not-found', ['not_found']),
  rejected('invalid-request', ['validation_error', 'invalid_request']),
  rejected('refused', ['conflict']),
  unreachable('rate-limited', ['rate_limit_error'], []),
  unreachable('server-error', ['internal_error'], []),
  unreachable('busy', ['service_unavailable'], []),
];

/** The machine words that other services use too, so that they don't tell whose error it is. */
export const sharedWords: ReadonlySet<string> = new Set([
  ...['invalid_api_key', 'missing_api_key', 'unauthorized', 'forbidden', 'payment_required'],
  ...['insufficient_permissions', 'rate_limit_exceeded', 'rate_limited', 'quota_exceeded'],
  ...['model_not_found', 'unsupported_model', 'unsupported_language', 'resource_exhausted'],
  ...['service_unavailable', 'maintenance', 'bad_request', 'invalid_parameters', 'invalid_content_type'],
  ...['missing_required_field', 'invalid_content', 'invalid_file_type', 'request_too_large'],
  ...['agent_not_found', 'conversation_not_found', 'document_not_found', 'input_error'],
]);

/** The texts in lower case that other services use too. */
export const sharedTexts: ReadonlySet<string> = new Set([
  ...planTexts,
  ...['insufficient credits', 'not enough credits', 'output format is not allowed'],
  ...['invalid api key', 'api key is invalid', 'without an account', 'accept the terms'],
  ...['accepted the terms', 'please upgrade your plan', 'please upgrade your subscription'],
  ...['not available on your current plan', 'ip allowlist', 'ip whitelist'],
  ...['not allowed from this ip', 'not allowed from your ip'],
]);

/** The part of an address that a redirect from countries without service leads to. */
export const countryArticle = '/articles/22497891312401';

interface StatusMeaning {
  readonly first: number;
  readonly last: number;
  readonly meaning: ReplyMeaning;
}

/** HTTP statuses that are enough whatever the body is: a gateway or a proxy may have answered. */
export const statusesOfAnyBody: readonly StatusMeaning[] = [
  { first: 407, last: 407, meaning: { kind: 'not-reachable', reason: 'proxy-authentication' } },
  { first: 429, last: 429, meaning: { kind: 'not-reachable', reason: 'rate-limited' } },
  { first: 500, last: 599, meaning: { kind: 'not-reachable', reason: 'server-error' } },
];

/** HTTP statuses of a JSON body without a known word. A 422 lists its objections in an array without words. */
export const statusesOfJson: readonly StatusMeaning[] = [
  { first: 401, last: 401, meaning: { kind: 'rejected', reason: 'unauthorized' } },
  { first: 402, last: 402, meaning: { kind: 'rejected', reason: 'payment-required' } },
  { first: 403, last: 403, meaning: { kind: 'rejected', reason: 'forbidden' } },
  { first: 404, last: 405, meaning: { kind: 'not-reachable', reason: 'not-the-api' } },
  { first: 422, last: 422, meaning: { kind: 'rejected', reason: 'invalid-request' } },
  { first: 400, last: 499, meaning: { kind: 'rejected', reason: 'refused' } },
];

/** The path that reads the account of a key and costs no credits. It needs the permission `user_read`. */
export const accountPath = '/v1/user/subscription';

/** What an account always contains, with the types of its values: the official SDK and the API reference agree. */
export const accountFields: readonly { readonly name: string; readonly type: 'string' | 'number' }[] = [
  { name: 'tier', type: 'string' },
  { name: 'status', type: 'string' },
  { name: 'character_count', type: 'number' },
  { name: 'character_limit', type: 'number' },
];

/** The HTTP statuses with which ElevenLabs says that a valid key lacks a permission. */
export const restrictedStatuses: ReadonlySet<number> = new Set([401, 403]);

/** The paths that read the account of a key, whose permission restricted keys often lack. */
export const accountPaths: readonly string[] = [accountPath, '/v1/user'];

export type AccountBlock = 'unpaid' | 'disabled' | 'no-credits';

/**
 * The meaning of a subscription's `status`: the complete enumeration of the official SDK in November 2026. A
 * blocked account answers the key test with 200 and other requests with 401.
 */
export const subscriptionStatuses: ReadonlyMap<string, AccountBlock | 'fine'> = new Map([
  ['trialing', 'fine'],
  ['active', 'fine'],
  ['free', 'fine'],
  ['past_due', 'unpaid'],
  ['incomplete', 'unpaid'],
  ['free_disabled', 'disabled'],
]);
