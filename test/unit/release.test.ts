import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { problemsOf } from '../../scripts/checks';
import { publications, sizeProblems } from '../../scripts/publications';
import {
  billProblems,
  changelogProblems,
  iconProblems,
  manifestProblems,
  type ReleaseManifest,
  versionProblems,
} from '../../scripts/release-problems';
import { projectFolder } from '../project';
import { read } from './markdown-pages';

type Cases = readonly (readonly [title: string, problems: readonly string[], expected: readonly string[]])[];

const sound: ReleaseManifest = {
  name: 'elevenlabs-lint',
  version: '1.2.3',
  publisher: 'elevenlabs-lint',
  license: 'MIT',
  repository: { url: 'https://git.example/a' },
  private: true,
};

const versions = { version: '1.2.3', locked: '1.2.3', released: ['1.2.2', '0.10.0'] };
const today = '2026-11-29';
const changelog =
  '# Changelog\n\n## [1.2.3] - 2026-11-29\n\n### Added\n\n- A.\n\n## [1.2.2] - 2026-10-01\n\n- B.\n';
const bundled = [
  { name: 'a', version: '1.0.0' },
  { name: 'b', version: '2.0.0' },
];

function changelogWith(from: string, to: string): readonly string[] {
  return changelogProblems(changelog.replace(from, to), '1.2.3', today);
}

function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(24);
  header.write('\x89PNG\r\n\x1a\n', 'latin1');
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  return header;
}

const groups: Readonly<Record<string, Cases>> = {
  'The version of a release': [
    ['is new', versionProblems(versions), []],
    ['may be the first', versionProblems({ ...versions, released: [] }), []],
    [
      'is compared by its numbers',
      versionProblems({ version: '1.10.0', locked: '1.10.0', released: ['1.9.0', '1.2.30'] }),
      [],
    ],
    ['is compared with versions only', versionProblems({ ...versions, released: ['Unreleased', 'x'] }), []],
    [
      'is not one that has a tag on another commit',
      versionProblems({ ...versions, released: ['1.2.3'] }),
      ["The version 1.2.3 isn't new: 1.2.3 is already released."],
    ],
    [
      'is not lower than another',
      versionProblems({ ...versions, released: ['1.2.2', '1.10.0', '2.0.0'] }),
      [
        "The version 1.2.3 isn't new: 1.10.0 is already released.",
        "The version 1.2.3 isn't new: 2.0.0 is already released.",
      ],
    ],
    ...['v1.2.3', '1.2', '1.2.3-beta.1', '1.2.3+1', '01.2.3', '1.2.3.4', ''].map(
      (version) =>
        [
          `is not "${version}"`,
          versionProblems({ ...versions, version, locked: version }),
          [`The version "${version}" is not of the form 1.2.3.`],
        ] as const,
    ),
    [
      'is also in the lock file',
      versionProblems({ ...versions, locked: '1.2.2' }),
      ['package-lock.json has the version 1.2.2 instead of 1.2.3.'],
    ],
  ],
  'The changelog of a release': [
    ['has a dated section at the top', changelogProblems(changelog, '1.2.3', today), []],
    [
      'has a section of the version',
      changelogProblems(changelog, '1.2.4', today),
      ['It has no section of 1.2.4: "## [1.2.4] - YYYY-MM-DD".'],
    ],
    [
      'has that section first, and dated',
      changelogWith('## [1.2.3] - 2026-11-29', '## [1.3.0] - 2026-11-29\n\n- C.\n\n## [1.2.3]'),
      [
        "The section of 1.2.3 isn't the first.",
        '"## [1.2.3]" has no date. With the day of the release it is "## [1.2.3] - YYYY-MM-DD".',
      ],
    ],
    ...['not published yet', '29.11.2026', '2026-11', '2026-02-30', '2026-13-01', '2026-11-29 or later'].map(
      (day) =>
        [
          `has a date other than "${day}"`,
          changelogWith('2026-11-29', day),
          [`"## [1.2.3] - ${day}" has no date. With the day of the release it is "## [1.2.3] - YYYY-MM-DD".`],
        ] as const,
    ),
    [
      'has no date to come',
      changelogWith('2026-11-29', '2026-12-01'),
      ['"## [1.2.3] - 2026-12-01" has a date in the future.'],
    ],
    ['has entries', changelogWith('- A.', 'Later.'), ['The section of 1.2.3 has no entries.']],
  ],
  'The manifest of a release': [
    ['has all that the marketplaces and npm need', manifestProblems(sound), []],
    [
      'lacks nothing of that',
      manifestProblems({ name: 'elevenlabs-lint', version: '1.2.3' }),
      [
        'It has no "publisher": both marketplaces need it.',
        'It has no "license": Open VSX needs it.',
        'It has no "repository": npm compares it with the repository that publishes.',
        'It isn\'t "private": npm publish would take the whole checkout.',
      ],
    ],
  ],
  'The icon of a release': [
    ['is large enough', iconProblems(png(128, 128)), []],
    [
      'is not smaller',
      iconProblems(png(256, 127)),
      ['It has 256 × 127 pixels; the Marketplace needs 128 × 128.'],
    ],
    ['is a PNG', iconProblems(Buffer.from('<svg width="256" height="256"/>')), ['It is no PNG.']],
    ['is complete', iconProblems(Buffer.alloc(0)), ['It is no PNG.']],
  ],
  'The bill of materials of a release': [
    ['has the bundled packages', billProblems(JSON.stringify({ components: bundled }), bundled), []],
    [
      'has no other version, and no other package',
      billProblems(JSON.stringify({ components: [{ name: 'a', version: '1.0.1' }, bundled[1]] }), bundled),
      ['It lacks a 1.0.0.', "It has a 1.0.1, which isn't bundled."],
    ],
  ],
  'The .vsix of a release': [
    ['is small', sizeProblems({ file: '/tmp/a-1.2.3.vsix', size: 499_999 }), []],
    [
      'is not larger',
      sizeProblems({ file: '/tmp/a-1.2.3.vsix', size: 500_000 }),
      ['a-1.2.3.vsix has 500,000 bytes instead of less than 500,000.'],
    ],
  ],
};

