import { strict as assert } from 'node:assert';
import { createLinter } from '../../src/lint/lint';
import { parser } from '../../src/parser/typescript-parser';
import { documentOf } from '../rules/rule-table';

const url = "'https://api.elevenlabs.io/v1/voices'";
const send = `fetch(${url}, { headers: h });\n`;

type Row = readonly [name: string, text: string, sets: number];

describe('requests that send the same headers are looked at once', () => {
  const rows: readonly Row[] = [
    ['an object', `const h = { 'x-api-key': key };\n${send.repeat(30)}`, 1],
    [
      'headers that are set before',
      `const h = new Headers();\nh.set('x-api-key', key);\n${send.repeat(30)}`,
      1,
    ],
    [
      'headers that are set before each',
      `const h = new Headers();\n${`h.set('x-api-key', key);\n${send}`.repeat(30)}`,
      1,
    ],
    ['options', `const o = { headers: { 'x-api-key': key } };\n${`fetch(${url}, o);\n`.repeat(30)}`, 1],
    ['but not objects of their own', `fetch(${url}, { headers: { 'x-api-key': key } });\n`.repeat(30), 30],
    [
      'but not those of two clients',
      `import got from 'got';\nconst h = { 'x-api-key': key };\n${send}got(${url}, { headers: h });\n`,
      2,
    ],
  ];
  for (const [name, text, sets] of rows) {
    it(name, () => {
      const { facts, findings } = createLinter(parser).lint(documentOf('main.js', text), {});
      const [fact] = facts;
      assert.ok(fact?.kind === 'script');
      assert.equal(fact.headerSets.length, sets);
      assert.ok(findings.length > 0);
    });
  }
});
