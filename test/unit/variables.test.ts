import { strict as assert } from 'node:assert';
import { isKeyName, isPersonalCredentialName, wordsOfName } from '../../src/elevenlabs/variables';
import { createLinter } from '../../src/lint/lint';
import { parser } from '../../src/parser/typescript-parser';
import { documentOf } from '../rules/rule-table';

/** Names found in public code, and names that look like them. */
const keyNames = [
  ...['ELEVENLABS_API_KEY', 'ELEVEN_LABS_API_KEY', 'ELEVEN_API_KEY', 'XI_API_KEY', 'ELEVENLABS_KEY'],
  ...[
    'ELEVEN_LABS_KEY',
    'TTS_ELEVEN_LABS_KEY',
    'ELEVENSLABS_API_KEY',
    'ELEVENLABS_API_KEYS',
    'ELEVENLABS_API',
  ],
  ...['VITE_ELEVENLABS_API_KEY', 'VITE_ELLEVENLABS_API_KEY', 'NEXT_PUBLIC_ELEVENLABS_API_KEY'],
  ...['REACT_APP_ELEVENLABS_API_KEY', 'EXPO_PUBLIC_ELEVENLABS_API_KEY', 'NUXT_PUBLIC_ELEVENLABS_API_KEY'],
  ...['MAIN_VITE_ELEVENLABS_API_KEY', 'PRELOAD_VITE_ELEVENLABS_API_KEY', 'RENDERER_VITE_XI_API_KEY'],
  ...['import.meta.env.MAIN_VITE_ELEVEN_LABS_KEY'],
  ...['ELEVENLABS_API_KEY_2', 'ELEVENLABS_API_KEY_PROD', 'DEV_ELEVENLABS_API_KEY', 'ELEVENLABS_TOKEN'],
  ...[
    'ELEVENLABS_SECRET',
    'ELEVENLABS_API_TOKEN',
    'ELEVENLABS_APIKEY',
    '11LABS_API_KEY',
    'elevenlabs-api-key',
  ],
  ...['elevenLabsApiKey', 'elevenlabsApiKey', 'ElevenLabsApiKey', 'elevenLabsKey', 'elevenLabsAPIKey'],
  ...['xiApiKey', 'getElevenLabsApiKey', 'process.env.ELEVENLABS_API_KEY', 'config.elevenlabs.apiKey'],
  ...['this.elevenLabsApiKey', 'settings.elevenLabsToken', 'myElevenLabsKey'],
  ...['_elevenLabsKey', 'this.$elevenLabsKey', 'elevenLabsKey$', 'this._elevenLabsKey'],
] as const;

const otherNames = [
  ...['ELEVENLABS_AGENT_ID', 'ELEVENLABS_VOICE_ID', 'ELEVENLABS_MODEL_ID', 'ELEVENLABS_API_KEY_ID'],
  ...[
    'ELEVENLABS_URL',
    'ELEVENLABS_API_URL',
    'ELEVENLABS_BASE_URL',
    'ELEVENLABS_HOST',
    'ELEVENLABS_API_VERSION',
  ],
  ...['ELEVENLABS_WEBHOOK_SECRET', 'ELEVENLABS_AGENT_SECRET', 'ELEVENLABS_TOOL_SECRET'],
  ...['ELEVENLABS_CUSTOM_LLM_SECRET', 'ELEVENLABS_TTS_URL', 'ELEVENLABS_SESSION_TOKEN', 'ELEVENLABS_ENABLED'],
  ...[
    'ELEVENLABS_CONVERSATION_TOKEN',
    'ELEVENLABS_VOICE_KEY',
    'ELEVENLABS_SIGNED_URL',
    'elevenLabs',
    'ELEVENLABS',
  ],
  ...[
    'OPENAI_API_KEY',
    'API_KEY',
    'apiKey',
    'key',
    'SEVEN_API_KEY',
    'ELEVENTY_KEY',
    'XIAOMI_API_KEY',
    'TAXI_API_KEY',
  ],
  ...['MAIN_VITE_ELEVENLABS_AGENT_ID', 'MAIN_VITE_ELEVENLABS_API_URL', 'RENDERER_VITE_OPENAI_API_KEY'],
  ...['elevenLabsApiMain', 'elevenLabsApiRenderer', 'preloadElevenLabsApi', 'ELEVENLABS_MAIN_VOICE_KEY'],
  ...['LABS_API_KEY', 'SYNCLABS_API_KEY', 'KEY_11', 'eleven', 'xi', 'EL_KEY', 'EVENT_TOKEN', ''],
  // What a name says doesn't depend on its alphabet.
  ...['c.ELEVENLABS_KEY', 'имя.ELEVENLABS_KEY', '变量.elevenLabsKey', 'ñ1.elevenLabsKey', 'ª.XI_API_KEY'],
  ...['$.ELEVENLABS_KEY', '$_.elevenLabsKey', 'голосElevenLabsKey', 'ELEVENLABS_ГОЛОС_KEY'],
] as const;

