/**
 * What is known about the paths of the REST API, from the official SDKs and the OpenAPI document. Which paths
 * answer without a key was measured by others, or follows from the requests of the official browser client.
 */

/** Families that refuse every path without a key, except the open paths below. */
const keyFamilies: ReadonlySet<string> = new Set([
  'audio-isolation',
  'convai',
  'dubbing',
  'forced-alignment',
  'history',
  'models',
  'music',
  'pronunciation-dictionaries',
  'projects',
  'service-accounts',
  'similar-voices',
  'single-use-token',
  'sound-generation',
  'speech-to-speech',
  'speech-to-text',
  'studio',
  'text-to-dialogue',
  'text-to-speech',
  'text-to-voice',
  'usage',
  'user',
  'voice-generation',
  'workspace',
]);

/** Families that answer partly without a key, or for which this isn't known. */
const otherFamilies: ReadonlySet<string> = new Set([
  ...['audio-native', 'shared-voices', 'voices'],
  // New in elevenlabs-js 2.73.0, see `npm run endpoints`.
  ...['assets', 'audio-effects', 'flows', 'productions', 'speech-engine', 'workspaces'],
]);

/** Whether a segment after the version names an endpoint family. */
export function isKnownFamily(family: string): boolean {
  return keyFamilies.has(family) || otherFamilies.has(family);
}

/** Paths that answer without a key; `*` matches any one segment. */
const openPaths: readonly string[] = [
  '/v1/convai/agents/*/link',
  '/v1/convai/agents/*/widget',
  '/v1/convai/conversation',
  '/v1/convai/conversation/token',
  '/v1/convai/conversations/*/feedback',
  '/v1/convai/conversations/*/files',
  '/v1/convai/conversations/*/files/*',
  '/v1/convai/llm-usage/calculate',
];

/** Query parameters that authorise a request without a key, or that people use to send the key. */
const authorisingParameters: ReadonlySet<string> = new Set([
  ...['token', 'single_use_token', 'conversation_signature', 'signature', 'authorization'],
  ...['xi-api-key', 'xi_api_key', 'api_key', 'apikey'],
]);

/** The version at the start of most endpoint paths. */
export const apiVersionPath = '/v1';

/** Whether a path belongs to an endpoint family but lacks the version before it. */
export function lacksVersion(path: string): boolean {
  const [, family = ''] = path.split('/');
  return isKnownFamily(family);
}

/** A voice ID, which follows a base that ends with its family. */
const voiceId = /^[A-Za-z0-9]{20}$/;

/**
 * Whether a path after an unknown base may be one of ElevenLabs, whose base ends with the host, the version or a
 * family. A `\0` in the path stands for an unknown part.
 */
export function mayBeEndpoint(path: string): boolean {
  const [start, ...segments] = path.split('/');
  const [first = '', second = ''] = segments;
  if (start !== '' || first === '') return true;
  const family = /^v\d+$/.test(first) ? second : first;
  return (
    family === '' ||
    family.includes('\0') ||
    voiceId.test(family) ||
    keyFamilies.has(family) ||
    otherFamilies.has(family)
  );
}

/**
 * Whether ElevenLabs refuses a request to this path without a key. A `\0` in the path stands for an unknown part;
 * if that part decides, the answer is no.
 */
export function refusesWithoutKey(path: string): boolean {
  const segments = path.replace(/\/$/, '').split('/');
  const [, version, family = ''] = segments;
  const isRefused =
    (version === 'v1' && keyFamilies.has(family)) || (version === 'v2' && family === 'voices');
  return isRefused && !openPaths.some((open) => mayBe(segments, open.split('/')));
}

function mayBe(segments: readonly string[], open: readonly string[]): boolean {
  return (
    segments.length === open.length &&
    segments.every((segment, at) => segment.includes('\0') || open[at] === '*' || open[at] === segment)
  );
}

/** Whether a query parameter may authorise a request. */
export function mayAuthorise(parameter: string): boolean {
  return authorisingParameters.has(parameter.toLowerCase());
}
