import type { Rule } from '../rule';
import { fixKind, renameEdit } from './header-fixes';
import { isSecondSpelling } from './header-name';

export const headerCase: Rule = {
  id: 'header-case',
  summary: 'The header is written in other capitals than `xi-api-key`.',
  severity: 'information',
  guideRows: [3],
  documentation: 'authentication',
  messages: {
    case: 'ElevenLabs documents this header as xi-api-key; {name} works too, because HTTP ignores capitals in header names.',
  },
  fixTitles: { rename: 'Write it as xi-api-key' },
  checkScript(facts, report) {
    for (const set of facts.headerSets) {
      for (const field of set.fields) {
        if (field.naming === 'other-case' && field.evidence !== undefined && !isSecondSpelling(field, set)) {
          report({
            range: field.nameRange,
            messageId: 'case',
            values: { name: field.name },
            fixes: [
              {
                titleId: 'rename',
                values: {},
                kind: fixKind(field.evidence, field),
                edits: [renameEdit(field)],
              },
            ],
          });
        }
      }
    }
  },
};
