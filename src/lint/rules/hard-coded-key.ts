import type { ScriptFacts, WrittenKey } from '../facts/facts';
import type { Rule } from '../rule';

export const hardCodedKey: Rule = {
  id: 'hard-coded-key',
  summary: 'A key that stands in the code instead of the environment.',
  severity: 'warning',
  guideRows: [2, 6],
  documentation: 'apiKeys',
  messages: {
    literal:
      'An ElevenLabs key stands in the code, where everybody who gets the code can use it; read it from the environment, and replace the key if the code was ever shared.',
  },
  fixTitles: { read: 'Read the key from the environment' },
  checkScript(facts, report) {
    for (const { range, read } of hardCodedKeys(facts)) {
      report({
        range,
        messageId: 'literal',
        fixes: read.length === 0 ? [] : [{ titleId: 'read', values: {}, kind: 'suggestion', edits: read }],
      });
    }
  },
};

/** The keys that stand in a script; those of a test are made up. */
export function hardCodedKeys({ isTest, writtenKeys }: ScriptFacts): readonly WrittenKey[] {
  return isTest ? [] : writtenKeys;
}
