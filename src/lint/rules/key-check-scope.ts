import { defineRule } from '../rule';

export const keyCheckScope = defineRule({
  id: 'key-check-scope',
  summary:
    'A check of a key takes every refusal of `GET /v1/user` for a wrong key, although the key may only lack a permission.',
  severity: 'information',
  fix: 'none',
  guideSections: ['other-causes'],
  diagnosis: { script: 'headers' },
  curedByNewKey: [],
  documentation: 'errors',
  messages: {
    scope:
      'GET {path} needs the permission user_read, so a valid but restricted key gets 401 too. Read detail.code or detail.status: missing_permissions means a good key.',
  },
  fixTitles: {},
  checkScript(facts, report) {
    for (const { range, path } of facts.isTest ? [] : facts.keyChecks) {
      report({ range, messageId: 'scope', values: { path } });
    }
  },
});
