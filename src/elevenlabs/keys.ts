/**
 * What ElevenLabs keys look like. Current keys are `sk_` and 48 lowercase hex digits, and those of a data residency
 * stack end with `_residency_` and the region; keys from before mid 2024 are 32 hex digits. Sources: the detectors of
 * TruffleHog and Kingfisher, which agree, and the official SDK. An unknown form proves nothing, so nothing here calls
 * a value wrong.
 */
const currentKey = /^sk_[0-9a-f]{48}(?:_residency_[a-z0-9]+)?$/;
const legacyKey = /^[0-9a-f]{32}$/;
/** A key that was cut short or made up for a test is still meant as a key. */
const startOfKey = /^sk_[0-9a-z]{8,}(?:_residency_[a-z0-9]+)?$/i;
/** The end of a key of a data residency stack, from the official SDK (elevenlabs-js 2.69.0). */
const residencyEnd = /_residency_[a-z0-9]+$/;

/** How every current key starts. */
export const keyPrefix = 'sk_';

/** Whether the text has exactly the form of a current key. */
export function isCurrentKey(text: string): boolean {
  return currentKey.test(text);
}

/** The key without the ending that names its data residency stack. */
export function withoutResidency(key: string): string {
  return key.replace(residencyEnd, '');
}

/** Whether the text is recognisably meant as a key: current, shortened or legacy. */
export function looksLikeKey(text: string): boolean {
  return (startOfKey.test(text) && !isPlaceholder(text)) || legacyKey.test(text);
}

/** Whether the text has exactly the form of a key from before mid 2024. Other hashes have that form too. */
export function isLegacyKey(text: string): boolean {
  return legacyKey.test(text);
}

/** Whether the text has exactly the form of a current or legacy key. */
export function isWholeKey(text: string): boolean {
  return isCurrentKey(text) || isLegacyKey(text);
}

/** The words of a text that have exactly the form of a key, in text order. */
export function wholeKeysIn(text: string): string[] {
  return (text.match(/\w+/g) ?? []).filter(isWholeKey);
}

const digits = '0123456789abcdef';
const fewestDigits = 8;
const longestPeriod = 16;
const ascendingRuns = [`${digits}${digits}`, [...`${digits}${digits}`].reverse().join('')];
const longestRun = 9;

/**
 * Whether a text in the form of a key is clearly made up: one repeated character, a short repeated piece, or the
 * digits in order. Real keys are random, so none of them looks like this.
 */
export function isEvidentlyMadeUp(key: string): boolean {
  const body = withoutResidency(key).replace(/^sk_/, '');
  return (
    new Set(body).size < fewestDigits ||
    Array.from({ length: longestPeriod }, (_, at) => at + 1).some((period) => hasPeriod(body, period)) ||
    ascendingRuns.some((run) => sharesRun(body, run))
  );
}

function hasPeriod(text: string, period: number): boolean {
  return text.slice(period) === text.slice(0, -period);
}

function sharesRun(text: string, run: string): boolean {
  return Array.from({ length: digits.length }, (_, at) => run.slice(at, at + longestRun)).some((part) =>
    text.includes(part),
  );
}

/**
 * Placeholders for a key in examples: `your_api_key`, `sk_...`, `<key>`, `xxx`, `changeme`, one repeated
 * character.
 */
const placeholderWords =
  /your|replace|change.?me|insert|example|sample|placeholder|dummy|fake|demo|todo|xxx|here|paste|secret.?key|redacted|\*{3,}|aqu[ií]$|^none$|^null$|^undefined$|^test$/i;

/** Whether the text is a placeholder for a key. Such a value is never judged as a key. */
export function isPlaceholder(text: string): boolean {
  const body = text.trim().replace(/^sk_/i, '');
  return (
    body === '' ||
    placeholderWords.test(body) ||
    /^[<[{].*[>\]}]$/.test(body) ||
    /^[.*_-]+$|\.\.\.|…/.test(body) ||
    /^(.)\1+$/.test(body)
  );
}

/** Words that ask people for their own key, unlike the `test` of somebody who has none. */
const requests =
  /(?:^|[^a-z])(?:your|replace|change.?me|insert|paste|todo|placeholder|redacted|x{3,})|(?:^|[^a-z])(?:here|aqu[ií])$|\*{3,}|^undefined$|\.\.\.|…/i;

/** Whether the text is a placeholder that asks for a key. */
export function asksForKey(text: string): boolean {
  const body = text.trim().replace(/^sk_/i, '');
  return (
    isPlaceholder(text) &&
    (requests.test(body) || /^(?:<.*>|\[redacted\]|[.*_-]+)$/.test(body)) &&
    body !== ''
  );
}

/** Whether the text has the form of a key ID, which ElevenLabs shows when it no longer shows the key. */
export function isKeyId(text: string): boolean {
  return /^[0-9a-f]{64}$/i.test(text);
}

/**
 * Values that refer to a secret stored elsewhere: interpolation, 1Password, Vault, dotenvx, SOPS, templates. They
 * are never judged and never sent.
 */
const references = /\$\{|\$\(|\{\{|^\$[A-Za-z_]|^(?:op:\/\/|vault:|encrypted:|ENC\[)/;

export function isReference(value: string): boolean {
  return references.test(value.trim());
}
