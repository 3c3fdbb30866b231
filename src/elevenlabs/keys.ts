/**
 * What ElevenLabs keys look like. Current keys are `sk_` and 48 lower-case hex digits; keys from before mid 2024
 * are 32 hex digits. Sources: the detectors of TruffleHog and Kingfisher, which agree. An unknown form is no
 * proof of anything, so nothing here calls a value wrong.
 */
const currentKey = /^sk_[0-9a-f]{48}$/;
const legacyKey = /^[0-9a-f]{32}$/;
/** A key that was cut short or is made up for a test still shows that a key was meant. */
const startOfKey = /^sk_[0-9a-z]{8,}$/i;

/** How every current key starts. */
export const keyPrefix = 'sk_';

/** Whether the text has exactly the form of a current key. */
export function isCurrentKey(text: string): boolean {
  return currentKey.test(text);
}

/** Whether the text is recognisably meant as a key: a current, shortened or legacy one. */
export function looksLikeKey(text: string): boolean {
  return (startOfKey.test(text) && !isPlaceholder(text)) || legacyKey.test(text);
}

/** Whether the text has exactly the form of a key from before mid 2024, which hashes of other things have too. */
export function isLegacyKey(text: string): boolean {
  return legacyKey.test(text);
}

/** Whether the text has exactly the form of a key: a current or a legacy one. */
export function isWholeKey(text: string): boolean {
  return isCurrentKey(text) || isLegacyKey(text);
}

/** The words of a text that have exactly the form of a key, in the order of the text. */
export function wholeKeysIn(text: string): string[] {
  return (text.match(/\w+/g) ?? []).filter(isWholeKey);
}

const digits = '0123456789abcdef';
const fewestDigits = 8;
const longestPeriod = 16;
const ascendingRuns = [`${digits}${digits}`, [...`${digits}${digits}`].reverse().join('')];
const longestRun = 9;

/**
 * Whether a text in the form of a key is evidently made up for an example: one character over and over, a short
 * piece repeated, or the digits in their order. Real keys are random, so none of them looks like this.
 */
export function isEvidentlyMadeUp(key: string): boolean {
  const body = key.replace(/^sk_/, '');
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
 * Texts that stand in for a key in examples: `your_api_key`, `sk_...`, `<key>`, `xxx`, `changeme`, one
 * character repeated.
 */
const placeholderWords =
  /your|replace|change.?me|insert|example|sample|placeholder|dummy|fake|demo|todo|xxx|here|paste|secret.?key|^none$|^null$|^undefined$|^test$/i;

/** Whether the text stands in for a key in an example; such a value is never judged as a key. */
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

/** What an example writes to ask people for their own key, unlike the `dummy` or `test` of somebody who has none. */
const requests =
  /(?:^|[^a-z])(?:your|replace|change.?me|insert|paste|todo|placeholder|x{3,})|(?:^|[^a-z])here$|\.\.\.|…/i;

/** Whether the text is a placeholder that asks to be replaced by a key. */
export function asksForKey(text: string): boolean {
  const body = text.trim().replace(/^sk_/i, '');
  return isPlaceholder(text) && (requests.test(body) || /^(?:<.*>|[.*_-]+)$/.test(body)) && body !== '';
}

/** Whether the text has the form of a key's ID, which ElevenLabs shows where it no longer shows the key. */
export function isKeyId(text: string): boolean {
  return /^[0-9a-f]{64}$/i.test(text);
}

/**
 * Values that name a secret kept elsewhere: interpolation, 1Password, Vault, dotenvx, SOPS, templates. They are
 * never judged and never sent.
 */
const references = /\$\{|\$\(|\{\{|^\$[A-Za-z_]|^(?:op:\/\/|vault:|encrypted:|ENC\[)/;

export function isReference(value: string): boolean {
  return references.test(value.trim());
}
