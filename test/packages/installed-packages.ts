import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../project';
import { ClearError } from '../vscode/clear-error';
import { withLock } from '../vscode/install-lock';
import { cacheFolder } from '../vscode/installation';
import { runNpm } from '../vscode/run-program';

/** The folder whose lock file pins the packages. */
const pinsFolder = path.join(projectFolder, 'test/packages');
const pinFiles = ['package.json', 'package-lock.json'] as const;

/** A package as `package.json` pins it. */
export interface PinnedPackage {
  readonly name: string;
  readonly version: string;
}

/** The linted packages. Their dependencies are installed beside them and not linted. */
export function pinnedPackages(): PinnedPackage[] {
  const { dependencies } = JSON.parse(fs.readFileSync(path.join(pinsFolder, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return Object.entries(dependencies).map(([name, version]) => ({ name, version }));
}

/**
 * Installs the pinned packages into the cache folder, unless they are there already. Returns the folder that
 * contains them by name.
 * @param say receives one line when they have to be downloaded.
 * @throws ClearError with npm's own words when that is impossible.
 */
export async function ensurePackages(say: (line: string) => void): Promise<string> {
  const folder = path.join(cacheFolder(), `packages-${pinsHash()}`);
  fs.mkdirSync(cacheFolder(), { recursive: true });
  await withLock(`${folder}.lock`, async () => {
    if (fs.existsSync(folder)) return;
    say(`Installing the packages that are linted into ${folder} (about 380 MB, once).`);
    await install(`${folder}.partial`);
    // A folder under its final name is always complete: an interrupted install starts over.
    fs.renameSync(`${folder}.partial`, folder);
  });
  return path.join(folder, 'node_modules');
}

async function install(folder: string): Promise<void> {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder);
  for (const name of pinFiles) fs.copyFileSync(path.join(pinsFolder, name), path.join(folder, name));
  const { status, output } = await runNpm(
    [
      ...['ci', '--ignore-scripts', '--legacy-peer-deps', '--omit=dev', '--omit=optional', '--omit=peer'],
      ...['--no-bin-links', '--no-audit', '--no-fund', '--engine-strict=false'],
    ],
    folder,
  );
  if (status === 0) return;
  throw new ClearError(`npm could not install the packages that the tests lint. npm said:\n${output}`);
}

/** Distinguishes installs of different pins, so that checkouts may share a cache folder. */
function pinsHash(): string {
  const hash = createHash('sha256');
  for (const name of pinFiles) hash.update(fs.readFileSync(path.join(pinsFolder, name)));
  return hash.digest('hex').slice(0, 16);
}
