import { strict as assert } from 'node:assert';
import { parse as parseWithDotenv } from 'dotenv';
import fc from 'fast-check';
import { diagnose } from '../../src/doctor/diagnose';
import { htmlReport } from '../../src/doctor/html-report';
import { textReport } from '../../src/doctor/text-report';
import { explainErrorText } from '../../src/key-test/explain';
import { withoutCredentials } from '../../src/key-test/redact';
import { parseEnvironment } from '../../src/lint/documents/environment-document';
import { formatMessage } from '../../src/lint/messages';
import { evidenceOf } from '../doctor/workspace';
import { tellingTexts } from '../key-test/published-errors';
import { changedTexts } from './changed-texts';
import type { Sample } from './corpus';
import type { FuzzProperty } from './fuzz-property';
import { assertNoPart, keys, withKey } from './secret-keys';

const environmentPieces = [
  ...[
    'A',
    'B',
    'export ',
    'a.b-c',
    '1',
    '#',
    '# c',
    '=',
    '=',
    ':',
    ': ',
    '"',
    "'",
    '`',
    '\\',
    '\\n',
    '$',
    '{',
    '}',
  ],
  ...[
    ' ',
    '\t',
    '\v',
    '\n',
    '\n',
    '\r',
    '\r\n',
    '\u00A0',
    '\uFEFF',
    '\u2028',
    '\u200B',
    'A="',
    "B='v'",
    'constructor=',
  ],
];

const errors: readonly Sample[] = tellingTexts.map(([status, detail]) => ({
  file: 'error.ts',
  text: `${status} ${JSON.stringify({ detail })}`,
}));

/** What is true of environment files, the diagnosis, explanations of errors, and texts without keys. */
export function otherTextProperties(samples: readonly Sample[]): FuzzProperty[] {
  return [
    {
      name: 'reads environment files as dotenv does',
      property: fc.property(fc.array(fc.constantFrom(...environmentPieces), { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        const entries = parseEnvironment(text).map(({ name, value }) => [name, value]);
        assert.deepEqual(Object.fromEntries(entries), { ...parseWithDotenv(text) });
      }),
    },
    {
      name: 'diagnoses every project, and its reports repeat no part of a key',
      property: fc.property(
        changedTexts(samples),
        changedTexts(errors),
        keys,
        (sample, { text: error }, key) => {
          const file = sample.file.split('/').at(-1) ?? sample.file;
          const files = {
            [file]: withKey(sample.text, key),
            'package.json': '{ "dependencies": { "dotenv": "17" }, "scripts": { "toString": "node a.js" } }',
            ...(file === '.env' ? {} : { '.env': `ELEVENLABS_API_KEY=${key}\n` }),
          };
          const report = diagnose(evidenceOf({ files, shell: { ELEVENLABS_API_KEY: key }, error }));
          const say = formatMessage;
          const html = htmlReport(report, { say, language: 'en', nonce: 'n', focus: undefined });
          assertNoPart(textReport(report, say) + html, key, sample.text + error);
        },
      ),
    },
    {
      name: 'explains every error text, and repeats no part of a key',
      property: fc.property(changedTexts(errors), keys, fc.nat(1000), ({ text }, key, share) => {
        const at = Math.floor((text.length * share) / 1000);
        const explanation = explainErrorText(`${text.slice(0, at)} ${key} ${text.slice(at)}`);
        assertNoPart(JSON.stringify(explanation ?? ''), key, text);
      }),
    },
    {
      name: 'leaves no part of a key in an error text',
      property: fc.property(
        changedTexts(errors),
        keys,
        fc.nat(1000),
        fc.boolean(),
        ({ text }, key, share, isKnown) => {
          const at = Math.floor((text.length * share) / 1000);
          const rest = withoutCredentials(
            `${text.slice(0, at)}${key}${text.slice(at)}`,
            isKnown ? [key] : [],
          );
          assertNoPart(rest, key, text);
        },
      ),
    },
  ];
}
