/** The packages of the official JavaScript client, the older one last, and the class that both export. */
export const sdkModules: ReadonlySet<string> = new Set(['@elevenlabs/elevenlabs-js', 'elevenlabs']);
export const sdkClass = 'ElevenLabsClient';

/** Options of its constructor that send requests elsewhere, where another key may be needed or none. */
export const redirectingOptions: ReadonlySet<string> = new Set([
  'baseUrl',
  'environment',
  'fetch',
  'headers',
]);

/** The option in which the constructor of the official JavaScript client takes the key. */
export const keyOption = 'apiKey';

/** The part of the client that opens a WebSocket, and sends the key as it is; all others strip its blanks. */
export const realtimeMember = 'speechToText.realtime';

/** What people write for it, after other SDKs and the header's name. The client ignores every one. */
const mistakenKeyOptions: ReadonlySet<string> = new Set([
  ...['api_key', 'apikey', 'api-key', 'APIKey', 'ApiKey', 'API_KEY', 'apiToken', 'key'],
  ...['xiApiKey', 'xi_api_key', 'xi-api-key', 'xiAPIKey', 'elevenLabsApiKey', 'elevenlabsApiKey'],
]);

/** Whether an option of the client's constructor is meant to be the key, under a name that it ignores. */
export function isMistakenKeyOption(name: string): boolean {
  return mistakenKeyOptions.has(name);
}
