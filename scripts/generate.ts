// The second half of npm run generate: writes what is made from the rules, from package.json and from the sources.
import fs from 'node:fs';
import { generatedFiles } from './generated-files';

for (const [file, text] of Object.entries(generatedFiles('.'))) {
  fs.writeFileSync(file, text);
}
