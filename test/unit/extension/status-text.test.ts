import assert from 'node:assert/strict';
import type { LintOutcome } from '../../../src/extension/linting/lint-outcome';
import { type StatusText, statusText } from '../../../src/extension/status-text';
import type { Finding } from '../../../src/lint/finding';
import { createLinter } from '../../../src/lint/lint';
import { formatMessage } from '../../../src/lint/messages';

const finding: Finding = {
  ruleId: 'padded-key',
  range: { start: 0, end: 1 },
  severity: 'error',
  messageId: 'entry-sent',
  values: {},
  unnecessary: false,
  related: [],
  fixes: [],
};

const linted = (findings: number): LintOutcome => ({
  kind: 'linted',
  version: 1,
  source: { kind: 'environment', fileKind: 'loaded', uri: 'file:///.env', text: '', encoding: 'utf8' },
  context: {},
  linter: createLinter(undefined),
  findings: Array.from({ length: findings }, () => finding),
  unusedDirectives: [],
  facts: [],
  milliseconds: 4,
});

describe('The language status', () => {
  const examples: [
    name: string,
    outcome: LintOutcome | undefined,
    text: string,
    detail: RegExp,
    action?: StatusText['action'],
  ][] = [
    ['no finding', linted(0), 'ElevenLabs: no problems', /^Checked in 4 ms$/],
    ['one finding', linted(1), 'ElevenLabs: 1 problem', /^Checked in 4 ms$/, 'show-problems'],
    ['two findings', linted(2), 'ElevenLabs: 2 problems', /^Checked in 4 ms$/, 'show-problems'],
    [
      'more than are shown',
      linted(101),
      'ElevenLabs: 101 problems, 100 shown',
      /^Checked in 4 ms$/,
      'show-problems',
    ],
    ['in progress', undefined, 'ElevenLabs: checking', /is being checked/],
    ['no trigger word', { kind: 'silent' }, 'ElevenLabs: nothing to check', /doesn't mention ElevenLabs/],
    [
      'switched off',
      { kind: 'off' },
      'ElevenLabs: not checked',
      /elevenlabsLint\.enable/,
      { setting: 'elevenlabsLint.enable' },
    ],
    [
      'excluded',
      { kind: 'excluded' },
      'ElevenLabs: not checked',
      /elevenlabsLint\.exclude/,
      { setting: 'elevenlabsLint.exclude' },
    ],
    ['too large', { kind: 'large-text' }, 'ElevenLabs: not checked', /1 MB/],
    ['a long line', { kind: 'long-line' }, 'ElevenLabs: not checked', /50,000 characters/],
    ['an internal error', { kind: 'failed' }, 'ElevenLabs: not checked', /log/],
  ];
  for (const [name, outcome, text, detail, action = 'show-log'] of examples) {
    it(name, () => {
      const status = statusText(outcome, 100);
      assert.equal(formatMessage(status.text, status.values), text);
      assert.match(formatMessage(status.detail, status.values), detail);
      assert.equal(status.isFailure, outcome?.kind === 'failed');
      assert.deepEqual(status.action, action);
    });
  }
});
