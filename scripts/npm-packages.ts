import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A package for npm, made of what the build wrote. It contains no dependency: everything is bundled. */
interface NpmPackage {
  readonly name: string;
  /** Its own fields of `package.json`. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** What it contains, by the path in the package: files and folders of the project. */
  readonly contents: Readonly<Record<string, string>>;
}

/** The fields that every package has from the project's own `package.json`. */
interface ProjectManifest {
  readonly version: string;
  readonly license: string;
  readonly keywords: readonly string[];
  readonly engines: { readonly node: string };
  readonly bin: Readonly<Record<string, string>>;
}

const texts = ['CHANGELOG.md', 'LICENSE', 'THIRD-PARTY-NOTICES.md'];

function npmPackages({ bin }: ProjectManifest): readonly NpmPackage[] {
  return [
    {
      name: 'elevenlabs-lint',
      fields: {
        description: 'Finds and fixes the mistakes that cause a 401 from ElevenLabs. Tests keys. Unofficial.',
        bin,
        exports: { './package.json': './package.json' },
      },
      contents: {
        'README.md': 'docs/npm/elevenlabs-lint.md',
        'dist/cli.js': 'dist/cli.js',
        'dist/cli': 'dist/cli',
      },
    },
  ];
}

/**
 * Packs what the build wrote into tarballs for npm.
 * @param project the folder of the built project.
 * @param into the folder for the tarballs.
 * @returns the tarball of each package, by the name of the package.
 */
export function packNpmPackages(project: string, into: string): Readonly<Record<string, string>> {
  const manifest = JSON.parse(fs.readFileSync(path.join(project, 'package.json'), 'utf8')) as ProjectManifest;
  return Object.fromEntries(
    npmPackages(manifest).map((each) => [each.name, pack(each, manifest, project, path.resolve(into))]),
  );
}

function pack(each: NpmPackage, manifest: ProjectManifest, project: string, into: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'elevenlabs-lint-'));
  try {
    const contents = { ...each.contents, ...Object.fromEntries(texts.map((name) => [name, name])) };
    for (const [name, source] of Object.entries(contents)) {
      fs.cpSync(path.join(project, source), path.join(folder, name), { recursive: true });
    }
    fs.writeFileSync(path.join(folder, 'package.json'), manifestOf(each, manifest));
    execFileSync('npm', ['pack', '--pack-destination', into, '--silent'], {
      cwd: folder,
      shell: process.platform === 'win32',
    });
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
  return path.join(into, `${each.name}-${manifest.version}.tgz`);
}

function manifestOf({ name, fields, contents }: NpmPackage, manifest: ProjectManifest): string {
  const { version, license, keywords } = manifest;
  const engines = { node: manifest.engines.node };
  // npm always adds the manifest, the README and the license.
  const files = [...Object.keys(contents), ...texts]
    .filter((file) => !/^(?:README|LICENSE)/.test(file))
    .sort();
  const all = { name, version, ...fields, license, keywords, engines, type: 'commonjs', files };
  return `${JSON.stringify(all, undefined, 2)}\n`;
}
