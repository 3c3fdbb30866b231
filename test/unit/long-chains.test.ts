import { strict as assert } from 'node:assert';
import { createLinter } from '../../src/lint/lint';
import { parser } from '../../src/parser/typescript-parser';
import { documentOf } from '../rules/rule-table';

const links = Array.from({ length: 30 }, (_, at) => at);
const key = 'process.env.ELEVENLABS_API_KEY';

describe('a long chain uses up no more than its own steps, so the value after it is found', () => {
  const rows: readonly (readonly [name: string, text: string, value: string])[] = [
    ['of members', '', `settings${'.a'.repeat(30)} ?? ${key}`],
    ['of elements', '', `settings${"['a']".repeat(30)} ?? ${key}`],
    [
      'of members of aliases',
      links.map((at) => `const a${at} = ${at === 0 ? 'settings' : `a${at - 1}`}.p;\n`).join(''),
      `a29.key ?? ${key}`,
    ],
  ];
  for (const [name, before, value] of rows) {
    it(name, () => {
      const request = `fetch('https://api.elevenlabs.io/v1/voices', { headers: { 'xi-api-key': ${value} } });`;
      const { facts } = createLinter(parser).lint(documentOf('main.js', `${before}${request}`), {});
      const [fact] = facts;
      assert.ok(fact?.kind === 'script');
      assert.deepEqual(
        fact.keyReads.map(({ variable }) => variable),
        ['ELEVENLABS_API_KEY'],
      );
    });
  }
});
