// npm run translations: lists the texts without a German translation, and the translations without a text. With
// --complete, which npm run package uses, a missing translation is a failure.
import { germanGaps } from './german-texts';

const { missing, orphaned } = germanGaps('.');
print('Texts without a German translation', missing);
print('German texts without an English one', orphaned);
if (process.argv.includes('--complete') && missing.length > 0) {
  console.error('A release needs every text in German. Add the missing texts to the files named above.');
  process.exitCode = 1;
}

function print(heading: string, entries: readonly string[]): void {
  console.log(`${heading}: ${entries.length === 0 ? 'none' : entries.length}.`);
  for (const entry of entries) console.log(`  ${entry}`);
}
