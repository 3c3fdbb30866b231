import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { packedPackages, tarballOf } from './packed';

const texts = ['CHANGELOG.md', 'LICENSE', 'README.md', 'THIRD-PARTY-NOTICES.md'];

const commandLineParts = [
  ...['baseline-file', 'changed-files', 'chunk', 'compact', 'file-linter', 'github', 'json', 'junit'],
  ...['lint-in-threads', 'lint-run', 'run', 'sarif', 'stylish', 'typescript-parser', 'worker'],
];
const plugin = ['plugin.d.ts', 'plugin.js', 'worker.js'].map((file) => `dist/eslint/${file}`);
/** The files of each package. The names of parts end with a hash of their content, and parts without a name are `chunk`. */
const contents: Readonly<Record<string, readonly string[]>> = {
  'elevenlabs-lint': [
    ...texts,
    'dist/cli.js',
    ...commandLineParts.map((part) => `dist/cli/${part}.js`),
    ...plugin,
    'oxlint.json',
    'package.json',
  ],
  'eslint-plugin-elevenlabs': [...texts, ...plugin, 'oxlint.json', 'package.json'],
};

const entry = { types: './dist/eslint/plugin.d.ts', default: './dist/eslint/plugin.js' };
const otherExports = { './oxlint.json': './oxlint.json', './package.json': './package.json' };
const peers = { peerDependencies: { eslint: '>=9' }, peerDependenciesMeta: { eslint: { optional: true } } };

/** What each `package.json` says besides name, version, license, keywords and files. */
const manifests: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'elevenlabs-lint': {
    bin: { 'elevenlabs-lint': 'dist/cli.js' },
    engines: { node: '>=20' },
    exports: { './eslint': entry, ...otherExports },
    ...peers,
    type: 'commonjs',
  },
  'eslint-plugin-elevenlabs': {
    engines: { node: '>=20' },
    main: entry.default,
    types: entry.types,
    exports: { '.': entry, ...otherExports },
    ...peers,
    type: 'commonjs',
  },
};

describe('The packages for npm', () => {
  it('are these', () => {
    assert.deepEqual(Object.keys(packedPackages()), Object.keys(contents));
  });

  for (const [name, files] of Object.entries(contents)) {
    it(`${name} contains exactly these files`, () => {
      const packed = inTarball(name, '-tzf').trim().split('\n');
      const named = packed.map((file) => file.replace(/^package\//, '').replace(/-[A-Z\d]{8}\.js$/, '.js'));
      assert.deepEqual([...new Set(named)].sort(), files);
    });

    it(`${name} has a manifest without dependencies and scripts`, () => {
      const {
        name: packedName,
        version: _version,
        description,
        license,
        keywords: _keywords,
        files: _files,
        ...rest
      } = JSON.parse(inTarball(name, '-xzOf', 'package/package.json'));
      assert.deepEqual([packedName, license], [name, 'MIT']);
      assert.match(description, /^[A-Z].+ Unofficial\.$/);
      assert.deepEqual(rest, manifests[name]);
    });
  }
});

function inTarball(name: string, option: string, ...files: readonly string[]): string {
  return execFileSync('tar', [option, tarballOf(name), ...files], { encoding: 'utf8' });
}
