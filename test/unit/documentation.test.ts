import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { paletteTitle, readContributions, settingsOf } from '../../scripts/manifest';
import { filesOfNewRule } from '../../scripts/rule-templates';
import { clients } from '../../src/ecosystem/http-clients';
import { defaultApiHost } from '../../src/elevenlabs/hosts';
import type { LintContext, ModuleSource } from '../../src/lint/context';
import { environmentVariables } from '../../src/lint/documents/environment-document';
import { applyEdits } from '../../src/lint/edits';
import { createLinter } from '../../src/lint/lint';
import { rules } from '../../src/lint/rules';
import { parser } from '../../src/parser/typescript-parser';
import { projectFolder } from '../project';
import { documentOf } from '../rules/rule-table';
import { brokenLinks, codeBlocks, read, sectionOf } from './markdown-pages';

const outline = [
  'What it finds',
  'Why it matters',
  'Wrong and right',
  'What it leaves alone',
  'The fix',
  'When to switch it off',
];

const linter = createLinter(parser);
const manifest = JSON.parse(read('package.json')) as {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
};
const contributions = readContributions(projectFolder);
const settings = settingsOf(contributions);

describe('The page of', () => {
  for (const { id, summary, severity, fix, fixTitles } of rules) {
    const page = () => read(`docs/rules/${id}.md`);

    describe(id, () => {
      it('starts with the summary and the default severity of the rule', () => {
        const [title, first, second] = page().split('\n\n');
        assert.equal(title, `# ${id}`);
        assert.equal(first, summary);
        assert.match(second ?? '', new RegExp(`^Default severity: ${severity}\\.`));
      });

      it('has the outline of all pages', () => {
        assert.deepEqual(
          [...page().matchAll(/^## (.+)$/gm)].map(([, heading]) => heading),
          outline,
        );
      });

      it('shows wrong code that the rule reports, and the fixed code', () => {
        const examples = codeBlocks(sectionOf(page(), 'Wrong and right'));
        assert.ok(examples.length >= 2 && examples.length % 2 === 0, 'wrong and right code take turns');
        const context = contextOf(page());
        for (const [at, { file, text }] of examples.entries()) {
          const isWrong = at % 2 === 0;
          assert.deepEqual(findingsOf(file, text, context), isWrong ? [id] : []);
          const right = examples[at + 1]?.text;
          const fixedAll = linter.fixAll(documentOf(file, text), context).text;
          if (isWrong) assert.equal(fixedAll, fix === 'safe' ? right : text);
          if (isWrong) assert.equal(withFirstFixes(file, text, context), fix === 'none' ? text : right);
        }
      });

      it('has titles for its fixes, if it has any', () => {
        assert.equal(Object.keys(fixTitles).length === 0, fix === 'none');
      });

      it('shows a comment that disables the rule', () => {
        const [example, ...others] = codeBlocks(sectionOf(page(), 'When to switch it off'));
        assert.ok(example !== undefined && others.length === 0);
        const { file, text } = example;
        const context = contextOf(page());
        const uncommented = text.replace(/^.*elevenlabs-lint-disable.*\n/m, '');
        assert.deepEqual(findingsOf(file, text, context), []);
        assert.deepEqual(findingsOf(file, uncommented, context), [id]);
      });

      it('is written, and so are the rule and its table: nothing of npm run new-rule is left to do', () => {
        for (const file of Object.keys(filesOfNewRule(id))) {
          assert.doesNotMatch(read(file), /\bTODO\b/, `${file} has a TODO`);
        }
      });

      it('names its setting', () => {
        assert.match(
          sectionOf(page(), 'When to switch it off'),
          new RegExp(`"elevenlabsLint\\.rules\\.${id}": "off"`),
        );
      });
    });
  }
});

const germanOutline = [
  'Was die Regel findet',
  'Warum das wichtig ist',
  'Falsch und richtig',
  'Was nicht gemeldet wird',
  'Die Korrektur',
  'Wann abschalten',
];

const germanPages = fs.readdirSync(path.join(projectFolder, 'docs/rules/de'));

describe('The German page of', () => {
  for (const name of germanPages.filter((name) => name !== 'README.md')) {
    const english = () => read(`docs/rules/${name}`);
    const german = () => read(`docs/rules/de/${name}`);

    describe(name, () => {
      it('has the outline of all pages', () => {
        assert.deepEqual(
          [...german().matchAll(/^## (.+)$/gm)].map(([, heading]) => heading),
          germanOutline,
        );
      });

      it('has in each section the lists, tables, code and links of the English page', () => {
        for (const [at, heading] of outline.entries()) {
          const there = sectionOf(english(), heading);
          const here = sectionOf(german(), germanOutline[at] ?? '');
          assert.deepEqual(codeBlocks(here), codeBlocks(there), heading);
          assert.deepEqual(codeSpans(here), codeSpans(there), heading);
          assert.deepEqual(linkedPages(here), linkedPages(there), heading);
          assert.deepEqual(paragraphs(here), paragraphs(there), heading);
        }
      });
    });
  }
});

/** Different code spans in the prose, sorted, because languages order their words differently. */
function codeSpans(text: string): string[] {
  return [...new Set(withoutCode(text).match(/`` .+? ``|`[^`\n]+`/g))].sort();
}

/** Linked addresses and pages of rules and the guide, wherever these are for the language. */
function linkedPages(text: string): string[] {
  return [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) =>
    target.startsWith('http') ? target : path.basename(target.replace(/#.*$/, '')).replace('.de.', '.'),
  );
}

/** What the paragraphs and lines of a section are: an item of a list, a row of a table, other text, code. */
function paragraphs(text: string): string[] {
  return text.split(/\n\n|\n(?=[-|])/).map((part) => /^(?:- |\||```)/.exec(part.trimStart())?.[0] ?? 'text');
}

function withoutCode(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gm, '');
}

describe('The pages of the rules', () => {
  it('are one for each rule, and an index', () => {
    assert.deepEqual(
      fs.readdirSync(path.join(projectFolder, 'docs/rules')).sort(),
      ['README.md', 'de', ...rules.map(({ id }) => `${id}.md`)].sort(),
    );
  });

  it('are of no other rules in German', () => {
    const names = ['README.md', ...rules.map(({ id }) => `${id}.md`)];
    assert.deepEqual(
      germanPages.filter((name) => !names.includes(name)),
      [],
    );
  });

  it('name, for untrimmed-env, every client that sends a key as it is', () => {
    const page = read('docs/rules/untrimmed-env.md');
    const unnamed = clients.filter(({ name, sendsRaw }) => sendsRaw && !page.includes(`\`${name}\``));
    assert.deepEqual(unnamed, []);
  });
});

describe('The page about the settings', () => {
  const page = read('docs/settings.md');

  it('names every setting, and no other', () => {
    const named = [...page.matchAll(/^\| `(elevenlabsLint\.[\w.-]+)` \|/gm)].map(([, name]) => name);
    assert.deepEqual(named.sort(), Object.keys(settings).sort());
  });

  it('shows comments that disable the rules that they name', () => {
    const examples = codeBlocks(sectionOf(page, 'Disabling a rule with a comment'));
    assert.equal(examples.length, 2);
    for (const { file, text } of examples) {
      assert.deepEqual(findingsOf(file, text), []);
      const named = [...text.matchAll(/elevenlabs-lint-disable(?:-[a-z-]+)? ([\w-]+)/g)].map(([, id]) => id);
      assert.deepEqual(findingsOf(file, text.replaceAll('elevenlabs-lint-', '')), named);
    }
  });
});

describe('The page about the editor', () => {
  const page = read('docs/editor.md');

  it('names every command as the palette shows it', () => {
    for (const command of contributions.commands) {
      assert.ok(page.includes(paletteTitle(command)), command.title);
    }
  });
});

describe('The page about trouble', () => {
  it('quotes texts as VS Code shows them', () => {
    const shown = Object.keys(JSON.parse(read('l10n/bundle.l10n.json')) as object);
    const rows = [...read('docs/troubleshooting.md').matchAll(/^\| (\*.+?) \|/gm)].map(([, row = '']) => row);
    const quoted = rows.flatMap((row) => [...row.matchAll(/\*([^*]+)\*/g)].map(([, text = '']) => text));
    assert.ok(quoted.length > 15);
    assert.deepEqual(
      quoted.filter((text) => !shown.includes(text)),
      [],
    );
  });
});

describe('The README', () => {
  it('names the host that receives keys', () => {
    assert.ok(read('README.md').includes(`\`${defaultApiHost}\``));
  });
});

describe('The documentation', () => {
  const inFolder = (folder: string): string[] =>
    fs
      .readdirSync(path.join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => path.posix.join(folder, name.split(path.sep).join('/')));
  const pages = [
    ...fs.readdirSync(projectFolder),
    '.github/pull_request_template.md',
    ...['docs', 'media/guide', 'examples'].flatMap(inFolder),
  ].filter((file) => file.endsWith('.md'));

  for (const page of pages) {
    it(`links only to existing targets: ${page}`, () => {
      assert.deepEqual(brokenLinks(page), []);
    });

    it(`names only existing scripts: ${page}`, () => {
      const named = [...read(page).matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? '');
      assert.deepEqual(
        named.filter((name) => manifest.scripts[name] === undefined),
        [],
      );
    });
  }

  it('mentions only settings that exist, or what several of them start with', () => {
    const mentioned = pages.flatMap((page) => read(page).match(/elevenlabsLint\.[\w.-]*\w/g) ?? []);
    const known = Object.keys(settings).map((name) => `${name}.`);
    assert.deepEqual(
      mentioned.filter((name) => !known.some((each) => each.startsWith(`${name}.`))),
      [],
    );
  });

  it('has the version of the package at the top of the changelog', () => {
    assert.equal(/^## \[(.+?)\]/m.exec(read('CHANGELOG.md'))?.[1], manifest.version);
  });

  it('names only existing folders in CONTRIBUTING.md', () => {
    const named = [...read('CONTRIBUTING.md').matchAll(/`((?:src|test)\/[\w/.-]+)`/g)].map(
      ([, name]) => name ?? '',
    );
    assert.deepEqual(
      named.filter((name) => !fs.existsSync(path.join(projectFolder, name))),
      [],
    );
  });
});

/** A text after its preferred fixes, safe or suggested. */
function withFirstFixes(file: string, text: string, context: LintContext): string {
  const { findings } = linter.lint(documentOf(file, text), context);
  return applyEdits(
    text,
    findings.flatMap(({ fixes }) => fixes[0]?.edits ?? []),
  );
}

function findingsOf(file: string, text: string, context: LintContext = {}): string[] {
  return linter.lint(documentOf(file, text), context).findings.map(({ ruleId }) => ruleId);
}

/**
 * The files around the examples of a page: blocks of "dotenv context", with the path of the file if it isn't `.env`, and
 * of "json context" for `package.json`.
 */
function contextOf(page: string): LintContext {
  const named = /^```dotenv (\.[^.\s]\S*)\n/m.exec(page)?.[1];
  if (named !== undefined) {
    return { environment: [{ uri: `file:///project/${named}`, variables: [], isIgnored: false }] };
  }
  const [, path = '.env', text] = /^```dotenv context ?(\S*)\n([\s\S]*?)^```$/m.exec(page) ?? [];
  const manifest = /^```json context\n([\s\S]*?)^```$/m.exec(page)?.[1];
  if (text === undefined) return {};
  const uri = new URL(path || '.env', 'file:///project/').href;
  const modules = new Map<string, ModuleSource | null>();
  modules.get = (file) =>
    manifest !== undefined && file === 'file:///project/package.json' ? { text: manifest } : null;
  return { environment: [{ uri, variables: environmentVariables(text) }], modules, root: 'file://' };
}
