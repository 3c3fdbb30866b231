import type { ExplainedReason } from '../../src/key-test/explanations';

/** The `detail` of an error that was documented or published. */
export interface PublishedDetail {
  readonly type?: string;
  readonly code?: string;
  readonly status?: string;
  readonly message: string;
}

type Row = readonly [http: number, detail: PublishedDetail, reason: ExplainedReason];

const permission = 'The API key you used is missing the permission voices_read to execute this operation.';

/** Errors whose text alone shows the reason. */
export const tellingTexts: readonly Row[] = [
  [
    401,
    {
      type: 'authentication_error',
      code: 'unauthorized',
      status: 'needs_authorization',
      message: 'Neither authorization header nor xi-api-key received, please provide one.',
    },
    'no-key',
  ],
  [
    404,
    {
      type: 'not_found',
      code: 'workspace_not_found',
      status: 'workspace_not_found',
      message: 'Workspace with id 1anonymous1 was not found.',
    },
    'no-key',
  ],
  [
    401,
    {
      status: 'quota_exceeded',
      message:
        'Thanks for trying out our speech synthesis! You have reached the limit of available requests on the landing page. You can continue, for free, by signing-up to the platform.',
    },
    'no-key',
  ],
  [
    401,
    {
      type: 'authentication_error',
      code: 'quota_exceeded',
      message: 'The quota for requests without an account is used up.',
    },
    'no-key',
  ],
  [
    401,
    {
      type: 'authentication_error',
      code: 'unauthorized',
      status: 'api_key_with_authorization_header_not_allowed',
      message: 'Only one of xi-api-key and authorization headers must be provided. Received both headers.',
    },
    'authorization-header',
  ],
  [
    401,
    {
      type: 'authentication_error',
      code: 'unauthorized',
      status: 'invalid_authorization_header',
      message: 'Provided authorization header was invalid.',
    },
    'authorization-header',
  ],
  [
    401,
    {
      type: 'authentication_error',
      code: 'invalid_api_key',
      status: 'invalid_api_key',
      message: 'Invalid API key',
    },
    'invalid-key',
  ],
  [
    400,
    {
      type: 'authentication_error',
      code: 'invalid_api_key',
      status: 'invalid_api_key',
      message: 'API key is invalid.',
    },
    'invalid-key',
  ],
  [
    400,
    {
      type: 'invalid_request',
      code: 'invalid_api_key',
      status: 'api_key_id_used_as_api_key',
      message:
        "API key ID used as API key - only valid API keys can be used. API keys start with 'sk_' and are shown when the key is created or rotated.",
    },
    'key-id',
  ],
  [
    400,
    {
      type: 'invalid_request',
      code: 'invalid_api_key',
      status: 'invalid_api_key_prefix',
      message: "API key must start with 'sk_'.",
    },
    'wrong-prefix',
  ],
  [
    401,
    {
      type: 'authentication_error',
      code: 'invalid_api_key',
      status: 'invalid_api_key',
      message:
        'Invalid API key: The API key used is for a data residency stack, however this server is a global server.',
    },
    'residency',
  ],
  [
    401,
    {
      type: 'authorization_error',
      code: 'missing_permissions',
      status: 'missing_permissions',
      message: permission,
    },
    'restricted',
  ],
  [
    401,
    {
      type: 'authorization_error',
      code: 'missing_permissions',
      status: 'missing_permissions',
      message:
        'The API key you used is missing the permissions voices_read, text_to_speech to execute this operation.',
    },
    'restricted',
  ],
  [
    401,
    {
      type: 'payment_required',
      code: 'quota_exceeded',
      status: 'quota_exceeded',
      message:
        'This request exceeds your quota of 10000. You have 12 credits remaining, while 40 credits are required for this request.',
    },
    'quota',
  ],
  [
    401,
    {
      type: 'authorization_error',
      code: 'detected_unusual_activity',
      status: 'detected_unusual_activity',
      message: 'Unusual activity detected. Free Tier usage disabled.',
    },
    'unusual-activity',
  ],
  [
    401,
    {
      type: 'payment_required',
      code: 'payment_issue',
      status: 'payment_issue',
      message:
        'Your subscription has a failed or incomplete payment. Complete the latest invoice to continue usage.',
    },
    'unpaid',
  ],
  [
    402,
    {
      type: 'payment_required',
      code: 'paid_plan_required',
      status: 'payment_required',
      message:
        'Free users cannot use library voices via the API. Please upgrade your subscription to use this voice.',
    },
    'plan',
  ],
  [
    401,
    {
      type: 'authorization_error',
      code: 'subscription_required',
      status: 'ivc_not_permitted',
      message:
        'Instantly cloned voices are not available on your current plan. Please upgrade your subscription.',
    },
    'plan',
  ],
  [
    403,
    {
      type: 'authorization_error',
      code: 'subscription_required',
      status: 'only_for_creator+',
      message: 'Professional voices require a Creator tier subscription or above.',
    },
    'plan',
  ],
  [
    400,
    {
      type: 'validation_error',
      code: 'voice_limit_reached',
      status: 'voice_limit_reached',
      message: 'You have reached your maximum amount of custom voices (10 / 10).',
    },
    'voice-limit',
  ],
  [
    403,
    {
      type: 'authorization_error',
      code: 'unaccepted_terms',
      status: 'unaccepted_terms',
      message: 'You must accept the terms of service to use this model.',
    },
    'terms',
  ],
  [
    404,
    {
      type: 'not_found',
      code: 'voice_not_found',
      status: 'voice_not_found',
      message: 'A voice with voice_id x was not found.',
    },
    'voice',
  ],
  [
    400,
    {
      type: 'validation_error',
      code: 'invalid_uid',
      status: 'invalid_uid',
      message: 'An invalid ID has been received.',
    },
    'voice',
  ],
  [
    404,
    {
      type: 'not_found',
      code: 'model_not_found',
      status: 'model_not_found',
      message: 'A model with model ID x does not exist.',
    },
    'model',
  ],
  [
    400,
    {
      type: 'validation_error',
      code: 'unsupported_language',
      status: 'unsupported_language',
      message: "Model 'a' does not support language_code 'b'.",
    },
    'language',
  ],
];

