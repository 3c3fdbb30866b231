import type { OutcomeReason } from '../../src/key-test/outcome';
import { numberedKey } from '../made-up-keys';
import type { StandInReply } from './documented-replies';

/** A documented or published error of the API, and the reason that the key test gives for it. */
export interface ErrorReply {
  readonly name: string;
  /** The key that gets this reply from the stand-in API. */
  readonly key: string;
  readonly reply: StandInReply;
  readonly reason: OutcomeReason;
}

interface Detail {
  readonly type?: string;
  readonly code?: string;
  readonly status?: string;
  readonly message: string;
}

/** HTTP status, `detail` and reason. A `detail` without a code has the older shape. */
type Row = readonly [http: number, detail: Detail | string | readonly unknown[], reason: OutcomeReason];

const residency =
  'Invalid API key: The API key used is for a data residency stack, however this server is a global server';
const permission = (name: string) =>
  `The API key you used is missing the permission ${name} to execute this operation.`;

/** The current shape: `code`, with the older code in `status` if it differs. */
function current(code: string, message = 'No.', status = code): Detail {
  return { type: 'some_error', code, status, message };
}

/** The older shape. */
function older(status: string, message = 'No.'): Detail {
  return { status, message };
}

const rows: readonly Row[] = [
  [
    401,
    current('unauthorized', 'Neither authorization header nor xi-api-key received.', 'needs_authorization'),
    'no-key',
  ],
  [401, older('needs_authorization', 'Neither authorization header nor xi-api-key received.'), 'no-key'],
  [401, current('missing_api_key'), 'no-key'],
  [401, current('sign_in_required'), 'no-key'],
  [404, current('workspace_not_found', 'Workspace 1anonymous1 was not found.'), 'no-key'],
  [404, current('workspace_not_found', 'Workspace ws was not found.'), 'forbidden'],
  [401, current('invalid_api_key', 'Invalid API key'), 'invalid-key'],
  [401, current('unauthorized', 'Invalid API key', 'invalid_api_key'), 'invalid-key'],
  [401, older('invalid_api_key', 'Invalid API key'), 'invalid-key'],
  [400, current('invalid_api_key', 'API key is invalid.'), 'invalid-key'],
  [400, older('api_key_not_verifiable'), 'invalid-key'],
  [
    400,
    older('api_key_not_verifiable', "400: {'status': 'invalid_api_key', 'message': 'API key is invalid'}"),
    'invalid-key',
  ],
  [
    400,
    current('api_key_not_verifiable', "{'detail': {'status': 'invalid_api_key_prefix'}}"),
    'wrong-prefix',
  ],
  [
    400,
    current('invalid_api_key', "API key must start with 'sk_'", 'invalid_api_key_prefix'),
    'wrong-prefix',
  ],
  [400, older('invalid_api_key_prefix'), 'wrong-prefix'],
  [400, current('invalid_api_key', 'Keys start with sk_.', 'api_key_id_used_as_api_key'), 'key-id'],
  [401, older('api_key_id_used_as_api_key'), 'key-id'],
  [401, current('invalid_api_key', residency), 'residency'],
  [401, older('invalid_api_key', residency), 'residency'],
  [401, current('invalid_authorization_header'), 'authorization-header'],
  [401, older('invalid_authorization_header'), 'authorization-header'],
  [401, current('api_key_with_authorization_header_not_allowed'), 'authorization-header'],
  [401, older('api_key_with_authorization_header_not_allowed'), 'authorization-header'],
  [
    401,
    {
      type: 'authentication_error',
      code: 'unauthorized',
      message: 'Provided authorization header was invalid.',
    },
    'authorization-header',
  ],
  [
    401,
    { message: 'Only one of xi-api-key and authorization headers must be provided. Received both headers.' },
    'authorization-header',
  ],
  [401, current('missing_permissions', permission('user_read')), 'restricted'],
  [401, older('missing_permissions', permission('user_read')), 'restricted'],
  [403, current('missing_permissions', permission('user_read')), 'restricted'],
  [403, older('missing_permissions', permission('user_read')), 'restricted'],
  [403, current('insufficient_permissions'), 'forbidden'],
  [403, current('forbidden'), 'forbidden'],
  [403, current('workspace_access_denied'), 'forbidden'],
  [403, current('voice_access_denied'), 'voice-access'],
  [403, current('model_access_denied'), 'model-access'],
  [403, current('feature_not_available'), 'plan'],
  [403, current('subscription_required'), 'plan'],
  [
    403,
    current('subscription_required', 'Professional voices require a Creator tier.', 'only_for_creator+'),
    'plan',
  ],
  [403, current('output_format_not_allowed'), 'plan'],
  [403, current('unaccepted_terms'), 'terms'],
  [401, { type: 'authentication_error', code: 'brand_new', message: 'No.' }, 'unauthorized'],
  [400, { type: 'authorization_error', code: 'brand_new', message: 'No.' }, 'forbidden'],
  [400, { type: 'payment_required', code: 'brand_new', message: 'No.' }, 'payment-required'],
  [401, { type: 'rate_limit_error', code: 'brand_new', message: 'No.' }, 'rate-limited'],
  [404, { type: 'not_found', code: 'agent_missing', message: 'No.' }, 'not-found'],
  [401, { message: 'API key ID used as API key - only valid API keys can be used.' }, 'key-id'],
  [401, { message: 'Your subscription has a failed or incomplete payment.' }, 'unpaid'],
  [
    401,
    older('quota_exceeded', 'You have reached the limit of available requests on the landing page.'),
    'no-key',
  ],
  [403, 'This key may not be used from this IP address.', 'forbidden'],
  [401, older('quota_exceeded', 'This request exceeds your quota of 10000.'), 'quota'],
  [401, current('quota_exceeded'), 'quota'],
  [402, current('quota_exceeded'), 'quota'],
  [402, current('insufficient_credits'), 'quota'],
  [
    401,
    older('detected_unusual_activity', 'Unusual activity detected. Free Tier usage disabled.'),
    'unusual-activity',
  ],
  [401, current('detected_unusual_activity'), 'unusual-activity'],
  [
    401,
    { type: 'payment_required', code: 'payment_issue', status: 'payment_issue', message: 'Pay.' },
    'unpaid',
  ],
  [401, older('payment_issue'), 'unpaid'],
  [402, current('paid_plan_required', 'Upgrade.', 'payment_required'), 'plan'],
  [402, current('payment_required'), 'payment-required'],
  [
    401,
    {
      type: 'authorization_error',
      code: 'subscription_required',
      status: 'ivc_not_permitted',
      message: 'No.',
    },
    'plan',
  ],
  [400, current('paid_plan_required', 'Upgrade.', 'can_not_use_instant_voice_cloning'), 'plan'],
  [403, older('can_not_use_instant_voice_cloning'), 'plan'],
  [400, older('only_for_creator+'), 'plan'],
  [403, older('invalid_subscription'), 'plan'],
  [400, older('free_users_not_allowed'), 'plan'],
  [402, older('free_users_not_allowed'), 'plan'],
  [
    400,
    older('voice_limit_reached', 'You have reached your maximum amount of custom voices (10 / 10).'),
    'voice-limit',
  ],
  [404, current('voice_not_found'), 'voice'],
  [400, older('voice_not_found'), 'voice'],
  [400, older('voice_does_not_exist'), 'voice'],
  [400, current('bad_request', 'An invalid ID has been received.', 'invalid_uid'), 'voice'],
  [404, current('model_not_found'), 'model'],
  [400, current('unsupported_model'), 'model'],
  [400, older('max_character_limit_exceeded'), 'text-too-long'],
  [400, current('text_too_long'), 'text-too-long'],
  [400, current('invalid_text'), 'text'],
  [
    400,
    current('invalid_parameters', "Model 'a' does not support language_code 'b'.", 'unsupported_language'),
    'language',
  ],
  [400, older('invalid_content', 'File upload is corrupted. Please ensure it is playable audio.'), 'sample'],
  [400, current('audio_too_short'), 'sample'],
  [400, current('invalid_parameters'), 'invalid-request'],
  [422, [{ type: 'missing', loc: ['body', 'text'], msg: 'Field required', input: null }], 'invalid-request'],
  [429, current('concurrent_limit_exceeded', 'Too many.', 'too_many_concurrent_requests'), 'rate-limited'],
  [429, older('too_many_concurrent_requests'), 'rate-limited'],
  [429, current('rate_limit_exceeded'), 'rate-limited'],
  [429, current('system_busy'), 'busy'],
  [429, older('system_busy'), 'busy'],
  [503, current('service_unavailable'), 'busy'],
  [503, current('maintenance'), 'busy'],
  [500, current('internal_error'), 'server-error'],
  [404, 'Not Found', 'not-the-api'],
  [405, 'Method Not Allowed', 'not-the-api'],
  [401, 'OAuth bearer token required', 'oauth-only'],
  [401, 'Unauthorized', 'unauthorized'],
  [402, 'Payment Required', 'payment-required'],
  [418, current('brand_new_reason'), 'refused'],
];

export const errorReplies: readonly ErrorReply[] = rows.map(([http, detail, reason], at) => ({
  name: `${http} ${nameOf(detail)}`,
  key: numberedKey(at),
  reply: { how: 'answer', status: http, body: JSON.stringify({ detail }) },
  reason,
}));

function nameOf(detail: Row[1]): string {
  if (typeof detail === 'string') return `"${detail}"`;
  if (!('message' in detail)) return 'a list';
  const words = [...new Set([detail.status, detail.code])].filter((word) => word !== undefined);
  return `${words.join(' / ')}, ${detail.code === undefined ? 'older' : 'current'} shape: ${detail.message}`;
}
