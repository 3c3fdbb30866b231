import { strict as assert } from 'node:assert';
import { hoverAt } from '../../src/in-place/hovers';
import { createLinter } from '../../src/lint/lint';
import { formatMessage } from '../../src/lint/messages';
import { sentenceOf } from '../../src/lint/sentence';
import { parser } from '../../src/parser/typescript-parser';
import { madeUpKeys } from '../made-up-keys';
import { documentOf } from '../rules/rule-table';

const key = madeUpKeys.example;
const digits = key.slice(3, 9);

/** Keys that somebody pasted into a name, where a message quotes the name. */
const pasted: readonly (readonly [name: string, file: string, text: string])[] = [
  ['of a variable', 'a.ts', `new ElevenLabsClient({ apiKey: process.env.${key}_ELEVENLABS_API_KEY });`],
  [
    'of a variable in brackets',
    'a.ts',
    `new ElevenLabsClient({ apiKey: process.env['${key.toUpperCase()}ELEVENLABS_API_KEY'] });`,
  ],
  ['of a public variable', 'a.ts', `'',{headers:{'xi-api-key'process.env.REACT_APP_${key}ABS_API_KEY;`],
  [
    'of a public variable in whole code',
    'a.ts',
    `fetch('https://api.elevenlabs.io/v1/user', { headers: { 'xi-api-key': process.env.VITE_${key}_KEY } });`,
  ],
  [
    'of a parameter',
    'a.ts',
    `(key = process.env.${key}_residency_euELEVENLABS_API_KEY) => fetch('https://api.elevenlabs.io/v1/user', { headers: { 'xi-api-key': key } });`,
  ],
];

describe('A key in a name is not repeated', () => {
  const linter = createLinter(parser);
  for (const [name, file, text] of pasted) {
    it(name, () => {
      const { findings, facts } = linter.lint(documentOf(file, text), {});
      assert.notDeepEqual(findings, []);
      const said = findings.map(({ values, related, fixes }) => [
        values,
        related.map((place) => place.values),
        fixes.map((fix) => [fix.values, fix.edits.map((edit) => edit.text)]),
      ]);
      const hovers = [text.indexOf(key), 0].map((at) => hoverAt(facts, findings, text, at)?.paragraphs);
      assert.ok(!JSON.stringify([said, hovers]).toLowerCase().includes(digits));
    });
  }

  it('in a phrase of a sentence', () => {
    const { text, values } = sentenceOf('Set {what}.', {
      what: { phrase: 'the variable {name}', values: { name: `A_${key}` } },
    });
    assert.equal(formatMessage(text, values), 'Set the variable A_sk_….');
  });
});
