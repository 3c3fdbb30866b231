import assert from 'node:assert/strict';
import { extensionReadme } from '../../scripts/extension-readme';
import { paletteTitle, readContributions, settingsOf } from '../../scripts/manifest';
import { rules } from '../../src/lint/rules';
import { projectFolder } from '../project';
import { read } from './markdown-pages';

const page = extensionReadme(read('README.md'));
const contributions = readContributions(projectFolder);

describe("The extension's page in VS Code", () => {
  it('says in its sections how the extension is used', () => {
    assert.deepEqual(
      [...page.matchAll(/^##+ (.+)$/gm)].map(([, heading]) => heading),
      [
        'Quick start',
        'In the editor',
        'Fix on save',
        'In the browser',
        'What it finds',
        'Settings',
        'What counts around a file',
        'Disabling a rule with a comment',
        'With Error Lens',
        'Which files',
        'Privacy',
      ],
    );
  });

  it('names every command, setting and rule', () => {
    for (const command of contributions.commands) assert.ok(page.includes(paletteTitle(command)));
    for (const setting of Object.keys(settingsOf(contributions))) assert.ok(page.includes(setting), setting);
    for (const { id, summary } of rules) assert.ok(page.includes(`| ${id} |`) && page.includes(summary), id);
  });

  const absent: readonly (readonly [what: string, pattern: RegExp])[] = [
    ['a picture', /!\[|<img/],
    ['a link to a file', /\]\((?!https:|#)/],
    ['a comment', /<!--/],
    ['a command that builds', /\bnpm\b|\bnode dist|\bvsce\b|\.vsix/],
    ['a checkout', /checkout/i],
    ['two empty lines', /\n\n\n/],
  ];
  for (const [what, pattern] of absent) {
    it(`lacks ${what}`, () => {
      assert.doesNotMatch(page, pattern);
    });
  }

  it('keeps links to the web and to its own headings', () => {
    assert.equal(
      extensionReadme('[a](https://a.example) [b](#b) [c](docs/c.md)\n'),
      '[a](https://a.example) [b](#b) c\n',
    );
  });
});
