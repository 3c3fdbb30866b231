import { defineRule } from '../rule';
import { isSecondSpelling } from './header-name';
import { fixKind, renameEdit } from './shared/header-fixes';

export const headerCase = defineRule({
  id: 'header-case',
  summary: 'The header is written in other capitals than `xi-api-key`.',
  severity: 'information',
  fix: 'safe',
  guideSections: ['right-header'],
  diagnosis: { script: 'headers' },
  newKeyMayCure: false,
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
});
