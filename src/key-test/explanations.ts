import type { LinkId } from '../elevenlabs/links';
import type { RejectionReason, ReplyMeaning, RequestReason } from '../elevenlabs/replies';
import type { FailureReason } from './failure';

/** What a program can say without having sent anything: its HTTP client or the official SDK refused. */
export type ClientReason = 'key-not-given' | 'key-not-sendable' | 'header-name';

export type ExplainedReason =
  | RejectionReason
  | Exclude<ReplyMeaning, { kind: 'rejected' }>['reason']
  | Exclude<FailureReason, 'cancelled'>
  | ClientReason;

export interface ExplanationSentence {
  /** English, with `{name}` for values. */
  readonly text: string;
  /** The pages that help, the most helpful first. */
  readonly buttons: readonly LinkId[];
  /**
   * The points of the 401 guide that it belongs to: 1 what a 401 is, 2 a new key, 3 the header, 4 blanks, 5 the
   * account, 6 reading the key, 7 works in the dashboard only, 9 Bearer, 10 the checklist, 11 other causes,
   * 12 the support, 13 plans.
   */
  readonly guideRows: readonly number[];
}

/** About a request of another kind than the key test's; true wherever the reply turns up. */
export const requestSentences: Readonly<Record<RequestReason, ExplanationSentence>> = {
  voice: {
    text: 'ElevenLabs finds no voice of this ID: it is misspelled, was deleted, or belongs to another account than the key.',
    buttons: ['errors'],
    guideRows: [11],
  },
  'voice-access': {
    text: 'ElevenLabs does not let the account of this key use the voice: add it to the account, or use another voice.',
    buttons: ['subscription'],
    guideRows: [11, 13],
  },
  model: {
    text: 'ElevenLabs has no model of this name, or the model cannot do what the request asks for.',
    buttons: ['models'],
    guideRows: [11],
  },
  'model-access': {
    text: 'ElevenLabs does not let the account of this key use the model: choose another model or another plan.',
    buttons: ['models', 'subscription'],
    guideRows: [11, 13],
  },
  'text-too-long': {
    text: 'The text is longer than the model or the plan allows in one request: send it in parts.',
    buttons: ['models'],
    guideRows: [11],
  },
  text: {
    text: 'ElevenLabs cannot speak this text: it is empty, too short, or holds characters that are not supported.',
    buttons: ['errors'],
    guideRows: [11],
  },
  language: {
    text: 'The model does not support this language, or takes no language code: choose another model or leave the code out.',
    buttons: ['models'],
    guideRows: [11],
  },
  sample: {
    text: 'ElevenLabs cannot use the audio that was sent: its quality, length or format does not do, for instance for cloning a voice.',
    buttons: ['errors'],
    guideRows: [11],
  },
  'invalid-request': {
    text: 'ElevenLabs objects to the body or the parameters of the request, which can happen before the key is looked at.',
    buttons: ['errors'],
    guideRows: [11],
  },
};

