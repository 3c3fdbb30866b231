import { endsInRegion, isCutOff, isPlaceholder, isReference, looksLikeKey } from '../elevenlabs/keys';
import type { EnvironmentFileKind, TextEncoding } from '../lint/document';
import type { EnvironmentEntry } from '../lint/documents/environment-document';
import { charactersOfValue } from '../lint/facts/environment/entry-padding';
import { environmentFacts } from '../lint/facts/environment/environment-facts';
import type { EnvironmentFacts } from '../lint/facts/facts';
import { unwrapKey } from '../lint/facts/text/key-wrapping';
import { withoutPadding } from '../lint/facts/text/padding';
import { createPositions } from '../lint/positions';
import type { EnvironmentFileEvidence, KeyNumber, ShellVariable, ValueState } from './diagnosis-evidence';
import { placeIn } from './file-places';
import type { KeyNumbers } from './key-numbers';
import { lineFeatures } from './line-features';

/** An environment file as the host reads it. */
export interface EnvironmentFileText {
  readonly uri: string;
  /** The path to show, relative to the workspace. */
  readonly file: string;
  readonly kind: EnvironmentFileKind;
  readonly text: string;
  readonly encoding: TextEncoding;
  /** Whether Git ignores it; `undefined` outside of a repository. */
  readonly ignored: boolean | undefined;
}

/** What the checks need from an environment file. Numbers take the place of its values. */
export function environmentEvidence(
  { uri, file, kind, text, encoding, ignored }: EnvironmentFileText,
  numbers: KeyNumbers,
): EnvironmentFileEvidence {
  const facts = environmentFacts({ kind: 'environment', fileKind: kind, uri, text, encoding });
  const positions = createPositions(text);
  // A value in a template counts only if it looks like a real key.
  const entries = facts.keyEntries.filter(
    (entry) => kind === 'loaded' || looksLikeKey(bareKey(facts, entry)),
  );
  return {
    uri,
    file,
    kind,
    ignored,
    namesKey: facts.keyEntries.length > 0,
    entries: entries.map((entry) => ({
      variable: entry.name,
      place: placeIn(uri, file, positions, entry.nameRange),
      ...stateAndKey(entry.value, bareKey(facts, entry), numbers),
      isCutOff: isCutOff(bareKey(facts, entry)) || endsInRegion(bareKey(facts, entry)),
      features: lineFeatures(facts, entry),
    })),
  };
}

/** The key without quotes, labels or padding, so that it gets the same number however it is written. */
function bareKey({ text }: EnvironmentFacts, entry: EnvironmentEntry): string {
  return withoutPadding(unwrapKey(charactersOfValue(text, entry), entry.contentRange).core);
}

/** What the checks need from a variable of VS Code's environment. */
export function shellEvidence(name: string, value: string, numbers: KeyNumbers): ShellVariable {
  return { name, ...stateAndKey(value, withoutPadding(value), numbers) };
}

function stateAndKey(
  value: string,
  bare: string,
  numbers: KeyNumbers,
): { readonly state: ValueState; readonly key: KeyNumber | undefined } {
  const state = stateOf(value);
  return { state, key: state === 'value' ? numbers.numberOf(bare) : undefined };
}

function stateOf(value: string): ValueState {
  if (withoutPadding(value) === '') {
    return 'empty';
  }
  if (isReference(value)) {
    return 'reference';
  }
  return isPlaceholder(value) ? 'placeholder' : 'value';
}
