import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { projectFolder } from '../project';

const notices = fs.readFileSync(path.join(projectFolder, 'THIRD-PARTY-NOTICES.md'), 'utf8');

describe('THIRD-PARTY-NOTICES.md', () => {
  let bundled: string[];

  before(async () => {
    bundled = await bundledPackages();
  });

  it('names each bundled package with its version, and no other', () => {
    const named = [...notices.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    assert.deepEqual(named.sort(), bundled.map((name) => `${name} ${versionOf(name)}`).sort());
  });

  it('contains the license of each as in the package', () => {
    for (const name of bundled) {
      assert.ok(plain(notices).includes(plain(licenseOf(name))), name);
    }
  });
});

/** The packages with code in what ships, after everything unused was left out. */
async function bundledPackages(): Promise<string[]> {
  const { shipped } = createRequire(import.meta.url)(path.join(projectFolder, 'esbuild.js')) as {
    shipped: readonly BuildOptions[];
  };
  const names = new Set<string>();
  for (const options of shipped) {
    const { metafile } = await build({
      ...options,
      absWorkingDir: projectFolder,
      write: false,
      metafile: true,
    });
    for (const { inputs } of Object.values(metafile.outputs)) {
      for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
        const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
        if (name !== undefined && bytesInOutput > 0) names.add(name);
      }
    }
  }
  return [...names];
}

function versionOf(name: string): string {
  const manifest = fs.readFileSync(path.join(projectFolder, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

function licenseOf(name: string): string {
  const folder = path.join(projectFolder, 'node_modules', name);
  const file = fs.readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  assert.ok(file !== undefined, `${name} has no license file`);
  return fs.readFileSync(path.join(folder, file), 'utf8');
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
