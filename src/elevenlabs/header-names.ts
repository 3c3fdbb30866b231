/**
 * The header field that carries an ElevenLabs key, and the names that people write instead. ElevenLabs reads
 * `xi-api-key` alone; a made-up name equals no header (measured against the API by others).
 */
export const keyHeader = 'xi-api-key';

/** Spellings that are nobody else's header: enough to know that an ElevenLabs key is meant. */
export const ownMisspellings: readonly string[] = [
  'xi_api_key',
  'xi-apikey',
  'xi-api_key',
  'xi_api-key',
  'xiapikey',
  'xi-key',
  'x-xi-api-key',
  'x-elevenlabs-api-key',
  'elevenlabs-api-key',
  'x-elevenlabs-key',
  'x-eleven-api-key',
];

/** Names that other vendors really use: wrong only in a request that goes to ElevenLabs. */
export const foreignKeyHeaders: readonly string[] = [
  'x-api-key',
  'api-key',
  'apikey',
  'x-apikey',
  'x_api_key',
  'api_key',
  'x-api-token',
  'x-auth-token',
];

/** Parts of the names of header fields that carry a credential, of whatever vendor. */
const credentialParts = /auth|key|token|secret|cookie|credential|signature|session|^xi|eleven/i;

/** Whether a header field may be one that authorises a request. */
export function mayCarryCredential(name: string): boolean {
  return credentialParts.test(name);
}