const personalNames = [
  ...[
    'session.access_token',
    'accessToken',
    'access_token',
    'idToken',
    'id_token',
    'refreshToken',
    'user_token',
  ],
  ...[
    'userToken',
    'loginToken',
    'csrfToken',
    'jwt',
    'JWT',
    'userJwt',
    'session',
    'sessionToken',
    'oauthToken',
  ],
  ...['oauth2Client.token', 'firebaseToken', 'supabaseKey', 'clerkToken', 'auth0Token', 'cognitoToken'],
] as const;

const impersonalNames = [
  ...[
    'token',
    'apiKey',
    'ELEVENLABS_API_KEY',
    'bearer',
    'elevenLabsToken',
    'tokenId',
    'accessKey',
    'userKey',
  ],
  ...['singleUseToken', 'obsession', 'key', ''],
] as const;

describe('names', () => {
  describe('of an ElevenLabs key', () => {
    for (const name of keyNames) it(name, () => assert.equal(isKeyName(name), true));
  });

  describe('of something else', () => {
    for (const name of otherNames) it(name || '(none)', () => assert.equal(isKeyName(name), false));
  });

  describe("of a person's credential", () => {
    for (const name of personalNames) it(name, () => assert.equal(isPersonalCredentialName(name), true));
  });

  describe('of nobody', () => {
    for (const name of impersonalNames)
      it(name || '(none)', () => assert.equal(isPersonalCredentialName(name), false));
  });

  it('are split into words', () => {
    assert.deepEqual(wordsOfName('NEXT_PUBLIC_ELEVEN_LABS_API_KEY'), [
      'next',
      'public',
      'elevenlabs',
      'api',
      'key',
    ]);
    assert.deepEqual(wordsOfName('elevenLabsAPIKey2'), ['elevenlabs', 'api', 'key2']);
    assert.deepEqual(wordsOfName('  '), []);
  });
});

/** What a Bearer value is judged to carry; `Authorization` to ElevenLabs and to an unknown destination. */
const credentials: readonly (readonly [value: string, toElevenLabs: boolean, anywhere: boolean])[] = [
  ['process.env.ELEVENLABS_API_KEY', true, true],
  ['elevenLabsApiKey', true, true],
  ['settings.elevenLabs.apiKey', true, true],
  ["'sk_5d8f2b6a0c4e719385d8f2b6a0c4e719385d8f2b6a0c4e71'", true, true],
  ['apiKey', true, false],
  ['token', true, false],
  ['getToken()', true, false],
  ['process.env.OPENAI_API_KEY', true, false],
  ['process.env.ELEVENLABS_AGENT_SECRET', true, false],
  ['process.env.ELEVENLABS_WEBHOOK_SECRET', true, false],
  ['process.env.ELEVENLABS_AGENT_ID', true, false],
  ['session.access_token', false, false],
  ['accessToken', false, false],
  ['await user.getIdToken()', false, false],
  ['jwt', false, false],
  ['firebaseToken', false, false],
];

describe('credentials in Authorization', () => {
  const linter = createLinter(parser);
  const isReported = (url: string, value: string) => {
    const text = `fetch(${url}, { headers: { Authorization: 'Bearer ' + ${value} } }); // eleven`;
    const { findings } = linter.lint(documentOf('example.ts', text), {});
    return findings.some(({ ruleId }) => ruleId === 'bearer-auth');
  };
  for (const [value, toElevenLabs, anywhere] of credentials) {
    it(`${value.slice(0, 35)}: ${toElevenLabs ? 'reported' : 'silent'} to ElevenLabs, ${anywhere ? 'reported' : 'silent'} to an unknown destination`, () => {
      assert.equal(isReported("'https://api.elevenlabs.io/v1/voices'", value), toElevenLabs);
      assert.equal(isReported('url', value), anywhere);
      assert.equal(isReported("'https://example.com'", value), false);
    });
  }
});
