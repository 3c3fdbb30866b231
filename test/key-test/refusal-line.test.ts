import assert from 'node:assert/strict';
import type { ExplainedReason } from '../../src/key-test/explanations';
import { refusalIn } from '../../src/key-test/refusal-line';

/** Lines of terminals that aren't refusals by ElevenLabs. */
const others: readonly string[] = [
  '',
  '$ npm run dev',
  'ElevenLabs server listening on port 4010',
  'Error: connect ECONNREFUSED 127.0.0.1:5432',
  'GET /api/voices 401 in 12ms',
  'Request failed with status code 401',
  '{"error":{"message":"Incorrect API key provided","type":"invalid_request_error","code":"invalid_api_key"}}',
  'Groq Whisper: HTTP 401 invalid_api_key (elevenlabs fallback not configured)',
  'POST https://abc.supabase.co/functions/v1/elevenlabs-tts 401 (Unauthorized) {"code":401,"message":"Invalid JWT"}',
  'npm error 404  @elevenlabs/nothing is not in this registry.',
  'warning: package @elevenlabs/elevenlabs-js has an invalid peer dependency',
  '✓ rejects a missing xi-api-key (3 ms)',
  `elevenlabs 401 ${'x'.repeat(2_000)}`,
];

const refusals: readonly (readonly [line: string, reason: ExplainedReason])[] = [
  ['{"detail":{"status":"quota_exceeded","message":"This request exceeds your quota."}}', 'quota'],
  ['  ElevenLabsError: Status code: 401 {"detail":{"status":"invalid_api_key"}}', 'invalid-key'],
  ['Error: ElevenLabs API error: 401 Unauthorized', 'unauthorized'],
  ['{"detail":"Neither authorization header nor xi-api-key received, please provide one."}', 'no-key'],
  [
    "detail: { status: 'missing_permissions', message: 'The API key is missing the permission user_read' }",
    'restricted',
  ],
  [
    "AI_LoadAPIKeyError: ElevenLabs API key is missing. Pass it using the 'apiKey' parameter or the ELEVENLABS_API_KEY environment variable.",
    'key-not-given',
  ],
  [
    'Error: Unexpected server response: 403 at wss://api.elevenlabs.io/v1/convai/conversation',
    'socket-refused',
  ],
];

describe('A line of a terminal', () => {
  for (const line of others) {
    it(`is no refusal by ElevenLabs: ${line.slice(0, 80)}`, () => {
      assert.equal(refusalIn(line), undefined);
    });
  }

  for (const [line, reason] of refusals) {
    it(`is the refusal ${reason}: ${line}`, () => {
      assert.equal(refusalIn(line)?.reason, reason);
    });
  }
});
