import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { type Explanation, explainErrorText } from '../../src/key-test/explain';
import { formatMessage } from '../../src/lint/messages';
import { madeUpKeys } from '../made-up-keys';
import { type PublishedDetail, publishedCodes, publishedTypes, tellingTexts } from './published-errors';

/** Writes an error as people paste it. */
type Shape = (http: number, detail: unknown) => string;

const json = (detail: unknown) => JSON.stringify({ detail });
const python = (detail: unknown) =>
  inspect({ detail }, { breakLength: Number.POSITIVE_INFINITY }).replace(/(\w+):/g, "'$1':");
const url = 'https://api.elevenlabs.io/v1/text-to-speech/x';

const shapes: Readonly<Record<string, Shape>> = {
  'the body': (_, detail) => json(detail),
  'the indented body': (_, detail) => JSON.stringify({ detail }, null, 2),
  'the body in a string': (_, detail) => JSON.stringify({ error: json(detail) }),
  'curl -i': (http, detail) =>
    `HTTP/2 ${http} \ndate: Sat, 28 Nov 2026 10:00:00 GMT\ncontent-type: application/json\n\n${json(detail)}`,
  'curl -v': (http, detail) =>
    `> POST /v1/text-to-speech/x HTTP/2\n> Host: api.elevenlabs.io\n> xi-api-key: ${madeUpKeys.example}\n< HTTP/2 ${http}\n${json(detail)}`,
  'the JavaScript SDK': (http, detail) =>
    `ElevenLabsError: UnauthorizedError\nStatus code: ${http}\nBody: ${JSON.stringify({ detail }, null, 2)}\n    at Client.convert (file:///app/node_modules/@elevenlabs/elevenlabs-js/index.js:1:401)`,
  'the JavaScript SDK in one line': (http, detail) => `Status code: ${http} Body: ${json(detail)}`,
  'the Python SDK': (http, detail) =>
    `elevenlabs.core.api_error.ApiError: headers: {'server': 'uvicorn'}, status_code: ${http}, body: ${python(detail)}`,
  'the SDK error under console.log': (http, detail) =>
    inspect(Object.assign(new Error(`Status code: ${http}`), { statusCode: http, body: { detail } }), {
      depth: 6,
    }),
  axios: (http, detail) =>
    inspect(
      Object.assign(new Error(`Request failed with status code ${http}`), {
        name: 'AxiosError',
        code: 'ERR_BAD_REQUEST',
        config: { url, headers: { 'xi-api-key': madeUpKeys.example }, timeout: 0 },
        response: { status: http, statusText: 'Unauthorized', data: { detail } },
      }),
      { depth: 6 },
    ),
  'a log line': (http, detail) =>
    `2026-11-28T10:40:12.401Z [error] tts: elevenlabs answered ${http}: ${json(detail)} duration=500ms`,
  'a Python log line': (http, detail) => `ERROR:root:ElevenLabs API error: ${http} - ${python(detail)}`,
  "a program's own error": (http, detail) => `Error: ElevenLabs ${http}: ${json(detail)}`,
};

function reasonIn(text: string): string | undefined {
  return explainErrorText(text)?.reason;
}

function without(detail: PublishedDetail, ...names: (keyof PublishedDetail)[]): Partial<PublishedDetail> {
  return Object.fromEntries(Object.entries(detail).filter(([name]) => !names.some((one) => one === name)));
}

