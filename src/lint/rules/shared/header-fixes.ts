import { keyHeader } from '../../../elevenlabs/header-names';
import type { HeaderField, KeyEvidence } from '../../facts/request-facts';
import type { Fix, TextEdit } from '../../finding';

/** The edit that renames a header to the name that ElevenLabs reads. */
export function renameEdit({ nameRange, nameFrame }: HeaderField): TextEdit {
  return { range: nameRange, text: nameFrame.before + keyHeader + nameFrame.after };
}

/**
 * The fix that removes a header next to the right one. It is safe if the header is known to carry the key too.
 * Any other value may exist nowhere else.
 */
export function removeFixes({ name, removal, value, isReferredTo }: HeaderField): Fix[] {
  if (removal === undefined) return [];
  const kind = value.credential === 'elevenlabs-key' && !isReferredTo ? 'safe' : 'suggestion';
  return [{ titleId: 'remove', values: { name }, kind, edits: [{ range: removal, text: '' }] }];
}

/**
 * Without a known destination the request may go to the user's own server, which may want the header unchanged. A
 * rename may also break other code that uses the name. Both fixes are offered, never applied in bulk.
 */
export function fixKind(evidence: KeyEvidence, { isReferredTo }: HeaderField): Fix['kind'] {
  return evidence === 'destination' && !isReferredTo ? 'safe' : 'suggestion';
}
