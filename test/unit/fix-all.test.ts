import { strict as assert } from 'node:assert';
import { applyEdits } from '../../src/lint/edits';
import { createLinter } from '../../src/lint/lint';
import { parser } from '../../src/parser/typescript-parser';
import { documentOf } from '../rules/rule-table';

const linter = createLinter(parser);
const url = "'https://api.elevenlabs.io/v1/voices'";

const examples = [
  {
    name: 'several rules in one statement',
    source: `fetch(${url}, { headers: { Authorization: \`Bearer \${process.env.ELEVENLABS_API_KEY}\` } });`,
    fixed: `fetch(${url}, { headers: { 'xi-api-key': process.env.ELEVENLABS_API_KEY?.trim() ?? '' } });`,
  },
  {
    name: 'of two wrong headers, the one that clearly carries the key becomes the right one',
    source: `fetch(${url}, { headers: { Authorization: 'Bearer ' + key, 'x-api-key': process.env.ELEVENLABS_API_KEY } });`,
    fixed: `fetch(${url}, { headers: { Authorization: 'Bearer ' + key, 'xi-api-key': process.env.ELEVENLABS_API_KEY?.trim() } });`,
  },
  {
    name: 'distant fixes in a file with Windows line breaks',
    source: `const a = process.env.ELEVENLABS_API_KEY!;\r\n\r\nfetch(${url}, { headers: { 'XI-API-KEY': a } });\r\n`,
    fixed: `const a = process.env.ELEVENLABS_API_KEY?.trim() as string;\r\n\r\nfetch(${url}, { headers: { 'xi-api-key': a } });\r\n`,
  },
  {
    name: 'suggestions are left alone',
    source: `fetch(elsewhere, { headers: { Authorization: \`Bearer \${elevenLabsApiKey}\` } });`,
    fixed: `fetch(elsewhere, { headers: { Authorization: \`Bearer \${elevenLabsApiKey}\` } });`,
  },
] as const;

describe('fix all', () => {
  for (const { name, source, fixed } of examples) {
    it(name, () => {
      const document = documentOf('example.ts', source);
      const { text, edits } = linter.fixAll(document, {});
      assert.equal(text, fixed);
      assert.equal(applyEdits(source, edits), fixed, 'the edits lead to the same text');
      assert.deepEqual(linter.fixAll({ ...document, text }, {}).edits, [], 'a second time changes nothing');
    });
  }

  it('of one rule leaves the others alone', () => {
    const source = `fetch(${url}, { headers: { 'XI-API-KEY': process.env.ELEVENLABS_API_KEY } });`;
    assert.equal(
      linter.fixAll(documentOf('example.js', source), {}, 'header-case').text,
      `fetch(${url}, { headers: { 'xi-api-key': process.env.ELEVENLABS_API_KEY } });`,
    );
  });
});
