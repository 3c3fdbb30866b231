import { apiHosts } from '../../elevenlabs/hosts';
import {
  asksForKey,
  isCurrentKey,
  isKeyId,
  isPlaceholder,
  isReference,
  looksLikeKey,
} from '../../elevenlabs/keys';
import { otherCredentialName } from '../../elevenlabs/other-credentials';
import { isAddressName, isStrictKeyName } from '../../elevenlabs/variables';
import type { TextRange } from '../document';
import type { EnvironmentEntry } from '../documents/environment-document';
import { charactersOfValue } from '../facts/environment/entry-padding';
import type { EnvironmentFacts, HeaderField, LiteralUsedAsKey } from '../facts/facts';
import { longestValue, type UnwrappedKey, unwrapKey, type Wrapping } from '../facts/text/key-wrapping';
import type { Fix, MessageValues } from '../finding';
import { defineRule, type RuleFinding } from '../rule';

export const malformedKey = defineRule({
  id: 'malformed-key',
  summary: "The value isn't an ElevenLabs key, or contains more than the key, such as `Bearer` or quotes.",
  severity: 'warning',
  fix: 'safe',
  guideSections: ['why', 'new-key'],
  diagnosis: { script: 'key-line', environment: 'key-line' },
  newKeyMayCure: true,
  documentation: 'apiKeys',
  messages: {
    'entry-label':
      'The key in {variable} has a prefix such as Bearer or a header name. Clients send it as part of the key. Remove the prefix.',
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
    'entry-placeholder':
      '{variable} contains a placeholder. Replace it with your API key, unless another environment file overrides it.',
    'literal-label':
      'This key has a prefix such as Bearer or a header name. Clients send it as part of the key. Remove the prefix.',
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
    'header-scheme':
      'The {name} header starts with Bearer. Clients send it as part of the key. Send the bare key.',
    'message-scheme':
      'The value of {name} starts with Bearer, which is sent as part of the key. Send the bare key.',
  },
  fixTitles: {
    strip: 'Remove everything except the key from {variable}',
    'strip-bearer': 'Remove “Bearer” from {variable}',
    'strip-label': 'Remove the prefix from {variable}',
    'strip-separator': 'Remove the semicolon or comma from {variable}',
    'strip-escape': 'Remove the escaped line break from {variable}',
    'strip-angle-brackets': 'Remove the angle brackets from {variable}',
    'strip-quotes': 'Remove the quotes from {variable}',
    'strip-literal': 'Remove everything except the key',
    'strip-literal-bearer': 'Remove “Bearer”',
    'strip-literal-label': 'Remove the prefix',
    'strip-literal-separator': 'Remove the semicolon or comma',
    'strip-literal-escape': 'Remove the escaped line break',
    'strip-literal-angle-brackets': 'Remove the angle brackets',
    'strip-literal-quotes': 'Remove the quotes',
    'strip-scheme': 'Remove “Bearer”',
  },

  checkEnvironment(facts, report) {
    if (facts.fileKind !== 'loaded') {
      return;
    }
    const isElsewhere = leadsElsewhere(facts);
    for (const entry of facts.keyEntries) {
      checkEntry(facts.text, entry, isElsewhere, report);
    }
  },

  checkScript(facts, report) {
    for (const literal of facts.literalsUsedAsKey.filter(({ isAuthorization }) => !isAuthorization)) {
      checkLiteral(literal, report);
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

function checkEntry(
  text: string,
  entry: EnvironmentEntry,
  isElsewhere: boolean,
  report: (finding: RuleFinding) => void,
): void {
  if (entry.value.length > longestValue || isReference(entry.value)) {
    return;
  }
  const unwrapped = unwrapKey(charactersOfValue(text, entry), entry.contentRange);
  const values = { variable: entry.name };
  if (looksLikeKey(unwrapped.core)) {
    const wrapping = worstWrapping(unwrapped.wrappings);
    // `env-syntax` reports smart, unclosed and stray quotes when there is nothing else around the key.
    if (wrapping === undefined || unwrapped.wrappings.every(isMistakeOfSyntax)) {
      return;
    }
    const quoted = quotesToKeep(text, entry, unwrapped.range);
    const isAfterQuotes = wrapping === 'separator' && quoted !== unwrapped.range;
    report({
      range: entry.contentRange,
      messageId: isAfterQuotes ? 'entry-separator-after-quotes' : `entry-${messageOfWrapping[wrapping]}`,
      values,
      fixes: [
        stripping(entry.contentRange, quoted, unwrapped.core, {
          titleId: titleOf('strip', entry.value, unwrapped),
          values,
        }),
      ],
    });
    return;
  }
  const form = asksForKey(entry.value) ? placeholder : otherForm(unwrapped.core);
  const mayBeRight = form?.id !== 'placeholder' && (!isStrictKeyName(entry.name) || isElsewhere);
  if (form !== undefined && !mayBeRight) {
    report({
      range: entry.contentRange,
      messageId: `entry-${form.id}`,
      values: { ...values, ...form.values },
      // A placeholder does no harm if another file overrides it.
      ...(form.id === 'placeholder' ? { severity: 'information' } : {}),
    });
  }
}

function checkLiteral(literal: LiteralUsedAsKey, report: (finding: RuleFinding) => void): void {
  const { characters } = literal;
  if (characters.length > longestValue || isReference(literal.value)) {
    return;
  }
  const unwrapped = unwrapKey(characters, literal.range);
  const wrapping = worstWrapping(unwrapped.wrappings);
  if (looksLikeKey(unwrapped.core)) {
    if (wrapping !== undefined) {
      report({
        range: literal.range,
        messageId: `literal-${messageOfWrapping[wrapping]}`,
        fixes: [
          stripping(literal.range, unwrapped.range, unwrapped.core, {
            titleId: titleOf('strip-literal', literal.value, unwrapped),
            values: {},
          }),
        ],
      });
    }
    return;
  }
  const form = otherForm(unwrapped.core);
  if (form !== undefined) {
    report({ range: literal.range, messageId: `literal-${form.id}`, values: form.values });
  }
}

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

interface OtherForm {
  readonly id: 'key-id' | 'other' | 'placeholder';
  readonly values: MessageValues;
}

const placeholder: OtherForm = { id: 'placeholder', values: {} };

/** Real credentials are longer. Anything shorter was made up for a test. */
const shortestCredential = 20;

function otherForm(core: string): OtherForm | undefined {
  if (isKeyId(core)) {
    return { id: 'key-id', values: {} };
  }
  const isToken = core.length >= shortestCredential && /^[\w.~+/=-]+$/.test(core);
  const what = isToken && !isPlaceholder(core) ? otherCredentialName(core) : undefined;
  return what === undefined ? undefined : { id: 'other', values: { what: { phrase: what, values: {} } } };
}

/** Whether the file sends ElevenLabs requests to another host, such as a proxy with its own keys. */
function leadsElsewhere({ entries }: EnvironmentFacts): boolean {
  return entries.some(({ name, value }) => {
    const host = /^(?:https?|wss?):\/\/([^/:?#\s]+)/i.exec(value)?.[1];
    return host !== undefined && isAddressName(name) && !apiHosts.includes(host.toLowerCase());
  });
}

/** The wrappings in order of severity, the worst first, with the names of their messages. */
const messageOfWrapping: Readonly<Record<Wrapping, string>> = {
  label: 'label',
  separator: 'separator',
  escape: 'escape',
  'angle-brackets': 'angle-brackets',
  quotes: 'quotes',
  'smart-quotes': 'quotes',
  'stray-quote': 'quotes',
};

const wrappingsInOrder = Object.keys(messageOfWrapping) as readonly Wrapping[];

function worstWrapping(wrappings: readonly Wrapping[]): Wrapping | undefined {
  return wrappingsInOrder.find((wrapping) => wrappings.includes(wrapping));
}

function isMistakeOfSyntax(wrapping: Wrapping): boolean {
  return wrapping === 'smart-quotes' || wrapping === 'stray-quote';
}

/** The title of the fix. It names what goes if that is one thing. */
function titleOf(start: string, value: string, { wrappings }: UnwrappedKey): string {
  const [wrapping, ...others] = wrappings;
  if (wrapping === undefined || others.length > 0) {
    return start;
  }
  const isBearer = wrapping === 'label' && /^bearer\s/i.test(value.trimStart());
  return `${start}-${isBearer ? 'bearer' : messageOfWrapping[wrapping]}`;
}

/** The range of the key with its quotes, if they are right once everything else is removed. */
function quotesToKeep(text: string, entry: EnvironmentEntry, core: TextRange): TextRange {
  const before = text[core.start - 1];
  const isQuoted = (before === '"' || before === "'") && text[core.end] === before;
  const isInside = core.start > entry.contentRange.start && core.end < entry.contentRange.end;
  return entry.quote === undefined && isQuoted && isInside && text[core.start - 2] !== '\\'
    ? { start: core.start - 1, end: core.end + 1 }
    : core;
}

/** Safe if a whole key is left: the value can't have worked with anything around it. */
function stripping(
  whole: TextRange,
  kept: TextRange,
  core: string,
  { titleId, values }: Pick<Fix, 'titleId' | 'values'>,
): Fix {
  const edits = [
    { range: { start: whole.start, end: kept.start }, text: '' },
    { range: { start: kept.end, end: whole.end }, text: '' },
  ].filter(({ range }) => range.start < range.end);
  return { titleId, values, kind: isCurrentKey(core) ? 'safe' : 'suggestion', edits };
}
