import { strict as assert } from 'node:assert';
import { documentOf } from '../../rules/rule-table';
import { linter } from './scripts';

const url = "'https://api.elevenlabs.io/v1/user'";

/** Requests whose key is only half there: a fix next to it would write into the unfinished code. */
const halfTyped = [
  `fetch(${url}, { headers: { 'xi-api-key': process.env['ELEVENLABS_API_KEY' } });`,
  `fetch(${url}, { headers: { 'xi-api-key': process.env[ELEVENLABS_API_KEY } });`,
  `fetch(${url}, { headers: { 'xi-api-key': String(process.env.ELEVENLABS_API_KEY } });`,
  `fetch(${url}, { headers: { 'xi-api-key': (process.env.ELEVENLABS_API_KEY } });`,
  `fetch(${url}, { headers: { Authorization: \`Bearer \${process.env['ELEVENLABS_API_KEY'}\` } });`,
  `fetch(${url}, { headers: { Authorization: 'Bearer ' + process.env['ELEVENLABS_API_KEY' } });`,
  `fetch(${url}, { headers: { Authorization: \`Bearer \${process.env.ELEVENLABS_API_KEY`,
  `const key = process.env['ELEVENLABS_API_KEY';\nfetch(${url}, { headers: { 'xi-api-key': key } });`,
  `const { ELEVENLABS_API_KEY = process.env;\nfetch(${url}, { headers: { 'xi-api-key': ELEVENLABS_API_KEY } });`,
  `fetch(${url}{.E'xi-api-key':g}`,
];

/** Requests whose key is a literal without its closing quote: nobody knows yet where it ends. */
const openLiterals = [
  `fetch(${url}, { headers: { 'xi-api-key': \`;\n`,
  `fetch(${url}, { headers: { 'xi-api-key': \`;\r\n`,
  `fetch(${url}, { headers: { 'xi-api-key': \`\n\n} });\n`,
  `fetch(${url}, { headers: { 'xi-api-key': '  `,
  `fetch(${url}, { headers: { 'xi-api-key': "Bearer `,
];

describe('a fix on code that is only half there', () => {
  for (const text of halfTyped) {
    it(`is not made: ${text.replaceAll('\n', ' ')}`, () => {
      const document = documentOf('example.ts', text);
      const once = linter.fixAll(document, {});
      const twice = linter.fixAll({ ...document, text: once.text }, {});
      assert.equal(twice.text, once.text, 'saved again, nothing changes');
      assert.deepEqual(once.dropped, [], 'no fix has to be dropped afterwards');
      const { findings } = linter.lint(document, {});
      assert.deepEqual(linter.checkFixes(document, {}, findings).dropped, []);
    });
  }
});

describe('a key in a literal without its closing quote', () => {
  for (const text of openLiterals) {
    it(`is not judged: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(linter.lint(documentOf('example.ts', text), {}).findings, []);
    });
  }
});
