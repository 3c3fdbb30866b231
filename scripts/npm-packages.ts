import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
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
  readonly repository?: unknown;
  readonly keywords: readonly string[];
  readonly engines: { readonly node: string };
  readonly bin: Readonly<Record<string, string>>;
}

const texts = ['CHANGELOG.md', 'LICENSE', 'THIRD-PARTY-NOTICES.md'];

/** How both packages contain the plugin. */
const plugin = {
  entry: { types: './dist/eslint/plugin.d.ts', default: './dist/eslint/plugin.js' },
  contents: { 'dist/eslint': 'dist/eslint', 'dist/eslint/plugin.d.ts': 'src/eslint/plugin-types.d.ts' },
  /** Only for those who use ESLint. */
  peers: { peerDependencies: { eslint: '>=9' }, peerDependenciesMeta: { eslint: { optional: true } } },
};

function npmPackages({ bin, keywords }: ProjectManifest): readonly NpmPackage[] {
  const others = { './oxlint.json': './oxlint.json', './package.json': './package.json' };
  const eslintKeywords = { keywords: [...keywords, 'eslint', 'eslintplugin', 'eslint-plugin', 'oxlint'] };
  return [
    {
      name: 'elevenlabs-lint',
      fields: {
        description: 'Finds and fixes the mistakes that cause a 401 from ElevenLabs. Tests keys. Unofficial.',
        bin,
        exports: { './eslint': plugin.entry, ...others },
        ...plugin.peers,
        ...eslintKeywords,
      },
      contents: {
        'README.md': 'docs/npm/elevenlabs-lint.md',
        'dist/cli.js': 'dist/cli.js',
        'dist/cli': 'dist/cli',
        ...plugin.contents,
      },
    },
    {
      name: 'eslint-plugin-elevenlabs',
      fields: {
        description:
          'Finds and fixes the mistakes that cause a 401 from ElevenLabs, in ESLint and oxlint. Unofficial.',
        main: plugin.entry.default,
        types: plugin.entry.types,
        exports: { '.': plugin.entry, ...others },
        ...plugin.peers,
        ...eslintKeywords,
      },
      contents: { 'README.md': 'docs/npm/eslint-plugin-elevenlabs.md', ...plugin.contents },
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
    fs.writeFileSync(path.join(folder, 'oxlint.json'), oxlintConfig(folder));
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

/** A configuration of oxlint that loads the plugin and enables its rules as `recommended` does. */
function oxlintConfig(folder: string): string {
  const { configs } = createRequire(path.join(folder, 'oxlint.json'))(plugin.entry.default) as {
    configs: { recommended: readonly { readonly rules: object }[] };
  };
  const jsPlugins = [{ name: 'elevenlabs', specifier: plugin.entry.default }];
  return `${JSON.stringify({ jsPlugins, rules: configs.recommended[0]?.rules }, undefined, 2)}\n`;
}

function manifestOf({ name, fields, contents }: NpmPackage, manifest: ProjectManifest): string {
  const { version, license, repository } = manifest;
  const engines = { node: manifest.engines.node };
  // npm always adds the manifest, the README and the license. Types are in the folder of their program.
  const files = [...Object.keys(contents), ...texts, 'oxlint.json']
    .filter((file) => !/^(?:README|LICENSE)|\.d\.ts$/.test(file))
    .sort();
  const all = { name, version, ...fields, license, repository, engines, type: 'commonjs', files };
  return `${JSON.stringify(all, undefined, 2)}\n`;
}