/** Error codes, each in `status` or `code`, with a text that doesn't show the reason. */
export const publishedCodes: readonly (readonly [code: string, reason: ExplainedReason])[] = [
  ['needs_authorization', 'no-key'],
  ['missing_api_key', 'no-key'],
  ['sign_in_required', 'no-key'],
  ['invalid_api_key', 'invalid-key'],
  ['api_key_not_verifiable', 'invalid-key'],
  ['invalid_api_key_prefix', 'wrong-prefix'],
  ['api_key_id_used_as_api_key', 'key-id'],
  ['invalid_authorization_header', 'authorization-header'],
  ['api_key_with_authorization_header_not_allowed', 'authorization-header'],
  ['missing_permissions', 'restricted'],
  ['insufficient_permissions', 'forbidden'],
  ['forbidden', 'forbidden'],
  ['workspace_access_denied', 'forbidden'],
  ['workspace_not_found', 'forbidden'],
  ['voice_access_denied', 'voice-access'],
  ['model_access_denied', 'model-access'],
  ['feature_not_available', 'plan'],
  ['subscription_required', 'plan'],
  ['paid_plan_required', 'plan'],
  ['free_users_not_allowed', 'plan'],
  ['ivc_not_permitted', 'plan'],
  ['can_not_use_instant_voice_cloning', 'plan'],
  ['only_for_creator+', 'plan'],
  ['invalid_subscription', 'plan'],
  ['output_format_not_allowed', 'plan'],
  ['voice_limit_reached', 'voice-limit'],
  ['quota_exceeded', 'quota'],
  ['insufficient_credits', 'quota'],
  ['detected_unusual_activity', 'unusual-activity'],
  ['payment_issue', 'unpaid'],
  ['payment_required', 'payment-required'],
  ['unaccepted_terms', 'terms'],
  ['voice_not_found', 'voice'],
  ['voice_does_not_exist', 'voice'],
  ['invalid_voice_id', 'voice'],
  ['invalid_uid', 'voice'],
  ['model_not_found', 'model'],
  ['unsupported_model', 'model'],
  ['unsupported_language', 'language'],
  ['max_character_limit_exceeded', 'text-too-long'],
  ['text_too_long', 'text-too-long'],
  ['invalid_text', 'text'],
  ['empty_text', 'text'],
  ['text_too_short', 'text'],
  ['invalid_audio_format', 'sample'],
  ['audio_too_short', 'sample'],
  ['audio_too_long', 'sample'],
  ['sample_not_found', 'sample'],
  ['invalid_parameters', 'invalid-request'],
  ['too_many_concurrent_requests', 'rate-limited'],
  ['concurrent_limit_exceeded', 'rate-limited'],
  ['rate_limit_exceeded', 'rate-limited'],
  ['system_busy', 'busy'],
  ['service_unavailable', 'busy'],
  ['maintenance', 'busy'],
];

/** The types of errors, and what they mean under an unknown code. */
export const publishedTypes: readonly (readonly [type: string, reason: ExplainedReason])[] = [
  ['validation_error', 'invalid-request'],
  ['invalid_request', 'invalid-request'],
  ['authentication_error', 'unauthorized'],
  ['payment_required', 'payment-required'],
  ['authorization_error', 'forbidden'],
  ['not_found', 'not-found'],
  ['conflict', 'refused'],
  ['rate_limit_error', 'rate-limited'],
  ['internal_error', 'server-error'],
  ['service_unavailable', 'busy'],
];
