import type { ImportedRead, KeyRead } from '../facts/key-facts';
import type { Fix, Severity } from '../finding';
import { defineRule, type RuleFinding } from '../rule';

export const untrimmedEnv = defineRule({
  id: 'untrimmed-env',
  summary: 'The key is read from an environment variable without `.trim()`.',
  severity: 'information',
  fix: 'safe',
  guideSections: ['stray-blanks', 'environment'],
  diagnosis: { script: 'key-line' },
  curedByNewKey: [],
  yieldsTo: ['public-env', 'unreachable-env'],
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
    usedHere: '{variable} is used here.',
  },
  fixTitles: {
    trim: 'Add .trim() where {variable} is read',
    plainTrim: "Add .trim() where {variable} is read, and throw if it isn't set",
  },
  checkScript(facts, report) {
    const graded = (severity: Severity): Severity => (facts.isForDevelopers ? 'hint' : severity);
    for (const read of facts.importedReads) {
      report({ ...usedRaw(read), severity: graded('warning') });
    }
    for (const read of facts.keyReads.filter(isReported)) {
      report({ ...untrimmed(read), severity: graded(isSentRaw(read) ? 'warning' : 'information') });
    }
  },
});

/**
 * A key that another module reads is only reported where nothing strips it, or one missing trim would be reported in
 * every file that uses the key.
 */
function isReported(read: KeyRead): boolean {
  return !read.trimmed && (isSentRaw(read) || !read.isFromModule);
}

function isSentRaw({ rawClients, isInMessage }: KeyRead): boolean {
  return isInMessage || rawClients.length > 0;
}

function untrimmed(read: KeyRead): RuleFinding {
  const { variable, range } = read;
  return {
    range,
    ...messageOf(read),
    cause: { kind: 'variable', name: variable, furtherId: 'readHere' },
    fixes: fixes(read),
  };
}

function messageOf(read: KeyRead): Pick<RuleFinding, 'messageId' | 'values'> {
  const { variable, rawClients, isInMessage } = read;
  if (isInMessage) return { messageId: 'message', values: { variable } };
  return isSentRaw(read)
    ? { messageId: 'raw', values: { variable, clients: rawClients.join(', ') } }
    : { messageId: 'untrimmed', values: { variable } };
}

function usedRaw({ variable, range, place, clients, isInMessage, trim }: ImportedRead): RuleFinding {
  const fix: Fix = { titleId: 'trim', values: { variable }, kind: 'suggestion', edits: trim };
  return {
    range,
    ...(isInMessage
      ? { messageId: 'messageElsewhere', values: { variable } }
      : { messageId: 'rawElsewhere', values: { variable, clients: clients.join(', ') } }),
    related: [{ ...place, messageId: 'readHere', values: { variable } }],
    cause: { kind: 'variable', name: variable, furtherId: 'usedHere' },
    fixes: trim.length === 0 ? [] : [fix],
  };
}

function fixes({ variable, trim, plainTrim }: KeyRead): Fix[] {
  const careful: Fix = { titleId: 'trim', values: { variable }, kind: 'safe', edits: trim };
  const plain: Fix = { titleId: 'plainTrim', values: { variable }, kind: 'suggestion', edits: plainTrim };
  return plainTrim.length === 0 ? [careful] : [careful, plain];
}
