import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { askingMachine, type ExtensionLocation } from '../../src/key-test/asking-machine';
import { candidateOfText } from '../../src/key-test/candidate';
import { fetchTransport } from '../../src/key-test/fetch-transport';
import { type KeyTestOptions, longestTest, testKey } from '../../src/key-test/key-test';
import type { KeyTestOutcome } from '../../src/key-test/outcome';
import { buttonTitles, outcomeSentences, outcomeTexts } from '../../src/key-test/outcome-sentences';
import type { Clock, KeyTestRequest, Send } from '../../src/key-test/transport';
import { formatMessage } from '../../src/lint/messages';
import { errorReplies } from '../api/error-replies';
import { type StandInApi, startStandInApi } from '../api/stand-in-api';
import { allMadeUpKeys, madeUpKeys } from '../made-up-keys';
import { answers } from './answers';
import { assertShort } from './short-texts';

type KeyName = keyof typeof madeUpKeys;

/** A key of the stand-in API, the outcome of its test, and the details. */
type Row = readonly [key: KeyName, outcome: string, ...details: string[]];

const creator = 'Plan: Creator.';
const credits = 'Credits: 1,250 of 100,000 used, 98,750 left.';
const day = new Date(1_798_761_600_000).toLocaleDateString('en-US', { dateStyle: 'long' });
const reset = `The credits reset on ${day}.`;
const fine = (status: string) => `The account is in good standing (status “${status}”).`;
const raw = (status: string) => `The account's status is “${status}”.`;
const otherPermissions =
  "The key's other permissions decide whether it can generate speech. Check them in the API key settings.";
const requestId = 'Request ID for support: req-0123.';
const traceId = 'Request ID for support: trace-4567.';
const answered = (status: number, code?: string) =>
  `Answer: HTTP ${status}${code === undefined ? '' : `, ${code}`}.`;

const rows: readonly Row[] = [
  ['accepted', 'accepted accepted', creator, credits, reset, fine('active')],
  ['free', 'accepted accepted', 'Plan: Free.', 'Credits: 9,999 of 10,000 used, 1 left.', reset, fine('free')],
  ['unpaid', 'accepted accepted-unpaid', creator, credits, reset, raw('past_due')],
  ['incomplete', 'accepted accepted-unpaid', creator, credits, reset, raw('incomplete')],
  ['disabled', 'accepted accepted-disabled', 'Plan: Free.', credits, reset, raw('free_disabled')],
  [
    'usedUp',
    'accepted accepted-no-credits',
    creator,
    'Credits: 100,000 of 100,000 used, 0 left.',
    reset,
    raw('active'),
  ],
  [
    'overage',
    'accepted accepted',
    creator,
    'Credits: 120,000 of 100,000 used, 0 left.',
    'You can use credits beyond the limit. ElevenLabs charges for them.',
    reset,
    fine('active'),
  ],
  ['unknownStatus', 'accepted accepted', 'Plan: payg_2027.', credits, reset, raw('hibernating')],
  ['sparseAccount', 'not-reachable unexpected-json', answered(200), traceId],
  ['oddAccount', 'not-reachable unexpected-json', answered(200), traceId],
  ['echo', 'accepted accepted', credits, reset],

  [
    'restricted',
    'accepted-restricted restricted',
    'Missing permission: user_read.',
    otherPermissions,
    answered(401, 'missing_permissions'),
    requestId,
  ],
  [
    'restrictedOlder',
    'accepted-restricted restricted',
    'Missing permission: user_read.',
    otherPermissions,
    answered(403, 'missing_permissions'),
    traceId,
  ],

  ['unknown', 'rejected invalid-key', answered(400, 'invalid_api_key'), requestId],
  ['invalidOlder', 'rejected invalid-key', answered(401, 'invalid_api_key'), traceId],
  ['notVerifiable', 'rejected invalid-key', answered(400, 'failed'), traceId],
  ['residency', 'rejected residency', answered(401, 'invalid_api_key'), requestId],
  ['keyId', 'rejected key-id', answered(400, 'api_key_id_used_as_api_key'), requestId],
  ['otherPrefix', 'rejected wrong-prefix', answered(400, 'invalid_api_key_prefix'), requestId],
  ['quota', 'rejected quota', answered(401, 'quota_exceeded'), traceId],
  ['insufficientCredits', 'rejected quota', answered(402, 'insufficient_credits'), requestId],
  ['unusualActivity', 'rejected unusual-activity', answered(401, 'detected_unusual_activity'), traceId],
  ['paymentIssue', 'rejected unpaid', answered(401, 'payment_issue'), requestId],
  ['paidPlan', 'rejected plan', answered(402, 'payment_required'), requestId],
  ['paymentRequired', 'rejected payment-required', answered(402, 'payment_required'), requestId],
  ['strippedHeader', 'rejected no-key', answered(401, 'needs_authorization'), requestId],
  [
    'authorizationHeader',
    'rejected authorization-header',
    answered(401, 'invalid_authorization_header'),
    requestId,
  ],
  ['forbidden', 'rejected forbidden', answered(403, 'forbidden'), requestId],
  ['bareUnauthorized', 'rejected unauthorized', answered(401, 'unauthorized'), requestId],
  [
    'unknownReason',
    'rejected refused',
    'The answer says: “Something new.”',
    answered(400, 'brand_new_reason'),
    requestId,
  ],
  ['validation', 'rejected invalid-request', answered(422), traceId],

  ['rateLimited', 'not-reachable rate-limited', answered(429, 'rate_limit_exceeded'), requestId],
  ['busy', 'not-reachable busy', answered(429, 'system_busy'), traceId],
  ['serverError', 'not-reachable server-error', answered(500), traceId],
  ['gatewayPage', 'not-reachable server-error', answered(502), traceId],
  ['notFound', 'not-reachable not-the-api', answered(404), traceId],
  ['htmlPage', 'not-reachable html', answered(200), traceId],
  ['emptyAnswer', 'not-reachable empty', answered(200), traceId],
  ['plainText', 'not-reachable not-json', answered(200), traceId],
  ['otherJson', 'not-reachable unexpected-json', answered(200), traceId],
  ['hugeAnswer', 'not-reachable too-large', answered(200), traceId],
  ['redirect', 'not-reachable redirect', 'The redirect leads to 127.0.0.1.', answered(307)],
  ['closed', 'not-reachable network', 'Error code: UND_ERR_SOCKET.'],
];

