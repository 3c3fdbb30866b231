import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { bundledPackages } from '../../scripts/bundled-packages';
import { billOfMaterials } from '../../scripts/software-bill';
import { projectFolder } from '../project';

interface LockFile {
  readonly packages: Readonly<
    Record<string, { readonly version: string; readonly integrity: string; readonly license: string }>
  >;
}

describe('the software bill of materials', () => {
  it('names each bundled package, and no other, with version, license and hash as in the lock file', async () => {
    const lockFile: LockFile = JSON.parse(
      fs.readFileSync(path.join(projectFolder, 'package-lock.json'), 'utf8'),
    );
    const bill = JSON.parse(await billOfMaterials(projectFolder)) as {
      bomFormat: string;
      components: readonly {
        name: string;
        version: string;
        licenses: readonly { license: { id: string } }[];
        hashes: readonly { content: string }[];
      }[];
    };
    assert.equal(bill.bomFormat, 'CycloneDX');
    assert.deepEqual(
      bill.components.map(({ name, version, licenses, hashes }) => [
        name,
        version,
        licenses.map(({ license }) => license.id),
        hashes.map(({ content }) => `sha512-${Buffer.from(content, 'hex').toString('base64')}`),
      ]),
      (await bundledPackages(projectFolder)).map((name) => {
        const locked = lockFile.packages[`node_modules/${name}`];
        return [name, locked?.version, [locked?.license], [locked?.integrity]];
      }),
    );
  });
});
