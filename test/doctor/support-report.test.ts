import assert from 'node:assert/strict';
import { diagnose } from '../../src/doctor/diagnose';
import { type SupportFacts, supportReport } from '../../src/doctor/support-report';
import type { KeyTestOutcome } from '../../src/key-test/outcome';
import { withoutCredentials } from '../../src/key-test/redact';
import { formatMessage } from '../../src/lint/messages';
import { sentenceOf } from '../../src/lint/sentence';
import { allMadeUpKeys, madeUpKeys } from '../made-up-keys';
import { accepted, evidenceOf, madeUpVersions, outcome } from './workspace';

const key = madeUpKeys.example;
const files = {
  '.env': `ELEVENLABS_API_KEY="${key} "\n`,
  'src/secret-project.ts': `const a = '${key}'; fetch('https://api.elevenlabs.io/v1/user', { headers: { Authorization: 'Bearer ' + a } });\n`,
};
const plan: KeyTestOutcome['account'] = {
  plan: 'creator',
  status: 'active',
  statusIsKnown: true,
  creditsUsed: 1,
  creditsLimit: 2,
  resetSeconds: undefined,
  block: undefined,
};
const rejected = outcome('rejected', 'invalid-key', [
  { id: 'answer-with-code', values: { status: 401, code: 'invalid_api_key' } },
  { id: 'request-id', values: { requestId: 'req-123' } },
]);

function factsOf(changes: Partial<SupportFacts>): SupportFacts {
  const report = diagnose(
    evidenceOf({ files, ignored: [], ...(changes.outcomes && { outcomes: changes.outcomes }) }),
  );
  return {
    report,
    outcomes: undefined,
    error: undefined,
    firstFailure: undefined,
    now: '2026-11-24 10:00',
    versions: madeUpVersions,
    ...changes,
  };
}

const textOf = (changes: Partial<SupportFacts>) => supportReport(factsOf(changes), formatMessage);

describe('The support report', () => {
  const contents: readonly (readonly [name: string, changes: Partial<SupportFacts>, says: RegExp])[] = [
    ['the exact code of the key test', { outcomes: [rejected] }, /HTTP 401, invalid_api_key/],
    ['the ID of its request', { outcomes: [rejected] }, /req-123/],
    ['that no key was sent', {}, /The key test wasn't run/],
    ['that there was no key to send', { outcomes: [] }, /found no key to send/],
    [
      'the exact message',
      { error: { text: 'Status code: 401', meaning: sentenceOf('Why.'), requestId: 'req-9' } },
      /without what looks like a key: Status code: 401\n- What it means: Why\.\n- .*req-9/,
    ],
    ['that there was no message', {}, /No error message was given/],
    [
      'what was checked, with the results',
      {},
      /- Problem found: Do requests send the key in the right header\? A request doesn't/,
    ],
    ['the plan', { outcomes: [{ ...accepted, account: plan }] }, /The plan is creator\./],
    ['that the plan is unknown', {}, /The plan isn't known/],
    [
      'when it started',
      { firstFailure: '2026-11-24 09:00' },
      /first failure in this session was seen on 2026-11-24 09:00/,
    ],
    ['that nothing failed', {}, /No failure was seen/],
    ['the version of the extension', {}, /ElevenLabs Lint 0\.1\.0/],
    [
      'the version of the editor and where extensions run',
      {},
      /Visual Studio Code 1\.100\.0, extensions run in: desktop/,
    ],
    ['the system', {}, /linux x64/],
    [
      'that the browser is to be added',
      { versions: { ...factsOf({}).versions, isBrowser: true } },
      /The editor runs in a browser/,
    ],
    [
      'the browser, if known',
      { versions: { ...factsOf({}).versions, isBrowser: true, browser: 'Mozilla/5.0 (X11; Linux x86_64)' } },
      /^(?!.*editor runs in a browser).*window: Mozilla\/5\.0 \(X11; Linux x86_64\)/s,
    ],
  ];
  for (const [name, changes, says] of contents) {
    it(`says ${name}`, () => assert.match(textOf(changes), says));
  }

  it('contains no key, no file name and no source code', () => {
    const text = textOf({ outcomes: [accepted, rejected] });
    assert.ok(allMadeUpKeys.every((one) => !text.includes(one)));
    assert.doesNotMatch(text, /secret-project|\.env:|const a/);
  });

  it('fills in every value', () => {
    assert.doesNotMatch(textOf({ outcomes: [accepted, rejected] }), /\{\w+\}/);
  });
});

describe('A redacted error message', () => {
  const messages: readonly (readonly [message: string, shown: string])[] = [
    [
      `Headers.append: "${key}" is an invalid header value.`,
      'Headers.append: "[left out]" is an invalid header value.',
    ],
    [
      'Headers.append: "p\u00e4ssword" is an invalid header value.',
      'Headers.append: "[left out]" is an invalid header value.',
    ],
    [`${key}\n is not a legal HTTP header value`, '[left out]\n is not a legal HTTP header value'],
    [`{"xi-api-key":"${key}"}`, '{"xi-api-key":"[left out]"}'],
    ['xi-api-key: something-else', 'xi-api-key: [left out]'],
    [`Authorization: Bearer ${key}`, 'Authorization: [left out]'],
    [`-H 'authorization: bearer abcdefgh'`, `-H 'authorization: [left out]'`],
    [`key ${madeUpKeys.keyId}`, 'key [left out]'],
    [`key ${madeUpKeys.otherVendor}`, 'key [left out]'],
    [`hook ${madeUpKeys.webhookSecret}`, 'hook [left out]'],
    ['key AIzaSyMadeUp-0123456789', 'key [left out]'],
    ['no voice for agent_0123456789', 'no voice for agent_0123456789'],
    ['token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc-def', 'token [left out]'],
    [
      'Status code: 401\nBody: {"detail":{"status":"invalid_api_key"}}',
      'Status code: 401\nBody: {"detail":{"status":"invalid_api_key"}}',
    ],
    [
      'The API key you used is missing the permission user_read',
      'The API key you used is missing the permission user_read',
    ],
    [
      'Please pass in your ElevenLabs API Key or export ELEVENLABS_API_KEY in your environment.',
      'Please pass in your ElevenLabs API Key or export ELEVENLABS_API_KEY in your environment.',
    ],
  ];
  for (const [message, shown] of messages) {
    it(`reads ${JSON.stringify(shown)}`, () => {
      assert.equal(withoutCredentials(message, []), shown);
    });
  }

  it('contains no known secret, whatever it looks like', () => {
    assert.equal(
      withoutCredentials('bad key: hunter22 (hunter2)', ['hunter2', 'hunter22']),
      'bad key: [left out] ([left out])',
    );
  });

  it('contains no made-up key', () => {
    const text = withoutCredentials(allMadeUpKeys.join('\n'), allMadeUpKeys);
    assert.ok(allMadeUpKeys.every((one) => !text.includes(one)));
  });
});
