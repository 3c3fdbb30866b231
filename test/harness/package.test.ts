import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { largestVsix } from '../../scripts/publications';
import { rules } from '../../src/lint/rules';
import { ensureInstallation } from '../vscode/installation';
import { installProduct, packageProduct } from '../vscode/package-extension';

/** What VS Code installs, besides the pages of the rules and what VS Code adds. */
const shipped = [
  ...['LICENSE.txt', 'SUPPORT.md', 'THIRD-PARTY-NOTICES.md', 'changelog.md', 'readme.md'],
  ...['package.json', 'package.nls.json', 'package.nls.de.json'],
  'dist/extension.js',
  'l10n/bundle.l10n.de.json',
  'media/icon.png',
  ...['media/guide/guide.md', 'media/guide/guide.de.md'],
  ...['active-account', 'diagnose', 'new-key', 'right-header', 'stray-blanks', 'test-key'].map(
    (step) => `media/walkthrough/${step}.svg`,
  ),
];

describe('The package of the extension', () => {
  it('installs these files and no others', async () => {
    const { folder } = await installProduct(await ensureInstallation(console.log));
    const installed = fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => fs.statSync(path.join(folder, file)).isFile())
      // VS Code adds the first, and only a release has the bill of materials.
      .filter((file) => file !== '.vsixmanifest' && file !== 'dist/sbom.cdx.json');
    const pages = ['README', ...rules.map(({ id }) => id)].flatMap((name) => [
      `docs/rules/${name}.md`,
      `docs/rules/de/${name}.md`,
    ]);
    assert.deepEqual(installed.sort(), [...shipped, ...pages].sort());
  });

  it(`is smaller than ${largestVsix / 1_000} kB`, async () => {
    assert.ok(fs.statSync(await packageProduct()).size < largestVsix);
  });
});
