import assert from 'node:assert/strict';
import type { SpawnSyncReturns } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { commitAll } from '../cli/git-repository';
import { copyOfProject } from './project-copy';

const german = 'l10n/bundle.l10n.de.json';

describe('npm run release -- --dry-run, in a project where much is wrong', () => {
  const project = copyOfProject((folder) => {
    commitAll({ folder });
    replaceIn(folder, german, /\n {2}"Get a New Key":.*/, '');
    replaceIn(folder, 'CHANGELOG.md', /^## \[.+?\].*$/m, '## [9.9.9] - 2026-11-29');
    replaceIn(folder, 'THIRD-PARTY-NOTICES.md', '## ignore ', '## Ignore ');
    replaceIn(folder, 'src/lint/rule-ids.ts', "  'bearer-auth',\n", '');
    fs.rmSync(path.join(folder, 'media/icon.png'));
  });
  let run: SpawnSyncReturns<string>;
  before(() => {
    run = project.run('scripts/run.js', 'release', '--dry-run');
  });

  it('fails, and marks what is wrong', () => {
    assert.equal(run.status, 1);
    // Without the bill of materials: npm doesn't look into a linked node_modules, which the copy has.
    assert.deepEqual(run.stdout.match(/^[✓✗] (?!The bill).+$/gm), [
      '✗ The version',
      '✗ CHANGELOG.md',
      '✗ package.json',
      '✗ The icon',
      '✗ The working tree',
      '✗ The generated files',
      '✗ The German texts',
      '✗ THIRD-PARTY-NOTICES.md',
      '✗ The packages',
    ]);
  });

  for (const problem of [
    /The version: The version \S+ isn't new: 9\.9\.9 is already released\./,
    /CHANGELOG\.md: It has no section of \S+: /,
    /package\.json: It has no "repository"/,
    /The icon: ENOENT/,
    /The working tree: "D media\/icon\.png" isn't committed\./,
    /The generated files: src\/lint\/rule-ids\.ts is stale\./,
    /The German texts: Not translated: l10n\/bundle\.l10n\.de\.json: Get a New Key/,
    /THIRD-PARTY-NOTICES\.md: It has no section "ignore /,
    /The packages: Command failed/,
  ]) {
    it(`says ${problem.source}`, () => assert.match(run.stderr, problem));
  }
});

function replaceIn(folder: string, file: string, from: RegExp | string, to: string): void {
  const place = path.join(folder, file);
  const text = fs.readFileSync(place, 'utf8');
  const changed = text.replace(from, to);
  assert.notEqual(changed, text, file);
  fs.writeFileSync(place, changed);
}
