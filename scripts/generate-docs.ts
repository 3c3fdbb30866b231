// npm run docs: writes the parts of the documentation that are generated from the rules and from package.json.
import fs from 'node:fs';
import { generatedParts, withParts } from './generated-docs';
import { contributionsOf } from './manifest';

const contributions = contributionsOf(fs.readFileSync('package.json', 'utf8'));
for (const [file, parts] of Object.entries(generatedParts(contributions))) {
  fs.writeFileSync(file, withParts(fs.readFileSync(file, 'utf8'), parts));
}
