import type { LinkId } from '../elevenlabs/links';
import type { Say } from '../lint/sentence';
import { requestSentences } from './explanations';
import type { DetailId, KeyTestOutcome, OutcomeReason } from './outcome';

export interface OutcomeSentence {
  /** English, with `{name}` for values. */
  readonly text: string;
  /** The pages that help, the most helpful first. */
  readonly buttons: readonly LinkId[];
}

const keyPage: readonly LinkId[] = ['keySettings'];
const billing: readonly LinkId[] = ['subscription', 'keySettings'];
const support: readonly LinkId[] = ['status', 'support'];

/** One sentence for each outcome of a key test, and the pages that fit it. */
export const outcomeSentences: Readonly<Record<OutcomeReason, OutcomeSentence>> = {
  ...requestSentences,
  accepted: {
    text: 'ElevenLabs accepts this key (the account was read; generating speech was not tried).',
    buttons: [],
  },
  'accepted-unpaid': {
    text: 'ElevenLabs accepts this key, but a payment of its account is open, and until it is paid other requests can answer 401.',
    buttons: billing,
  },
  'accepted-disabled': {
    text: 'ElevenLabs accepts this key, but the free plan of its account is disabled, so other requests can answer 401.',
    buttons: ['subscription', 'support'],
  },
  'accepted-no-credits': {
    text: 'ElevenLabs accepts this key, but the credits of its account are used up, so generating speech is refused until they are reset.',
    buttons: billing,
  },
  restricted: {
    text: 'This key is real, but restricted: it lacks the permission to read its account, so plan and credits are unknown.',
    buttons: keyPage,
  },
  residency: {
    text: 'This key belongs to a data residency stack of ElevenLabs, or was sent to one: such a stack has a host of its own, which takes no keys but its own, and no other host takes them.',
    buttons: ['support'],
  },
  'key-id': {
    text: 'ElevenLabs rejects this value: it is the ID of a key; the key itself starts with sk_ and is shown only when it is created.',
    buttons: keyPage,
  },
  'wrong-prefix': {
    text: 'ElevenLabs rejects this value: it does not start with sk_, as every key does.',
    buttons: keyPage,
  },
  quota: {
    text: 'ElevenLabs knows this key, but its credits, or the credit limit of the key, are used up.',
    buttons: billing,
  },
  'unusual-activity': {
    text: 'ElevenLabs has blocked free use from here because of unusual activity, for instance a VPN, a cloud host or several free accounts.',
    buttons: ['subscription', 'support'],
  },
  unpaid: {
    text: 'ElevenLabs knows this key, but a payment failed or was not finished: the latest invoice has to be paid.',
    buttons: billing,
  },
  plan: {
    text: 'ElevenLabs knows this key, but the plan of its account does not allow this request.',
    buttons: billing,
  },
  'voice-limit': {
    text: 'ElevenLabs knows this key, but its account holds as many voices of its own as its plan allows.',
    buttons: billing,
  },
  'payment-required': {
    text: 'ElevenLabs asks for a payment or a paid plan before it answers with this key.',
    buttons: billing,
  },
  'no-key': {
    text: 'The key did not arrive: something between here and ElevenLabs, such as a proxy, removes the header xi-api-key.',
    buttons: ['support'],
  },
  'oauth-only': {
    text: 'This address takes no API key but an OAuth token, as the hosted MCP server of ElevenLabs does.',
    buttons: ['authentication'],
  },
  'authorization-header': {
    text: 'Something between here and ElevenLabs, such as a proxy, adds an Authorization header, which ElevenLabs rejects.',
    buttons: ['support'],
  },
  'invalid-key': {
    text: 'ElevenLabs rejects this key: it is wrong, was deleted or was replaced by a new one.',
    buttons: keyPage,
  },
  forbidden: {
    text: 'ElevenLabs refuses access with this key: it may be limited to other IP addresses, or may not use this workspace.',
    buttons: ['keySettings', 'support'],
  },
  unauthorized: {
    text: 'ElevenLabs answers 401 to this key and gives no reason that is known here.',
    buttons: ['keySettings', 'support'],
  },
  refused: {
    text: 'ElevenLabs refuses the request with this key for a reason that is not known here.',
    buttons: ['keySettings', 'support'],
  },
  'rate-limited': {
    text: '{host} answers that there are too many requests, so the key could not be judged; try again in a minute.',
    buttons: ['status'],
  },
  busy: {
    text: '{host} is busy or under maintenance, so the key could not be judged; try again later.',
    buttons: support,
  },
  'server-error': {
    text: '{host} answers with a server error, so the key could not be judged; try again later.',
    buttons: support,
  },
  'proxy-authentication': {
    text: 'A proxy on the way to {host} asks for a sign-in, so the key could not be judged.',
    buttons: [],
  },
  'not-the-api': {
    text: '{host} does not know the address of the account, so this is not the ElevenLabs API and the key could not be judged.',
    buttons: ['status'],
  },
  redirect: {
    text: '{host} answers with a redirect, which was not followed with the key, so the key could not be judged.',
    buttons: ['status'],
  },
  'too-large': {
    text: '{host} sends far more than an account, so the answer was not read and the key could not be judged.',
    buttons: ['status'],
  },
  empty: { text: '{host} answers with nothing, so the key could not be judged.', buttons: ['status'] },
  html: {
    text: '{host} answers with a web page instead of data, as a proxy or a sign-in page does, so the key could not be judged.',
    buttons: ['status'],
  },
  'not-json': {
    text: '{host} answers with text that is no JSON, so the key could not be judged.',
    buttons: ['status'],
  },
  'unexpected-json': {
    text: '{host} answers with data that is no account, so the key could not be judged.',
    buttons: ['status'],
  },
  offline: {
    text: 'There is no connection to the network, or none to {host}, so the key could not be judged.',
    buttons: [],
  },
  dns: {
    text: 'The name {host} could not be resolved (DNS): check the network connection and the proxy settings.',
    buttons: ['status'],
  },
  tls: {
    text: 'No secure connection to {host} (TLS): a proxy or a virus scanner may use a certificate that is not trusted here.',
    buttons: [],
  },
  proxy: { text: 'The proxy on the way to {host} does not let the request through.', buttons: [] },
  'connection-refused': {
    text: '{host} refuses the connection: check the network connection, the firewall and the proxy settings.',
    buttons: ['status'],
  },
  timeout: { text: '{host} did not answer in time, so the test was ended.', buttons: ['status'] },
  cancelled: { text: 'The test was cancelled; nothing is known about the key.', buttons: [] },
  network: {
    text: 'The connection to {host} failed: check the network connection and the proxy settings.',
    buttons: ['status'],
  },
  'no-value': { text: 'Nothing was sent: there is no key here, the value is empty.', buttons: keyPage },
  reference: {
    text: 'Nothing was sent: the value refers to a secret that is kept elsewhere, and the key itself is not here.',
    buttons: [],
  },
  placeholder: {
    text: 'Nothing was sent: the value is a placeholder, to be replaced by a key.',
    buttons: keyPage,
  },
  'blank-inside': {
    text: 'Nothing was sent: the value holds {character} inside, so it cannot be a key.',
    buttons: keyPage,
  },
  'impossible-character': {
    text: 'Nothing was sent: the value holds quotes or other characters that are in no key.',
    buttons: keyPage,
  },
  'other-credential': {
    text: 'Nothing was sent: the value is {credential}, not an ElevenLabs API key.',
    buttons: keyPage,
  },
  'base-url': {
    text: 'Nothing was sent: the address to test against has to be an https address without user name, query and fragment.',
    buttons: [],
  },
};

