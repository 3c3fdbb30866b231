import { type Sentence, sentenceOf } from '../lint/sentence';
import { detailValue } from './headline';
import type { KeyTestOutcome, OutcomeReason } from './outcome';

/** Short outcomes for the line above a key. English, with `{name}` for values. */
const shortVerdicts: Readonly<Record<Exclude<OutcomeReason, 'accepted'>, string>> = {
  'accepted-unpaid': 'Accepted, but a payment is open',
  'accepted-disabled': 'Accepted, but the free plan is disabled',
  'accepted-no-credits': 'Accepted, but no credits are left',
  restricted: 'Valid but restricted',
  residency: 'Rejected: wrong host (data residency)',
  'key-id': 'Rejected: key ID instead of a key',
  'wrong-prefix': "Rejected: doesn't start with sk_",
  quota: 'Known key, but credits are used up',
  'unusual-activity': 'Rejected: free use is blocked from here',
  unpaid: 'Known key, but a payment failed',
  plan: "Known key, but the plan doesn't allow it",
  'payment-required': 'Rejected: payment required',
  'no-key': "Rejected: the key didn't arrive",
  'authorization-header': 'Rejected: something added an Authorization header',
  'invalid-key': 'Rejected: wrong, deleted or rotated',
  forbidden: 'Rejected: no access from here',
  'voice-limit': 'Known key, but the voice limit is reached',
  terms: "Known key, but the terms aren't accepted",
  'oauth-only': "Rejected: this address doesn't accept API keys",
  voice: 'Refused: voice not found',
  'voice-access': "Known key, but the voice isn't allowed",
  model: 'Refused: unknown or unsuitable model',
  'model-access': "Known key, but the model isn't allowed",
  'text-too-long': 'Refused: the text is too long',
  text: "Refused: the text can't be spoken",
  language: "Refused: the language isn't supported",
  sample: "Refused: the audio can't be used",
  'not-found': 'Refused: nothing has this ID',
  'invalid-request': 'Inconclusive: invalid request',
  unauthorized: 'Rejected: unknown reason',
  refused: 'Refused: unknown reason',
  country: 'Inconclusive: this country is not served',
  'rate-limited': 'Inconclusive: too many requests',
  busy: 'Inconclusive: ElevenLabs is busy',
  'server-error': 'Inconclusive: server error',
  'proxy-authentication': 'Inconclusive: a proxy requires a sign-in',
  'not-the-api': 'Inconclusive: not the ElevenLabs API',
  redirect: 'Inconclusive: redirected elsewhere',
  'too-large': 'Inconclusive: the answer is too large',
  empty: 'Inconclusive: empty answer',
  html: 'Inconclusive: a web page answered',
  'not-json': "Inconclusive: the answer isn't JSON",
  'unexpected-json': 'Inconclusive: unexpected answer',
  offline: 'Not reached: no network connection',
  dns: 'Not reached: host name not found',
  tls: 'Not reached: no secure connection',
  proxy: 'Not reached: blocked by the proxy',
  'connection-refused': 'Not reached: connection refused',
  timeout: 'Not reached: no answer in time',
  cancelled: 'Test cancelled',
  network: 'Not reached: connection failed',
  browser: 'Not reached: the browser gives no reason',
  'no-value': 'Not sent: the value is empty',
  reference: 'Not sent: the value is a reference',
  placeholder: 'Not sent: the value is a placeholder',
  'blank-inside': 'Not sent: {character} inside the value',
  'impossible-character': 'Not sent: characters that no key contains',
  'text-around-key': 'Not sent: {text}',
  'several-secrets': 'Not sent: more than one key in the value',
  'other-credential': 'Not sent: {credential}',
  'base-url': 'Not sent: no usable API address set',
};

/** An outcome in a few words, with plan and credits if known. */
export function shortVerdict(outcome: KeyTestOutcome): Sentence {
  const { reason, values } = outcome;
  if (reason !== 'accepted') {
    return sentenceOf(shortVerdicts[reason], values);
  }
  const plan = detailValue(outcome, 'plan', 'plan');
  const left = detailValue(outcome, 'credits', 'left');
  if (left === undefined) {
    return plan === undefined ? { text: 'Accepted', values: {} } : sentenceOf('Accepted · {plan}', { plan });
  }
  const isOne = left === '1';
  if (plan === undefined) {
    return sentenceOf(isOne ? 'Accepted · 1 credit left' : 'Accepted · {left} credits left', { left });
  }
  const text = isOne ? 'Accepted · {plan} · 1 credit left' : 'Accepted · {plan} · {left} credits left';
  return sentenceOf(text, { plan, left });
}
