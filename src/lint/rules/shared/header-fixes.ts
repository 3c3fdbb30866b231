import { keyHeader } from '../../../elevenlabs/header-names';
import type { HeaderField, KeyEvidence } from '../../facts/facts';
import type { Fix, TextEdit } from '../../finding';

/** The edit that gives a field the name that ElevenLabs reads. */
export function renameEdit({ nameRange, nameFrame }: HeaderField): TextEdit {
  return { range: nameRange, text: nameFrame.before + keyHeader + nameFrame.after };
}

/**
 * The fix that removes a field beside the right one. It is safe where the field is known to carry the key as
 * well; another value could be the only place where something is kept.
 */
export function removeFixes({ name, removal, value, isReferredTo }: HeaderField): Fix[] {
  if (removal === undefined) return [];
  const kind = value.credential === 'elevenlabs-key' && !isReferredTo ? 'safe' : 'suggestion';
  return [{ titleId: 'remove', values: { name }, kind, edits: [{ range: removal, text: '' }] }];
}

/**
 * Where only the credential tells, the request may go to a server of the user's own that wants it as it is, so a
 * fix is offered and never applied together with others. So is one that would take away a name which other code
 * knows.
 */
export function fixKind(evidence: KeyEvidence, { isReferredTo }: HeaderField): Fix['kind'] {
  return evidence === 'destination' && !isReferredTo ? 'safe' : 'suggestion';
}
