import type { KeyRead } from '../facts/facts';
import type { Fix } from '../finding';
import { defineRule } from '../rule';

export const untrimmedEnv = defineRule({
  id: 'untrimmed-env',
  summary: 'The key is read from the environment without `.trim()`.',
  severity: 'information',
  fix: 'safe',
  guideSections: ['stray-blanks', 'environment'],
  diagnosis: { script: 'key-line' },
  newKeyMayCure: false,
  documentation: 'authentication',
  messages: {
    untrimmed:
      '{variable} is used as the key without .trim(): most clients strip blanks around it, but not all do, and one is enough for a 401.',
    raw: '{variable} is used as the key without .trim(), and with {clients} a pasted blank is sent along or a line break is refused.',
    rawElsewhere:
      '{variable} is read in another file without .trim() and used as the key here, and with {clients} a pasted blank is sent along or a line break is refused.',
    readHere: '{variable} is read here without .trim().',
  },
  fixTitles: {
    trim: 'Trim {variable} where it is read',
    plainTrim: 'Trim {variable} with a plain .trim(), which throws when it is not set',
  },
  checkScript(facts, report) {
    for (const { variable, range, place, clients, trim } of facts.importedReads) {
      report({
        range,
        messageId: 'rawElsewhere',
        values: { variable, clients: clients.join(', ') },
        severity: 'warning',
        related: [{ ...place, messageId: 'readHere', values: { variable } }],
        fixes:
          trim.length === 0
            ? []
            : [{ titleId: 'trim', values: { variable }, kind: 'suggestion', edits: trim }],
      });
    }
    for (const read of facts.keyReads) {
      if (!read.trimmed) {
        const isRaw = read.rawClients.length > 0;
        report({
          range: read.range,
          messageId: isRaw ? 'raw' : 'untrimmed',
          values: isRaw
            ? { variable: read.variable, clients: read.rawClients.join(', ') }
            : { variable: read.variable },
          severity: isRaw ? 'warning' : 'information',
          fixes: fixes(read),
        });
      }
    }
  },
});

function fixes({ variable, trim, plainTrim }: KeyRead): Fix[] {
  const careful: Fix = { titleId: 'trim', values: { variable }, kind: 'safe', edits: trim };
  const plain: Fix = { titleId: 'plainTrim', values: { variable }, kind: 'suggestion', edits: plainTrim };
  return plainTrim.length === 0 ? [careful] : [careful, plain];
}
