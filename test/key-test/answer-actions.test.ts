import assert from 'node:assert/strict';
import { actionsAfter, actionTitle, type Circumstances } from '../../src/key-test/answer-actions';
import type { DetailId, KeyTestOutcome, OutcomeKind, OutcomeReason } from '../../src/key-test/outcome';
import { outcomeSentences } from '../../src/key-test/outcome-sentences';

const inFile: Circumstances = { hasPlace: true, canBeStripped: true, isPasted: false };
const pasted: Circumstances = { hasPlace: false, canBeStripped: false, isPasted: true };
const ofHost: Circumstances = { hasPlace: false, canBeStripped: false, isPasted: false };

type Row = readonly [
  outcome: `${OutcomeKind} ${OutcomeReason}`,
  details: readonly DetailId[],
  circumstances: Circumstances,
  titles: readonly string[],
];

const rows: readonly Row[] = [
  ['accepted accepted', [], inFile, []],
  ['accepted accepted', ['padded'], inFile, ['Remove Whitespace']],
  ['accepted accepted', ['padded'], pasted, ['Remember Key']],
  ['accepted accepted-unpaid', [], inFile, ['Manage Subscription', 'Manage API Keys']],
  ['accepted-restricted restricted', [], inFile, ['Edit Key Permissions']],
  ['accepted-restricted restricted', [], pasted, ['Edit Key Permissions', 'Remember Key']],
  ['rejected invalid-key', [], inFile, ['Get a New Key']],
  ['rejected invalid-key', ['padded'], inFile, ['Remove Whitespace', 'Get a New Key']],
  ['rejected quota', [], ofHost, ['Manage Subscription', 'Manage API Keys']],
  ['rejected residency', [], inFile, ['Choose Another Region', 'Contact Support']],
  ['not-reachable timeout', [], inFile, ['Try Again', 'Open Status Page']],
  ['not-reachable timeout', ['other-host'], inFile, ['Open Settings', 'Try Again', 'Open Status Page']],
  ['not-reachable offline', [], pasted, ['Try Again']],
  ['not-sent base-url', [], inFile, ['Open Settings']],
  ['not-sent placeholder', [], inFile, ['Get a New Key', 'Go to the Line']],
  ['not-sent blank-inside', [], inFile, ['Go to the Line', 'Manage API Keys']],
  ['not-sent blank-inside', [], ofHost, ['Manage API Keys']],
];

describe('What helps after a key test', () => {
  for (const [name, details, circumstances, titles] of rows) {
    const from =
      circumstances === inFile ? 'a file' : circumstances === pasted ? 'a paste' : 'the environment';
    it(`${[name, ...details].join(', ')}, from ${from}: ${titles.join(', ') || 'nothing'}`, () => {
      const outcome = outcomeOf(name, details);
      const actions = actionsAfter(outcome, circumstances);
      assert.deepEqual(
        actions.map((action) => actionTitle(action, outcome.reason)),
        titles,
      );
    });
  }

  it('has a title, and no action twice', () => {
    for (const reason of Object.keys(outcomeSentences) as OutcomeReason[]) {
      for (const kind of ['accepted', 'rejected', 'not-reachable', 'not-sent'] as const) {
        const outcome = outcomeOf(`${kind} ${reason}`, ['padded', 'other-host']);
        const titles = actionsAfter(outcome, inFile).map((action) => actionTitle(action, reason));
        assert.ok(!titles.includes(''), reason);
        assert.deepEqual([...new Set(titles)], titles);
      }
    }
  });
});

function outcomeOf(name: Row[0], details: readonly DetailId[]): KeyTestOutcome {
  const [kind, reason] = name.split(' ') as [OutcomeKind, OutcomeReason];
  return { kind, reason, values: {}, details: details.map((id) => ({ id, values: {} })), account: undefined };
}
