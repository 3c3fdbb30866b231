import fs from 'node:fs';

/** Names the file in which a suite's process keeps texts for the driver to search. */
export const keptTextsVariable = 'ELEVENLABS_LINT_KEPT_TEXTS';

/** Passes a text that a person would see, such as a program's output, to the search for leaked keys. */
export function keepForLeakSearch(text: string): void {
  const file = process.env[keptTextsVariable];
  if (file) fs.appendFileSync(file, `${text}\n`);
}
