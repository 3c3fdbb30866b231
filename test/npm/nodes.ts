import path from 'node:path';
import { ensurePinned, type Pins, packagesIn } from '../pinned-packages';
import { projectFolder } from '../project';

const pins: Pins = {
  folder: path.join(projectFolder, 'test/npm/nodes'),
  cacheName: 'nodes',
  what: 'the versions of Node on which the npm packages are tested',
  size: 'about 150 MB',
};

/** npm has programs of Node for this platform only. */
const hasPackagedNodes = process.platform === 'linux' && process.arch === 'x64';

/** The titles of the versions of Node: the oldest supported, those in between and the newest; elsewhere only our own. */
export const nodeTitles: readonly string[] = [
  'this Node',
  ...(hasPackagedNodes ? packagesIn(pins).map(({ name }) => name) : []),
];

/** Installs the versions of Node unless they are there. @returns the folder with the program of each, by its title. */
export async function ensureNodes(say: (line: string) => void): Promise<ReadonlyMap<string, string>> {
  const installed = hasPackagedNodes ? await ensurePinned(pins, say) : '';
  return new Map(
    nodeTitles.map((title) => [
      title,
      title === 'this Node' ? path.dirname(process.execPath) : path.join(installed, title, 'bin'),
    ]),
  );
}
