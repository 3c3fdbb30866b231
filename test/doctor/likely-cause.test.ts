import assert from 'node:assert/strict';
import { diagnose } from '../../src/doctor/diagnose';
import type { DiagnosisReport } from '../../src/doctor/diagnosis-report';
import { madeUpKeys } from '../made-up-keys';
import { said } from './check-table';
import { reportedErrors, reportedProjects } from './reported-projects';
import { accepted, evidenceOf, outcome, type Workspace } from './workspace';

type Row = readonly [place: string | undefined, says: RegExp, step: string | undefined];

/** The cause of each reported 401: its place, its sentence, and its button. */
const causes: Readonly<Record<Exclude<keyof typeof reportedProjects, AnsweredCase>, Row>> = {
  'both-headers-refused': ['a.ts:2', /rejects requests with both xi-api-key and Authorization/, 'Fix It'],
  'doctor-root-env-next-app': [
    'apps/web/app/api/speak/route.ts:1',
    /Next\.js reads only .* in apps\/web/,
    'Why Is This a Problem?',
  ],
  'doctor-started-in-another-folder': [
    'voice-server/server.ts:2',
    /Bun reads only .* in voice-server/,
    'Why Is This a Problem?',
  ],
  'key-read-before-dotenv-runs': ['src/main.ts:4', /dotenv\.config\(\) runs too late/, 'Show Fixes'],
  'vite-variable-without-prefix': [
    'src/tts.ts:1',
    /Vite passes only VITE_ variables/,
    'Why Is This a Problem?',
  ],
  'next-client-component-private-variable': [
    'app/speak-button.tsx:5',
    /passes only NEXT_PUBLIC_ variables/,
    'Why Is This a Problem?',
  ],
  'livekit-plugin-reads-another-name': [
    'agent.ts:5',
    /reads ELEVEN_API_KEY\. No environment file defines it/,
    'Show Fixes',
  ],
  'ai-sdk-reads-another-name': ['b.ts:3', /ignores the api_key option/, 'Fix It'],
  'double-equals': ['.env:1', /has an equals sign before it/, 'Fix It'],
  'next-entry-glued-on': ['.env:1', /OPENAI_API_KEY is on the same line/, 'Show Fixes'],
  'truncated-key': ['.env:1', /its end is probably missing/, 'Why Is This a Problem? (malformed-key)'],
  'redaction-word-as-the-key': ['.env:1', /contains a placeholder/, 'Why Is This a Problem?'],
  'line-of-another-language-in-env': ['.env:1', /has the syntax of another language/, 'Fix It'],
  'header-given-as-an-option': ['a.js:2', /fetch has no option xi-api-key/, 'Fix It'],
  'axios-config-without-headers': ['a.js:2', /axios has no option xi-api-key/, 'Fix It'],
  'name-of-the-variable-as-the-value': ['a.js:2', /code in quotes/, 'Show Fixes'],
  'unknown-header-with-the-key': ['a.js:1', /ignores the xi-api-token header/, 'Fix It'],
  'openai-client-pointed-at-elevenlabs': [
    'a.ts:3',
    /OpenAI sends its key as Authorization: Bearer/,
    'Why Is This a Problem?',
  ],
  'key-shipped-by-configuration': [
    'app.config.js:1',
    /code that everybody can download/,
    'Why Is This a Problem?',
  ],
  'nuxt-message-names-a-variable-nobody-has': [
    'nuxt.config.ts:1',
    /from runtimeConfig\.public to runtimeConfig/,
    'Why Is This a Problem?',
  ],
  'browser-websocket-with-headers': ['a.tsx:4', /WebSocket sends no headers/, 'Why Is This a Problem?'],
  'agent-session-with-a-key': ['a.ts:3', /takes no API key/, 'Why Is This a Problem?'],
  'sdk-base-url-of-no-stack': ['a.ts:3', /is the ElevenLabs website, not the API/, 'Fix It'],
  'restricted-key-read-as-invalid': [
    'a.ts:2',
    /a valid but restricted key gets 401 too/,
    'Why Is This a Problem?',
  ],
};

