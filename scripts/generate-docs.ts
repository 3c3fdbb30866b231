// npm run docs: writes the parts of the documentation that are generated from the rules and from package.json, and the
// list of texts to translate.
import fs from 'node:fs';
import { generatedParts, withParts } from './generated-docs';
import { readContributions } from './manifest';
import { englishBundle } from './translated-texts';

const contributions = readContributions('.');
for (const [file, parts] of Object.entries(generatedParts(contributions))) {
  fs.writeFileSync(file, withParts(fs.readFileSync(file, 'utf8'), parts));
}
fs.mkdirSync('l10n', { recursive: true });
fs.writeFileSync('l10n/bundle.l10n.json', englishBundle('.'));
