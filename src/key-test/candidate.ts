import {
  isCurrentKey,
  isPlaceholder,
  isReference,
  isWholeKey,
  keyPrefix,
  looksLikeKey,
  wholeKeysIn,
  withoutResidency,
} from '../elevenlabs/keys';
import { holdsSeveralSecrets, otherCredentialName } from '../elevenlabs/other-credentials';
import { isKeyName, officialKeyVariable } from '../elevenlabs/variables';
import type { TextRange } from '../lint/document';
import type { EnvironmentEntry } from '../lint/documents/environment-document';
import { paddingOfEntry } from '../lint/facts/environment/entry-padding';
import type { EnvironmentFacts } from '../lint/facts/facts';
import { schemeLength } from '../lint/facts/text/credentials';
import { unwrapKey, type Wrapping } from '../lint/facts/text/key-wrapping';
import { firstPaddingName, plainCharacters, withoutOuterPadding } from '../lint/facts/text/padding';
import type { MessageValues } from '../lint/finding';

export type NotSentReason =
  | 'no-value'
  | 'reference'
  | 'placeholder'
  | 'blank-inside'
  | 'impossible-character'
  | 'text-around-key'
  | 'several-secrets'
  | 'other-credential';

/** A value to test. `written` and `key` are secret: show only `masked`. */
export interface KeyCandidate {
  /** The environment variable that contains it, if any. */
  readonly variable: string | undefined;
  /** Where it comes from, for people: a file name, or that it was pasted or remembered. */
  readonly source: string;
  /** The range of its entry in the file. */
  readonly range: TextRange | undefined;
  /** The value as a loader reads it. */
  readonly written: string;
  /** The value to send: without leading and trailing padding. */
  readonly key: string;
  /** Whether the source contains padding to remove. */
  readonly padded: boolean;
  readonly masked: string;
  /** Why it can't be sent, if it can't. */
  readonly unfit: { readonly reason: NotSentReason; readonly values: MessageValues } | undefined;
}

/** The candidate in an entry of an environment file. `source` names the file. */
export function candidateOfEntry(
  facts: EnvironmentFacts,
  entry: EnvironmentEntry,
  source: string,
): KeyCandidate {
  const padded = paddingOfEntry(facts.text, entry).length > 0;
  return { ...candidateOf(entry.value), variable: entry.name, source, range: entry.range, padded };
}

/** The keys in the environment of a process: the official variable first, then by name. */
export function candidatesOfVariables(
  variables: Readonly<Record<string, string | undefined>>,
  source: string,
): KeyCandidate[] {
  const rank = (name: string) => (name === officialKeyVariable ? `0${name}` : `1${name}`);
  return Object.entries(variables)
    .filter((entry): entry is [string, string] => entry[1] !== undefined && isKeyName(entry[0]))
    .sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1))
    .map(([name, value]) => ({ ...candidateOfText(value, source), variable: name }));
}

/** The first hard-coded key in a line of a script, in the current or the old form. */
export function candidateOfScriptLine(line: string, source: string): KeyCandidate | undefined {
  const texts = [...line.matchAll(/(["'`])((?:(?!\1).)*)\1/g)].map(([, , text = '']) =>
    text.slice(schemeLength(text)),
  );
  const bare = wholeKeysIn(line).filter(isCurrentKey);
  const written = [...texts, ...bare].find((text) => isWholeKey(withoutOuterPadding(text)));
  return written === undefined ? undefined : candidateOfText(written, source);
}

/** The candidate in a pasted or remembered string. */
export function candidateOfText(text: string, source: string): KeyCandidate {
  return { ...candidateOf(text), variable: undefined, source, range: undefined };
}

function candidateOf(written: string): Omit<KeyCandidate, 'variable' | 'source' | 'range'> {
  const key = withoutOuterPadding(written);
  const unfit = unfitness(key);
  // The last characters may be those of another vendor's secret.
  const masked = unfit?.reason === 'several-secrets' ? maskKey('') : maskKey(written);
  return { written, key, padded: key !== written, masked, unfit };
}

/** Characters that headers don't carry, quotes, and those of addresses, lists, code and other texts. */
const impossible = /[^!-~]|["'`:;,()[\]{}<>|\\?&%#@$*]/;

function unfitness(key: string): KeyCandidate['unfit'] {
  if (key === '') {
    return { reason: 'no-value', values: {} };
  }
  if (isReference(key)) {
    return { reason: 'reference', values: {} };
  }
  if (isPlaceholder(key)) {
    return { reason: 'placeholder', values: {} };
  }
  if (holdsSeveralSecrets(key)) {
    return { reason: 'several-secrets', values: {} };
  }
  const padding = firstPaddingName(key);
  if (padding !== undefined) {
    return { reason: 'blank-inside', values: { character: padding } };
  }
  const around = textAroundKey(key);
  if (around !== undefined) {
    return { reason: 'text-around-key', values: { text: { phrase: around, values: {} } } };
  }
  if (impossible.test(key)) {
    return { reason: 'impossible-character', values: {} };
  }
  const credential = otherCredentialName(key);
  return credential === undefined
    ? undefined
    : { reason: 'other-credential', values: { credential: { phrase: credential, values: {} } } };
}

/** What a value contains besides the key. Other checks find quotes and whitespace. */
const textsAround: Readonly<Partial<Record<Wrapping, string>>> = {
  label: 'a name or another word before the key',
  equals: 'an equals sign before the key',
  separator: 'a semicolon or comma after the key',
  escape: 'an escaped line break after the key',
};

function textAroundKey(value: string): string | undefined {
  const whole = { start: 0, end: value.length };
  const { core, wrappings } = unwrapKey(plainCharacters(value, whole), whole);
  const [text] = wrappings.flatMap((wrapping) => textsAround[wrapping] ?? []);
  return looksLikeKey(core) ? text : undefined;
}

const shortestMasked = 20;

/**
 * Masks a value: `sk_` if it starts with that, `…`, the last four characters, and the data residency stack. Only `…` for a value of fewer than
 * 20 characters.
 */
export function maskKey(value: string): string {
  const key = withoutOuterPadding(value);
  if (key.length < shortestMasked) {
    return '…';
  }
  const bare = isCurrentKey(key) ? withoutResidency(key) : key;
  return `${key.startsWith(keyPrefix) ? keyPrefix : ''}…${bare.slice(-4)}${key.slice(bare.length)}`;
}
