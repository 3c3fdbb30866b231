import { secretStart } from '../elevenlabs/other-credentials';
import { withoutPadding } from '../lint/facts/text/padding';

const replacement = '[left out]';
const longestText = 2_000;

/** Forms in which error messages show keys and other credentials. */
const credentials: readonly RegExp[] = [
  /\b(?:bearer|basic)\s+[^\s"',;]{6,}/gi,
  /(?<=xi[-_]api[-_]key["']?\s{0,4}[:=]\s{0,4}["']?)[^\s"',;}[]{4,}/gi,
  /(?<=["'])[^\s"'[]{6,}(?=["'] is an invalid header value)/g,
  /\b(?:sk|gsk|pk|rk)[_-][\w-]{6,}/gi,
  new RegExp(`\\b(?:${secretStart})[\\w-]{6,}(?:\\.[\\w-]+)*`, 'gi'),
  /\b[0-9a-f]{32,}\b/gi,
];

/**
 * Shortens an error message and removes everything that may be a credential. Errors of `fetch`, Deno and node-fetch
 * quote the whole key.
 * @param secrets values to remove, whatever they look like.
 */
export function withoutCredentials(text: string, secrets: readonly string[]): string {
  const short = withoutSecrets(text.slice(0, longestText), secrets);
  return credentials.reduce((rest, pattern) => rest.replace(pattern, replacement), short).trim();
}

function withoutSecrets(text: string, secrets: readonly string[]): string {
  return [...secrets]
    .flatMap((secret) => [secret, withoutPadding(secret)])
    .filter((secret) => secret.length >= 6)
    .sort((a, b) => b.length - a.length)
    .reduce((rest, secret) => rest.replaceAll(secret, replacement), text);
}
