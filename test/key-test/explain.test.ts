import assert from 'node:assert/strict';
import { links } from '../../src/elevenlabs/links';
import { knownReplies } from '../../src/elevenlabs/replies';
import { explainErrorText, explainReply } from '../../src/key-test/explain';
import { explanationSentences } from '../../src/key-test/explanations';
import { buttonTitles } from '../../src/key-test/outcome-sentences';
import { formatMessage } from '../../src/lint/messages';
import { documentedReplies } from '../api/documented-replies';
import { allMadeUpKeys, madeUpKeys } from '../made-up-keys';
import { assertShort } from './short-texts';

const newBody = (status: string, code: string, message = 'No.') =>
  JSON.stringify({
    detail: { type: 'some_error', code, message, status, request_id: 'req-0123', param: null },
  });
const oldBody = (status: string, message = 'No.') => JSON.stringify({ detail: { status, message } });
const pythonBody = (status: string, message = 'No.') =>
  `{'detail': {'status': '${status}', 'message': '${message}'}}`;

/** An error as a developer sees it, and its reason; `undefined` if it can't be explained. */
const errors: readonly (readonly [name: string, text: string, reason: string | undefined])[] = [
  ['the body in the current shape', newBody('quota_exceeded', 'quota_exceeded'), 'quota'],
  ['the body in the older shape', oldBody('quota_exceeded'), 'quota'],
  ['the indented body', JSON.stringify(JSON.parse(oldBody('payment_issue')), null, 2), 'unpaid'],
  ['a body inside a string', JSON.stringify({ error: oldBody('voice_not_found') }), 'voice'],
  [
    'a validation error',
    '{"detail":[{"type":"missing","loc":["body"],"msg":"Field required"}]}',
    'invalid-request',
  ],
  [
    'a validation error in Python',
    "{'detail': [{'loc': ['body', 'text'], 'msg': 'field required', 'type': 'value_error.missing'}]}",
    'invalid-request',
  ],
  ['an unknown route', 'HTTP/1.1 404 Not Found\n\n{"detail":"Not Found"}', 'not-the-api'],
  [
    'the JavaScript SDK',
    `ElevenLabsError: Status code: 401\nBody: ${oldBody('invalid_api_key')}`,
    'invalid-key',
  ],
  ['the JavaScript SDK without a body', 'ElevenLabsError\nStatus code: 401', 'unauthorized'],
  [
    'the JavaScript SDK that prints a buffer',
    'Status code: 401\nBody: <Buffer 7b 22 64 65 74 61 69 6c 22 3a 7b 22 73 74 61 74 75 73 22 3a 22 64 65 74 65 63 74 65 64 5f 75 6e 75 73 75 61 6c 5f 61 63 74 69 76 69 74 79 22 2c ... 120 more bytes>',
    'unusual-activity',
  ],
  [
    'a buffer as JSON',
    JSON.stringify({ type: 'Buffer', data: [...Buffer.from(oldBody('quota_exceeded'))] }),
    'quota',
  ],
  [
    'the Python SDK',
    `elevenlabs.core.api_error.ApiError: status_code: 401, body: ${pythonBody('missing_permissions', 'The API key you used is missing the permission text_to_speech to execute this operation.')}`,
    'restricted',
  ],
  [
    'Python’s requests',
    'requests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: https://api.elevenlabs.io/v1/voices',
    'unauthorized',
  ],
  ['a response of requests', '<Response [401]>', 'unauthorized'],
  ['axios', 'AxiosError: Request failed with status code 401', 'unauthorized'],
  ['axios at 429', 'AxiosError: Request failed with status code 429', 'rate-limited'],
  [
    'Chrome’s console',
    'POST https://api.elevenlabs.io/v1/text-to-speech/x 401 (Unauthorized)',
    'unauthorized',
  ],
  ['Firefox’s console', 'GET https://api.elevenlabs.io/v1/user 401 Unauthorized', 'unauthorized'],
  ['the ws package', 'Error: Unexpected server response: 403', 'socket-refused'],
  [
    'a closed WebSocket',
    'received 1008 (policy violation) This request exceeds your quota of 10000.',
    'quota',
  ],
  ['a frame of a WebSocket', '{"error":"unsupported_language","code":1008}', 'language'],
  ['only the status', '401', 'unauthorized'],
  ['only the status, in words', '401 Unauthorized', 'unauthorized'],
  ['only the word', 'quota_exceeded', 'quota'],
  ['the word in capitals', 'QUOTA_EXCEEDED', 'quota'],
  ['only the message', 'Neither authorization header nor xi-api-key received, please provide one.', 'no-key'],
  ['the message of the anonymous workspace', 'Workspace 1anonymous1 was not found', 'no-key'],
  ['only the message of a wrong key', 'Error: Invalid API key', 'invalid-key'],
  ['a stringified object in the message', oldBody('failed', pythonBody('invalid_api_key')), 'invalid-key'],
  [
    "a key that can't be verified",
    oldBody('api_key_not_verifiable', "400: {'status': 'invalid_api_key', 'message': 'API key is invalid'}"),
    'invalid-key',
  ],
  [
    'a residency key on another host',
    oldBody(
      'invalid_api_key',
      'Invalid API key: The API key used is for a data residency stack, however this server is a global server',
    ),
    'residency',
  ],
  ['the ID of a key', newBody('api_key_id_used_as_api_key', 'invalid_api_key'), 'key-id'],
  ['another prefix', newBody('invalid_api_key_prefix', 'invalid_api_key'), 'wrong-prefix'],
  ['a plan with the older code', newBody('can_not_use_instant_voice_cloning', 'paid_plan_required'), 'plan'],
  ['a library voice', newBody('payment_required', 'paid_plan_required'), 'plan'],
  ['a cloned voice', newBody('ivc_not_permitted', 'subscription_required'), 'plan'],
  ['a failed payment', '{"detail":{"type":"payment_required","status":"payment_issue"}}', 'unpaid'],
  ['too many voices', oldBody('voice_limit_reached'), 'voice-limit'],
  ['an unknown model', newBody('model_not_found', 'model_not_found'), 'model'],
  ['a model without access', newBody('model_access_denied', 'model_access_denied'), 'model-access'],
  ['a voice without access', newBody('voice_access_denied', 'voice_access_denied'), 'voice-access'],
  ['a text that is too long', oldBody('max_character_limit_exceeded'), 'text-too-long'],
  ['the same with the current code', newBody('text_too_long', 'text_too_long'), 'text-too-long'],
  ['unsupported characters', newBody('invalid_text', 'invalid_text'), 'text'],
  [
    'a language',
    newBody('unsupported_language', 'invalid_parameters', "Model 'a' does not support language_code 'b'."),
    'language',
  ],
  ['a sample', oldBody('invalid_content', 'File upload is corrupted.'), 'sample'],
  ['a short sample', newBody('audio_too_short', 'audio_too_short'), 'sample'],
  ['other parameters', newBody('invalid_parameters', 'invalid_parameters'), 'invalid-request'],
  ['too many at once', newBody('too_many_concurrent_requests', 'concurrent_limit_exceeded'), 'rate-limited'],
  ['a busy system', oldBody('system_busy'), 'busy'],
  ['a gateway', '502 Bad Gateway', 'server-error'],
  ['the hosted MCP server', '{"detail":"OAuth bearer token required"}', 'oauth-only'],
  ['a foreign workspace', newBody('workspace_not_found', 'workspace_not_found'), 'forbidden'],

  [
    'the SDK without a key',
    'Error: Please pass in your ElevenLabs API Key or export ELEVENLABS_API_KEY in your environment.',
    'key-not-given',
  ],
  ['LiveKit without a key', 'ValueError: ELEVEN_API_KEY must be set', 'key-not-given'],
  [
    'Node with no value',
    'TypeError [ERR_HTTP_INVALID_HEADER_VALUE]: Invalid value "undefined" for header "xi-api-key"',
    'key-not-given',
  ],
  [
    'Node with a line break',
    'TypeError [ERR_INVALID_CHAR]: Invalid character in header content ["xi-api-key"]',
    'key-not-sendable',
  ],
  [
    'fetch with a zero-width space',
    'TypeError: Cannot convert argument to a ByteString because the character at index 10 has a value of 8203 which is greater than 255.',
    'key-not-sendable',
  ],
  [
    'fetch that prints the key',
    `TypeError: Headers.append: "${madeUpKeys.example}\n" is an invalid header value.`,
    'key-not-sendable',
  ],
  ['httpx', `httpx.LocalProtocolError: Illegal header value b'${madeUpKeys.example} '`, 'key-not-sendable'],
  [
    'a name with a space',
    'TypeError [ERR_INVALID_HTTP_TOKEN]: Header name must be a valid HTTP token ["xi-api-key "]',
    'header-name',
  ],
  [
    'an unknown host name',
    'TypeError: fetch failed\n  cause: Error: getaddrinfo ENOTFOUND api.elevenlabs.com',
    'dns',
  ],
  ['a closed port', 'Error: connect ECONNREFUSED 127.0.0.1:443', 'connection-refused'],
  ['a certificate', "code: 'SELF_SIGNED_CERT_IN_CHAIN'", 'tls'],
  ['a proxy', 'net::ERR_TUNNEL_CONNECTION_FAILED', 'proxy'],

  ['nothing', '', undefined],
  ['a sentence', 'It does not work, please help.', undefined],
  ['a reply that is fine', 'HTTP/1.1 200 OK\n{"tier":"creator","status":"active"}', undefined],
  ['code', "headers: { 'xi-api-key': process.env.ELEVENLABS_API_KEY }", undefined],
  ['a number', 'Generated 401 words in 429 ms', undefined],
  [
    'an error of OpenAI',
    '{"error":{"message":"…platform.openai.com","code":"invalid_api_key"}}',
    'other-service',
  ],
  ['a cancelled request', 'AbortError: This operation was aborted', undefined],
];

