import path from 'node:path';
import { ensurePinned, type PinnedPackage, type Pins, packagesIn } from '../pinned-packages';
import { projectFolder } from '../project';

const pins: Pins = {
  folder: path.join(projectFolder, 'test/packages'),
  cacheName: 'packages',
  what: 'the packages that are linted',
  size: 'about 380 MB',
};

/** The linted packages. Their dependencies are installed beside them and not linted. */
export function pinnedPackages(): PinnedPackage[] {
  return packagesIn(pins);
}

/** Installs the pinned packages unless they are there already. Returns the folder that contains them by name. */
export function ensurePackages(say: (line: string) => void): Promise<string> {
  return ensurePinned(pins, say);
}
