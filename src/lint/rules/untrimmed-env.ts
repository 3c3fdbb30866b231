import type { KeyRead } from '../facts/facts';
import type { Fix } from '../finding';
import { defineRule, type RuleFinding } from '../rule';

export const untrimmedEnv = defineRule({
  id: 'untrimmed-env',
  summary: 'The key is read from an environment variable without `.trim()`.',
  severity: 'information',
  fix: 'safe',
  guideSections: ['stray-blanks', 'environment'],
  diagnosis: { script: 'key-line' },
  newKeyMayCure: false,
  documentation: 'authentication',
  messages: {
    untrimmed: 'Add .trim() to {variable}: some clients send a stray space along with the key.',
    raw: 'Add .trim() to {variable}: with {clients}, stray whitespace is sent along with the key or causes an error.',
    message:
      'Add .trim() to {variable}: nothing strips whitespace inside a WebSocket message, so it is sent along with the key.',
    messageElsewhere:
      '{variable} is read in another file without .trim(), and nothing strips whitespace inside a WebSocket message. Add .trim() there.',
    rawElsewhere:
      '{variable} is read in another file without .trim(). With {clients}, stray whitespace is sent along with the key or causes an error. Add .trim() there.',
    readHere: '{variable} is read here without .trim().',
  },
  fixTitles: {
    trim: 'Add .trim() where {variable} is read',
    plainTrim: "Add .trim() where {variable} is read, and throw if it isn't set",
  },
  checkScript(facts, report) {
    for (const { variable, range, place, clients, isInMessage, trim } of facts.importedReads) {
      report({
        range,
        ...(isInMessage
          ? { messageId: 'messageElsewhere', values: { variable } }
          : { messageId: 'rawElsewhere', values: { variable, clients: clients.join(', ') } }),
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
        report({
          range: read.range,
          ...judged(read),
          fixes: fixes(read),
        });
      }
    }
  },
});

function judged({
  variable,
  rawClients,
  isInMessage,
}: KeyRead): Pick<RuleFinding, 'messageId' | 'values' | 'severity'> {
  if (isInMessage) return { messageId: 'message', values: { variable }, severity: 'warning' };
  return rawClients.length > 0
    ? { messageId: 'raw', values: { variable, clients: rawClients.join(', ') }, severity: 'warning' }
    : { messageId: 'untrimmed', values: { variable }, severity: 'information' };
}

function fixes({ variable, trim, plainTrim }: KeyRead): Fix[] {
  const careful: Fix = { titleId: 'trim', values: { variable }, kind: 'safe', edits: trim };
  const plain: Fix = { titleId: 'plainTrim', values: { variable }, kind: 'suggestion', edits: plainTrim };
  return plainTrim.length === 0 ? [careful] : [careful, plain];
}
