import { keyHeader } from '../../elevenlabs/header-names';
import type { Evidence, HeaderField } from '../facts/facts';
import type { Fix, TextEdit } from '../finding';

/** The edit that gives a field the name that ElevenLabs reads. */
export function renameEdit({ nameRange, nameFrame }: HeaderField): TextEdit {
  return { range: nameRange, text: nameFrame.before + keyHeader + nameFrame.after };
}

/** The fix that removes a field which adds nothing. */
export function removeFix(field: HeaderField, kind: Fix['kind']): Fix {
  return {
    titleId: 'remove',
    values: { name: field.name },
    kind,
    edits: [{ range: field.removal, text: '' }],
  };
}

/**
 * Where only the credential tells, the request may go to a server of the user's own that wants it as it is, so a
 * fix is offered and never applied together with others.
 */
export function fixKind(evidence: Evidence): Fix['kind'] {
  return evidence === 'destination' ? 'safe' : 'suggestion';
}
