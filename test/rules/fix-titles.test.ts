import assert from 'node:assert/strict';
import { createLinter } from '../../src/lint/lint';
import { formatMessage } from '../../src/lint/messages';
import { ruleById } from '../../src/lint/rules';
import { parser } from '../../src/parser/typescript-parser';
import { madeUpKeys } from '../made-up-keys';
import { documentOf } from './rule-table';

const linter = createLinter(parser);
const key = madeUpKeys.example;

/** Titles of fixes that name what goes, by what is written. */
const titles: readonly (readonly [title: string, file: string, text: string])[] = [
  ['Remove “Bearer” from ELEVENLABS_API_KEY', '.env', `ELEVENLABS_API_KEY=Bearer ${key}`],
  ['Remove the prefix from ELEVENLABS_API_KEY', '.env', `ELEVENLABS_API_KEY=xi-api-key: ${key}`],
  ['Remove the semicolon or comma from ELEVENLABS_API_KEY', '.env', `ELEVENLABS_API_KEY=${key};`],
  ['Remove the escaped line break from ELEVENLABS_API_KEY', '.env', `ELEVENLABS_API_KEY=${key}\\n`],
  ['Remove the angle brackets from ELEVENLABS_API_KEY', '.env', `ELEVENLABS_API_KEY=<${key}>`],
  ['Remove the quotes from ELEVENLABS_API_KEY', '.env', `ELEVENLABS_API_KEY="'${key}'"`],
  ['Remove everything except the key from ELEVENLABS_API_KEY', '.env', `ELEVENLABS_API_KEY=<Bearer ${key}>`],
  ['Remove “Bearer”', 'a.js', `fetch(url, { headers: { 'xi-api-key': 'Bearer ${key}' } }); // ElevenLabs`],
  ['Remove the whitespace from ELEVENLABS_API_KEY', '.env', `ELEVENLABS_API_KEY="${key} "`],
  ['Remove a zero-width space (U+200B) from ELEVENLABS_API_KEY', '.env', `ELEVENLABS_API_KEY=${key}\u200B`],
  ['Remove the whitespace from ELEVENLABS_API_KEY', '.env', `ELEVENLABS_API_KEY="\u00A0${key}\u200B"`],
];

describe('The title of a fix names what goes', () => {
  for (const [title, file, text] of titles) {
    it(`${title}: ${text.replaceAll(key, '…')}`, () => {
      const { findings } = linter.lint(documentOf(file, text), {});
      const shown = findings.flatMap(({ ruleId, fixes }) =>
        fixes.map(({ titleId, values }) => formatMessage(ruleById(ruleId)?.fixTitles[titleId] ?? '', values)),
      );
      assert.ok(shown.includes(title), `there are: ${shown.join(', ')}`);
    });
  }
});
