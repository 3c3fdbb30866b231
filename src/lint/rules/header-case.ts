import { defineRule } from '../rule';
import { isSecondSpelling } from './header-name';
import { fixKind, renameEdit } from './shared/header-fixes';

export const headerCase = defineRule({
  id: 'header-case',
  summary: "The `xi-api-key` header isn't written in lowercase.",
  severity: 'information',
  fix: 'safe',
  guideSections: ['right-header'],
  diagnosis: { script: 'headers' },
  curedByNewKey: [],
  documentation: 'authentication',
  messages: {
    case: 'Prefer xi-api-key, as ElevenLabs documents it. {name} works too, because HTTP header names are case-insensitive.',
  },
  fixTitles: { rename: 'Change to xi-api-key' },
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
