import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { guideRowOwners } from '../../scripts/guide-rows';
import { readContributions } from '../../scripts/manifest';
import { guideSectionOf } from '../../scripts/rule-pages';
import { checks } from '../../src/doctor/checks';
import { guideSections } from '../../src/elevenlabs/guide';
import { links } from '../../src/elevenlabs/links';
import { commandGuideRows } from '../../src/extension/commands';
import { guideRows } from '../../src/extension/guide/rows';
import { anchorOf, guideSectionOfRow } from '../../src/extension/guide/sections';
import {
  contextKeyOf,
  type StepResults,
  walkthroughId,
  walkthroughSteps,
} from '../../src/extension/guide/walkthrough';
import { createLinter } from '../../src/lint/lint';
import { type RuleId, rules } from '../../src/lint/rules';
import { parser } from '../../src/parser/typescript-parser';
import { projectFolder } from '../project';
import { documentOf } from '../rules/rule-table';
import { type CodeBlock, codeBlocks, read, sectionOf } from './markdown-pages';

const guides = { English: read('media/guide/guide.md'), German: read('media/guide/guide.de.md') };
const contributions = readContributions(projectFolder);
const linter = createLinter(parser);

/** The sections that show wrong and right code, with the mistake. */
const wrongCode: Readonly<Record<string, RuleId>> = {
  'right-header': 'bearer-auth',
  'stray-blanks': 'padded-key',
  environment: 'untrimmed-env',
};

describe('The points of the guide', () => {
  it('are thirteen', () => {
    assert.deepEqual(
      guideRows.map(({ number }) => number),
      Array.from({ length: 13 }, (_, index) => index + 1),
    );
  });

  for (const { row, rules, commands, steps, sections } of guideRowOwners(contributions)) {
    it(`are implemented: ${row.summary}`, () => {
      assert.notDeepEqual([...rules, ...commands, ...steps], [], 'nothing but text carries it out');
      assert.notDeepEqual(sections, [], 'no section of the guide treats it');
    });
  }

  it('are all that commands, steps and sections name', () => {
    const named = [
      ...Object.values(commandGuideRows).flat(),
      ...walkthroughSteps.flatMap(({ rows }) => rows),
      ...guideSections.flatMap(({ rows }) => rows),
    ];
    const numbers = guideRows.map(({ number }) => number);
    assert.deepEqual(
      named.filter((row) => !numbers.includes(row)),
      [],
    );
  });
});

describe('The commands', () => {
  it('of the palette say which points of the guide they implement', () => {
    assert.deepEqual(
      contributions.commands.map(({ command }) => command).sort(),
      Object.keys(commandGuideRows).sort(),
    );
  });
});

describe('The bundled guide', () => {
  it('has the sections that the extension opens, in their order', () => {
    assert.deepEqual(
      headingsOf(guides.English),
      guideSections.map(({ title }) => title),
    );
    assert.equal(new Set(guideSections.map(({ id }) => id)).size, guideSections.length);
  });

  it('has a section for each rule and for each check of the doctor', () => {
    for (const rule of rules) assert.ok(guideSectionOf(rule), rule.id);
    // How much was checked is no point of the guide.
    for (const { id, guideRows: rows } of checks.filter((check) => check.id !== 'extent'))
      assert.ok(guideSectionOfRow(rows.at(-1) ?? 0), id);
  });

  it('has the same sections in German', () => {
    const headings = headingsOf(guides.German);
    assert.equal(headings.length, guideSections.length);
    for (const [at, { title }] of guideSections.entries()) {
      const english = sectionOf(guides.English, title);
      const german = sectionOf(guides.German, headings[at] ?? '');
      const links = linksOf(german).map((link) => link.replace('/rules/de/', '/rules/'));
      assert.deepEqual(links, linksOf(english), title);
      assert.deepEqual(codeBlocks(german), codeBlocks(english), title);
      assert.deepEqual(codeWords(german), codeWords(english), title);
    }
  });

  for (const [language, guide] of Object.entries(guides)) {
    it(`has headings whose anchors are the same in every VS Code: ${language}`, () => {
      const headings = headingsOf(guide);
      for (const heading of headings) assert.match(heading, /^[A-Za-z0-9 -]+\??$/);
      assert.equal(new Set(headings.map(anchorOf)).size, headings.length);
    });

    it(`links to nothing on the web but the official pages that the extension knows: ${language}`, () => {
      const known: readonly string[] = Object.values(links);
      assert.deepEqual(
        linksOf(guide).filter((link) => link.startsWith('http') && !known.includes(link)),
        [],
      );
    });

    for (const [at, { id }] of guideSections.entries()) {
      const [wrong, right, ...others] = codeBlocks(sectionOf(guide, headingsOf(guide)[at] ?? ''));
      const rule = wrongCode[id];
      it(`shows ${rule === undefined ? 'no code' : 'wrong code and the fixed code'}: ${language}, ${id}`, () => {
        assert.deepEqual(others, []);
        assert.deepEqual(wrong && findingsOf(wrong), rule && [rule]);
        assert.deepEqual(right && findingsOf(right), rule && []);
        assert.equal(wrong && linter.fixAll(documentOf(wrong.file, wrong.text), {}).text, right?.text);
      });
    }
  }

  it('is linked from the page of each rule at the last section that the rule names', () => {
    for (const rule of rules) {
      const title = guideSectionOf(rule)?.title ?? assert.fail();
      assert.ok(read(`docs/rules/${rule.id}.md`).includes(`More: [${title}](`), rule.id);
    }
  });

  for (const [at, { id: sectionId }] of guideSections.entries()) {
    it(`links only to the pages of rules that name the section: ${sectionId}`, () => {
      const naming = rules.filter((rule) => rule.guideSections.includes(sectionId));
      const linked = linksOf(sectionOf(guides.English, headingsOf(guides.English)[at] ?? '')).flatMap(
        (link) => /^\.\.\/\.\.\/docs\/rules\/(.+)\.md$/.exec(link)?.[1] ?? [],
      );
      const known: readonly string[] = naming.map(({ id }) => id);
      assert.deepEqual(
        linked.filter((id) => !known.includes(id)),
        [],
      );
    });
  }
});