/** One sentence for each meaning of an error that a program got from its own request. */
export const explanationSentences: Readonly<Record<ExplainedReason, ExplanationSentence>> = {
  ...requestSentences,
  residency: {
    text: 'The key belongs to a data residency stack of ElevenLabs, and the request went to the host of another one.',
    buttons: ['support'],
    guideRows: [1, 7],
  },
  'key-id': {
    text: 'What was sent is the ID of a key; the key itself starts with sk_ and is shown only when it is created.',
    buttons: ['keySettings'],
    guideRows: [1, 2],
  },
  'wrong-prefix': {
    text: 'What was sent does not start with sk_, as every key of ElevenLabs does.',
    buttons: ['keySettings'],
    guideRows: [1, 2],
  },
  quota: {
    text: 'The credits of the account, or the credit limit of the key, do not suffice for the request; the key itself is right.',
    buttons: ['subscription', 'keySettings'],
    guideRows: [11, 13],
  },
  'unusual-activity': {
    text: 'ElevenLabs has blocked free use from there because of unusual activity, for instance a VPN, a cloud host or several free accounts.',
    buttons: ['subscription', 'support'],
    guideRows: [5, 11],
  },
  unpaid: {
    text: 'A payment of the account failed or was not finished, and until the latest invoice is paid requests are refused.',
    buttons: ['subscription'],
    guideRows: [5],
  },
  plan: {
    text: 'The plan of the account does not allow what the request asks for, such as a library or cloned voice; the key itself is right.',
    buttons: ['subscription'],
    guideRows: [5, 11, 13],
  },
  'voice-limit': {
    text: 'The account holds as many voices of its own as its plan allows: delete one, or choose another plan.',
    buttons: ['subscription'],
    guideRows: [11, 13],
  },
  'payment-required': {
    text: 'ElevenLabs asks for a payment or a paid plan before it does what the request asks for.',
    buttons: ['subscription'],
    guideRows: [5, 13],
  },
  restricted: {
    text: 'The key is real, but restricted: it lacks a permission that the request needs, which the key page can give.',
    buttons: ['keySettings'],
    guideRows: [2, 11],
  },
  'no-key': {
    text: 'No key reached ElevenLabs: the header xi-api-key is missing or misspelled, or the variable that should hold the key is empty.',
    buttons: ['authentication', 'keySettings'],
    guideRows: [1, 3, 6],
  },
  'oauth-only': {
    text: 'The hosted MCP server of ElevenLabs takes no API key: it wants an OAuth token.',
    buttons: ['authentication'],
    guideRows: [9],
  },
  'authorization-header': {
    text: 'The request carries an Authorization header, which ElevenLabs does not take: send the bare key as xi-api-key.',
    buttons: ['authentication'],
    guideRows: [3, 9],
  },
  forbidden: {
    text: 'ElevenLabs refuses access: the key may lack a permission, be limited to other IP addresses or belong to another workspace.',
    buttons: ['keySettings', 'support'],
    guideRows: [11],
  },
  'invalid-key': {
    text: 'ElevenLabs does not know the key that was sent: it is wrong, was deleted or replaced, or has other characters around it.',
    buttons: ['keySettings'],
    guideRows: [1, 2, 4],
  },
  unauthorized: {
    text: 'ElevenLabs could not tie the request to an account, and the error does not say why: test the key, then check the header.',
    buttons: ['keySettings', 'authentication'],
    guideRows: [1, 7, 10],
  },
  refused: {
    text: 'ElevenLabs refuses the request for a reason that is not known here.',
    buttons: ['errors', 'support'],
    guideRows: [12],
  },
  'rate-limited': {
    text: 'Too many requests at once or within a short time for the plan: wait and try again, and send fewer at once.',
    buttons: ['models', 'subscription'],
    guideRows: [11],
  },
  busy: {
    text: 'ElevenLabs is busy or under maintenance: try again later.',
    buttons: ['status', 'support'],
    guideRows: [11, 12],
  },
  'server-error': {
    text: 'The server failed by itself, not because of the key: try again later.',
    buttons: ['status', 'support'],
    guideRows: [11, 12],
  },
  'proxy-authentication': {
    text: 'A proxy on the way to ElevenLabs asks for a sign-in.',
    buttons: [],
    guideRows: [7],
  },
  'not-the-api': {
    text: 'The address of the request is unknown: check the host and the path, which begins with /v1 or /v2.',
    buttons: ['apiIntroduction'],
    guideRows: [7],
  },
  offline: {
    text: 'The computer has no connection to the network, or none to the server.',
    buttons: [],
    guideRows: [7],
  },
  dns: {
    text: 'The name of the server could not be resolved (DNS): check its spelling, the network connection and the proxy settings.',
    buttons: ['status'],
    guideRows: [7],
  },
  tls: {
    text: 'No secure connection to the server (TLS): a proxy or a virus scanner may use a certificate that is not trusted there.',
    buttons: [],
    guideRows: [7],
  },
  proxy: {
    text: 'The proxy on the way to the server does not let the request through.',
    buttons: [],
    guideRows: [7],
  },
  'connection-refused': {
    text: 'The server refuses the connection: check its address, the firewall and the proxy settings.',
    buttons: ['status'],
    guideRows: [7],
  },
  timeout: {
    text: 'The server did not answer in time: check the network connection, and try again.',
    buttons: ['status'],
    guideRows: [11],
  },
  network: {
    text: 'The connection to the server failed: check the network connection and the proxy settings.',
    buttons: ['status'],
    guideRows: [7],
  },
  'key-not-given': {
    text: 'The program has no key to send: the variable that it reads is not set there, or the environment file is loaded too late.',
    buttons: ['keySettings'],
    guideRows: [1, 6],
  },
  'key-not-sendable': {
    text: 'The program could not send the key, because it holds a line break or another character that no header may hold.',
    buttons: ['keySettings'],
    guideRows: [4, 6],
  },
  'header-name': {
    text: 'The program could not send the header, because its name holds a blank, a colon or another character that no name may hold.',
    buttons: ['authentication'],
    guideRows: [3],
  },
};

/** The same as `restricted`, where the error names the permission. */
export const namedPermission: ExplanationSentence = {
  ...explanationSentences.restricted,
  text: 'The key is real, but restricted: it lacks the permission {permission}, which the key page can give.',
};

/**
 * How HTTP clients and SDKs word what they refuse to send, in lower case: measured with fourteen clients, and from
 * the sources of the official SDKs and of LiveKit's and LangChain's.
 */
export const clientErrors: readonly { readonly reason: ClientReason; readonly texts: readonly string[] }[] = [
  {
    reason: 'key-not-given',
    texts: [
      ...['please pass in your elevenlabs api key', 'elevenlabs api key is required', 'api key is required'],
      ...['eleven_api_key must be set', 'did not find eleven_api_key', 'did not find elevenlabs_api_key'],
      ...['invalid value "undefined" for header "xi-api-key"', 'err_http_invalid_header_value'],
      ...['header value must be str or bytes', 'to delete the `xi-api-key` header'],
    ],
  },
  {
    reason: 'header-name',
    texts: [
      ...['err_invalid_http_token', 'is an invalid header name', 'invalid header key'],
      ...['is not a legal http header name', 'invalid header name', 'is not a valid http header field name'],
    ],
  },
  {
    reason: 'key-not-sendable',
    texts: [
      ...['err_invalid_char', 'invalid character in header content', 'is an invalid header value'],
      ...['to a bytestring because', 'is not a valid bytestring', 'invalid xi-api-key header'],
      ...["header 'xi-api-key' has invalid value", 'invalid header value', 'illegal header value'],
      ...['is not a legal http header value', 'is not a valid http header field value'],
      ...['non iso-8859-1 code point', 'return character(s) in header value'],
      ...['header value surrounded by whitespace'],
    ],
  },
];

/** Services that use some of the same words; an error that names one of them, and not ElevenLabs, is theirs. */
export const otherServices: readonly string[] = [
  ...['openai', 'anthropic', 'deepgram', 'openrouter', 'mistral', 'cohere', 'groq', 'replicate', 'stripe'],
  ...['twilio', 'supabase', 'googleapis', 'azure', 'assemblyai', 'cartesia', 'huggingface'],
];
