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

/** The text and the pages for each outcome of a key test. */
export const outcomeSentences: Readonly<Record<OutcomeReason, OutcomeSentence>> = {
  ...requestSentences,
  accepted: {
    text: 'ElevenLabs accepts this key. The test read the account and generated no speech.',
    buttons: [],
  },
  'accepted-unpaid': {
    text: 'ElevenLabs accepts this key, but its account has an open payment. Pay it: until then, other requests can fail with 401.',
    buttons: billing,
  },
  'accepted-disabled': {
    text: "ElevenLabs accepts this key, but its account's free plan is disabled. Other requests can fail with 401. Choose another plan, or contact support.",
    buttons: ['subscription', 'support'],
  },
  'accepted-no-credits': {
    text: 'ElevenLabs accepts this key, but its account has no credits left. Generating speech fails until the credits are reset.',
    buttons: billing,
  },
  restricted: {
    text: 'This key is valid but restricted. It lacks the permission to read its account, so plan and credits are unknown.',
    buttons: keyPage,
  },
  residency: {
    text: "This key and the host don't match. A data residency stack accepts only its own keys, and no other host accepts them. Try another region.",
    buttons: ['support'],
  },
  'key-id': {
    text: 'ElevenLabs rejects this value because it is a key ID. Use the key itself: it starts with sk_ and is shown only when created.',
    buttons: keyPage,
  },
  'wrong-prefix': {
    text: "ElevenLabs rejects this value because it doesn't start with sk_. Replace it with an API key: every key starts with sk_.",
    buttons: keyPage,
  },
  quota: {
    text: "ElevenLabs knows this key, but its account's credits or the key's credit limit are used up. Check both.",
    buttons: billing,
  },
  'unusual-activity': {
    text: 'ElevenLabs blocks free use from here because of unusual activity. Typical causes: a VPN, a cloud host or several free accounts.',
    buttons: ['subscription', 'support'],
  },
  unpaid: {
    text: 'ElevenLabs knows this key, but a payment failed or is incomplete. Pay the latest invoice.',
    buttons: billing,
  },
  plan: {
    text: "ElevenLabs knows this key, but its account's plan doesn't allow this request. Check the subscription.",
    buttons: billing,
  },
  'voice-limit': {
    text: 'ElevenLabs knows this key, but its account has as many custom voices as its plan allows. Delete one, or choose another plan.',
    buttons: billing,
  },
  terms: {
    text: "ElevenLabs knows this key, but its account hasn't accepted the current terms. Accept them on the website.",
    buttons: billing,
  },
  'payment-required': {
    text: 'ElevenLabs requires a payment or a paid plan before it answers requests with this key. Check the subscription.',
    buttons: billing,
  },
  'no-key': {
    text: "The key didn't reach ElevenLabs. Something between here and ElevenLabs removes the xi-api-key header. Check whether a proxy does this.",
    buttons: ['support'],
  },
  'oauth-only': {
    text: "This address doesn't accept API keys, only OAuth tokens, like the hosted MCP server of ElevenLabs. Test the key at another address.",
    buttons: ['authentication'],
  },
  'authorization-header': {
    text: 'Something between here and ElevenLabs adds an Authorization header, and ElevenLabs rejects requests with both headers. Check whether a proxy does this.',
    buttons: ['support'],
  },
  'invalid-key': {
    text: 'ElevenLabs rejects this key. It is wrong, deleted, or replaced by a new one. Use the new key, or create one.',
    buttons: keyPage,
  },
  forbidden: {
    text: 'ElevenLabs refuses access with this key. Check which IP addresses and which ElevenLabs workspace it may use.',
    buttons: ['keySettings', 'support'],
  },
  unauthorized: {
    text: 'ElevenLabs answers 401 to this key for an unknown reason. Check the key, or contact support.',
    buttons: ['keySettings', 'support'],
  },
  refused: {
    text: 'ElevenLabs refuses the request with this key for an unknown reason. Check the key, or contact support.',
    buttons: ['keySettings', 'support'],
  },
  country: {
    text: "ElevenLabs doesn't serve the country or the server that sends the request. The test says nothing about the key.",
    buttons: ['countries', 'support'],
  },
  'rate-limited': {
    text: '{host} reports too many requests, so the test is inconclusive. Try again in a minute.',
    buttons: ['status'],
  },
  busy: {
    text: '{host} is busy or under maintenance, so the test is inconclusive. Try again later.',
    buttons: support,
  },
  'server-error': {
    text: '{host} answers with a server error, so the test is inconclusive. Try again later.',
    buttons: support,
  },
  'proxy-authentication': {
    text: 'A proxy between here and {host} requires a sign-in, so the test is inconclusive. Check the proxy settings.',
    buttons: [],
  },
  'not-the-api': {
    text: "{host} doesn't have the account endpoint, so it isn't the ElevenLabs API. The test is inconclusive. Check the API address.",
    buttons: ['status'],
  },
  redirect: {
    text: "{host} answers with a redirect. The test doesn't follow it with the key, so the test is inconclusive.",
    buttons: ['status'],
  },
  'too-large': {
    text: "{host} sends far more data than an account has. The answer wasn't read, so the test is inconclusive. Check the API address and any proxy.",
    buttons: ['status'],
  },
  empty: {
    text: '{host} sends an empty answer, so the test is inconclusive. Check the API address and any proxy.',
    buttons: ['status'],
  },
  html: {
    text: '{host} answers with a web page instead of data, so the test is inconclusive. Check for a proxy or a sign-in page.',
    buttons: ['status'],
  },
  'not-json': {
    text: "{host} answers with text that isn't JSON, so the test is inconclusive. Check the API address and any proxy.",
    buttons: ['status'],
  },
  'unexpected-json': {
    text: "{host} answers with data that doesn't describe an account, so the test is inconclusive. Check the API address and any proxy.",
    buttons: ['status'],
  },
  offline: {
    text: "There is no connection to the network, or none to {host}. The key wasn't tested. Check the network connection.",
    buttons: [],
  },
  dns: {
    text: "The host name {host} couldn't be resolved (DNS). Check the network connection and the proxy settings.",
    buttons: ['status'],
  },
  tls: {
    text: "There is no secure connection to {host} (TLS). A proxy or virus scanner may use a certificate that isn't trusted here.",
    buttons: [],
  },
  proxy: {
    text: "The request didn't get through the proxy to {host}. Check the proxy settings.",
    buttons: [],
  },
  'connection-refused': {
    text: '{host} refuses the connection. Check the network connection, the firewall and the proxy settings.',
    buttons: ['status'],
  },
  timeout: {
    text: "{host} didn't answer in time, so the test ended. Check the network connection, and try again.",
    buttons: ['status'],
  },
  cancelled: { text: 'The test was cancelled. It says nothing about the key.', buttons: [] },
  network: {
    text: 'The connection to {host} failed. Check the network connection and the proxy settings.',
    buttons: ['status'],
  },
  browser: {
    text: 'The browser got no answer from {host} and hides why: a blocker, a rule, or no connection. Test in VS Code on the desktop.',
    buttons: ['status'],
  },
  'no-value': { text: 'Nothing was sent: the value is empty. Set it to an API key.', buttons: keyPage },
  reference: {
    text: 'Nothing was sent: the value only refers to a secret stored elsewhere. Test the key itself.',
    buttons: [],
  },
  placeholder: {
    text: 'Nothing was sent: the value is a placeholder. Replace it with an API key.',
    buttons: keyPage,
  },
  'blank-inside': {
    text: "Nothing was sent: the value has {character} inside, so it can't be an API key. Use the key alone.",
    buttons: keyPage,
  },
  'impossible-character': {
    text: 'Nothing was sent: the value contains quotes or other characters that no API key contains. Use the key alone.',
    buttons: keyPage,
  },
  'text-around-key': {
    text: "Nothing was sent: the value has {text}, which isn't part of it. Use the key alone.",
    buttons: keyPage,
  },
  'several-secrets': {
    text: 'Nothing was sent: the value contains another key or secret, or text after the key. Use the key alone.',
    buttons: keyPage,
  },
  'other-credential': {
    text: 'Nothing was sent: the value is {credential}, not an ElevenLabs API key.',
    buttons: keyPage,
  },
  'base-url': {
    text: 'Nothing was sent: the address to test against must be an https URL without user name, query and fragment.',
    buttons: [],
  },
};

