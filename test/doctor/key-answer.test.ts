import { madeUpKeys } from '../made-up-keys';
import { checkTable } from './check-table';
import { accepted, outcome } from './workspace';

const files = { '.env': `ELEVENLABS_API_KEY=${madeUpKeys.example}\n` };
const rejected = outcome('rejected', 'invalid-key', [
  { id: 'answer-with-code', values: { status: 401, code: 'invalid_api_key' } },
]);
const quota = outcome('rejected', 'quota', [
  { id: 'answer-with-code', values: { status: 401, code: 'quota_exceeded' } },
]);
const restricted = outcome('accepted-restricted', 'restricted', [
  { id: 'missing-permission', values: { permission: 'user_read' } },
]);
const offline = outcome('not-reachable', 'dns', [{ id: 'failure-code', values: { code: 'ENOTFOUND' } }]);
const unpaid = outcome('accepted', 'accepted-unpaid', [{ id: 'plan', values: { plan: 'pro' } }]);

checkTable('key-answer', [
  { name: 'an accepted key', files, outcomes: [accepted], verdict: 'ok', says: /accepts this key/ },
  {
    name: 'a rejected key',
    files,
    outcomes: [rejected],
    verdict: 'problem',
    says: /rejects this key/,
    notes: [/HTTP 401, invalid_api_key/],
    steps: ['Manage API Keys'],
  },
  {
    name: 'used-up credits: the key is known',
    files,
    outcomes: [quota],
    verdict: 'ok',
    says: /knows the key/,
  },
  {
    name: 'a restricted key is valid',
    files,
    outcomes: [restricted],
    verdict: 'ok',
    says: /knows the key/,
  },
  {
    name: 'no connection',
    files,
    outcomes: [offline],
    verdict: 'unknown',
    says: /couldn't be resolved/,
    notes: [/ENOTFOUND/],
    steps: ['Open Status Page'],
  },
  {
    name: 'a placeholder is not sent',
    files,
    outcomes: [outcome('not-sent', 'placeholder')],
    verdict: 'warning',
    says: /Nothing was sent/,
    steps: ['Manage API Keys'],
  },
  {
    name: 'several keys',
    files,
    outcomes: [accepted, rejected],
    verdict: 'problem',
    says: /2 keys were sent/,
    places: [
      ['.env:1', /accepts/],
      ['.env:1', /doesn't know this key \(invalid_api_key\)/],
    ],
    steps: ['Manage API Keys'],
  },
  {
    name: 'a rejected key in a file that nothing loads',
    files: {
      '.env.production': files['.env'],
      'package.json': '{ "dependencies": { "dotenv": "17" } }',
      'a.js': "import 'dotenv/config';\n",
    },
    outcomes: [rejected],
    verdict: 'warning',
    says: /rejects this key/,
    notes: [/HTTP 401, invalid_api_key/],
    steps: ['Manage API Keys'],
  },
  {
    name: 'what was said about all of several keys',
    files,
    outcomes: [accepted, rejected].map((one) => ({
      ...one,
      details: [...one.details, { id: 'other-host' as const, values: { host: '127.0.0.1' } }],
    })),
    verdict: 'problem',
    places: [
      ['.env:1', /accepts/],
      ['.env:1', /doesn't know this key/],
    ],
    notes: [/127\.0\.0\.1/],
    steps: ['Manage API Keys'],
  },
  {
    name: 'an answer from before the last edits',
    files,
    outcomes: [accepted],
    testedAt: '12:03',
    verdict: 'ok',
    says: /accepts this key/,
    notes: [/^Tested at 12:03\. Nothing was sent since then\.$/],
  },
  {
    name: 'a key that was changed since its test',
    files,
    outcomes: [],
    untestedKeys: 1,
    testedAt: '12:03',
    verdict: 'not-run',
    says: /changed since the last test/,
    steps: ['Check again and test the key'],
  },
  {
    name: 'more keys than the test sends',
    files,
    outcomes: [accepted, accepted],
    untestedKeys: 2,
    verdict: 'ok',
    places: [
      ['.env:1', /accepts/],
      ['.env:1', /accepts/],
    ],
    notes: [/Other keys found but not sent: 2\./],
  },
  {
    name: 'a skipped key test',
    files,
    verdict: 'not-run',
    says: /you skipped the key test/,
    steps: ['Check again and test the key'],
  },
  { name: 'nothing to test', files: {}, outcomes: [], verdict: 'not-run', says: /no key here to send/ },
]);

checkTable('account', [
  {
    name: 'in good standing',
    files,
    outcomes: [accepted],
    verdict: 'ok',
    says: /in good standing/,
    notes: [/Plan: Creator/, /100 of 1,000/],
  },
  {
    name: 'the accounts of several keys',
    files,
    outcomes: [accepted, restricted],
    verdict: 'unknown',
    says: /about the accounts of 2 keys/,
    places: [
      ['.env:1', /^Key works: Creator plan, 900 of 1,000 credits left\.$/],
      ['.env:1', /^Key is valid but restricted: it can't read the account \(user_read\)\.$/],
    ],
    steps: ['Manage API Keys'],
  },
  {
    name: 'unpaid',
    files,
    outcomes: [unpaid],
    verdict: 'problem',
    says: /payment/,
    notes: [/Plan: pro/],
    steps: ['Manage Subscription', 'Manage API Keys'],
  },
  {
    name: 'used-up credits',
    files,
    outcomes: [quota],
    verdict: 'problem',
    says: /used up/,
    notes: [/quota_exceeded/],
    steps: ['Manage Subscription', 'Manage API Keys'],
  },
  {
    name: 'unusual activity',
    files,
    outcomes: [outcome('rejected', 'unusual-activity')],
    verdict: 'problem',
    says: /unusual activity/,
    steps: ['Manage Subscription', 'Contact Support'],
  },
  {
    name: "a restricted key can't read its account",
    files,
    outcomes: [restricted],
    verdict: 'unknown',
    notes: [/user_read/],
    steps: ['Manage API Keys'],
  },
  {
    name: 'the permissions that the code needs from a restricted key',
    files: {
      ...files,
      'src/voice.ts':
        "await fetch('https://api.elevenlabs.io/v1/text-to-speech/x', { headers: { 'xi-api-key': key } });\n" +
        'await elevenlabs.speechToText.convert({});\n',
      'src/account.ts':
        "await fetch('https://api.elevenlabs.io/v1/user', { headers: { 'xi-api-key': key } });\n",
      'src/chat.ts': "await fetch('https://api.openai.com/v1/models');\n",
    },
    outcomes: [restricted],
    verdict: 'unknown',
    notes: [
      /Missing permission: user_read/,
      /which the key lacks: user_read\./,
      /speech_to_text, text_to_speech\./,
    ],
    steps: ['Manage API Keys'],
  },
  {
    name: 'a rejected key has no account',
    files,
    outcomes: [rejected],
    verdict: 'not-run',
    says: /couldn't be read/,
  },
  { name: 'a skipped key test', files, verdict: 'not-run', says: /was skipped/ },
]);

checkTable('error-message', [
  {
    name: 'a known error',
    error: 'Status code: 401\nBody: {"detail":{"status":"quota_exceeded"}}',
    verdict: 'problem',
    says: /account's credits/,
    steps: ['Manage Subscription', 'Manage API Keys'],
  },
  {
    name: 'an error with an unknown code, in the words of ElevenLabs',
    error: '{"detail":{"code":"brand_new","message":"A new kind of refusal."}}',
    verdict: 'problem',
    says: /refuses the request for an unknown reason/,
    notes: [/^ElevenLabs says: “A new kind of refusal\.”$/],
    steps: ['Open Error Docs', 'Contact Support'],
  },
  {
    name: 'an error of another service',
    error: 'POST https://abc.supabase.co/functions/v1/elevenlabs 401 {"code":401,"message":"Invalid JWT"}',
    verdict: 'problem',
    says: /from Supabase, not from ElevenLabs/,
  },
  {
    name: 'an unknown error',
    error: 'Something else',
    verdict: 'unknown',
    says: /no known ElevenLabs error/,
  },
  { name: 'no message', verdict: undefined },
]);
