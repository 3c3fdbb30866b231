import type { Sentence } from '../lint/sentence';
import type { KeyTestOutcome, OutcomeReason } from './outcome';

/** Outcomes in a few words, for the line above a key: English, with `{name}` for values. */
const shortVerdicts: Readonly<Record<Exclude<OutcomeReason, 'accepted'>, string>> = {
  'accepted-unpaid': 'Accepted, but a payment is open',
  'accepted-disabled': 'Accepted, but the free plan is disabled',
  'accepted-no-credits': 'Accepted, but no credits are left',
  restricted: 'Real key with restrictions',
  residency: 'Rejected: key of a data residency host',
  'key-id': 'Rejected: the ID of a key',
  'wrong-prefix': 'Rejected: does not start with sk_',
  quota: 'Known key, but credits are used up',
  'unusual-activity': 'Rejected: free use is blocked from here',
  unpaid: 'Known key, but a payment failed',
  plan: 'Known key, but the plan does not allow it',
  'payment-required': 'Rejected: a payment is needed',
  'no-key': 'Rejected: the key did not arrive',
  'authorization-header': 'Rejected: an Authorization header was added on the way',
  'invalid-key': 'Rejected: wrong, deleted or replaced',
  forbidden: 'Rejected: no access from here',
  'voice-limit': 'Known key, but no more voices are allowed',
  'oauth-only': 'Rejected: this address takes no API key',
  voice: 'Refused: there is no such voice',
  'voice-access': 'Known key, but the voice is not allowed',
  model: 'Refused: there is no such model',
  'model-access': 'Known key, but the model is not allowed',
  'text-too-long': 'Refused: the text is too long',
  text: 'Refused: the text cannot be spoken',
  language: 'Refused: the language is not supported',
  sample: 'Refused: the audio cannot be used',
  'invalid-request': 'Not judged: the request was not understood',
  unauthorized: 'Rejected without a known reason',
  refused: 'Refused without a known reason',
  'rate-limited': 'Not judged: too many requests',
  busy: 'Not judged: ElevenLabs is busy',
  'server-error': 'Not judged: server error',
  'proxy-authentication': 'Not judged: a proxy asks for a sign-in',
  'not-the-api': 'Not judged: not the ElevenLabs API',
  redirect: 'Not judged: redirected elsewhere',
  'too-large': 'Not judged: the answer is too large',
  empty: 'Not judged: empty answer',
  html: 'Not judged: a web page answered',
  'not-json': 'Not judged: the answer is no JSON',
  'unexpected-json': 'Not judged: unexpected answer',
  offline: 'Not reached: no network connection',
  dns: 'Not reached: host name not found',
  tls: 'Not reached: no secure connection',
  proxy: 'Not reached: the proxy blocks it',
  'connection-refused': 'Not reached: connection refused',
  timeout: 'Not reached: no answer in time',
  cancelled: 'Test cancelled',
  network: 'Not reached: connection failed',
  'no-value': 'Not sent: the value is empty',
  reference: 'Not sent: the value is a reference',
  placeholder: 'Not sent: the value is a placeholder',
  'blank-inside': 'Not sent: {character} inside',
  'impossible-character': 'Not sent: characters that are in no key',
  'other-credential': 'Not sent: {credential}',
  'base-url': 'Not sent: no usable address is set',
};

/** What the last test of a key says in a few words, with plan and credits where the account tells them. */
export function shortVerdict({ reason, values, details }: KeyTestOutcome): Sentence {
  if (reason !== 'accepted') {
    return { text: shortVerdicts[reason], values };
  }
  const shown = (name: string) => details.find((detail) => detail.values[name] !== undefined)?.values[name];
  const [plan, left] = [shown('plan'), shown('left')];
  if (left === undefined) {
    return plan === undefined
      ? { text: 'Accepted', values: {} }
      : { text: 'Accepted · {plan}', values: { plan } };
  }
  return plan === undefined
    ? { text: 'Accepted · {left} credits left', values: { left } }
    : { text: 'Accepted · {plan} · {left} credits left', values: { plan, left } };
}
