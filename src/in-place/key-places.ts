import { looksLikeKey } from '../elevenlabs/keys';
import { isStrictKeyName } from '../elevenlabs/variables';
import { candidateOfEntry } from '../key-test/candidate';
import type { TextRange } from '../lint/document';
import type { EnvironmentEntry } from '../lint/documents/environment-document';
import type { EnvironmentFacts, Facts } from '../lint/facts/facts';
import { withoutOuterPadding } from '../lint/facts/text/padding';
import { hardCodedKeys } from '../lint/rules/hard-coded-key';

/**
 * The places of a document that hold a key which can be tested: entries of loaded environment files, and keys that
 * stand in code.
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

/** The entries that hold a key: a name such as `ELEVENLABS_API` or `ELEVENLABS_SECRET` is not enough by itself. */
export function keyEntries({ keyEntries }: EnvironmentFacts): EnvironmentEntry[] {
  return keyEntries.filter(
    ({ name, value }) => isStrictKeyName(name) || looksLikeKey(withoutOuterPadding(value)),
  );
}

/** Whether there is something to test: no template, and no reference, placeholder or other credential. */
export function canBeTested(facts: EnvironmentFacts, entry: EnvironmentEntry): boolean {
  return facts.fileKind === 'loaded' && candidateOfEntry(facts, entry, '').unfit === undefined;
}
