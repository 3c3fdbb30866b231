import type { HeaderField } from '../facts/request-facts';
import { defineRule, type RuleFinding } from '../rule';
import { malformedEntries } from './shared/malformed-entries';
import { malformedLiterals } from './shared/malformed-literals';

export const malformedKey = defineRule({
  id: 'malformed-key',
  summary: "The value isn't an ElevenLabs key, or contains more than the key, such as `Bearer` or quotes.",
  severity: 'warning',
  fix: 'safe',
  guideSections: ['why', 'new-key'],
  diagnosis: { script: 'key-line', environment: 'key-line' },
  curedByNewKey: 'all',
  documentation: 'apiKeys',
  messages: {
    'entry-label':
      'The key in {variable} has a prefix such as Bearer or a header name. Clients send it as part of the key. Remove the prefix.',
    'entry-equals':
      'The key in {variable} has an equals sign before it. Every loader keeps it in the key. Remove it.',
    'entry-separator':
      'The key in {variable} ends with a semicolon or comma. Every JavaScript loader keeps it in the key. Remove it.',
    'entry-separator-after-quotes':
      '{variable} has a semicolon or comma after the closing quote. Next.js, Vite before 8 and dotenv-based loaders keep it and the quotes. Remove it.',
    'entry-escape':
      'The key in {variable} ends with an escaped line break, a backslash and a letter. JavaScript loaders keep both characters in the key. Remove them.',
    'entry-angle-brackets':
      'The key in {variable} is in angle brackets, and no loader removes them. Remove the brackets.',
    'entry-quotes':
      'The key in {variable} has extra quotes. JavaScript loaders keep them, and no client removes them. Remove the quotes.',
    'entry-key-id':
      '{variable} looks like a key ID (64 hex digits). Use the key itself: it starts with sk_ and is shown only when created or rotated.',
    'entry-other': '{variable} looks like {what}, which ElevenLabs rejects. Use an ElevenLabs API key.',
    'entry-copies': '{variable} contains the key more than once. Clients send all of it. Keep one.',
    'entry-next':
      '{next} is on the same line as {variable}, so it becomes part of the key. Put it on its own line.',
    'entry-several': '{variable} contains another key, secret or text besides the key. Use the key alone.',
    'entry-name': '{variable} contains the name {name} instead of a key. Replace it with your API key.',
    'entry-code':
      '{variable} contains code that reads {name}, but no loader runs it. Replace it with your API key.',
    'entry-reference':
      '{variable} refers to {name}, which no environment file here sets. Many loaders keep the reference as the key. Put your API key there.',
    'entry-cut-off':
      'The key in {variable} has {count} instead of {length} characters, so its end is probably missing. Copy the whole key again.',
    'entry-cut-region':
      'The key in {variable} ends before the name of its region, so its end is missing. Copy the whole key again.',
    'entry-placeholder':
      '{variable} contains a placeholder. Replace it with your API key, unless another environment file overrides it.',
    'literal-label':
      'This key has a prefix such as Bearer or a header name. Clients send it as part of the key. Remove the prefix.',
    'literal-equals': 'This key has an equals sign before it. Clients send it as part of the key. Remove it.',
    'literal-separator':
      'This key ends with a semicolon or comma. Clients send it as part of the key. Remove it.',
    'literal-escape':
      'This key ends with an escaped line break, a backslash and a letter. Clients send both characters as part of the key. Remove them.',
    'literal-angle-brackets':
      'This key is in angle brackets. Clients send them as part of the key. Remove the brackets.',
    'literal-quotes': 'This key has extra quotes, and no client removes them. Remove the quotes.',
    'literal-key-id':
      'This looks like a key ID (64 hex digits). Use the key itself: it starts with sk_ and is shown only when created or rotated.',
    'literal-other': 'This looks like {what}, which ElevenLabs rejects. Use an ElevenLabs API key.',
    'literal-again': 'The same text is here.',
    'literal-copies': 'This is the key more than once. Clients send all of it. Keep one.',
    'literal-several': 'This contains another key or secret besides the key. Use the key alone.',
    'literal-name':
      'This is the name of a variable in quotes, so clients send the name as the key. Read the variable.',
    'literal-code':
      'This is code in quotes that insert nothing, so clients send the code as the key. Read the value.',
    'literal-cut-off':
      'This key has {count} instead of {length} characters, so its end is probably missing. Copy the whole key again.',
    'literal-cut-region':
      'This key ends before the name of its region, so its end is missing. Copy the whole key again.',
    'header-scheme':
      'The {name} header starts with Bearer. Clients send it as part of the key. Send the bare key.',
    'message-scheme':
      'The value of {name} starts with Bearer, which is sent as part of the key. Send the bare key.',
  },
  fixTitles: {
    strip: 'Remove everything except the key from {variable}',
    'strip-bearer': 'Remove “Bearer” from {variable}',
    'strip-label': 'Remove the prefix from {variable}',
    'strip-equals': 'Remove the equals sign before the key in {variable}',
    'strip-separator': 'Remove the semicolon or comma from {variable}',
    'strip-escape': 'Remove the escaped line break from {variable}',
    'strip-angle-brackets': 'Remove the angle brackets from {variable}',
    'strip-quotes': 'Remove the quotes from {variable}',
    'strip-literal': 'Remove everything except the key',
    'strip-literal-bearer': 'Remove “Bearer”',
    'strip-literal-label': 'Remove the prefix',
    'strip-literal-equals': 'Remove the equals sign',
    'strip-literal-separator': 'Remove the semicolon or comma',
    'strip-literal-escape': 'Remove the escaped line break',
    'strip-literal-angle-brackets': 'Remove the angle brackets',
    'strip-literal-quotes': 'Remove the quotes',
    'strip-scheme': 'Remove “Bearer”',
    'keep-one': 'Keep one key in {variable}',
    'keep-one-literal': 'Keep one key',
    read: 'Read the key instead',
    split: 'Put {next} on its own line',
  },

  checkEnvironment(facts, report) {
    for (const found of malformedEntries(facts)) {
      report(found);
    }
  },

  checkScript(facts, report) {
    for (const found of malformedLiterals(facts)) {
      report(found);
    }
    for (const field of facts.headerSets.flatMap(({ fields }) => fields)) {
      const isKeyHeader = field.naming === 'exact' || field.naming === 'other-case';
      if (isKeyHeader && field.evidence !== undefined) checkScheme(field, 'header-scheme', report);
    }
    for (const field of facts.messageKeys) {
      checkScheme(field, 'message-scheme', report);
    }
  },
});

/** A scheme before a key that isn't a literal: `Bearer ${key}` in the right header, or in a message. */
function checkScheme(
  { value, name }: Pick<HeaderField, 'value' | 'name'>,
  messageId: string,
  report: (finding: RuleFinding) => void,
): void {
  if (value.hasScheme) {
    report({
      range: value.range,
      messageId,
      values: { name },
      fixes:
        value.toBareKey === undefined || value.toBareKey.length === 0
          ? []
          : [{ titleId: 'strip-scheme', values: {}, kind: 'safe', edits: value.toBareKey }],
    });
  }
}
