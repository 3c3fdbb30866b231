import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ClearError } from './vscode/clear-error';
import { withLock } from './vscode/install-lock';
import { cacheFolder } from './vscode/installation';
import { runNpm } from './vscode/run-program';

/** Packages that a lock file of their own pins. */
export interface Pins {
  /** Contains `package.json` and `package-lock.json`. */
  readonly folder: string;
  /** How their folder in the cache is named. */
  readonly cacheName: string;
  /** Completes "Installing …" and "npm could not install …". */
  readonly what: string;
  /** For instance "about 380 MB". */
  readonly size: string;
  /** Also those of their packages that only some platforms need. */
  readonly withOptional?: boolean;
}

/** A package as `package.json` pins it. */
export interface PinnedPackage {
  readonly name: string;
  readonly version: string;
}

const pinFiles = ['package.json', 'package-lock.json'] as const;

/** The packages that `package.json` names, without their dependencies. */
export function packagesIn({ folder }: Pick<Pins, 'folder'>): PinnedPackage[] {
  const { dependencies } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
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
export async function ensurePinned(pins: Pins, say: (line: string) => void): Promise<string> {
  const folder = path.join(cacheFolder(), `${pins.cacheName}-${hashOf(pins)}`);
  fs.mkdirSync(cacheFolder(), { recursive: true });
  await withLock(`${folder}.lock`, async () => {
    if (fs.existsSync(folder)) return;
    say(`Installing ${pins.what} into ${folder} (${pins.size}, once).`);
    await install(pins, `${folder}.partial`);
    // A folder under its final name is always complete: an interrupted install starts over.
    fs.renameSync(`${folder}.partial`, folder);
  });
  return path.join(folder, 'node_modules');
}

async function install(pins: Pins, folder: string): Promise<void> {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder);
  for (const name of pinFiles) fs.copyFileSync(path.join(pins.folder, name), path.join(folder, name));
  const { status, output } = await runNpm(
    [
      ...['ci', '--ignore-scripts', '--legacy-peer-deps', '--omit=dev', '--omit=peer'],
      ...(pins.withOptional ? [] : ['--omit=optional']),
      ...['--no-bin-links', '--no-audit', '--no-fund', '--engine-strict=false'],
    ],
    folder,
  );
  if (status === 0) return;
  throw new ClearError(`npm could not install ${pins.what}. npm said:\n${output}`);
}

/** Distinguishes installs of different pins, so that checkouts may share a cache folder. */
function hashOf(pins: Pins): string {
  const hash = createHash('sha256');
  for (const name of pinFiles) hash.update(fs.readFileSync(path.join(pins.folder, name)));
  return hash.digest('hex').slice(0, 16);
}
