import fs from 'node:fs';

/** Names the file that a suite's process keeps texts in, for the driver to search. */
export const keptTextsVariable = 'ELEVENLABS_LINT_KEPT_TEXTS';

/** Hands a text that a person would see, such as what a program printed, to the search for leaked keys. */
export function keepForLeakSearch(text: string): void {
  const file = process.env[keptTextsVariable];
  if (file) fs.appendFileSync(file, `${text}\n`);
}
