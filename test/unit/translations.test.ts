import { strict as assert } from 'node:assert';
import fs from 'node:fs';
import path from 'node:path';
import { englishBundle, findTexts } from '../../scripts/translated-texts';
import { projectFolder } from '../project';

type Texts = Readonly<Record<string, string>>;

function textsOf(file: string): Texts {
  return JSON.parse(textOf(file)) as Texts;
}

function textOf(file: string): string {
  return fs.readFileSync(path.join(projectFolder, file), 'utf8');
}

/** Texts that are the same in German: names, and places with a mark between them. */
const sameInGerman: ReadonlySet<string> = new Set([
  'ElevenLabs',
  'ElevenLabs Lint',
  'ElevenLabs Lint {version}',
  'Create React App',
  'Node 20',
  'Node 22',
  'Vite 7',
  'Vite 8',
  '{where}: {sentences}',
]);

/** The properties of a manifest whose texts VS Code shows. */
const shownProperties =
  /^(?:displayName|description|markdownDescription|title|shortTitle|category|altText|enumDescriptions|markdownEnumDescriptions|deprecationMessage|markdownDeprecationMessage)$/;

describe('Translations', () => {
  const { glued, texts } = findTexts(projectFolder);

  it('finds the texts of rules, commands and the key test', () => {
    const found = new Set(texts.map(({ text }) => text));
    for (const text of [
      'Send the bare key as xi-api-key',
      'Get a new key',
      'Plan: {plan}.',
      'Accepted',
      'Rejected: does not start with sk_',
      'Remove the blank behind {other}=',
      'The value that dotenv reads has the length {count}.',
    ]) {
      assert.ok(found.has(text), text);
    }
  });

  it('glues no sentence from pieces', () => {
    assert.deepEqual(glued, []);
  });

  it('lists every text in English (npm run docs)', () => {
    assert.equal(textOf('l10n/bundle.l10n.json'), englishBundle(projectFolder));
  });

  describe('in German', () => {
    it('has every text of the source, and no other', () => {
      assert.deepEqual(
        Object.keys(textsOf('l10n/bundle.l10n.de.json')).sort(),
        Object.keys(textsOf('l10n/bundle.l10n.json')).sort(),
      );
    });

    it('has every text of the manifest, and no other', () => {
      assert.deepEqual(
        Object.keys(textsOf('package.nls.de.json')).sort(),
        Object.keys(textsOf('package.nls.json')).sort(),
      );
    });

    const english = { ...textsOf('l10n/bundle.l10n.json'), ...textsOf('package.nls.json') };
    const german = { ...textsOf('l10n/bundle.l10n.de.json'), ...textsOf('package.nls.de.json') };
    for (const [key, text] of Object.entries(german)) {
      const original = english[key] ?? '';

      it(`says in other words, with the same places, commands and code: ${original}`, () => {
        assert.notEqual(text.trim(), '');
        assert.ok(text !== original || sameInGerman.has(original) || !/[a-z]{2}/.test(original), text);
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

/** What a translation must not change: places for values, links to commands, and code. */
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
