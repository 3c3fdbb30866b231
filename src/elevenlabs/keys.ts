import { namedVariable } from './named-variables';

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

/** How many characters a current key has, unless it ends with a region. */
export const keyLength = 51;

/** Whether the text has exactly the form of a current key. */
export function isCurrentKey(text: string): boolean {
  return currentKey.test(text);
}

/** The key without the ending that names its data residency stack. */
export function withoutResidency(key: string): string {
  return key.replace(residencyEnd, '');
}

/** The data residency stack that a whole key belongs to, such as `eu`; `undefined` for any other text. */
export function residencyOf(text: string): string | undefined {
  return isCurrentKey(text) ? text.split(residencyStart)[1] : undefined;
}

/** A key without its end. A shorter text was made up for an example. */
const cutKey = /^sk_[0-9a-f]{16,47}$/;

/** Whether the text is the start of a key without its end. */
export function isCutOff(text: string): boolean {
  return cutKey.test(text) && !isEvidentlyMadeUp(text);
}

const residencyStart = '_residency_';

/** Whether the text is a whole key that ends in the middle of its region: `sk_…_residency_`. */
export function endsInRegion(text: string): boolean {
  const end = text.slice(keyLength);
  return end !== '' && isCurrentKey(text.slice(0, keyLength)) && residencyStart.startsWith(end);
}

const mostCopies = 4;

/** The key that a text consists of several copies of, with nothing or whitespace between them. */
export function repeatedKey(text: string): string | undefined {
  const [first = '', ...others] = text.split(/\s+/);
  if (others.length > 0) {
    return isCurrentKey(first) && others.every((other) => other === first) ? first : undefined;
  }
  return Array.from({ length: mostCopies - 1 }, (_, at) => at + 2)
    .map((copies) => ({ copies, key: text.slice(0, text.length / copies) }))
    .find(({ copies, key }) => isCurrentKey(key) && key.repeat(copies) === text)?.key;
}

