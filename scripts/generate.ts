// The second half of npm run generate: writes everything that is generated from the rules, package.json and the sources.
import fs from 'node:fs';
import { generatedFiles } from './generated-files';

for (const [file, text] of Object.entries(generatedFiles('.'))) {
  fs.writeFileSync(file, text);
}