/** A clock that rings only on demand. */
class StillClock implements Clock {
  readonly set: number[] = [];
  private ring: () => void = () => {};

  after(milliseconds: number, run: () => void): () => void {
    this.set.push(milliseconds);
    this.ring = run;
    return () => {
      this.ring = () => {};
    };
  }

  ringNow(): void {
    this.ring();
  }
}

describe('The key test', () => {
  const send = fetchTransport(fetch);
  let api: StandInApi;

  before(async () => {
    api = await startStandInApi();
  });
  after(() => api.close());
  beforeEach(() => api.forget());

  function optionsWith(options: Partial<KeyTestOptions> = {}): KeyTestOptions {
    return { send, clock: new StillClock(), baseUrl: api.baseUrl, locale: 'en-US', ...options };
  }

  function textsOf(outcome: KeyTestOutcome): string[] {
    return outcomeTexts(outcome, formatMessage);
  }

  function run(value: string, options: Partial<KeyTestOptions> = {}): Promise<KeyTestOutcome> {
    return testKey(candidateOfText(value, 'the clipboard'), optionsWith(options));
  }

  describe('understands the API', () => {
    for (const [name, expected, ...details] of rows) {
      it(`${name}: ${expected}`, async () => {
        const outcome = await run(madeUpKeys[name]);
        const [sentence, ...others] = textsOf(outcome);
        assert.equal(`${outcome.kind} ${outcome.reason}`, expected);
        const withoutPorts = others.map((text) => text.replace(/(?<=127\.0\.0\.1):\d+/, ''));
        assert.deepEqual(withoutPorts.slice(0, -1), details);
        assert.match(others.at(-1) ?? '', /^The API address is set to 127\.0\.0\.1:\d+/);
        assert.match(sentence ?? '', /^[A-Z\d][^{}]+\.$/);
        checkAnswer(outcome);
        checkRequest(madeUpKeys[name]);
        checkNoKey(outcome);
      });
    }
  });

  describe('understands every documented or published error', () => {
    for (const { name, key, reason } of errorReplies) {
      it(`${name}: ${reason}`, async () => {
        const outcome = await run(key);
        assert.equal(outcome.reason, reason);
        checkAnswer(outcome);
        checkRequest(key);
        checkNoKey(outcome);
      });
    }
  });

  function checkAnswer(outcome: KeyTestOutcome): void {
    const [says, ...buttons] = answers[outcome.reason];
    assert.match(textsOf(outcome)[0] ?? '', says);
    const offered = outcomeSentences[outcome.reason].buttons.map((button) => buttonTitles[button]);
    assert.deepEqual(offered, buttons);
  }

  function checkRequest(key: string): void {
    assert.equal(api.requests.length, 1);
    assert.deepEqual(api.strayRequests, []);
    const [request] = api.requests;
    assert.equal(`${request?.method} ${request?.path}`, 'GET /v1/user/subscription');
    const carrying = Object.entries(request?.headers ?? {}).filter(([, value]) =>
      String(value).includes(key),
    );
    assert.deepEqual(
      carrying.map(([field]) => field),
      ['xi-api-key'],
    );
    assert.ok(carrying[0]?.[1] === key, 'the key arrives unchanged');
    assert.equal(request?.headers.authorization, undefined);
  }

  function checkNoKey(outcome: KeyTestOutcome): void {
    const said = [JSON.stringify(outcome), ...textsOf(outcome)].join('\n');
    assert.ok(!allMadeUpKeys.some((key) => said.includes(key)), 'the outcome contains a key');
    assert.ok(
      !allMadeUpKeys.some((key) => said.includes(key.slice(-8))),
      'the outcome contains a part of a key',
    );
  }

  it("recognizes a proxy that requires a sign-in, which Node's fetch hides", async () => {
    const outcome = await run(madeUpKeys.accepted, {
      send: async () => ({ status: 407, header: () => undefined, body: '<html>Sign in</html>' }),
    });
    assert.deepEqual([outcome.kind, outcome.reason], ['not-reachable', 'proxy-authentication']);
  });

  describe('sends the key without its padding, and says so', () => {
    const paddings: readonly (readonly [name: string, value: (key: string) => string])[] = [
      ['spaces and a tab', (key) => `  ${key}\t`],
      ['a line break', (key) => `${key}\r\n`],
      ['a no-break space', (key) => `${key}\u00A0`],
      ['a zero-width space', (key) => `\u200B${key}`],
      ['a byte order mark', (key) => `\uFEFF${key}`],
    ];
    for (const [name, value] of paddings) {
      it(name, async () => {
        const outcome = await run(value(madeUpKeys.accepted));
        assert.equal(outcome.reason, 'accepted');
        assert.ok(outcome.details.some(({ id }) => id === 'padded'));
        checkRequest(madeUpKeys.accepted);
      });
    }
  });

  describe('says that the end of a key is missing', () => {
    const lengths: readonly (readonly [name: string, value: string, text?: RegExp])[] = [
      [
        'without its last eight characters',
        madeUpKeys.unknown.slice(0, -8),
        /has 43 instead of 51 characters/,
      ],
      ['but not of a whole key', madeUpKeys.unknown],
      ['but not of a key of a data residency stack', `${madeUpKeys.unknown}_residency_eu`],
    ];
    for (const [name, value, text] of lengths) {
      it(name, async () => {
        const outcome = await run(value);
        assert.equal(outcome.kind, 'rejected');
        const found = textsOf(outcome).filter((sentence) => sentence.includes('instead of 51'));
        assert.equal(found.length, text === undefined ? 0 : 1);
        assert.match(found[0] ?? '', text ?? /^$/);
      });
    }
  });

  describe('sends nothing', () => {
    const unsent: readonly (readonly [value: string, reason: string, sentence: RegExp])[] = [
      ['', 'no-value', /the value is empty/],
      [' \u00A0\n', 'no-value', /the value is empty/],
      [`\${OTHER_KEY}`, 'reference', /stored elsewhere/],
      ['op://vault/elevenlabs/key', 'reference', /stored elsewhere/],
      ['your_api_key', 'placeholder', /placeholder/],
      ['sk_...', 'placeholder', /placeholder/],
      [`Bearer ${madeUpKeys.accepted}`, 'blank-inside', /has a space inside/],
      [madeUpKeys.accepted.replace('4d', '4d\u200B'), 'blank-inside', /a zero-width space \(U\+200B\)/],
      [madeUpKeys.accepted.replace('4d', '4d\n'), 'blank-inside', /has a line break inside/],
      [`"${madeUpKeys.accepted}"`, 'impossible-character', /quotes or other characters/],
      [`“${madeUpKeys.accepted}”`, 'impossible-character', /quotes or other characters/],
      [`=${madeUpKeys.accepted}`, 'text-around-key', /has an equals sign before the key/],
      [`${madeUpKeys.accepted};`, 'text-around-key', /has a semicolon or comma after the key/],
      [`${madeUpKeys.accepted}\\n`, 'text-around-key', /has an escaped line break after the key/],
      [`xi-api-key:${madeUpKeys.accepted}`, 'text-around-key', /has a name or another word before the key/],
      ['ELEVENLABS_API_KEY', 'placeholder', /placeholder/],
      ['process.env.ELEVENLABS_API_KEY', 'placeholder', /placeholder/],
      [`$${'ELEVENLABS_API_KEY'}`, 'reference', /stored elsewhere/],
      ['__APP_REDACTED__', 'placeholder', /placeholder/],
      ['sk_************************71d3', 'placeholder', /placeholder/],
      [`${madeUpKeys.accepted}A=1`, 'several-secrets', /another key or secret/],
      [`${madeUpKeys.accepted}_residency_euA_B=1`, 'several-secrets', /another key or secret/],
      [`${madeUpKeys.accepted}${madeUpKeys.accepted}`, 'several-secrets', /another key or secret/],
      [`${madeUpKeys.accepted}${madeUpKeys.free}`, 'several-secrets', /another key or secret/],
      [`${madeUpKeys.accepted},${madeUpKeys.free}`, 'several-secrets', /another key or secret/],
      [`${madeUpKeys.accepted}OPENAI_API_KEY=x0123456789`, 'several-secrets', /text after the key/],
      [`my-key=${madeUpKeys.otherVendor}`, 'several-secrets', /another key or secret/],
      [madeUpKeys.webhookSecret, 'other-credential', /is an ElevenLabs webhook secret/],
      [madeUpKeys.otherVendor, 'other-credential', /is a key from OpenAI or another vendor/],
      ['xoxb-0123456789-abcdefghij', 'other-credential', /is a key or token from another vendor/],
      ['SG.abcdefghijklmnop.qrstuvwxyz', 'other-credential', /is a key or token from another vendor/],
      ['postgres://me:pass@db.internal/app', 'impossible-character', /other characters/],
      [`https://voice.internal/?key=${madeUpKeys.accepted}`, 'impossible-character', /other characters/],
      [`(${madeUpKeys.accepted})`, 'impossible-character', /other characters/],
      [`sk_${madeUpKeys.accepted}`, 'text-around-key', /has a name or another word before the key/],
      ['arn:aws:secretsmanager:eu-west-1:012345678901:secret:voice', 'reference', /stored elsewhere/],
      ['%ELEVENLABS_API_KEY%', 'reference', /stored elsewhere/],
      ['gcp-secret://projects/app/secrets/voice', 'reference', /stored elsewhere/],
    ];
    for (const [value, reason, sentence] of unsent) {
      it(`${reason}: ${sentence.source}`, async () => {
        const outcome = await run(value);
        assert.deepEqual([outcome.kind, outcome.reason], ['not-sent', reason]);
        assert.match(textsOf(outcome)[0] ?? '', sentence);
        assert.deepEqual(api.requests, []);
        checkNoKey(outcome);
      });
    }

    for (const baseUrl of [
      '',
      'elevenlabs',
      'ftp://127.0.0.1',
      'http://api.elevenlabs.io',
      'https://me@api.elevenlabs.io',
      'https://api.elevenlabs.io/?a=b',
      'https://api.elevenlabs.io/#a',
    ]) {
      it(`to the address "${baseUrl}"`, async () => {
        const outcome = await run(madeUpKeys.accepted, {
          baseUrl,
          send: () => assert.fail('a request was sent'),
        });
        assert.deepEqual([outcome.kind, outcome.reason], ['not-sent', 'base-url']);
      });
    }
  });

  describe('sends one request, which follows no redirect', () => {
    const addresses: readonly (readonly [baseUrl: string, url: string, otherHost: boolean])[] = [
      ['https://api.elevenlabs.io', 'https://api.elevenlabs.io/v1/user/subscription', false],
      [
        'https://api.eu.residency.elevenlabs.io/',
        'https://api.eu.residency.elevenlabs.io/v1/user/subscription',
        false,
      ],
      [
        'https://gateway.example/elevenlabs/',
        'https://gateway.example/elevenlabs/v1/user/subscription',
        true,
      ],
    ];
    for (const [baseUrl, url, otherHost] of addresses) {
      it(baseUrl, async () => {
        const requests: KeyTestRequest[] = [];
        const recording: Send = async (request) => {
          requests.push(request);
          return { status: 0, header: () => undefined, body: '' };
        };
        const outcome = await run(madeUpKeys.accepted, { baseUrl, send: recording });
        assert.equal(outcome.reason, 'redirect');
        assert.equal(
          outcome.details.some(({ id }) => id === 'other-host'),
          otherHost,
        );
        assert.deepEqual(
          requests.map((request) => [request.method, request.url, request.redirect]),
          [['GET', url, 'manual']],
        );
      });
    }
  });

  describe('ends', () => {
    for (const name of ['silence', 'slow'] as const) {
      it(`after ten seconds of ${name}`, async () => {
        const clock = new StillClock();
        const outcome = run(madeUpKeys[name], { clock });
        await arrived(api);
        clock.ringNow();
        assert.equal((await outcome).reason, 'timeout');
        assert.deepEqual(clock.set, [longestTest]);
        checkNoKey(await outcome);
      });
    }

    it('when it is cancelled', async () => {
      const controller = new AbortController();
      const outcome = run(madeUpKeys.silence, { cancel: controller.signal });
      await arrived(api);
      controller.abort();
      assert.equal((await outcome).reason, 'cancelled');
    });

    it('before anything is sent if it is already cancelled', async () => {
      const outcome = await run(madeUpKeys.accepted, { cancel: AbortSignal.abort() });
      assert.equal(outcome.reason, 'cancelled');
      assert.deepEqual(api.requests, []);
    });

    it('even if the transport ignores its signal, which it aborts', async () => {
      const clock = new StillClock();
      let signal: AbortSignal | undefined;
      const outcome = run(madeUpKeys.accepted, {
        clock,
        send: (request) => {
          signal = request.signal;
          return new Promise(() => {});
        },
      });
      clock.ringNow();
      assert.equal((await outcome).reason, 'timeout');
      assert.equal(signal?.aborted, true);
    });

    it('with an error code when the port is closed', async () => {
      const closed = await freePort();
      const outcome = await run(madeUpKeys.accepted, { baseUrl: `http://127.0.0.1:${closed}` });
      assert.equal(outcome.reason, 'connection-refused');
      assert.ok(textsOf(outcome).includes('Error code: ECONNREFUSED.'));
    });
  });

  describe('says in a browser', () => {
    const askedFrom = askingMachine({ remoteName: undefined, isBrowserWindow: true, runsOnRemote: false });
    const failing = (error: Error) => ({
      send: () => Promise.reject(error),
      ...(askedFrom === undefined ? {} : { askedFrom }),
    });
    const errors = ['Failed to fetch', 'NetworkError when attempting to fetch resource.', 'Load failed'];

    it('that it hides why a request failed', async () => {
      for (const message of errors) {
        const outcome = await run(madeUpKeys.accepted, failing(new TypeError(message)));
        assert.deepEqual([outcome.kind, outcome.reason], ['not-reachable', 'browser']);
      }
    });

    it('what it knows of a failure with a code', async () => {
      const error = new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } });
      assert.equal((await run(madeUpKeys.accepted, failing(error))).reason, 'connection-refused');
    });
  });

  it('shows no error message, which may contain the key', async () => {
    const send: Send = async ({ headers }) => {
      const key = headers['xi-api-key'];
      throw Object.assign(new Error(`bad header ${key}`, { cause: { code: key, message: key } }), {
        name: key,
      });
    };
    const outcome = await run(madeUpKeys.accepted, { send });
    assert.equal(outcome.reason, 'network');
    checkNoKey(outcome);
  });

  it('has a short text for every outcome, and a title for every button', () => {
    for (const [reason, { text, buttons }] of Object.entries(outcomeSentences)) {
      assertShort(text, reason);
      assert.ok(
        buttons.every((button) => buttonTitles[button] !== undefined),
        reason,
      );
    }
  });

  it("formats numbers and dates for the user's locale", async () => {
    const said = textsOf(await run(madeUpKeys.accepted, { locale: 'de' })).join(' ');
    assert.match(said, /1\.250 of 100\.000 used, 98\.750 left/);
    const german = new Date(1_798_761_600_000).toLocaleDateString('de', { dateStyle: 'long' });
    assert.ok(said.includes(`on ${german}.`));
  });

  it('says where a redirect leads, and that a country is not served', async () => {
    const article =
      'https://help.elevenlabs.io/hc/en-us/articles/22497891312401-Do-you-restrict-access-to-the-service';
    const redirects: readonly [status: number, location: string, reason: string, says: RegExp][] = [
      [302, article, 'country', /^ElevenLabs doesn't serve the country or the server that sends the request/],
      [307, article, 'country', /says nothing about the key/],
      [302, 'https://login.example/start?to=api', 'redirect', /The redirect leads to login\.example\./],
      [302, '/v1/elsewhere', 'redirect', /The test doesn't follow it with the key/],
      [0, '', 'redirect', /The test doesn't follow it with the key/],
    ];
    for (const [status, location, reason, says] of redirects) {
      const header = (name: string) => (name === 'location' && location !== '' ? location : undefined);
      const outcome = await run(madeUpKeys.accepted, {
        send: async () => ({ status, header, body: '<HTML>302 Moved</HTML>' }),
      });
      assert.deepEqual([outcome.kind, outcome.reason], ['not-reachable', reason]);
      assert.match(textsOf(outcome).join(' '), says);
    }
  });

  it('names every permission that the answer names', async () => {
    const messages: readonly [message: string, says: RegExp][] = [
      ['is missing the permission user_read to execute', /Missing permission: user_read\./],
      [
        'The API key you used is missing the permissions voices_read, text_to_speech and flows to execute this operation.',
        /Missing permissions: voices_read, text_to_speech, flows\./,
      ],
    ];
    for (const [message, says] of messages) {
      const outcome = await run(madeUpKeys.accepted, {
        send: async () => ({
          status: 401,
          header: () => undefined,
          body: JSON.stringify({ detail: { status: 'missing_permissions', message } }),
        }),
      });
      assert.match(textsOf(outcome).join(' '), says);
    }
  });

  it('quotes an answer with an unknown code as plain text, and never a key', async () => {
    const key = madeUpKeys.accepted;
    const messages: readonly [message: string, quoted: string | undefined][] = [
      ['A new kind of refusal.', 'A new kind of refusal.'],
      [`The key ${key} is not welcome.`, undefined],
      [`The key ending in ${key.slice(-8)} is not welcome.`, undefined],
      [`Another key ${madeUpKeys.forbidden} is not welcome.`, 'Another key … is not welcome.'],
      ['See [the docs](https://evil.example/x) <b>now</b>.', 'See the docs(…) now .'],
    ];
    for (const [message, quoted] of messages) {
      const outcome = await run(key, {
        send: async () => ({
          status: 401,
          header: () => undefined,
          body: JSON.stringify({ detail: { type: 'authentication_error', code: 'new_code', message } }),
        }),
      });
      const found = outcome.details.find(({ id }) => id === 'own-words')?.values['message'];
      assert.equal(found, quoted);
      checkNoKey(outcome);
    }
  });

  it('tells programs to use the host of the region if it accepts the key', async () => {
    const hosts: readonly [status: number, body: string, says: boolean][] = [
      [200, '{"tier":"creator","status":"active","character_count":1,"character_limit":2}', true],
      [401, '{"detail":{"status":"invalid_api_key"}}', false],
    ];
    for (const [status, body, says] of hosts) {
      const outcome = await run(madeUpKeys.accepted, {
        baseUrl: 'https://api.eu.residency.elevenlabs.io',
        send: async () => ({ status, header: () => undefined, body }),
      });
      const said = textsOf(outcome).join(' ');
      assert.equal(
        said.includes('The key was tested at api.eu.residency.elevenlabs.io. Use this host'),
        says,
      );
    }
  });

  it('names the machine that sent the request if it may be another one', async () => {
    const machines: readonly [location: ExtensionLocation, says: RegExp][] = [
      [
        { remoteName: 'ssh-remote', isBrowserWindow: false, runsOnRemote: true },
        /^The remote machine \(ssh-remote\) sent the request\.$/,
      ],
      [
        { remoteName: 'codespaces', isBrowserWindow: true, runsOnRemote: true },
        /^The remote machine \(codespaces\) sent the request\.$/,
      ],
      [
        { remoteName: 'wsl', isBrowserWindow: false, runsOnRemote: false },
        /^This machine sent the request, not the remote one\.$/,
      ],
      [
        { remoteName: undefined, isBrowserWindow: true, runsOnRemote: false },
        /^This browser sent the request\.$/,
      ],
    ];
    for (const [location, says] of machines) {
      const askedFrom = askingMachine(location);
      const said = textsOf(await run(madeUpKeys.accepted, askedFrom === undefined ? {} : { askedFrom }));
      assert.match(said.at(-1) ?? '', says);
    }
    const here = { remoteName: undefined, isBrowserWindow: false, runsOnRemote: false };
    assert.equal(askingMachine(here), undefined);
  });
});

async function arrived(api: StandInApi): Promise<void> {
  while (api.requests.length === 0) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
