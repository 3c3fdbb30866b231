import path from 'node:path';
import { ensurePackages, pinnedPackages } from '../../packages/installed-packages';
import { copyFiles, filesOfPackage, folderOfPackage } from './copy-package';
import { ensureTree } from './tree-folder';

/** ElevenLabs' own packages: nearly every file has to do with ElevenLabs. */
const names = ['@elevenlabs/elevenlabs-js', 'elevenlabs', '@elevenlabs/client', '@elevenlabs/react'];

/** Copies the official SDKs, with their declaration files, into a tree. Returns its folder. */
export async function ensureSdkTree(say: (line: string) => void): Promise<string> {
  const installed = await ensurePackages(say);
  const versions = pinnedPackages()
    .filter(({ name }) => names.includes(name))
    .map(({ version }) => version);
  return ensureTree(`sdk-${versions.join('-')}`, async (folder) => {
    for (const name of names) {
      const from = path.join(installed, name);
      copyFiles(from, filesOfPackage(from), folderOfPackage(folder, name));
    }
  });
}
