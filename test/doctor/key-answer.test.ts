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
    name: 'used-up credits say that the key is known',
    files,
    outcomes: [quota],
    verdict: 'ok',
    says: /knows the key/,
  },
  {
    name: 'a restricted key is a real one',
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
    says: /could not be resolved/,
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
      ['.env:1', /rejects/],
    ],
    notes: [/401/],
    steps: ['Manage API Keys'],
  },
  {
    name: 'more keys than are sent',
    files,
    outcomes: [accepted, accepted],
    untestedKeys: 2,
    verdict: 'ok',
    places: [
      ['.env:1', /accepts/],
      ['.env:1', /accepts/],
    ],
    notes: [/More keys that were found and not sent: 2\./],
  },
  {
    name: 'left out',
    files,
    verdict: 'not-run',
    says: /you left the key test out/,
    steps: ['Check again and test the key'],
  },
  { name: 'nothing to test', files: {}, outcomes: [], verdict: 'not-run', says: /no key that could be sent/ },
]);

checkTable('account', [
  {
    name: 'in order',
    files,
    outcomes: [accepted],
    verdict: 'ok',
    says: /in order/,
    notes: [/Plan: creator/, /100 of 1,000/],
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
    name: 'a restricted key does not show its account',
    files,
    outcomes: [restricted],
    verdict: 'unknown',
    notes: [/user_read/],
    steps: ['Manage API Keys'],
  },
  {
    name: 'a rejected key shows none',
    files,
    outcomes: [rejected],
    verdict: 'not-run',
    says: /could not be read/,
  },
  { name: 'left out', files, verdict: 'not-run', says: /left out/ },
]);

checkTable('error-message', [
  {
    name: 'an answer that is known',
    error: 'Status code: 401\nBody: {"detail":{"status":"quota_exceeded"}}',
    verdict: 'problem',
    says: /credits of the account/,
    steps: ['Manage Subscription', 'Manage API Keys'],
  },
  {
    name: 'an answer that is not known',
    error: 'Something else',
    verdict: 'unknown',
    says: /no answer of ElevenLabs/,
  },
  { name: 'no message', verdict: undefined },
]);
