import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { bundledPackages } from '../../scripts/bundled-packages';
import { projectFolder } from '../project';

const notices = fs.readFileSync(path.join(projectFolder, 'THIRD-PARTY-NOTICES.md'), 'utf8');

describe('THIRD-PARTY-NOTICES.md', () => {
  let bundled: readonly string[];

  before(async () => {
    bundled = await bundledPackages(projectFolder);
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