for (const [group, cases] of Object.entries(groups)) {
  describe(group, () => {
    for (const [title, problems, expected] of cases) {
      it(title, () => assert.deepEqual(problems, expected));
    }
  });
}

describe('The checks of a release', () => {
  it('all run, also after one that found something or could not be made', async () => {
    const lines: string[] = [];
    const checks = [
      { title: 'A', problems: () => ['a1.', 'a2.'] },
      {
        title: 'B',
        problems: (): string[] => {
          throw new Error('No b.');
        },
      },
      { title: 'C', problems: async () => [] },
      { title: 'D', problems: () => Promise.reject(new Error('No d.')) },
    ];
    assert.deepEqual(await problemsOf(checks, (line) => lines.push(line)), [
      'A: a1.',
      'A: a2.',
      'B: No b.',
      'D: No d.',
    ]);
    assert.deepEqual(lines, ['✗ A', '✗ B', '✓ C', '✗ D']);
  });
});

describe('npm run release', () => {
  it('says which file would be published where', () => {
    const tarballs = {
      'elevenlabs-lint': { file: '/tmp/elevenlabs-lint-1.2.3.tgz', size: 602_304 },
      'eslint-plugin-elevenlabs': { file: '/tmp/eslint-plugin-elevenlabs-1.2.3.tgz', size: 9_304 },
    };
    assert.deepEqual(
      publications(sound, { file: '/tmp/elevenlabs-lint-1.2.3.vsix', size: 488_139 }, tarballs),
      [
        'Where        What                             Version  Tag     Size           File',
        'Marketplace  elevenlabs-lint.elevenlabs-lint  1.2.3    -       488,139 bytes  elevenlabs-lint-1.2.3.vsix',
        'Open VSX     elevenlabs-lint.elevenlabs-lint  1.2.3    -       488,139 bytes  elevenlabs-lint-1.2.3.vsix',
        'npm          elevenlabs-lint                  1.2.3    latest  602,304 bytes  elevenlabs-lint-1.2.3.tgz',
        'npm          eslint-plugin-elevenlabs         1.2.3    latest  9,304 bytes    eslint-plugin-elevenlabs-1.2.3.tgz',
      ],
    );
  });

  it('publishes nothing, and names the workflow that does', () => {
    const program = path.join(projectFolder, 'scripts/run.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'release'], {
      cwd: projectFolder,
      encoding: 'utf8',
    });
    assert.deepEqual([status, stdout], [1, '']);
    assert.equal(
      stderr,
      'Only .github/workflows/release.yml publishes, from a pushed tag. To check the release: npm run release -- --dry-run\n',
    );
  });
});

describe("The extension's page in the marketplaces", () => {
  const manifest = JSON.parse(read('package.json')) as ReleaseManifest & {
    readonly displayName: string;
    readonly icon: string;
    readonly categories: readonly string[];
    readonly keywords: readonly string[];
    readonly galleryBanner: { readonly color: string; readonly theme: string };
    readonly badges?: unknown;
    readonly qna: string;
  };

  it('has all that can be there before there is a repository', () => {
    const icon = fs.readFileSync(path.join(projectFolder, manifest.icon));
    assert.deepEqual(iconProblems(icon), []);
    assert.deepEqual(manifestProblems({ ...manifest, repository: 'https://git.example/a' }), []);
  });

  it('has a banner that fits its theme, a category, and questions, but no badges', () => {
    const { categories, galleryBanner, badges, qna } = manifest;
    assert.match(galleryBanner.color, /^#[01234][\da-f][01234][\da-f][01234][\da-f]$/);
    assert.deepEqual(
      [galleryBanner.theme, categories, qna, badges],
      ['dark', ['Linters'], 'marketplace', undefined],
    );
  });

  it('has at most 30 different keywords, which is all that the Marketplace takes', () => {
    assert.ok(manifest.keywords.length <= 30);
    assert.equal(new Set(manifest.keywords).size, manifest.keywords.length);
  });

  it('links only to the web in SUPPORT.md, which is not in a checkout there', () => {
    assert.doesNotMatch(read('SUPPORT.md'), /\]\((?!https:)/);
  });
});
