/**
 * The header that carries an ElevenLabs key, and the names that people write instead. ElevenLabs reads only
 * `xi-api-key`; to the API, a made-up name is the same as no header (measured by others).
 */
export const keyHeader = 'xi-api-key';

/** The names of the key in a WebSocket message. The official SDKs and the documentation use one or the other. */
export const messageKeyFields: readonly string[] = ['xi_api_key', keyHeader];

/** Spellings that no other vendor uses: enough to know that an ElevenLabs key is meant. */
export const ownMisspellings: readonly string[] = [
  'xi_api_key',
  'xi-apikey',
  'xi-api_key',
  'xi_api-key',
  'xiapikey',
  'xi-key',
];

/**
 * Names that other vendors use, and names that people give to a header of their own backend: wrong only in a request
 * to ElevenLabs. In 30 of 30 public projects, `x-elevenlabs-api-key` goes to the project's backend.
 */
export const foreignKeyHeaders: readonly string[] = [
  'x-elevenlabs-api-key',
  'elevenlabs-api-key',
  'x-elevenlabs-key',
  'x-eleven-api-key',
  'x-xi-api-key',
  'x-api-key',
  'api-key',
  'apikey',
  'x-apikey',
  'x_api_key',
  'api_key',
  'x-api-token',
  'x-auth-token',
];

/** Headers with a meaning of their own, in which nobody sends a key. */
const standardHeaders =
  /^(?:accept|content|cache|connection|host|origin|referer|user-agent|range|date|te$|via$)/i;

/** Whether a header has a meaning of its own. */
export function isStandardHeader(name: string): boolean {
  return standardHeaders.test(name);
}

/** Parts of names of headers that carry a credential, of any vendor. */
const credentialParts = /auth|key|token|secret|cookie|credential|signature|session|^xi|eleven/i;

/** Whether a header may authorise a request. */
export function mayCarryCredential(name: string): boolean {
  return credentialParts.test(name);
}
