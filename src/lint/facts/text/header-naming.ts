import { distance } from 'fastest-levenshtein';
import { foreignKeyHeaders, keyHeader, ownMisspellings } from '../../../elevenlabs/header-names';
import type { CredentialKind, Destination, HeaderNaming, KeyEvidence } from '../facts';

const mostEdits = 2;

/** What a header field's name has to do with `xi-api-key`. */
export function namingOf(name: string): HeaderNaming {
  const lower = name.toLowerCase();
  if (name === keyHeader) return 'exact';
  if (lower === keyHeader) return 'other-case';
  if (lower === 'authorization') return 'authorization';
  if (ownMisspellings.includes(lower)) return 'own-misspelling';
  if (foreignKeyHeaders.includes(lower)) return 'foreign';
  const bare = lower.replace(/[\s:]+/g, '-').replace(/^-|-$/g, '');
  return bare === keyHeader || distance(lower, keyHeader) <= mostEdits ? 'near' : 'other';
}

/**
 * What tells that a field carries an ElevenLabs key. A name that others use too, or that only resembles the right
 * one, takes a request that goes to ElevenLabs; a name that is nobody else's, or `Authorization`, is also told by
 * a credential that cannot be anything else.
 */
export function evidenceOf(
  naming: HeaderNaming,
  destination: Destination,
  credential: CredentialKind,
): KeyEvidence | undefined {
  if (naming === 'other' || destination.kind === 'elsewhere') return undefined;
  if (destination.kind === 'elevenlabs') {
    return naming === 'authorization' && credential === 'other' ? undefined : 'destination';
  }
  if (naming === 'exact' || naming === 'other-case') return 'payload';
  const isTelling = naming === 'authorization' || naming === 'own-misspelling';
  const isKey = credential === 'elevenlabs-key' || (destination.kind === 'named' && credential === 'key');
  return isTelling && isKey ? 'payload' : undefined;
}
