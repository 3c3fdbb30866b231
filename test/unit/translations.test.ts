import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { germanGaps } from '../../scripts/german-texts';
import { findTexts } from '../../scripts/translated-texts';
import { projectFolder } from '../project';
import { temporaryFolder } from '../vscode/temporary-folder';

type Texts = Readonly<Record<string, string>>;

function textsOf(file: string): Texts {
  return JSON.parse(textOf(file)) as Texts;
}

function textOf(file: string): string {
  return fs.readFileSync(path.join(projectFolder, file), 'utf8');
}

/** Texts that are the same in German: names, and placeholders with punctuation between them. */
const sameInGerman: ReadonlySet<string> = new Set([
  'ElevenLabs',
  'ElevenLabs Lint',
  'ElevenLabs Lint {version}',
  'Create React App',
  'Vue CLI',
  'Node 20',
  'Node 22',
  'Vite 7',
  'Vite 8',
  'Host: {host}',
  'Details',
  'Information',
]);

/** A whole text that is the name of a host. */
const host = /^[\w-]+(?:\.[\w-]+)+$/;

/** The properties of a manifest whose texts VS Code shows. */
const shownProperties =
  /^(?:displayName|description|markdownDescription|title|shortTitle|category|altText|patternErrorMessage|enumItemLabels|enumDescriptions|markdownEnumDescriptions|deprecationMessage|markdownDeprecationMessage)$/;

describe('Translations', () => {
  const { glued, texts } = findTexts(projectFolder);

  it('finds the texts of rules, commands and the key test', () => {
    const found = new Set(texts.map(({ text }) => text));
    for (const text of [
      'Send the bare key as xi-api-key',
      'Get a New Key',
      'Plan: {plan}.',
      'Accepted',
      "Rejected: doesn't start with sk_",
      'Remove the trailing whitespace after {other}=',
      '{masked} · {count} characters · looks like an ElevenLabs key',
    ]) {
      assert.ok(found.has(text), text);
    }
  });

  it('glues no sentence from pieces', () => {
    assert.deepEqual(glued, []);
  });

  describe('in German', () => {
    // A missing one is shown in English until npm run package asks for it.
    it('has no text without an English one', () => {
      assert.deepEqual(germanGaps(projectFolder).orphaned, []);
    });

    describe('if incomplete', () => {
      const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Readonly<Record<string, string>> };
      const missing = [
        'l10n/bundle.l10n.de.json: Show the log',
        'package.nls.de.json: command.test: Test',
        'docs/rules/de/other-rule.md',
      ];
      const orphaned = ['l10n/bundle.l10n.de.json: Old text', 'package.nls.de.json: command.old: Old'];
      let project: string;
      before(() => {
        project = projectWith({
          'src/extension/a.ts': "vscode.l10n.t('Get a New Key'); vscode.l10n.t('Show the log');",
          'docs/rules/one-rule.md': '',
          'docs/rules/de/one-rule.md': '',
          'docs/rules/other-rule.md': '',
          'l10n/bundle.l10n.de.json': '{ "Get a New Key": "Neuer Schlüssel", "Old text": "Alter Text" }',
          'package.nls.json': '{ "settings": "Settings", "command.test": "Test" }',
          'package.nls.de.json': '{ "settings": "Einstellungen", "command.old": "Old" }',
        });
      });

      /** Runs the first program of a script of package.json in that project. */
      function run(script = '') {
        const [program = '', ...parameters] = script.split(' && ')[0]?.split(' ').slice(1) ?? [];
        const file = path.join(projectFolder, program);
        return spawnSync(process.execPath, [file, ...parameters], { cwd: project, encoding: 'utf8' });
      }

      it('is listed by npm run translations, which does not fail', () => {
        assert.deepEqual(germanGaps(project), { missing, orphaned });
        const { status, stdout } = run(scripts['translations']);
        assert.equal(status, 0);
        for (const text of [...missing, ...orphaned]) assert.ok(stdout.includes(`\n  ${text}\n`), text);
      });

      it('is rejected by npm run package, which lists what is missing', () => {
        const { status, stdout, stderr } = run(scripts['package']);
        assert.equal(status, 1);
        for (const text of missing) assert.ok(stdout.includes(`\n  ${text}\n`), text);
        assert.match(stderr, /^A release needs every text in German\./);
      });
    });

    const english = { ...textsOf('l10n/bundle.l10n.json'), ...textsOf('package.nls.json') };
    const german = { ...textsOf('l10n/bundle.l10n.de.json'), ...textsOf('package.nls.de.json') };
    for (const [key, text] of Object.entries(german)) {
      const original = english[key] ?? '';

      it(`says in other words, with the same placeholders, commands and code: ${original}`, () => {
        assert.notEqual(text.trim(), '');
        assert.ok(
          text !== original ||
            sameInGerman.has(original) ||
            host.test(original) ||
            !/[a-z]{2}/.test(original),
          text,
        );
        assert.deepEqual(kept(text), kept(original));
      });
    }
  });

  describe('of the manifest', () => {
    const manifest = JSON.parse(textOf('package.json')) as Record<string, unknown>;
    const english = textsOf('package.nls.json');

    it('has every text in English, and no other', () => {
      assert.deepEqual([...new Set(namesIn(textOf('package.json')))].sort(), Object.keys(english).sort());
    });

    it('has no text of its own', () => {
      const { displayName: _name, ...shown } = manifest;
      assert.deepEqual(ownTexts(shown, ''), []);
    });
  });
});

function projectWith(files: Texts): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

/** What a translation must not change: placeholders, links to commands, and code. */
function kept(text: string): string[] {
  return [...text.matchAll(/\{\w+\}|\]\([^)]*\)|`[^`]*`|\$\([\w-]+\)/g)].map(([part]) => part).sort();
}

function namesIn(manifest: string): string[] {
  return [...manifest.matchAll(/"%([^%"]+)%"/g)].map(([, name = '']) => name);
}

function ownTexts(value: unknown, property: string): string[] {
  if (typeof value === 'string') {
    return shownProperties.test(property) && !/^%[^%]+%$/.test(value) ? [value] : [];
  }
  if (Array.isArray(value)) return value.flatMap((one) => ownTexts(one, property));
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, child]) => ownTexts(child, name))
    : [];
}
