import fs from 'node:fs';
import path from 'node:path';
import { withLock } from '../../vscode/install-lock';
import { cacheFolder } from '../../vscode/installation';

/**
 * A tree of files in the cache folder, made once.
 * @param name also says from what and how it is made: another one is another tree.
 * @param fill writes the files into an empty folder.
 * @returns the tree's folder.
 */
export async function ensureTree(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const folder = path.join(cacheFolder(), 'bench', name);
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  await withLock(`${folder}.lock`, async () => {
    if (fs.existsSync(folder)) return;
    const partial = `${folder}.partial`;
    fs.rmSync(partial, { recursive: true, force: true });
    makeRepository(partial);
    await fill(partial);
    // A folder under its final name is always complete.
    fs.renameSync(partial, folder);
  });
  return folder;
}

/** Makes the folder the root of a repository, so that no linter looks at the ignore rules of this checkout. */
function makeRepository(folder: string): void {
  for (const name of ['objects', 'refs']) fs.mkdirSync(path.join(folder, '.git', name), { recursive: true });
  fs.writeFileSync(path.join(folder, '.git/HEAD'), 'ref: refs/heads/main\n');
}