/** Sentences that follow the one of the outcome, each on its own line. */
export const detailSentences: Readonly<Record<DetailId, string>> = {
  plan: 'Plan: {plan}.',
  credits: 'Credits: {used} of {limit} used, {left} left.',
  reset: 'The credits are reset on {date}.',
  overage: 'Credits beyond the limit can be used, and are charged.',
  'account-fine': 'The account is in order (its status is “{status}”).',
  'account-status': 'The account says that its status is “{status}”.',
  'missing-permission': 'The missing permission is {permission}.',
  'restricted-meaning':
    'Whether it may generate speech depends on its other permissions, which only the key page shows.',
  answer: 'The answer was HTTP {status}.',
  'answer-with-code': 'The answer was HTTP {status}, {code}.',
  'request-id': 'The ID of the request, for the support, is {requestId}.',
  'failure-code': 'The error code is {code}.',
  'other-host': 'The address of the API is set to {host}, which is not a host of ElevenLabs.',
  'region-host': 'The host that was asked is {host}, so programs have to use it with this key too.',
  'asked-from-remote': 'The request was sent by the remote machine ({remote}).',
  'asked-from-local': 'The request was sent by this machine, not by the remote one.',
  'asked-from-browser': 'The request was sent by this browser.',
  padded:
    'The value as it is written has blanks or invisible characters around the key; the test left them out, but not every program does, so remove them.',
};

/** What the buttons say that open a page. */
export const buttonTitles: Readonly<Partial<Record<LinkId, string>>> = {
  keySettings: 'Open Key Page',
  subscription: 'Open Billing Page',
  authentication: 'Open Authentication Page',
  apiIntroduction: 'Open API Introduction',
  errors: 'Open Page of Errors',
  models: 'Open Page of Models',
  status: 'Open Status Page',
  support: 'Contact Support',
};

/** What an outcome says, in the language that `say` speaks: its sentence first, then one for each detail. */
export function outcomeTexts({ reason, values, details }: KeyTestOutcome, say: Say): string[] {
  return [
    say(outcomeSentences[reason].text, values),
    ...details.map((detail) => say(detailSentences[detail.id], detail.values)),
  ];
}