describe('explainErrorText', () => {
  for (const [name, text, reason] of errors) {
    it(`${name}: ${reason ?? 'nothing'}`, () => {
      assert.equal(explainErrorText(text)?.reason, reason);
    });
  }

  it('names the permission that a key lacks', () => {
    const explained = explainErrorText(
      'The API key you used is missing the permission voices_read to execute',
    );
    assert.match(
      formatMessage(explained?.text ?? '', explained?.values ?? {}),
      /lacks the permission voices_read\./,
    );
  });

  it('returns what support asks for', () => {
    const explained = explainErrorText(
      `Status code: 401\nBody: ${newBody('quota_exceeded', 'quota_exceeded')}`,
    );
    assert.deepEqual(explained?.values, { status: 401, code: 'quota_exceeded', requestId: 'req-0123' });
  });

  it('handles a long text, and keeps no key', () => {
    const text = `${'<Buffer 73 6b '.repeat(20_000)}\n${allMadeUpKeys.join(' ')}\nrequest_id: "${madeUpKeys.example}" 401`;
    const explained = JSON.stringify(explainErrorText(text.slice(-90_000)) ?? '');
    assert.ok(!allMadeUpKeys.some((key) => explained.includes(key.slice(-8))));
  });
});

describe('explainReply', () => {
  it('explains a bare body by its HTTP status', () => {
    assert.equal(explainReply({ status: 401, body: '{"detail":"Unauthorized"}' })?.reason, 'unauthorized');
    assert.equal(explainReply({ status: 503, body: '<html></html>' })?.reason, 'server-error');
    assert.equal(explainReply({ status: 200, body: '{"tier":"free"}' }), undefined);
  });

  it('explains every documented error', () => {
    for (const reply of documentedReplies.values()) {
      if (reply.how === 'answer' && reply.status >= 400) {
        assert.ok(explainReply(reply), reply.body);
      }
    }
  });
});

describe('The explanations', () => {
  it('are short, and their buttons have titles and open pages', () => {
    for (const [reason, { text, buttons, guideRows }] of Object.entries(explanationSentences)) {
      assertShort(text, reason);
      assert.ok(
        buttons.every((button) => buttonTitles[button] !== undefined && links[button].startsWith('https://')),
        reason,
      );
      assert.ok(guideRows.length > 0 && guideRows.every((row) => row >= 1 && row <= 13), reason);
    }
  });

  it('cover every known code, and each code has one meaning', () => {
    const words = knownReplies.flatMap(({ words }) => words);
    assert.deepEqual(words, [...new Set(words)]);
    for (const { words, meaning } of knownReplies) {
      for (const word of words) assert.equal(explainErrorText(oldBody(word))?.reason, meaning.reason, word);
    }
  });
});