describe('A pasted error', () => {
  for (const [name, shape] of Object.entries(shapes)) {
    it(`as ${name}: every published text, with and without code and status`, () => {
      for (const [http, detail, reason] of tellingTexts) {
        assert.equal(reasonIn(shape(http, detail)), reason, detail.message);
        assert.equal(
          reasonIn(shape(http, without(detail, 'status'))),
          reason,
          `no status: ${detail.message}`,
        );
        assert.equal(
          reasonIn(shape(http, without(detail, 'type', 'code'))),
          reason,
          `older: ${detail.message}`,
        );
        assert.equal(
          reasonIn(shape(http, { ...without(detail, 'status'), code: 'unauthorized' })),
          reason,
          `other code: ${detail.message}`,
        );
      }
    });

    it(`as ${name}: every published code, as status and as code`, () => {
      for (const [code, reason] of publishedCodes) {
        const message = 'It is not possible.';
        assert.equal(reasonIn(shape(400, { status: code, message })), reason, code);
        assert.equal(reasonIn(shape(400, { type: 'a', code, message })), reason, code);
        assert.equal(reasonIn(shape(400, { type: 'a', code, message, status: code })), reason, code);
      }
    });

    it(`as ${name}: every type, with an unknown code`, () => {
      for (const [type, reason] of publishedTypes) {
        const detail = { type, code: 'brand_new', message: 'Something is new here.' };
        const explained = explainErrorText(shape(400, detail));
        assert.equal(explained?.reason, reason, type);
        assert.equal(explained?.ownWords, isWord(type) ? undefined : 'Something is new here.', type);
      }
    });
  }

  it('of which only the text was copied', () => {
    for (const [http, { message }, reason] of tellingTexts) {
      assert.equal(reasonIn(message), reason, message);
      assert.equal(reasonIn(`ElevenLabs: ${message}`), reason, message);
      assert.equal(reasonIn(`ElevenLabs API returned status ${http}: ${message}`), reason, message);
    }
  });
});

/** Types that are codes too. */
function isWord(type: string): boolean {
  return publishedCodes.some(([code]) => code === type);
}

const socket = 'wss://api.elevenlabs.io/v1/text-to-speech/x/stream-input?model_id=';

/** Errors of sessions and of clients. */
const others: readonly (readonly [text: string, reason: string | undefined])[] = [
  ["CloseEvent { code: 3000, reason: 'Could not authorize the conversation.' }", 'private-agent'],
  ['Conversation ended: {"reason":"error","closeCode":3000}', 'private-agent'],
  ['WebSocket closed: 3000 Could not authorize the conversation.', 'private-agent'],
  ["1008 Override for field 'first_message' is not allowed by config.", 'agent-override'],
  ['{"message":"Override for field \'voice_id\' is not allowed by config","code":1008}', 'agent-override'],
  ['Host is not supported', 'agent-allowlist'],
  ['Error: Host is not valid or supported', 'agent-allowlist'],
  ['The AI agent you are trying to reach does not exist.', 'agent-not-found'],
  ['LiveKit: Network error(Validation response: "invalid authorization token")', 'conversation-token'],
  ['ConnectionError: could not establish signal connection: invalid token', 'conversation-token'],
  [
    'wss://livekit.rtc.elevenlabs.io/rtc?access_token=wss://api.elevenlabs.io/v1/convai/conversation?agent_id=x',
    'conversation-token',
  ],
  ['ConnectionClosedError: received 3000 (registered) Could not authorize', 'private-agent'],
  ['This output format requires the Pro tier or above.', 'plan'],
  ['This feature is not available for free users.', 'plan'],
  [
    '{"message_type":"auth_error","error":"You must be authenticated to use this endpoint."}',
    'socket-without-key',
  ],
  ["{ message_type: 'auth_error', error: 'No.' }", 'socket-without-key'],
  ['{"message_type":"quota_exceeded","error":"You have exceeded your quota."}', 'quota'],
  ['{"message_type":"rate_limited","error":"Slow down."}', 'rate-limited'],
  ['{"message_type":"commit_throttled","error":"Slow down."}', 'rate-limited'],
  ['{"message_type":"unaccepted_terms_error","error":"No."}', 'terms'],
  ['{"message_type":"resource_exhausted","error":"No."}', 'busy'],
  ['{"message_type":"session_time_limit_exceeded","error":"No."}', 'session-time'],
  ['{"message":"Bad first message.","error":"bad","code":1008}', 'socket-closed'],
  ['received 1008 (policy violation) We are sorry, something went wrong.', 'socket-closed'],
  ['received 1008 (policy violation) This request exceeds your quota of 10000.', 'quota'],

  [`Error: Unexpected server response: 403 at ${socket}eleven_v3`, 'socket-model'],
  [
    `WSServerHandshakeError: 403, message='Invalid response status', url='${socket}eleven_v3'`,
    'socket-model',
  ],
  [`server rejected WebSocket connection: HTTP 403, ${socket}eleven_flash_v2_5`, 'socket-refused'],
  ['websockets.exceptions.InvalidStatus: server rejected WebSocket connection: HTTP 403', 'socket-refused'],
  ['Error: Unexpected server response: 401', 'unauthorized'],
  ['ElevenLabs answered 403', 'forbidden'],
  [`POST ${url} 403 (Forbidden) model_id=eleven_v3`, 'forbidden'],

  [
    'Authentication credentials are missing. Set keyring entry elevenlabs:OAuth or ELEVENLABS_API_KEY',
    'command-line',
  ],
  ['elevenlabs: error: Authentication credentials are missing.', 'command-line'],
  [
    "AI_LoadAPIKeyError: ElevenLabs API key is missing. Pass it using the 'apiKey' parameter or the ELEVENLABS_API_KEY environment variable.",
    'key-not-given',
  ],
  ['Error: ELEVENLABS_API_KEY is not set', 'key-not-given'],
  ['Missing ELEVENLABS_API_KEY', 'key-not-given'],
  [
    'HTTP/2 302\nlocation: https://help.elevenlabs.io/hc/en-us/articles/22497891312401-Do-you-restrict-access',
    'country',
  ],
  ['GET /v1/user HTTP/2\nHTTP/1.1 200 Connection established\nHTTP/2 401', 'unauthorized'],

  ['Generated in 500 ms', undefined],
  ['Rendered 401 characters of the landing page', undefined],
  ['WebSocket closed with code 1000', undefined],
  ['WebSocket connection to wss://api.elevenlabs.io opened', undefined],
  ['The code 3000 lines long', undefined],
  ['See https://help.elevenlabs.io/hc/en-us/articles/14599447207697', undefined],
];

