import type { RejectionReason, ReplyMeaning, RequestReason } from '../elevenlabs/replies';
import type { SessionReason } from '../elevenlabs/session-ends';
import type { ExplanationSentence } from './explanation-sentence';
import type { FailureReason } from './failure';
import { sessionSentences } from './session-sentences';

/** Errors before anything is sent: the HTTP client or the official SDK refuses. */
export type ClientReason = 'key-not-given' | 'key-not-sendable' | 'header-name' | 'command-line';

/** Errors of somebody else. */
export type OtherSenderReason = 'other-service' | 'own-server' | 'firewall';

export type ExplainedReason =
  | RejectionReason
  | Exclude<ReplyMeaning, { kind: 'rejected' }>['reason']
  | Exclude<FailureReason, 'cancelled'>
  | ClientReason
  | OtherSenderReason
  | SessionReason;

/** Replies to requests other than the key test's. The texts are true for any request. */
export const requestSentences: Readonly<Record<RequestReason, ExplanationSentence>> = {
  voice: {
    text: 'ElevenLabs found no voice with this ID. Check its spelling. The voice may be deleted, or belong to another account than the key.',
    buttons: ['errors'],
    guideRows: [11],
  },
  'voice-access': {
    text: "The key's account can't use this voice. Add the voice to the account, or use another one.",
    buttons: ['subscription'],
    guideRows: [11, 13],
  },
  model: {
    text: "ElevenLabs has no model with this name, or the model can't do what the request asks. Check the model ID.",
    buttons: ['models'],
    guideRows: [11],
  },
  'model-access': {
    text: "The key's account can't use this model. Choose another model or another plan.",
    buttons: ['models', 'subscription'],
    guideRows: [11, 13],
  },
  'text-too-long': {
    text: 'The text is longer than the model or the plan allows in one request. Split it into several requests.',
    buttons: ['models'],
    guideRows: [11],
  },
  text: {
    text: "ElevenLabs can't speak this text. It is empty, too short, or contains unsupported characters.",
    buttons: ['errors'],
    guideRows: [11],
  },
  language: {
    text: "The model doesn't support this language, or doesn't accept a language code. Choose another model, or omit the code.",
    buttons: ['models'],
    guideRows: [11],
  },
  sample: {
    text: "ElevenLabs can't use the audio, for example to clone a voice. Check its quality, length and format.",
    buttons: ['errors'],
    guideRows: [11],
  },
  'not-found': {
    text: 'ElevenLabs found nothing under the ID in the request. Check the ID, and whether the workspace and the region of the key contain it.',
    buttons: ['errors'],
    guideRows: [11],
  },
  'invalid-request': {
    text: "ElevenLabs rejects the request's body or parameters. Check these first: the key may not have been checked yet.",
    buttons: ['errors'],
    guideRows: [11],
  },
};

