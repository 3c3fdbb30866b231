import assert from 'node:assert/strict';
import { withNeededPermissions } from '../../src/key-test/needed-permissions';
import type { KeyTestOutcome } from '../../src/key-test/outcome';

const speech = "fetch('https://api.elevenlabs.io/v1/text-to-speech/voice', { method: 'POST' });";
const client = "import { ElevenLabsClient } from 'elevenlabs';\nclient.speechToText.convert({ file });";

/** What the code in the workspace needs, for the outcome and the scripts. */
const examples: readonly (readonly [
  name: string,
  reason: KeyTestOutcome['reason'],
  scripts: readonly string[],
  permissions: string | undefined,
])[] = [
  ['requests and the official client', 'restricted', [speech, client], 'speech_to_text, text_to_speech'],
  ['the same request twice', 'restricted', [speech, speech], 'text_to_speech'],
  ['scripts without ElevenLabs', 'restricted', ['fetch("/v1/text-to-speech/a")'], undefined],
  ['no scripts', 'restricted', [], undefined],
  ['a key that is accepted', 'accepted', [speech], undefined],
  ['a key that is rejected', 'invalid-key', [speech], undefined],
];

describe('The permissions that the code needs from a restricted key', () => {
  for (const [name, reason, scripts, permissions] of examples) {
    it(name, () => {
      const details: KeyTestOutcome['details'] = [{ id: 'restricted-meaning', values: {} }];
      const outcome: KeyTestOutcome = {
        kind: 'accepted-restricted',
        reason,
        values: {},
        details,
        account: undefined,
      };
      const added = permissions === undefined ? [] : [{ id: 'needed-permissions', values: { permissions } }];
      assert.deepEqual(withNeededPermissions(outcome, scripts).details, [...details, ...added]);
    });
  }
});
