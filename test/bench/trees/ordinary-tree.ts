import path from 'node:path';
import { ensurePinned, type Pins, packagesIn } from '../../pinned-packages';
import { projectFolder } from '../../project';
import { copyFiles, filesOfPackage, folderOfPackage } from './copy-package';
import { ensureTree } from './tree-folder';

const pins: Pins = {
  folder: path.join(projectFolder, 'test/bench/ordinary'),
  cacheName: 'ordinary',
  what: 'the packages of the ordinary tree',
  size: 'about 600 MB',
};

/** Copies the sources of many packages into a tree; a few of them speak of ElevenLabs. Returns its folder. */
export async function ensureOrdinaryTree(say: (line: string) => void): Promise<string> {
  const installed = await ensurePinned(pins, say);
  return ensureTree(path.basename(path.dirname(installed)), async (folder) => {
    for (const { name } of packagesIn(pins)) {
      const from = path.join(installed, name);
      copyFiles(from, sourcesOf(filesOfPackage(from)), folderOfPackage(folder, name));
    }
  });
}

/** What somebody wrote: TypeScript if the package contains it, otherwise its JavaScript; no declaration files. */
function sourcesOf(files: readonly string[]): string[] {
  const written = files.filter((file) => !/\.d\.[cm]?ts$|\.map$/.test(file));
  const hasTypeScript = written.filter(isTypeScript).length > 3;
  return hasTypeScript ? written.filter((file) => isTypeScript(file) || !isJavaScript(file)) : written;
}

function isTypeScript(file: string): boolean {
  return /\.[cm]?tsx?$/.test(file);
}

function isJavaScript(file: string): boolean {
  return /\.[cm]?jsx?$/.test(file);
}