/** A text for each reason of an error that a program got. */
export const explanationSentences: Readonly<Record<ExplainedReason, ExplanationSentence>> = {
  ...requestSentences,
  ...sessionSentences,
  residency: {
    text: "The API key and the request's host belong to different data residency stacks. Use the host of the key's stack.",
    buttons: ['support'],
    guideRows: [1, 7],
  },
  'key-id': {
    text: 'The program sent the ID of an API key. Send the key itself: it starts with sk_ and is shown only when it is created.',
    buttons: ['keySettings'],
    guideRows: [1, 2],
  },
  'wrong-prefix': {
    text: "The program sent a value that doesn't start with sk_. Send an API key: every ElevenLabs key starts with sk_.",
    buttons: ['keySettings'],
    guideRows: [1, 2],
  },
  quota: {
    text: "The account's credits or the key's credit limit don't cover the request. Check both. The API key itself is valid.",
    buttons: ['subscription', 'keySettings'],
    guideRows: [11, 13],
  },
  'unusual-activity': {
    text: 'ElevenLabs blocks free use from where the program runs because of unusual activity. Typical causes: a VPN, a cloud host or several free accounts.',
    buttons: ['subscription', 'support'],
    guideRows: [5, 11],
  },
  unpaid: {
    text: 'A payment for the account failed or is incomplete. Pay the latest invoice: ElevenLabs can refuse requests until then.',
    buttons: ['subscription'],
    guideRows: [5],
  },
  plan: {
    text: "The account's plan doesn't allow the request, for example a library or cloned voice. Change the request or the plan. The API key is valid.",
    buttons: ['subscription'],
    guideRows: [5, 11, 13],
  },
  'voice-limit': {
    text: 'The account has as many custom voices as its plan allows. Delete one, or choose another plan.',
    buttons: ['subscription'],
    guideRows: [11, 13],
  },
  terms: {
    text: "The account hasn't accepted ElevenLabs' current terms. Accept them on the website. The API key is valid.",
    buttons: ['subscription'],
    guideRows: [5, 11],
  },
  'payment-required': {
    text: 'ElevenLabs requires a payment or a paid plan for the request. Check the subscription.',
    buttons: ['subscription'],
    guideRows: [5, 13],
  },
  restricted: {
    text: 'The API key is valid but restricted. It lacks a permission that the request needs. Grant it in the API key settings.',
    buttons: ['keySettings'],
    guideRows: [2, 11],
  },
  'no-key': {
    text: 'ElevenLabs received no API key. The xi-api-key header is missing or misspelled, or the variable for the key is empty.',
    buttons: ['authentication', 'keySettings'],
    guideRows: [1, 3, 6],
  },
  'oauth-only': {
    text: "The hosted MCP server of ElevenLabs doesn't accept API keys. Send an OAuth token.",
    buttons: ['authentication'],
    guideRows: [9],
  },
  'authorization-header': {
    text: "ElevenLabs rejects the request's Authorization header, even with xi-api-key beside it. Send only xi-api-key, with the bare API key.",
    buttons: ['authentication'],
    guideRows: [3, 9],
  },
  forbidden: {
    text: "ElevenLabs refuses access. Check the API key's permissions, its allowed IP addresses and its ElevenLabs workspace.",
    buttons: ['keySettings', 'support'],
    guideRows: [11],
  },
  'invalid-key': {
    text: "ElevenLabs doesn't know the API key. It is wrong, deleted or replaced, or has extra characters around it. Check it, or create a new one.",
    buttons: ['keySettings'],
    guideRows: [1, 2, 4],
  },
  unauthorized: {
    text: "ElevenLabs couldn't match the request to an account, and the error gives no reason. Test the API key, then check the header.",
    buttons: ['keySettings', 'authentication'],
    guideRows: [1, 7, 10],
  },
  refused: {
    text: 'ElevenLabs refuses the request for an unknown reason. Look up the error code, or contact support.',
    buttons: ['errors', 'support'],
    guideRows: [12],
  },
  country: {
    text: "ElevenLabs doesn't serve the country or the server that sent the request, and redirects it to a help page. This says nothing about the API key.",
    buttons: ['countries', 'support'],
    guideRows: [11],
  },
  'rate-limited': {
    text: "The plan doesn't allow this many requests at once or in a short time. Wait, try again, and send fewer at once.",
    buttons: ['models', 'subscription'],
    guideRows: [11],
  },
  busy: {
    text: 'ElevenLabs is busy or under maintenance. Try again later.',
    buttons: ['status', 'support'],
    guideRows: [11, 12],
  },
  'server-error': {
    text: "The server failed, and the API key isn't the cause. Try again later.",
    buttons: ['status', 'support'],
    guideRows: [11, 12],
  },
  'proxy-authentication': {
    text: 'A proxy between the program and ElevenLabs requires a sign-in. Check the proxy settings.',
    buttons: [],
    guideRows: [7],
  },
  'not-the-api': {
    text: "The request's address is unknown. Check the host and the path: the path starts with /v1 or /v2.",
    buttons: ['apiIntroduction'],
    guideRows: [7],
  },
  offline: {
    text: 'The computer has no connection to the network, or none to the server. Check the network connection.',
    buttons: [],
    guideRows: [7],
  },
  dns: {
    text: "The server's host name couldn't be resolved (DNS). Check its spelling, the network connection and the proxy settings.",
    buttons: ['status'],
    guideRows: [7],
  },
  tls: {
    text: "The program has no secure connection to the server (TLS). A proxy or virus scanner may use a certificate that the program doesn't trust.",
    buttons: [],
    guideRows: [7],
  },
  proxy: {
    text: "The request didn't get through the proxy to the server. Check the proxy settings.",
    buttons: [],
    guideRows: [7],
  },
  'connection-refused': {
    text: 'The server refuses the connection. Check its address, the firewall and the proxy settings.',
    buttons: ['status'],
    guideRows: [7],
  },
  timeout: {
    text: "The server didn't answer in time. Check the network connection, and try again.",
    buttons: ['status'],
    guideRows: [11],
  },
  network: {
    text: 'The connection to the server failed. Check the network connection and the proxy settings.',
    buttons: ['status'],
    guideRows: [7],
  },
  'key-not-given': {
    text: 'The program has no API key to send. Set the variable that it reads, or load the environment file earlier.',
    buttons: ['keySettings'],
    guideRows: [1, 6],
  },
  'key-not-sendable': {
    text: "The program can't send the API key because it contains a line break or another character that headers don't allow. Remove that character.",
    buttons: ['keySettings'],
    guideRows: [4, 6],
  },
  'command-line': {
    text: "ElevenLabs' command line says this for every refusal: a wrong or restricted key, used-up credits, any 403. Test the key to see the reason.",
    buttons: ['keySettings'],
    guideRows: [1, 11],
  },
  'other-service': {
    text: "This error is from {service}, not from ElevenLabs. Check the key or the token for {service}. The ElevenLabs key isn't the cause.",
    buttons: [],
    guideRows: [11],
  },
  firewall: {
    text: 'A firewall of {service} refused this request, so no API key was judged. Try from another network, or ask whoever runs the server.',
    buttons: [],
    guideRows: [11],
  },
  'own-server': {
    text: "This answer is from {server}, not from ElevenLabs. Look in that server's log for the answer that it got from ElevenLabs.",
    buttons: [],
    guideRows: [11],
  },
  'header-name': {
    text: "The program can't send the header because its name contains a space, a colon or another character that header names don't allow. Remove that character.",
    buttons: ['authentication'],
    guideRows: [3],
  },
};

/** Like `restricted`, for an error that names the permission. */
export const namedPermission: ExplanationSentence = {
  ...explanationSentences.restricted,
  text: 'The API key is valid but restricted. It lacks the permission {permission}. Grant it in the API key settings.',
};

/** Like `restricted`, for an error that names several permissions. */
export const namedPermissions: ExplanationSentence = {
  ...explanationSentences.restricted,
  text: 'The API key is valid but restricted. It lacks the permissions {permissions}. Grant them in the API key settings.',
};
