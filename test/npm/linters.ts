import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ensurePinned, type Pins } from '../pinned-packages';
import { projectFolder } from '../project';
import { temporaryFolder } from '../vscode/temporary-folder';
import { tarballOf } from './packed';

const pins: Pins = {
  folder: path.join(projectFolder, 'test/npm/linters'),
  cacheName: 'linters',
  what: 'ESLint and oxlint, in which the plugin is tested',
  size: 'about 100 MB',
  withOptional: true,
};

/** The versions of ESLint in which everything is tested, under the names of their packages. */
export const eslintVersions = ['eslint-9', 'eslint-10'] as const;
export type EslintVersion = (typeof eslintVersions)[number];

/** The program of a version of ESLint in a project. */
export function programOf(version: EslintVersion): string {
  return `node_modules/${version}/bin/eslint.js`;
}

/** Installs the linters unless they are there. @returns the folder that contains them by name. */
export function ensureLinters(say: (line: string) => void): Promise<string> {
  return ensurePinned(pins, say);
}

/** A project of a user, with linters and our packages installed as npm would install them from their tarballs. */
export class LinterProject {
  readonly folder = temporaryFolder();
  private readonly modules = path.join(this.folder, 'node_modules');

  /**
   * @param installed the folder with the linters.
   * @param eslint the version that is installed as `eslint`.
   */
  constructor(installed: string, eslint: EslintVersion) {
    fs.mkdirSync(this.modules);
    for (const name of fs.readdirSync(installed).filter((entry) => !entry.startsWith('.'))) {
      fs.symlinkSync(path.join(installed, name), path.join(this.modules, name));
    }
    fs.symlinkSync(path.join(installed, eslint), path.join(this.modules, 'eslint'));
    for (const name of ['elevenlabs-lint', 'eslint-plugin-elevenlabs']) {
      const folder = path.join(this.modules, name);
      fs.mkdirSync(folder);
      execFileSync('tar', ['-xzf', tarballOf(name), '-C', folder, '--strip-components=1']);
    }
  }

  pathOf(name: string): string {
    return path.join(this.folder, name);
  }

  read(name: string): string {
    return fs.readFileSync(this.pathOf(name), 'utf8');
  }

  write(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(this.pathOf(name)), { recursive: true });
      fs.writeFileSync(this.pathOf(name), text);
    }
  }

  /** Removes everything but the installed packages. */
  clear(): void {
    for (const name of fs.readdirSync(this.folder).filter((entry) => entry !== 'node_modules')) {
      fs.rmSync(this.pathOf(name), { recursive: true });
    }
  }
}