/** Nothing is wrong with these projects: the answer to the key test names the cause. */
type AnsweredCase = 'both-headers-answer' | 'redirect-of-restricted-countries';
const answers: Readonly<Record<AnsweredCase, readonly [outcome: ReturnType<typeof outcome>, row: Row]>> = {
  'both-headers-answer': [
    outcome('rejected', 'authorization-header'),
    ['.env:1', /adds an Authorization header/, 'Contact Support'],
  ],
  'redirect-of-restricted-countries': [
    outcome('not-reachable', 'country'),
    ['.env:1', /doesn't serve the country or the server/, 'Open Country List'],
  ],
};

const errors: Readonly<Record<keyof typeof reportedErrors, RegExp>> = {
  'ai-sdk-reads-another-name/ai-sdk': /no API key to send/,
  'legacy-status-left-out/bearer': /rejects the request's Authorization header/,
  'legacy-status-left-out/clone': /plan doesn't allow the request/,
  'legacy-status-left-out/library': /plan doesn't allow the request/,
  'legacy-status-left-out/payment': /payment for the account failed/,
  'agent-and-scribe-errors/agent': /no agent with this ID/,
  'agent-and-scribe-errors/close': /agent is private without a signed URL/,
  'agent-and-scribe-errors/host': /allowlist doesn't contain the host/,
  'agent-and-scribe-errors/scribe': /No valid API key or token reached the socket/,
  'agent-and-scribe-errors/token': /isn't a conversation token/,
  'errors-of-others-blamed-on-elevenlabs/groq': /from Groq, not from ElevenLabs/,
  'errors-of-others-blamed-on-elevenlabs/supabase': /from Supabase, not from ElevenLabs/,
  'errors-of-others-blamed-on-elevenlabs/twilio': /from Twilio, not from ElevenLabs/,
  'landing-page-quota/quota': /received no API key/,
  'websocket-403-of-a-model/livekit': /doesn't serve the model/,
  'websocket-403-of-a-model/ws': /doesn't serve the model/,
};

const entry = `ELEVENLABS_API_KEY=${madeUpKeys.example}\n`;
const next = '{ "dependencies": { "next": "16" } }';
const request = (headers: string) =>
  `fetch('https://api.elevenlabs.io/v1/voices', { headers: { ${headers} } });\n`;
const right = request("'xi-api-key': process.env.ELEVENLABS_API_KEY?.trim() ?? ''");
const bearer = request("Authorization: 'Bearer ' + process.env.ELEVENLABS_API_KEY");
const rejected = outcome('rejected', 'invalid-key');

/** What comes first of several causes. */
const orders: readonly (readonly [name: string, workspace: Workspace, row: Row | undefined])[] = [
  [
    'nothing is wrong',
    { files: { '.env': entry, 'package.json': next, 'a.ts': right }, outcomes: [accepted] },
    undefined,
  ],
  [
    'a rejected key before a wrong header',
    { files: { '.env': entry, 'package.json': next, 'a.ts': bearer }, outcomes: [rejected] },
    ['.env:1', /doesn't know this key/, 'Get a New Key'],
  ],
  [
    'what is wrong with the line of a rejected key before the answer',
    {
      files: { '.env': entry.replace('=', '=Bearer '), 'package.json': next, 'a.ts': right },
      outcomes: [rejected],
    },
    ['.env:1', /Bearer/, 'Fix It'],
  ],
  [
    'a wrong header before a rejected key in a file that nothing loads',
    {
      files: {
        'backup/.env': entry,
        'backup/package.json': '{}',
        'web/package.json': next,
        'web/a.ts': bearer,
      },
      outcomes: [rejected],
    },
    ['web/a.ts:1', /API keys in the Authorization header/, 'Fix It'],
  ],
  [
    'the place that an error message is about before other findings',
    {
      files: { '.env': entry, 'package.json': next, 'a.ts': request("'x-api-key': 'a'"), 'b.ts': bearer },
      error: 'Only one of xi-api-key and authorization headers must be provided. Received both headers.',
    },
    ['b.ts:1', /API keys in the Authorization header/, 'Fix It'],
  ],
  [
    'used-up credits of an error message before findings',
    {
      files: { '.env': entry, 'package.json': next, 'a.ts': bearer },
      error: '{"detail":{"status":"quota_exceeded"}}',
    },
    [undefined, /credits/, 'Manage Subscription'],
  ],
];

describe('The most likely cause', () => {
  for (const [name, row] of Object.entries(causes)) {
    it(`of a reported 401: ${name}`, () => {
      const files = reportedProjects[name as keyof typeof causes];
      assertCause(diagnose(evidenceOf({ files })), row);
    });
  }

  for (const [name, [answer, row]] of Object.entries(answers)) {
    it(`of a reported 401, by the answer to the key test: ${name}`, () => {
      const files = reportedProjects[name as AnsweredCase];
      assertCause(diagnose(evidenceOf({ files, outcomes: [answer] })), row);
    });
  }

  for (const [name, says] of Object.entries(errors)) {
    it(`of a posted error text: ${name}`, () => {
      const error = reportedErrors[name as keyof typeof errors];
      const { cause } = diagnose(evidenceOf({ error }));
      assert.match(cause === undefined ? '' : said(cause.sentence), says);
    });
  }

  for (const [name, workspace, row] of orders) {
    it(`is ${name}`, () => {
      assertCause(diagnose(evidenceOf(workspace)), row);
    });
  }
});

function assertCause({ cause }: DiagnosisReport, row: Row | undefined): void {
  if (row === undefined) {
    assert.equal(cause, undefined);
    return;
  }
  const [place, says, step] = row;
  assert.ok(cause, 'There is no cause.');
  assert.match(said(cause.sentence), says);
  assert.equal(cause.place && `${cause.place.file}:${cause.place.start.line + 1}`, place);
  assert.equal(cause.step && said(cause.step.title), step);
}
