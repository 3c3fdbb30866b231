import { distance } from 'fastest-levenshtein';
import { foreignKeyHeaders, keyHeader, ownMisspellings } from '../../../elevenlabs/header-names';
import type { CredentialKind, Destination, HeaderNaming, KeyEvidence } from '../facts';

const mostEdits = 2;

/** How a header's name relates to `xi-api-key`. */
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
 * Why a header must carry an ElevenLabs key. A name that others use too, or that only resembles the right one,
 * counts only in a request to ElevenLabs. For a name that nobody else uses, and for `Authorization`, a credential
 * that can't be anything else is enough.
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
  const isSpecific = naming === 'authorization' || naming === 'own-misspelling';
  const isKey = credential === 'elevenlabs-key' || (destination.kind === 'named' && credential === 'key');
  return isSpecific && isKey ? 'payload' : undefined;
}

/** Whether a query parameter has the name of the key's header, or of a misspelling of it. */
export function namesKeyParameter(parameter: string): boolean {
  return ['exact', 'other-case', 'own-misspelling', 'foreign'].includes(namingOf(parameter));
}
