import { madeUpKeys } from '../made-up-keys';
import { errorReplies } from './error-replies';

/** How the stand-in API answers a key. */
export type StandInReply =
  | { readonly how: 'answer'; readonly status: number; readonly body: string; readonly type?: string }
  | { readonly how: 'redirect'; readonly status: number }
  /** Never answers. */
  | { readonly how: 'silence' }
  /** Sends the head at once and never ends the body. */
  | { readonly how: 'slow' }
  /** Closes the connection without an answer. */
  | { readonly how: 'close' };

/** An account as the API describes it. */
const account = {
  tier: 'creator',
  character_count: 1_250,
  character_limit: 100_000,
  max_credit_limit_extension: 0,
  can_extend_character_limit: true,
  next_character_count_reset_unix: 1_798_761_600,
  voice_slots_used: 3,
  voice_limit: 30,
  currency: 'usd',
  status: 'active',
  billing_period: 'monthly_period',
  character_refresh_period: 'monthly_period',
  has_open_invoices: true,
};

function json(status: number, body: unknown): StandInReply {
  return { how: 'answer', status, body: JSON.stringify(body) };
}

/** The current shape of an error: `code`, with the older code in `status`. */
function error(status: number, detail: { status: string; code?: string; message: string }): StandInReply {
  return json(status, { detail: { type: 'error', request_id: 'req-0123', param: null, ...detail } });
}

/** The older shape of an error. */
function olderError(status: number, word: string, message: string): StandInReply {
  return json(status, { detail: { status: word, message } });
}

function page(status: number, body: string, type = 'text/html'): StandInReply {
  return { how: 'answer', status, body, type };
}

export const withoutKey = error(401, {
  status: 'needs_authorization',
  code: 'unauthorized',
  message: 'Neither authorization header nor xi-api-key received, please provide one.',
});

export const unknownKey = error(400, {
  status: 'invalid_api_key',
  code: 'invalid_api_key',
  message: 'API key is invalid.',
});

export const unknownPath = json(404, { detail: 'Not Found' });

/** The documented and published replies of ElevenLabs, and those of proxies in between. */
export const documentedReplies: ReadonlyMap<string, StandInReply> = new Map<string, StandInReply>([
  [madeUpKeys.accepted, json(200, account)],
  [
    madeUpKeys.free,
    json(200, { ...account, tier: 'free', status: 'free', character_count: 9_999, character_limit: 10_000 }),
  ],
  [madeUpKeys.unpaid, json(200, { ...account, status: 'past_due' })],
  [madeUpKeys.incomplete, json(200, { ...account, status: 'incomplete' })],
  [madeUpKeys.disabled, json(200, { ...account, status: 'free_disabled', tier: 'free' })],
  [madeUpKeys.usedUp, json(200, { ...account, character_count: 100_000 })],
  [
    madeUpKeys.overage,
    json(200, { ...account, character_count: 120_000, max_credit_limit_extension: 'unlimited' }),
  ],
  [madeUpKeys.unknownStatus, json(200, { ...account, status: 'hibernating', tier: 'payg_2027' })],
  [madeUpKeys.sparseAccount, json(200, { tier: 'free' })],
  [
    madeUpKeys.oddAccount,
    json(200, { tier: 7, status: null, character_count: 'many', next_character_count_reset_unix: 1e300 }),
  ],
  [
    madeUpKeys.restricted,
    error(401, {
      status: 'missing_permissions',
      message: 'The API key you used is missing the permission user_read to execute this operation.',
    }),
  ],
  [
    madeUpKeys.restrictedOlder,
    olderError(403, 'missing_permissions', 'The API key you used is missing the permission user_read.'),
  ],
  [madeUpKeys.invalidOlder, olderError(401, 'invalid_api_key', 'Invalid API key')],
  [
    madeUpKeys.notVerifiable,
    olderError(400, 'failed', "{'detail': {'status': 'invalid_api_key', 'message': 'Invalid API key'}}"),
  ],
  [
    madeUpKeys.residency,
    error(401, {
      status: 'invalid_api_key',
      message: 'Invalid API key: this key is for a data residency stack while this server is the global one.',
    }),
  ],
  [
    madeUpKeys.keyId,
    error(400, {
      status: 'api_key_id_used_as_api_key',
      code: 'invalid_api_key',
      message: 'Keys start with sk_ and are shown only when created or rotated.',
    }),
  ],
  [
    madeUpKeys.otherPrefix,
    error(400, { status: 'invalid_api_key_prefix', message: "API key must start with 'sk_'." }),
  ],
  [
    madeUpKeys.quota,
    olderError(401, 'quota_exceeded', 'This request exceeds your quota. You have 12 credits remaining.'),
  ],
  [madeUpKeys.insufficientCredits, error(402, { status: 'insufficient_credits', message: 'No credits.' })],
  [
    madeUpKeys.unusualActivity,
    olderError(401, 'detected_unusual_activity', 'Unusual activity detected. Free Tier usage disabled.'),
  ],
  [madeUpKeys.paymentIssue, error(401, { status: 'payment_issue', message: 'Pay the latest invoice.' })],
  [
    madeUpKeys.paidPlan,
    error(402, { status: 'payment_required', code: 'paid_plan_required', message: 'Upgrade.' }),
  ],
  [madeUpKeys.paymentRequired, error(402, { status: 'payment_required', message: 'Payment required.' })],
  [madeUpKeys.strippedHeader, withoutKey],
  [
    madeUpKeys.authorizationHeader,
    error(401, { status: 'invalid_authorization_header', message: 'Invalid authorization header.' }),
  ],
  [madeUpKeys.forbidden, error(403, { status: 'forbidden', message: 'Not from this address.' })],
  [madeUpKeys.unknownReason, error(400, { status: 'brand_new_reason', message: 'Something new.' })],
  [madeUpKeys.bareUnauthorized, error(401, { status: 'unauthorized', message: 'No.' })],
  [
    madeUpKeys.validation,
    json(422, { detail: [{ type: 'missing', loc: ['header'], msg: 'Field required', input: null }] }),
  ],
  [madeUpKeys.notFound, unknownPath],
  [madeUpKeys.rateLimited, error(429, { status: 'rate_limit_exceeded', message: 'Slow down.' })],
  [madeUpKeys.busy, olderError(429, 'system_busy', 'We are busy.')],
  [madeUpKeys.serverError, page(500, 'Internal Server Error', 'text/plain')],
  [madeUpKeys.gatewayPage, page(502, '<html><h1>Bad gateway</h1></html>')],
  [madeUpKeys.htmlPage, page(200, '\n<!doctype html><title>Welcome</title>')],
  [madeUpKeys.emptyAnswer, page(200, '')],
  [madeUpKeys.plainText, page(200, 'OK', 'text/plain')],
  [madeUpKeys.otherJson, json(200, [{ model_id: 'eleven_v3' }])],
  [madeUpKeys.hugeAnswer, page(200, `{"tier":"${'x'.repeat(1_500_000)}"}`, 'application/json')],
  [madeUpKeys.echo, json(200, { ...account, tier: `plan of ${madeUpKeys.echo}`, status: madeUpKeys.echo })],
  [madeUpKeys.redirect, { how: 'redirect', status: 307 }],
  [madeUpKeys.silence, { how: 'silence' }],
  [madeUpKeys.slow, { how: 'slow' }],
  [madeUpKeys.closed, { how: 'close' }],
  ...errorReplies.map(({ key, reply }): [string, StandInReply] => [key, reply]),
]);