/** Details that follow the text of the outcome. */
export const detailSentences: Readonly<Record<DetailId, string>> = {
  plan: 'Plan: {plan}.',
  credits: 'Credits: {used} of {limit} used, {left} left.',
  reset: 'The credits reset on {date}.',
  overage: 'You can use credits beyond the limit. ElevenLabs charges for them.',
  'account-fine': 'The account is in good standing (status “{status}”).',
  'account-status': "The account's status is “{status}”.",
  'missing-permission': 'Missing permission: {permission}.',
  'missing-permissions': 'Missing permissions: {permissions}.',
  'restricted-meaning':
    "The key's other permissions decide whether it can generate speech. Check them in the API key settings.",
  'needed-permissions': 'The code in this workspace needs these permissions: {permissions}.',
  'own-words': 'The answer says: “{message}”',
  'redirected-to': 'The redirect leads to {target}.',
  answer: 'Answer: HTTP {status}.',
  'answer-with-code': 'Answer: HTTP {status}, {code}.',
  'request-id': 'Request ID for support: {requestId}.',
  'failure-code': 'Error code: {code}.',
  'cut-off':
    'The key has {count} instead of {length} characters, so its end is probably missing. Copy the whole key again.',
  'other-host': "The API address is set to {host}, which isn't an ElevenLabs host.",
  'region-host': 'The key was tested at {host}. Use this host in your programs too.',
  'asked-from-remote': 'The remote machine ({remote}) sent the request.',
  'asked-from-local': 'This machine sent the request, not the remote one.',
  'asked-from-browser': 'This browser sent the request.',
  padded:
    'The value has whitespace or invisible characters around the key. The test stripped them, but not every program does. Remove them.',
};

/** The titles of the buttons that open pages. */
export const buttonTitles: Readonly<Partial<Record<LinkId, string>>> = {
  keySettings: 'Manage API Keys',
  subscription: 'Manage Subscription',
  authentication: 'Open Authentication Docs',
  apiIntroduction: 'Open API Introduction',
  errors: 'Open Error Docs',
  models: 'Open Model Docs',
  countries: 'Open Country List',
  agentAuthentication: 'Open Agent Authentication Docs',
  singleUseTokens: 'Open Token Docs',
  status: 'Open Status Page',
  support: 'Contact Support',
};

/** The texts of an outcome in the language of `say`: the outcome first, then its details. */
export function outcomeTexts({ reason, values, details }: KeyTestOutcome, say: Say): string[] {
  return [
    say(outcomeSentences[reason].text, values),
    ...details.map((detail) => say(detailSentences[detail.id], detail.values)),
  ];
}
