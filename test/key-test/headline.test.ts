import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { headline } from '../../src/key-test/headline';
import type { KeyTestOutcome, OutcomeReason } from '../../src/key-test/outcome';
import { outcomeSentences } from '../../src/key-test/outcome-sentences';
import { formatMessage } from '../../src/lint/messages';
import { projectFolder } from '../project';

const german = JSON.parse(
  fs.readFileSync(path.join(projectFolder, 'l10n', 'bundle.l10n.de.json'), 'utf8'),
) as Readonly<Record<string, string>>;

const plan = { id: 'plan', values: { plan: 'Growing business' } } as const;
const credits = { id: 'credits', values: { used: '1,250', limit: '100,000', left: '98,750' } } as const;
const permission = { id: 'missing-permission', values: { permission: 'user_read' } } as const;
const code = { id: 'answer-with-code', values: { status: 400, code: 'invalid_api_key' } } as const;

function outcome(
  reason: OutcomeReason,
  details: KeyTestOutcome['details'] = [],
  values: KeyTestOutcome['values'] = {},
): KeyTestOutcome {
  const shown = {
    host: 'api.elevenlabs.io',
    character: 'a zero-width space',
    credential: 'a key or token from another vendor',
    text: 'a name or another word before the key',
    ...values,
  };
  return { kind: 'accepted', reason, values: shown, details, account: undefined };
}

describe('The headline of a key test', () => {
  const rows: readonly (readonly [said: string, of: KeyTestOutcome])[] = [
    [
      'Key works: Growing business plan, 98,750 of 100,000 credits left.',
      outcome('accepted', [plan, credits]),
    ],
    ['Key works: payg-2027 plan.', outcome('accepted', [{ id: 'plan', values: { plan: 'payg-2027' } }])],
    ['Key works: 98,750 of 100,000 credits left.', outcome('accepted', [credits])],
    ['Key works.', outcome('accepted')],
    [
      "Key is valid but restricted: it can't read the account (user_read).",
      outcome('restricted', [permission]),
    ],
    ["Key is valid but restricted: it can't read the account.", outcome('restricted')],
    [
      "ElevenLabs doesn't know this key (invalid_api_key). It's wrong, deleted or rotated.",
      outcome('invalid-key', [code]),
    ],
    ["ElevenLabs doesn't know this key. It's wrong, deleted or rotated.", outcome('invalid-key')],
    ['No answer from api.elevenlabs.io after 10 seconds.', outcome('timeout', [], { seconds: 10 })],
    [
      "api.elevenlabs.io didn't answer in time, so the test ended. Check the network connection, and try again.",
      outcome('timeout'),
    ],
  ];
  for (const [said, of] of rows) {
    it(said, () => {
      const { text, values } = headline(of);
      assert.equal(formatMessage(text, values), said);
    });
  }

  // The longest place has four words.
  const place = " (ELEVENLABS_API_KEY, VS Code's environment)";
  const everyDetail = [plan, credits, permission, code];
  for (const reason of Object.keys(outcomeSentences) as OutcomeReason[]) {
    it(`has at most 30 words with its place, in English and German: ${reason}`, () => {
      const { text, values } = headline(outcome(reason, everyDetail, { seconds: 10 }));
      const translated = german[text] ?? assert.fail(`"${text}" has no translation.`);
      for (const template of [text, translated]) {
        const words = `${formatMessage(template, values)}${place}`.split(/\s+/);
        assert.ok(words.length <= 30, words.join(' '));
      }
    });
  }
});
