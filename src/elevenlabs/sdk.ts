/** The packages of the official JavaScript client, the older one last, and the class that both export. */
export const sdkModules: ReadonlySet<string> = new Set(['@elevenlabs/elevenlabs-js', 'elevenlabs']);
export const sdkClass = 'ElevenLabsClient';

/** The packages whose clients report a missing key, but not an empty one. */
export const modulesThatReportMissingKeys: ReadonlySet<string> = new Set([
  ...sdkModules,
  '@ai-sdk/elevenlabs',
]);

/** Constructor options that send requests elsewhere, where another key or none may be needed. */
export const redirectingOptions: ReadonlySet<string> = new Set([
  'baseUrl',
  'baseURL',
  'environment',
  'fetch',
  'headers',
]);

/** The constructor option for the key. */
export const keyOption = 'apiKey';

/** The part of the client that opens a WebSocket and sends the key unchanged. All others strip its whitespace. */
export const realtimeMember = 'speechToText.realtime';

/** What people write instead, after other SDKs and the header's name. The client ignores all of them. */
const mistakenKeyOptions: ReadonlySet<string> = new Set([
  ...['api_key', 'apikey', 'api-key', 'APIKey', 'ApiKey', 'API_KEY', 'apiToken', 'key'],
  ...['xiApiKey', 'xi_api_key', 'xi-api-key', 'xiAPIKey', 'elevenLabsApiKey', 'elevenlabsApiKey'],
]);

/** Whether a constructor option is meant to be the key, under a name that the client ignores. */
export function isMistakenKeyOption(name: string): boolean {
  return mistakenKeyOptions.has(name);
}
