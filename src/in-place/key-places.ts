import { looksLikeKey } from '../elevenlabs/keys';
import { isStrictKeyName } from '../elevenlabs/variables';
import { candidateOfEntry } from '../key-test/candidate';
import type { TextRange } from '../lint/document';
import type { EnvironmentEntry } from '../lint/documents/environment-document';
import type { EnvironmentFacts, Facts } from '../lint/facts/facts';
import { withoutOuterPadding } from '../lint/facts/text/padding';
import { hardCodedKeys } from '../lint/rules/hard-coded-key';

/**
 * The places of keys that can be tested: entries of loaded environment files, and keys in code.
 */
export function keyPlaces(facts: readonly Facts[]): TextRange[] {
  return facts.flatMap((each) =>
    each.kind === 'environment'
      ? keyEntries(each)
          .filter((entry) => canBeTested(each, entry))
          .map(({ nameRange }) => nameRange)
      : hardCodedKeys(each).map(({ range }) => range),
  );
}

/** The entries with a key. A name such as `ELEVENLABS_API` or `ELEVENLABS_SECRET` alone isn't enough. */
export function keyEntries({ keyEntries }: EnvironmentFacts): EnvironmentEntry[] {
  return keyEntries.filter(
    ({ name, value }) => isStrictKeyName(name) || looksLikeKey(withoutOuterPadding(value)),
  );
}

/** Whether the value can be tested: not in a template, and no reference, placeholder or other credential. */
export function canBeTested(facts: EnvironmentFacts, entry: EnvironmentEntry): boolean {
  return facts.fileKind === 'loaded' && candidateOfEntry(facts, entry, '').unfit === undefined;
}
