import assert from 'node:assert/strict';
import { answerPage, pageActionOf, type ShownAnswer } from '../../src/key-test/answer-page';
import { formatMessage } from '../../src/lint/messages';

const accepted: ShownAnswer = {
  masked: 'sk_…7081',
  name: 'ELEVENLABS_API_KEY',
  place: '.env:3',
  outcome: {
    kind: 'accepted',
    reason: 'accepted',
    values: { host: 'api.elevenlabs.io' },
    details: [
      { id: 'plan', values: { plan: 'Creator' } },
      { id: 'credits', values: { used: '1,250', limit: '100,000', left: '98,750' } },
    ],
    account: undefined,
  },
  time: '29 November 2026, 09:00',
  actions: [],
};
const rejected: ShownAnswer = {
  ...accepted,
  name: '<b>XI_API_KEY</b>',
  place: undefined,
  outcome: {
    kind: 'rejected',
    reason: 'invalid-key',
    values: {},
    details: [{ id: 'own-words', values: { message: '<img src=x>' } }],
    account: undefined,
  },
  actions: [{ kind: 'open-page', page: 'keySettings' }, { kind: 'try-again' }],
};
const options = { language: 'en', nonce: 'abc123', focus: undefined } as const;
const pageOf = (...answers: ShownAnswer[]) => answerPage(answers, formatMessage, options);

describe('The page of a key test', () => {
  it('says everything about one answer', () => {
    const page = pageOf(accepted);
    for (const text of [
      'Key works: Creator plan, 98,750 of 100,000 credits left.',
      'ElevenLabs accepts this key.',
      'Plan: Creator.',
      'Key: sk_…7081',
      'Time: 29 November 2026, 09:00',
      'ELEVENLABS_API_KEY',
      '.env:3',
      'Copy Details',
    ]) {
      assert.ok(page.includes(text), text);
    }
    assert.ok(!page.includes('<table'));
  });

  it('has a row for each of several answers, and never one sentence for two', () => {
    const page = pageOf(accepted, rejected);
    const rows = [...page.matchAll(/<tr class="(.*?)">(.*?)<\/tr>/g)].map(([, rank, cells = '']) => [
      rank,
      ...[...cells.matchAll(/<t[hd].*?>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell),
    ]);
    assert.deepEqual(rows, [
      ['ok', '<a href="#key-0">ELEVENLABS_API_KEY</a>', '.env:3', 'Accepted · Creator', '98,750'],
      [
        'problem',
        '<a href="#key-1">&lt;b&gt;XI_API_KEY&lt;/b&gt;</a>',
        '',
        'Rejected: wrong, deleted or rotated',
        '',
      ],
    ]);
    assert.equal(page.match(/<section/g)?.length, 2);
  });

  it('offers the actions, the cure as the primary one', () => {
    const buttons = [...pageOf(rejected).matchAll(/<button( class="primary")?.*?>(.*?)<\/button>/g)];
    assert.deepEqual(
      buttons.map(([, primary, title]) => [primary !== undefined, title]),
      [
        [true, 'Get a New Key'],
        [false, 'Try Again'],
        [false, 'Copy Details'],
      ],
    );
  });

  it('contains no markup of names and answers', () => {
    const page = pageOf(accepted, rejected);
    assert.ok(!page.includes('<b>') && !page.includes('<img'));
  });

  it('loads nothing', () => {
    assert.match(pageOf(accepted), /default-src &#39;none&#39;/);
    assert.doesNotMatch(pageOf(accepted, rejected), /\b(?:src|href)="(?!#)/);
  });

  describe('understands a message', () => {
    const messages: readonly (readonly [message: unknown, action: unknown])[] = [
      [
        { action: 'copy', answer: '0' },
        { kind: 'copy', answer: 0 },
      ],
      [
        { action: 'act', answer: '1', item: '1' },
        { kind: 'act', answer: 1, action: { kind: 'try-again' } },
      ],
      [{ action: 'act', answer: '0', item: '0' }, undefined],
      [{ action: 'act', answer: '1', item: '2' }, undefined],
      [{ action: 'act', answer: '2', item: '0' }, undefined],
      [{ action: 'copy', answer: 0 }, undefined],
      [{ action: 'copy', answer: '__proto__' }, undefined],
      [{ action: 'erase', answer: '0' }, undefined],
      [{ browser: 'x' }, undefined],
      [null, undefined],
      ['copy', undefined],
    ];
    for (const [message, action] of messages) {
      it(JSON.stringify(message), () => {
        assert.deepEqual(pageActionOf(message, [accepted, rejected]), action);
      });
    }
  });
});
