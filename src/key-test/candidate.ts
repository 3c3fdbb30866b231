import { isPlaceholder, isReference } from '../elevenlabs/keys';
import { otherCredentialName } from '../elevenlabs/other-credentials';
import type { TextRange } from '../lint/document';
import { paddingOfEntry } from '../lint/facts/environment-padding';
import type { EnvironmentEntry, EnvironmentFacts } from '../lint/facts/facts';
import { firstPaddingName, withoutOuterPadding } from '../lint/facts/padding';
import type { MessageValues } from '../lint/finding';

export type NotSentReason =
  | 'no-value'
  | 'reference'
  | 'placeholder'
  | 'blank-inside'
  | 'impossible-character'
  | 'other-credential';

/** A value that may be tested. `written` and `key` are secret: only `masked` is for the eyes. */
export interface KeyCandidate {
  /** The environment variable that holds it; `undefined` for a pasted one. */
  readonly variable: string | undefined;
  /** Where it comes from, as people say it: a file name, or that it was pasted. */
  readonly source: string;
  /** The place of its entry in the file. */
  readonly range: TextRange | undefined;
  /** The value as a loader takes it. */
  readonly written: string;
  /** The value that is sent: without padding at its ends. */
  readonly key: string;
  /** Whether there is padding to take away where it is written. */
  readonly padded: boolean;
  readonly masked: string;
  /** Why it is not sent, where it is not. */
  readonly unfit: { readonly reason: NotSentReason; readonly values: MessageValues } | undefined;
}

/** The candidate that an entry of an environment file is. `source` names the file. */
export function candidateOfEntry(
  facts: EnvironmentFacts,
  entry: EnvironmentEntry,
  source: string,
): KeyCandidate {
  const padded = paddingOfEntry(facts.text, entry).length > 0;
  return { ...candidateOf(entry.value), variable: entry.name, source, range: entry.range, padded };
}

/** The candidate that a pasted text is. */
export function candidateOfText(text: string, source: string): KeyCandidate {
  return { ...candidateOf(text), variable: undefined, source, range: undefined };
}

function candidateOf(written: string): Omit<KeyCandidate, 'variable' | 'source' | 'range'> {
  const key = withoutOuterPadding(written);
  return { written, key, padded: key !== written, masked: maskKey(written), unfit: unfitness(key) };
}

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
  const padding = firstPaddingName(key);
  if (padding !== undefined) {
    return { reason: 'blank-inside', values: { character: padding } };
  }
  if (/[^!-~]|["'`]/.test(key)) {
    return { reason: 'impossible-character', values: {} };
  }
  const credential = otherCredentialName(key);
  return credential === undefined
    ? undefined
    : { reason: 'other-credential', values: { credential: { phrase: credential, values: {} } } };
}

const shortestMasked = 20;

/**
 * A value as it may be shown: `sk_…` where it begins so, and its last four characters. Nothing of a value under
 * 20 characters.
 */
export function maskKey(value: string): string {
  const key = withoutOuterPadding(value);
  if (key.length < shortestMasked) {
    return '…';
  }
  return `${key.startsWith('sk_') ? 'sk_' : ''}…${key.slice(-4)}`;
}
