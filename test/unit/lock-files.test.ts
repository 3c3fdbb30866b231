import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { projectFolder } from '../project';

const { lockFileProblems, lockFilesIn } = createRequire(import.meta.url)(
  path.join(projectFolder, 'scripts', 'check-lock-files.js'),
) as { lockFileProblems: (lockFile: object) => string[]; lockFilesIn: (folder: string) => string[] };

const integrity = 'sha512-89FAA1xchzK2mxVWdr5F';

describe('the lock files', () => {
  const cases: readonly (readonly [title: string, locked: object, problems: readonly string[]])[] = [
    ['a package with a hash', { integrity }, []],
    [
      'its address at the registry',
      { integrity, resolved: 'https://registry.npmjs.org/a/-/a-1.0.0.tgz' },
      [],
    ],
    ['no hash', {}, ['node_modules/a has no SHA-512 hash.']],
    ['a weak hash', { integrity: 'sha1-2mxVWdr5F' }, ['node_modules/a has no SHA-512 hash.']],
    [
      'another registry',
      { integrity, resolved: 'https://registry.npmjs.org.example.com/a.tgz' },
      ['node_modules/a does not come from https://registry.npmjs.org/.'],
    ],
    [
      'a repository',
      { integrity, resolved: 'git+ssh://git@github.com/a/a.git#0123' },
      ['node_modules/a does not come from https://registry.npmjs.org/.'],
    ],
    ['a folder', { integrity, link: true }, ['node_modules/a is a link to a folder.']],
    [
      'an unknown install script',
      { integrity, hasInstallScript: true },
      ['node_modules/a runs an install script that nobody has looked at.'],
    ],
  ];
  for (const [title, locked, problems] of cases) {
    it(`${title}: ${problems.length === 0 ? 'accepted' : 'refused'}`, () => {
      const packages = { '': { name: 'elevenlabs-lint' }, 'node_modules/a': locked };
      assert.deepEqual(lockFileProblems({ lockfileVersion: 3, packages }), problems);
    });
  }

  it('accepts the install script of a known package, also below another one', () => {
    const packages = { 'node_modules/a/node_modules/esbuild': { integrity, hasInstallScript: true } };
    assert.deepEqual(lockFileProblems({ lockfileVersion: 3, packages }), []);
  });

  it('refuses an old lock file', () => {
    assert.deepEqual(lockFileProblems({ lockfileVersion: 1 }), ['This is no lock file of version 3.']);
  });

  const files = lockFilesIn(projectFolder);

  it('are all found', () => {
    assert.ok(files.includes(path.join(projectFolder, 'package-lock.json')));
    assert.ok(files.includes(path.join(projectFolder, 'test', 'packages', 'package-lock.json')));
  });

  for (const file of files) {
    it(`${path.relative(projectFolder, file)} installs only verified packages`, () => {
      assert.deepEqual(lockFileProblems(JSON.parse(fs.readFileSync(file, 'utf8'))), []);
    });
  }
});
