// npm run translations: lists the texts that have no German translation, and the translations that have no text any more.
// With --complete, as npm run package calls it, a missing one is a failure.
import { germanGaps } from './german-texts';

const { missing, orphaned } = germanGaps('.');
print('Texts without a German translation', missing);
print('German texts without an English one', orphaned);
if (process.argv.includes('--complete') && missing.length > 0) {
  console.error('A release has every text in German. Add the missing ones to the files named above.');
  process.exitCode = 1;
}

function print(heading: string, entries: readonly string[]): void {
  console.log(`${heading}: ${entries.length === 0 ? 'none' : entries.length}.`);
  for (const entry of entries) console.log(`  ${entry}`);
}