describe('The walkthrough', () => {
  const [walkthrough, ...others] = contributions.walkthroughs;

  it('is the one that the command opens, with the steps that the extension knows', () => {
    assert.deepEqual(others, []);
    assert.equal(walkthrough?.id, walkthroughId);
    assert.deepEqual(
      walkthrough?.steps.map(({ id }) => id),
      walkthroughSteps.map(({ id }) => id),
    );
  });

  for (const { id, description, media, completionEvents } of walkthrough?.steps ?? []) {
    it(`shows a small picture in theme colours, and describes it: ${id}`, () => {
      const picture = read(media.svg);
      assert.ok(picture.length < 3000);
      const colours = [...picture.matchAll(/ (?:fill|stroke)="([^"]+)"/g)].map(([, colour]) => colour ?? '');
      assert.deepEqual(
        colours.filter((colour) => colour !== 'none' && !colour.startsWith('var(--vscode-')),
        [],
      );
      assert.match(media.altText, /^\S+ .+\.$/);
    });

    it(`is done because of a result, not of a click: ${id}`, () => {
      assert.deepEqual(completionEvents, [`onContext:${contextKeyOf(id)}`]);
    });

    it(`links to existing sections, commands and pages: ${id}`, () => {
      const targets = [...description.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) =>
        decodeURIComponent(target ?? ''),
      );
      const known: readonly string[] = [
        ...guideSections.map((section) => `command:elevenlabsLint.openGuide?["${section.id}"]`),
        ...contributions.commands.map(({ command }) => `command:${command}`),
        ...Object.values(links),
        'command:workbench.actions.view.problems',
        'command:workbench.action.openSettings?["editor.codeActionsOnSave"]',
      ];
      assert.notEqual(targets.length, 0);
      assert.deepEqual(
        targets.filter((target) => !known.includes(target)),
        [],
      );
    });
  }

  it('diagnoses first, and gets a new key last', () => {
    assert.deepEqual([walkthroughSteps.at(0)?.id, walkthroughSteps.at(-1)?.id], ['diagnose', 'newKey']);
  });

  const nothing: StepResults = {
    rulesWithProblems: undefined,
    keyIsAccepted: false,
    accountIsActive: false,
    nothingIsWrong: false,
  };
  const examples: [name: string, results: Partial<StepResults>, done: string[]][] = [
    ['nothing is known', {}, []],
    ['no problems', { rulesWithProblems: new Set() }, ['rightHeader', 'strayBlanks']],
    ['a wrong header', { rulesWithProblems: new Set(['bearer-auth']) }, ['strayBlanks']],
    ['an untrimmed key', { rulesWithProblems: new Set(['untrimmed-env']) }, ['rightHeader']],
    ['a diagnosis without a cause', { nothingIsWrong: true }, ['diagnose']],
    ['an accepted key', { keyIsAccepted: true }, ['testKey']],
    [
      'an accepted key and no problems',
      { keyIsAccepted: true, rulesWithProblems: new Set() },
      ['rightHeader', 'strayBlanks', 'testKey', 'newKey'],
    ],
    [
      'an accepted key, and one in code',
      { keyIsAccepted: true, rulesWithProblems: new Set(['hard-coded-key']) },
      ['rightHeader', 'strayBlanks', 'testKey'],
    ],
    ['an active account', { keyIsAccepted: true, accountIsActive: true }, ['testKey', 'activeAccount']],
  ];
  for (const [name, results, done] of examples) {
    it(`ticks after this result: ${name}`, () => {
      const ticked = walkthroughSteps.filter(({ isDone }) => isDone({ ...nothing, ...results }));
      assert.deepEqual(
        ticked.map(({ id }) => id),
        done,
      );
    });
  }

  it('has no picture besides those of its steps', () => {
    assert.deepEqual(
      fs.readdirSync(path.join(projectFolder, 'media/walkthrough')).sort(),
      walkthrough?.steps.map(({ media }) => path.basename(media.svg)).sort(),
    );
  });
});

function headingsOf(page: string): string[] {
  return [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading ?? '');
}

function linksOf(text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? '');
}

/** The code spans of a text, sorted, because languages order their words differently. */
function codeWords(text: string): string[] {
  return [...new Set(text.match(/`[^`\n]+`/g))].sort();
}

function findingsOf({ file, text }: CodeBlock): string[] {
  return linter.lint(documentOf(file, text), {}).findings.map(({ ruleId }) => ruleId);
}
