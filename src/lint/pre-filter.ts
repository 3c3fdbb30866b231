/**
 * Every text that a rule can report contains at least one of these words. Searching for them is many times faster than
 * parsing, so files that don't mention ElevenLabs cost almost nothing.
 */
const triggerWords: readonly string[] = [
  ...['eleven', 'Eleven', 'ELEVEN', 'ELLEVEN', '11labs', '11Labs', '11LABS'],
  ...['xi-api', 'xi_api', 'xiApi', 'xi-key', 'xi-apikey', 'xiapi', 'Xi-Api', 'XI-API', 'XI_API', 'XI_KEY'],
  // What loads environment files, maybe after another module has read the key.
  ...['dotenv', 'loadEnv', 'load-env', "/env'", '/env"', '/env.js', '/env.ts'],
  ...["'sk_", '"sk_', '`sk_', 'Bearer sk_'],
];

/** Whether a text may mention ElevenLabs. If not, no rule reports anything in it. */
export function hasTriggerWord(text: string): boolean {
  return triggerWords.some((word) => text.includes(word));
}
