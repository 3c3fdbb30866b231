/**
 * What ElevenLabs keys look like. Current keys are `sk_` and 48 lower-case hex digits; keys from before mid 2024
 * are 32 hex digits. Sources: the detectors of TruffleHog and Kingfisher, which agree. An unknown form is no
 * proof of anything, so nothing here calls a value wrong.
 */
const currentKey = /^sk_[0-9a-f]{48}$/;
const legacyKey = /^[0-9a-f]{32}$/;
/** A key that was cut short or is made up for a test still shows that a key was meant. */
const startOfKey = /^sk_[0-9a-z]{8,}$/i;

/** Whether the text has exactly the form of a current key. */
export function isCurrentKey(text: string): boolean {
  return currentKey.test(text);
}

/** Whether the text is recognisably meant as a key: a current, shortened or legacy one. */
export function looksLikeKey(text: string): boolean {
  return (startOfKey.test(text) && !isPlaceholder(text)) || legacyKey.test(text);
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

/**
 * Values that name a secret kept elsewhere: interpolation, 1Password, Vault, dotenvx, SOPS, templates. They are
 * never judged and never sent.
 */
const references = /\$\{|\$\(|\{\{|^\$[A-Za-z_]|^(?:op:\/\/|vault:|encrypted:|ENC\[)/;

export function isReference(value: string): boolean {
  return references.test(value.trim());
}
