import assert from 'node:assert/strict';
import { explainErrorText } from '../../src/key-test/explain';

const wrongKey = '{"detail":{"status":"invalid_api_key","message":"Invalid API key"}}';

/** An error, and whose it is: `ElevenLabs`, or the service or the server that the explanation names. */
const errors: readonly (readonly [sender: string, text: string])[] = [
  [
    'Supabase',
    'POST https://abc.supabase.co/functions/v1/elevenlabs-tts 401 {"code":401,"message":"Invalid JWT"}',
  ],
  [
    'Supabase',
    "FunctionsHttpError: { code: 401, message: 'Missing authorization header' } elevenlabs-speech",
  ],
  ['Twilio', 'ElevenLabs call: {"message":"HTTP 401 error: Unable to create record: Authenticate"}'],
  ['Twilio', '{"code":20003,"message":"Authenticate","status":401}'],
  [
    'Twilio',
    '[HTTP 401] Unable to create record: Authenticate\n  more: https://www.twilio.com/docs/errors/20003',
  ],
  ['OpenAI', 'POST https://api.openai.com/v1/audio/speech 401 (Unauthorized)'],
  ['Groq', 'Groq Whisper: HTTP 401 invalid_api_key (no elevenlabs fallback)'],
  ['Groq', 'GroqError: 401 {"error":{"message":"Invalid API Key","code":"invalid_api_key"}}'],
  ['OpenAI', '401 Incorrect API key provided: sk-proj-****. elevenlabs tts skipped'],
  ['OpenAI', 'OpenAI error 401: invalid_api_key, then ElevenLabs was not asked'],
  ['OpenAI', 'AI_LoadAPIKeyError: OpenAI API key is missing.'],
  ['OpenAI', 'getaddrinfo ENOTFOUND api.openai.com'],
  ['Anthropic', '{"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}}'],
  ['Google', '{"error":{"code":400,"message":"API key not valid. Please pass a valid API key."}}'],
  ['Deepgram', '{"err_code":"INVALID_AUTH","err_msg":"Invalid credentials."}'],
  ['Azure', '401 Access denied due to invalid subscription key or wrong API endpoint.'],
  ['OpenRouter', '{"error":{"message":"No auth credentials found","code":401}}'],
  ['Vercel', '<title>Authentication Required</title> https://vercel.com/sso-api?url=x 401'],
  ['Cloudflare', '403 Attention Required! | Cloudflare'],
  ['Cloudflare', "{ errors: [ { code: 10000, message: 'Authentication error' } ] }"],
  [
    'GitHub',
    '{"message":"Bad credentials","documentation_url":"https://docs.github.com/rest","status":"401"}',
  ],
  ['Telegram', '{"ok":false,"error_code":401,"description":"Unauthorized"}'],
  ['Discord', 'discord.errors.LoginFailure: Improper token has been passed. 401 Unauthorized'],
  ['Vapi', '{"message":"Invalid Key. Hot tip, you may be using the private key instead of the public key"}'],

  ['abc.supabase.co', 'POST https://abc.supabase.co/functions/v1/speak 401 (Unauthorized)'],
  ['my-app.vercel.app', 'POST https://my-app.vercel.app/api/speak 401 (Unauthorized)'],
  ['localhost:3000', 'POST http://localhost:3000/api/elevenlabs 401 (Unauthorized)'],
  ['/api/tts', 'POST /api/tts 401 in 120ms'],
  ['api.my-app.example', "AxiosError: status code 401, config: { url: 'https://api.my-app.example/speak' }"],

  ['Twilio', 'RestException: HTTP 401 error: Unable to fetch record: Authenticate'],
  ['Supabase', '{"msg":"Error: Missing authorization header"}'],
  [
    'OpenAI/Groq',
    'elevenlabs agent: 401 {"error":{"message":"Invalid API Key","type":"invalid_request_error","code":"invalid_api_key"}}',
  ],

  ['ElevenLabs', wrongKey],
  ['ElevenLabs', 'Discord bot: 401 Unauthorized, see https://github.com/team/bot'],
  ['ElevenLabs', '401 Unauthorized'],
  ['ElevenLabs', 'POST https://api.elevenlabs.io/v1/text-to-speech/x 401 (Unauthorized)'],
  ['ElevenLabs', 'POST https://api.eu.residency.elevenlabs.io/v1/user 401'],
  ['ElevenLabs', `POST https://abc.supabase.co/functions/v1/tts 500 ${wrongKey}`],
  ['ElevenLabs', `POST http://localhost:3000/api/tts 401 ${wrongKey}`],
  ['ElevenLabs', `[openai] ok\n[elevenlabs] Status code: 401\nBody: ${wrongKey}`],
  ['ElevenLabs', 'openai is down, elevenlabs: HTTP 401'],
  ['ElevenLabs', 'Twilio stream: ElevenLabs 401 Unauthorized'],
  ['ElevenLabs', 'groq answered. Then: missing_permissions'],
  [
    'ElevenLabs',
    '    at OpenAI.makeStatusError (node_modules/openai/core.js)\n401 invalid_authorization_header',
  ],
  ['ElevenLabs', '> POST /v1/text-to-speech/x HTTP/2\n< HTTP/2 401'],
  ['ElevenLabs', 'GET /v1/user 401'],
  ['ElevenLabs', "code: 'SELF_SIGNED_CERT_IN_CHAIN'"],
  ['ElevenLabs', 'I followed the steps to replicate: 401 Unauthorized'],
  [
    'ElevenLabs',
    'HTTPStatusError: 401 for url: https://api.elevenlabs.io/v1/user. See https://developer.mozilla.org/401',
  ],
];

describe('Whose error it is', () => {
  for (const [sender, text] of errors) {
    it(`${sender}: ${text.slice(0, 100)}`, () => {
      const { service, server } = explainErrorText(text)?.values ?? {};
      assert.equal(service ?? server ?? 'ElevenLabs', sender);
    });
  }

  it('is a firewall’s, which judged no key', () => {
    for (const text of [
      '403 Attention Required! | Cloudflare',
      '<h1>Sorry, you have been blocked</h1> 403',
    ]) {
      assert.equal(explainErrorText(text)?.reason, 'firewall', text);
    }
    const refused = "{ errors: [ { code: 10000, message: 'Authentication error' } ] }";
    assert.equal(explainErrorText(refused)?.reason, 'other-service');
  });

  it('is nobody’s without an error', () => {
    for (const text of ['OpenAI and ElevenLabs work well', 'openai', 'POST /api/tts 200 in 20ms', '']) {
      assert.equal(explainErrorText(text), undefined, text);
    }
  });
});
