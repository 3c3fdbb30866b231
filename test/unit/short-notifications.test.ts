import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { findTexts } from '../../scripts/translated-texts';
import { projectFolder } from '../project';

const mostWords = 30;

const german = JSON.parse(
  fs.readFileSync(path.join(projectFolder, 'l10n', 'bundle.l10n.de.json'), 'utf8'),
) as Readonly<Record<string, string>>;

// Notifications are made in this folder, or show the headline of a key test, which has its own test.
const shownByEditor = findTexts(projectFolder).texts.filter(({ place }) =>
  place.startsWith('src/extension/'),
);

describe('What the extension says in a notification', () => {
  it('has been found', () => {
    assert.ok(shownByEditor.some(({ text }) => text === 'There is no remembered key.'));
  });

  it(`has at most ${mostWords} words, in English and German`, () => {
    const long = shownByEditor
      .flatMap(({ text }) => [text, german[text] ?? assert.fail(`"${text}" has no translation.`)])
      .filter((text) => text.split(/\s+/).length > mostWords);
    assert.deepEqual(long, []);
  });
});
