import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { bundledLicenses, noticeProblems } from '../../scripts/third-party-notices';
import { projectFolder } from '../project';

describe('THIRD-PARTY-NOTICES.md', () => {
  it('names each bundled package with its version and license, and no other', async () => {
    const notices = fs.readFileSync(path.join(projectFolder, 'THIRD-PARTY-NOTICES.md'), 'utf8');
    const bundled = await bundledLicenses(projectFolder);
    assert.ok(bundled.length > 3);
    assert.deepEqual(noticeProblems(notices, bundled), []);
  });

  const bundled = [
    { name: 'a', version: '1.0.0', license: 'Free\nfor all' },
    { name: '@b/b', version: '2.0.0', license: 'Free for some' },
  ];
  const cases: readonly (readonly [title: string, notices: string, problems: readonly string[]])[] = [
    ['complete notices', '## a 1.0.0\n\nFree for all\n\n## @b/b 2.0.0\n\nFree for\nsome\n', []],
    [
      'another version',
      '## a 1.0.1\n\nFree for all\n\n## @b/b 2.0.0\n\nFree for some\n',
      ['It has no section "a 1.0.0".', 'It has the section "a 1.0.1", which isn\'t bundled.'],
    ],
    [
      'a package without its license',
      '## a 1.0.0\n\nFree for all\n\n## @b/b 2.0.0\n',
      ['It lacks the license of @b/b as in the package.'],
    ],
    [
      'no notice of a package',
      '## a 1.0.0\n\nFree for all\n',
      ['It has no section "@b/b 2.0.0".', 'It lacks the license of @b/b as in the package.'],
    ],
  ];
  for (const [title, notices, problems] of cases) {
    it(`${title}: ${problems.length === 0 ? 'accepted' : 'refused'}`, () => {
      assert.deepEqual(noticeProblems(notices, bundled), problems);
    });
  }
});