/** Whether the text is recognisably meant as a key: current, shortened or legacy. */
export function looksLikeKey(text: string): boolean {
  return (startOfKey.test(text) && !isPlaceholder(text)) || legacyKey.test(text) || endsInRegion(text);
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

/** The first text in the form of a current key, whatever is around it. */
export function currentKeyIn(text: string): string | undefined {
  return /sk_[0-9a-f]{48}(?:_residency_[a-z0-9]+)?/.exec(text)?.[0];
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
 * What asks people for their own key, in examples, templates and redacted texts: `your_api_key`, `<key>`, `sk_...`,
 * `[REDACTED]`. Lint, key test and diagnosis share the list. Real keys are hex digits, so none contains such a word.
 */
const askingWords: readonly string[] = [
  'your[a-z]*',
  'replace[a-z]*',
  'change[-_ ]?(?:me|this|it)',
  'insert[a-z]*',
  'paste[a-z]*',
  'enter',
  'put',
  'add',
  'fill',
  'todo',
  'fixme',
  'tbd',
  'placeholder[a-z]*',
  'my[-_ ]?(?:api|key|secret|token|xi|eleven[a-z]*)',
  // Redaction.
  'redacted?',
  'masked',
  'hidden',
  'removed',
  'filtered',
  'censored',
  'sanitized',
  'omitted',
  'scrubbed',
  'x{3,}',
];
const foreignAskingWords: readonly string[] = [
  // Spanish, Portuguese, French, Italian, German, Dutch, Polish, Turkish, Indonesian.
  '(?:tu|su|mi)[-_ ]?(?:clave|llave|api|key|token)',
  'clave|llave|reemplaza(?:r|me)?|cambia(?:r|me)?|pon|coloca|pega',
  '(?:sua|seu|minha|meu)[-_ ]?(?:chave|api|key|token)',
  'chave|coloque|insira|substitua|cole',
  '(?:votre|ta|ma)[-_ ]?(?:cl[eé]|api|key|token)',
  'cl[eé][-_ ]?(?:api|secr[eè]te)|remplacer?|ins[eé]rer?|collez',
  '(?:la[-_ ])?(?:tua|mia)[-_ ]?(?:chiave|api|key)',
  'chiave|inserisci|sostituisci',
  '(?:dein|ihr|mein)e?n?[-_ ]?(?:api|key|schl(?:ü|ue)ssel|token)',
  'schl(?:ü|ue)ssel|einf(?:ü|ue)gen|ersetzen|eintragen',
  '(?:jouw|uw|mijn)[-_ ]?(?:sleutel|api|key)|sleutel|invullen|vervang',
  'tw[oó]j|klucz|wstaw|buraya|anahtar(?:ınız|iniz)?|masukkan|kunci',
];
const asking = [askingWords, foreignAskingWords].map(
  (words) => new RegExp(`(?<![a-z])(?:${words.join('|')})(?![a-z])`, 'i'),
);
/** Words for "here" at the end, covered characters, and an ellipsis. */
const askingForms = /(?<![a-z])(?:here|aqu[ií]|ici|qui|hier|tutaj)$|[*•●∙▪■█⬤]{3,}|\.{3}|…/i;
/** Two letters of another script, such as `你的密钥`. One alone is more likely a mistake in a real key. */
const otherScript = /(?:(?!\p{Script=Latin})\p{L}){2,}/u;
/** Nothing but one of these: names of the key, names in brackets, values that a program lost. */
const askingWhole =
  /^(?:<.*>|[[{(][\w -]+[\])}]|[.*_-]+|undefined|null|nan|\[object \w+\]|(?:xi|eleven[-_ ]?labs?|api|key|token|secret)(?:[-_ ]?(?:xi|eleven[-_ ]?labs?|api|key|token|secret))+)$/i;

/** Digits of a real key: whatever is around them is no placeholder. */
const keyInside = /[0-9a-f]{32}/;

/** Words of people who have no key and need none: `test`, `dummy-key`, `none`. */
const otherPlaceholders =
  /example|sample|dummy|fake|demo|mock|secret.?key|your|replace|xxx|here|^(?:none|test|secret|key|token|abc)$|^(?:abc|key)?[-_]?0?1234?5?6?7?8?9?0?$/i;

/** Whether the text is a placeholder for a key. Such a value is never judged as a key, and never sent. */
export function isPlaceholder(text: string): boolean {
  const body = withoutPrefix(text);
  return (
    body === '' ||
    asksForKey(text) ||
    otherPlaceholders.test(body) ||
    /^[<[{].*[>\]}]$/.test(body) ||
    /^(.)\1+$/.test(body)
  );
}

/** Whether the text is a placeholder that asks for a key. */
export function asksForKey(text: string): boolean {
  const body = withoutPrefix(text);
  const named = namedVariable(text);
  return (
    body !== '' &&
    !keyInside.test(body) &&
    ((named !== undefined && named.form !== 'reference') ||
      asking.some((words) => words.test(body)) ||
      askingForms.test(body) ||
      otherScript.test(body) ||
      askingWhole.test(body))
  );
}

function withoutPrefix(text: string): string {
  return text.trim().replace(/^sk_/i, '');
}

/** Whether the text has the form of a key ID, which ElevenLabs shows when it no longer shows the key. */
export function isKeyId(text: string): boolean {
  return /^[0-9a-f]{64}$/i.test(text);
}

/**
 * Values that refer to a secret stored elsewhere: interpolation, secret stores of clouds and password managers,
 * dotenvx, SOPS, templates. They are never judged and never sent.
 */
const references = new RegExp(
  [
    '\\$\\{|\\$\\(|\\{\\{|^\\$[A-Za-z_]|^(%%?)[A-Za-z_]\\w*\\1$|^#\\{\\w+\\}#?$',
    '^(?:op:\\/\\/|vault:|encrypted:|ENC\\[|arn:aws|@Microsoft\\.KeyVault\\()',
    '^(?:ssm|sm|bws|doppler|infisical|keychain|keyvault|[\\w-]*secrets?(?:-?manager)?):',
    '^projects\\/[^/]+\\/secrets\\/',
  ].join('|'),
);

export function isReference(value: string): boolean {
  return references.test(value.trim());
}
