import assert from 'node:assert/strict';
import type { SpawnSyncReturns } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { copyOfProject } from './project-copy';

const written = [
  'docs/rules/made-up-rule.md',
  'src/lint/rules/made-up-rule.ts',
  'test/rules/made-up-rule.test.ts',
];
const regenerated = [
  'README.md',
  'docs/guide-rows.md',
  'docs/rules/README.md',
  'docs/settings.md',
  'l10n/bundle.l10n.json',
  'package.json',
  'package.nls.json',
  'src/lint/rule-ids.ts',
  'src/lint/rules/index.ts',
];
/** The tests that know every rule, and the table of the new one. */
const testsOfRules = [
  'test/doctor/diagnose.test.ts',
  'test/rules/made-up-rule.test.ts',
  'test/unit/documentation.test.ts',
  'test/unit/extension/manifest.test.ts',
  'test/unit/generated-files.test.ts',
  'test/unit/guide.test.ts',
];

describe('npm run new-rule', () => {
  describe('makes a rule', () => {
    const project = copyOfProject();
    let outcome: SpawnSyncReturns<string>;
    before(() => {
      outcome = project.run('scripts/run.js', 'new-rule', 'made-up-rule');
    });

    it('in a file, a table and a page, and registers it everywhere', () => {
      assert.equal(outcome.stderr, '');
      assert.match(outcome.stdout, /^Wrote .*\n.*TODO.*\n$/);
      assert.deepEqual(project.changed(), [...written, ...regenerated].sort());
    });

    it('that is formatted', () => {
      const files = project.changed().filter((file) => /\.(?:ts|json)$/.test(file));
      const { status, stderr } = project.run('node_modules/@biomejs/biome/bin/biome', 'ci', ...files);
      assert.equal(status, 0, stderr);
    });

    it('that is typed', () => {
      assert.deepEqual(project.typeErrors(project.changed().filter((file) => file.endsWith('.ts'))), []);
    });

    it('that passes every test except those that ask for the work itself', () => {
      const failing = project.failingTests(testsOfRules);
      // Whoever runs this may be writing another rule.
      const ofOthers = /^The page of (?!made-up-rule).* is left to do$/;
      assert.deepEqual(
        failing.filter((title) => !ofOthers.test(title)),
        [
          'The page of made-up-rule is written, and so are the rule and its table: nothing of npm run new-rule is left to do',
          'made-up-rule has at least 25 different examples, 10 of them silent',
        ],
      );
    });
  });

  describe('changes nothing', () => {
    const project = copyOfProject();
    const refused: readonly (readonly [what: string, ids: readonly string[], says: RegExp])[] = [
      ['no id', [], /^Pass one rule id, as in npm run new-rule -- [a-z-]+\.\n$/],
      ['two ids', ['made-up-rule', 'other-rule'], /^Pass one rule id[^\n]+\n$/],
      ['capitals', ['madeUpRule'], /^"madeUpRule" isn't a valid rule id\. [^\n]+\.\n$/],
      ['one word', ['delete'], /^"delete" isn't a valid rule id\. [^\n]+\n$/],
      ['a path', ['../made-up-rule'], /^"\.\.\/made-up-rule" isn't a valid rule id\. [^\n]+\n$/],
      [
        'a rule that exists',
        ['header-name'],
        /^The id header-name is taken: src\/lint\/[^\n]+ exists\. Choose another id\.\n$/,
      ],
      [
        'the name of another test',
        ['two-files'],
        /^The id two-files is taken: test\/[^\n]+ exists\. Choose another id\.\n$/,
      ],
    ];
    for (const [what, ids, says] of refused) {
      it(`for ${what}, and says so in one sentence`, () => {
        const { status, stdout, stderr } = project.run('scripts/run.js', 'new-rule', ...ids);
        assert.equal(status, 1);
        assert.equal(stdout, '');
        assert.match(stderr, says);
        assert.deepEqual(project.changed(), []);
      });
    }
  });

  describe('undoes what it did', () => {
    const project = copyOfProject((folder) =>
      fs.appendFileSync(path.join(folder, 'scripts/generate.ts'), "\nthrow new Error('out of ink');\n"),
    );

    it('when it cannot finish', () => {
      const { status, stderr } = project.run('scripts/run.js', 'new-rule', 'made-up-rule');
      assert.equal(status, 1);
      assert.match(stderr, /out of ink/);
      assert.deepEqual(project.changed(), []);
    });
  });
});
