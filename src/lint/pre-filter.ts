/**
 * Words of which at least one stands in every text that a rule can report. Each is looked for with one
 * `indexOf`, which is many times faster than parsing, so files that say nothing about ElevenLabs cost nothing.
 */
const triggerWords: readonly string[] = [
  ...['eleven', 'Eleven', 'ELEVEN', 'ELLEVEN', '11labs', '11Labs', '11LABS'],
  ...['xi-api', 'xi_api', 'xiApi', 'xi-key', 'xi-apikey', 'xiapi', 'Xi-Api', 'XI-API', 'XI_API', 'XI_KEY'],
  ...["'sk_", '"sk_', '`sk_', 'Bearer sk_'],
];

/** Whether a text may say something about ElevenLabs. False means that no rule reports anything in it. */
export function hasTriggerWord(text: string): boolean {
  return triggerWords.some((word) => text.includes(word));
}
