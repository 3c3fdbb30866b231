import assert from 'node:assert/strict';
import { extensionReadme } from '../../scripts/extension-readme';
import { paletteTitle, readContributions, settingsOf } from '../../scripts/manifest';
import { rules } from '../../src/lint/rules';
import { projectFolder } from '../project';
import { anchorsOf, read } from './markdown-pages';

const page = extensionReadme(read);
const contributions = readContributions(projectFolder);

describe("The extension's page in VS Code", () => {
  it('says in its sections how the extension is used', () => {
    assert.deepEqual(
      [...page.matchAll(/^##+ (.+)$/gm)].map(([, heading]) => heading),
      [
        'Install',
        'Three steps',
        'In the editor',
        'Fix on save',
        'What it finds',
        'Settings',
        'In package.json',
        'Disabling a rule with a comment',
        'With Error Lens',
        'Which files',
        'What counts around a file',
        'Troubleshooting',
        'Out of a 401, step by step',
        'The extension shows nothing',
        'The key test gives no answer',
        'Proxies',
        'In the browser',
        'Restricted workspaces',
        'A file is too large',
        'Where the log is',
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

  it('links only to the web and to its own headings', () => {
    const targets = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, target = '']) => target);
    assert.notEqual(targets.length, 0);
    assert.deepEqual(
      targets.filter((target) => !anchorsOf(page).includes(target)),
      [],
    );
  });

  it('contains the pages that the README names, with their headings a level down', () => {
    const pages: Readonly<Record<string, string>> = {
      'README.md':
        '# A\n\n<!-- docs/b.md: scripts/extension-readme.ts puts it here -->\n\n[a](https://a.example) [b](#b) [c](docs/c.md)\n',
      'docs/b.md': '# B\n\n```dotenv\n# comment\n```\n\n[b](b.md#b) [c](c.md#c) [d](../d.md)\n',
    };
    assert.equal(
      extensionReadme((file) => pages[file] ?? ''),
      '# A\n\n## B\n\n```dotenv\n# comment\n```\n\n[b](#b) c d\n\n[a](https://a.example) [b](#b) c\n',
    );
  });
});
