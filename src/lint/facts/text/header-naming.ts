import { distance } from 'fastest-levenshtein';
import {
  foreignKeyHeaders,
  isStandardHeader,
  keyHeader,
  ownMisspellings,
} from '../../../elevenlabs/header-names';
import { isKeyName } from '../../../elevenlabs/variables';
import type { CredentialKind, Destination, HeaderNaming, KeyEvidence } from '../request-facts';

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
  if (bare === keyHeader || distance(lower, keyHeader) <= mostEdits) return 'near';
  if (isStandardHeader(lower)) return 'standard';
  return isKeyName(lower.replace(/^x-/, '')) ? 'named-as-key' : 'other';
}

/**
 * Why a header must carry an ElevenLabs key. A name that others use too, or that only resembles the right one,
 * counts only in a request to ElevenLabs, and any other name only if the value can't be anything else. For a name
 * that nobody else uses, and for `Authorization`, such a value is enough wherever the request goes, unless the path
 * is none of ElevenLabs'.
 */
export function evidenceOf(
  naming: HeaderNaming,
  destination: Destination,
  credential: CredentialKind,
): KeyEvidence | undefined {
  if (naming === 'standard' || destination.kind === 'elsewhere') return undefined;
  if (destination.kind === 'elevenlabs') {
    if (naming === 'other') return credential === 'elevenlabs-key' ? 'destination' : undefined;
    const mayBeOther = naming === 'authorization' || naming === 'named-as-key';
    return mayBeOther && credential === 'other' ? undefined : 'destination';
  }
  if (naming === 'exact' || naming === 'other-case') return 'payload';
  if (destination.kind === 'backend') return undefined;
  const isSpecific = naming === 'authorization' || naming === 'own-misspelling';
  const isKey = credential === 'elevenlabs-key' || (destination.kind === 'named' && credential === 'key');
  return isSpecific && isKey ? 'payload' : undefined;
}

/** Whether a query parameter has the name of the key's header, or of a misspelling of it. */
export function namesKeyParameter(parameter: string): boolean {
  return ['exact', 'other-case', 'own-misspelling', 'foreign'].includes(namingOf(parameter));
}
