import assert from 'node:assert/strict';
import { candidateOfText } from '../../src/key-test/candidate';
import { explainErrorText, explainReply } from '../../src/key-test/explain';
import { testKey } from '../../src/key-test/key-test';
import type { KeyTestOutcome } from '../../src/key-test/outcome';
import { outcomeTexts } from '../../src/key-test/outcome-sentences';
import { withoutCredentials } from '../../src/key-test/redact';
import { shortVerdict } from '../../src/key-test/short-verdicts';
import { timerClock } from '../../src/key-test/timer-clock';
import { formatMessage } from '../../src/lint/messages';
import { madeUpKeys } from '../made-up-keys';
import { echoedForms, shownPiece } from './echoed-forms';

const current = madeUpKeys.residency;
const keys = { current, legacy: '9f8e7d6c5b4a39281706f5e4d3c2b1a0' };
const account = { tier: 'creator', status: 'active', character_count: 1, character_limit: 2 };

/** Where a server may repeat something. */
const fields: readonly (readonly [field: string, status: number, body: (echo: string) => unknown])[] = [
  ['the plan', 200, (tier) => ({ ...account, tier })],
  ['the status', 200, (status) => ({ ...account, status })],
  ['the request ID', 401, (request_id) => ({ detail: { status: 'invalid_api_key', request_id } })],
  ['the error code', 401, (code) => ({ detail: { code, message: 'Something is new here.' } })],
  [
    'the message',
    401,
    (message) => ({ detail: { code: 'new_code', message: `The key ${message} is new.` } }),
  ],
  [
    'the missing permission',
    401,
    (name) => ({ detail: { message: `It is missing the permission ${name}` } }),
  ],
];

async function outcomeOf(key: string, status: number, body: unknown, echo: string): Promise<KeyTestOutcome> {
  return testKey(candidateOfText(key, 'here'), {
    send: async () => ({
      status,
      header: (name) => (name === 'location' ? undefined : echo),
      body: JSON.stringify(body),
    }),
    clock: timerClock,
    baseUrl: 'https://api.elevenlabs.io',
    locale: 'en-US',
  });
}

describe('A key that the answer repeats', () => {
  for (const [field, status, body] of fields) {
    for (const [kind, key] of Object.entries(keys)) {
      it(`isn't shown as ${field}, in any of ${echoedForms.length} forms: ${kind} key`, async () => {
        for (const [name, form] of echoedForms) {
          const echo = form(key);
          const outcome = await outcomeOf(key, status, body(echo), echo);
          const shown = JSON.stringify(outcome) + outcomeTexts(outcome, formatMessage).join('\n');
          const short = shortVerdict(outcome);
          const piece = shownPiece(shown + formatMessage(short.text, short.values), key);
          assert.equal(piece, undefined, `${name} in ${field}`);
        }
      });
    }
  }

  it('leaves the plan, the status and the request ID of an ordinary answer', async () => {
    const { account: shown } = await outcomeOf(current, 200, account, '');
    assert.deepEqual([shown?.plan, shown?.status], ['creator', 'active']);
    const refused = await outcomeOf(current, 401, { detail: { status: 'invalid_api_key' } }, 'a1b2c3d4e5f6');
    assert.match(outcomeTexts(refused, formatMessage).join('\n'), /Request ID for support: a1b2c3d4e5f6\./);
  });
});

/** Messages of programs around a repeated key. */
const messages: readonly ((echo: string) => string)[] = [
  (echo) => `Headers.append: "${echo}" is an invalid header value.`,
  (echo) => `TypeError: Invalid header value b'${echo}'`,
  (echo) => `Status code: 401\nrequest sent with ${echo}\nBody: {"detail":"Invalid API key"}`,
  (echo) => `{"headers":{"xi-api-key":"${echo}"}}`,
  (echo) => `https://a.example/v1?api_key=${echo}&x=1`,
  (echo) => `${'word '.repeat(396)}${echo}`,
  (echo) => `${'word '.repeat(996)}${echo}`,
];

describe('A key in an error message', () => {
  for (const [kind, key] of Object.entries(keys)) {
    for (const [name, form] of echoedForms) {
      it(`is left out ${name} if it is known: ${kind} key`, () => {
        for (const message of messages) {
          assert.equal(shownPiece(withoutCredentials(message(form(key)), [key]), key), undefined);
        }
      });

      it(`is left out ${name} if it isn't known: ${kind} key`, () => {
        for (const message of messages) {
          const text = withoutCredentials(message(form(key)), []);
          assert.equal(shownPiece(text, key), undefined, text.slice(0, 200));
        }
      });
    }
  }

  it('leaves what support needs', () => {
    const text = [
      'ElevenLabsError: Status code: 401, at 2026-11-29 04:40:31',
      'Body: {"detail":{"status":"quota_exceeded","message":"This request exceeds your quota of 10000. You have 5 credits remaining, while 120 credits are required for this request."}}',
      '    at ElevenLabsClient.request (node_modules/@elevenlabs/elevenlabs-js/Client.js:187:15)',
      'Node 20.19.0, base64, sha256, mp3_44100_128, eleven_multilingual_v2, HTTP/1.1, ES2022, utf8',
      'https://api.elevenlabs.io/v1/text-to-speech answered 401, 192.168.0.1',
    ].join('\n');
    assert.equal(withoutCredentials(text, [current]), text);
  });
});

/** Broken answers that have a key where they name something, with and without quotes. */
const namedPlaces: readonly ((echo: string) => string)[] = [
  ...['code', 'status', 'error', 'type', 'message', 'message_type'].flatMap((name) => [
    (echo: string) => `401 {"detail":{"${name}":${echo}`,
    (echo: string) => `401 {"detail":{"${name}":"${echo}`,
    (echo: string) => `401 {"detail":{"${name}":"${echo}"}}`,
  ]),
  (echo) => `401 {"detail":{"message":"You are missing the permission ${echo}`,
];

describe('A key in a broken answer', () => {
  const lettersFirst = [
    'sk_abcdefabcdef49cfc26cddffb8b12208aedf49cfc26cddff',
    'abcdefabcdef49cfc26cddffb8b12208',
  ];
  for (const key of [...Object.values(keys), ...lettersFirst]) {
    it(`is no name of anything: ${key.length} characters, ${key.slice(0, 3)}…`, () => {
      for (const place of namedPlaces) {
        for (const echo of [key, key.slice(3)]) {
          const body = place(echo);
          for (const explained of [explainErrorText(body), explainReply({ status: 401, body })]) {
            const { values } = explained ?? {};
            assert.equal(shownPiece(JSON.stringify(values ?? ''), key), undefined, place('…'));
          }
        }
      }
    });
  }
});
