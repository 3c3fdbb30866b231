/**
 * Every text that a rule can report contains at least one of these words or of `loaderWords`. Searching for them is many
 * times faster than parsing, so files that don't mention ElevenLabs cost almost nothing.
 */
const vendorWords: readonly string[] = [
  ...['eleven', 'Eleven', 'ELEVEN', 'ELLEVEN', '11labs', '11Labs', '11LABS'],
  ...['xi-api', 'xi_api', 'xiApi', 'xi-key', 'xi-apikey', 'xiapi', 'Xi-Api', 'XI-API', 'XI_API', 'XI_KEY'],
  ...["'sk_", '"sk_', '`sk_', 'Bearer sk_'],
];

/** What loads environment files, maybe after another module has read the key. */
const loaderWords: readonly string[] = [
  ...['dotenv', 'loadEnv', 'load-env', "/env'", '/env"', '/env.js', '/env.ts'],
];

/** The words that make a text worth parsing: one of them is in every text in which a rule reports something. */
export const triggerWords: readonly string[] = [...vendorWords, ...loaderWords];

/** Whether a text may mention ElevenLabs or load environment files. If not, no rule reports anything in it. */
export function hasTriggerWord(text: string): boolean {
  return triggerWords.some((word) => text.includes(word));
}

/** Whether a text may mention ElevenLabs. If not, only the start of a program is worth a look. */
export function mentionsElevenLabs(text: string): boolean {
  return vendorWords.some((word) => text.includes(word));
}
