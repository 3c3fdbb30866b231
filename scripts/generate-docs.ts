// npm run docs: writes the parts of the documentation that are generated from the rules and from package.json.
import fs from 'node:fs';
import { generatedParts, settingsOf, withParts } from './generated-docs';

const settings = settingsOf(fs.readFileSync('package.json', 'utf8'));
for (const [file, parts] of Object.entries(generatedParts(settings))) {
  fs.writeFileSync(file, withParts(fs.readFileSync(file, 'utf8'), parts));
}