describe('The error of a session or a client', () => {
  for (const [text, reason] of others) {
    it(`${text.slice(0, 90)}: ${reason ?? 'nothing'}`, () => {
      assert.equal(reasonIn(text), reason);
    });
  }
});

describe('An explanation', () => {
  const said = ({ text, values }: Explanation) => formatMessage(text, values);
  const explained = (text: string) => {
    const explanation = explainErrorText(text);
    assert.ok(explanation !== undefined, text);
    return explanation;
  };

  it('names every permission that the error names', () => {
    const errors: readonly [text: string, says: RegExp][] = [
      ['is missing the permission voices_read to execute', /lacks the permission voices_read\./],
      ['missing the permission "voices_read","request_id":"a_b"', /lacks the permission voices_read\./],
      ['missing the permissions voices_read, text_to_speech to', /permissions voices_read, text_to_speech\./],
      ["missing the permissions 'voices_read' and 'flows'.", /permissions voices_read, flows\./],
      ['{"status":"missing_permissions"}', /lacks a permission that the request needs/],
      ['missing_permissions: no permission to do that', /lacks a permission that the request needs/],
    ];
    for (const [text, says] of errors) {
      assert.match(said(explained(text.includes('missing_permissions') ? text : `The key is ${text}`)), says);
    }
  });

  it('shows the known code, not that of the client', () => {
    const text = "{ code: 'ERR_BAD_REQUEST', status: 401, data: { detail: { status: 'quota_exceeded' } } }";
    assert.deepEqual(explained(text).values, { status: 401, code: 'quota_exceeded' });
    assert.equal(explained('level=warn status=401 code=quota_exceeded').values['code'], 'quota_exceeded');
  });

  it("quotes ElevenLabs only where the error's code is unknown", () => {
    const message = 'Something is new here.';
    const quotes: readonly [text: string, quoted: string | undefined][] = [
      [json({ status: 'brand_new', message }), message],
      [`Status code: 401\nBody: ${json({ code: 'brand_new', message })}`, message],
      [`HTTP 401 ${python({ code: 'brand_new', message })}`, message],
      ['HTTP 401 {"detail":"Something is new here."}', message],
      ['received 1008 (policy violation) Something is new here.; then sent 1008', message],
      [`{ code: 1008, reason: '${message}' }`, message],
      [json({ status: 'quota_exceeded', message }), undefined],
      [`AxiosError: Request failed with status code 401, message: '${message}'`, undefined],
    ];
    for (const [text, quoted] of quotes) {
      assert.equal(explained(text).ownWords, quoted, text);
    }
  });
});
