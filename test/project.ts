import fs from 'node:fs';
import path from 'node:path';

/** The root of the checkout, wherever in it the bundled program is. */
export const projectFolder = findProjectFolder(import.meta.dirname);

function findProjectFolder(folder: string): string {
  if (fs.existsSync(path.join(folder, 'esbuild.js'))) return folder;
  const parent = path.dirname(folder);
  if (parent === folder) throw new Error('The tests do not lie in a checkout of elevenlabs-lint.');
  return findProjectFolder(parent);
}
