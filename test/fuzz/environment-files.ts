import { strict as assert } from 'node:assert';
import { parse as parseWithDotenv } from 'dotenv';
import fc from 'fast-check';
import { parseEnvironment } from '../../src/lint/documents/environment-document';
import { changedCases } from './changed-texts';
import type { Sample } from './corpus';
import type { FuzzCase, FuzzProperty } from './fuzz-property';

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

/** What is true of every environment file. */
export function environmentProperties(samples: readonly Sample[]): FuzzProperty[] {
  const pieces = fc
    .tuple(fc.array(fc.constantFrom(...environmentPieces), { maxLength: 20 }), fc.nat(999))
    .map(([parts, share]): FuzzCase => ({ file: '.env', text: parts.join(''), share, key: '' }));
  return [
    {
      name: 'reads environment files as dotenv does',
      cases: fc.oneof({ weight: 3, arbitrary: pieces }, { weight: 1, arbitrary: changedCases(samples) }),
      check: ({ text }) => {
        const entries = parseEnvironment(text).map(({ name, value }) => [name, value]);
        assert.deepEqual(Object.fromEntries(entries), { ...parseWithDotenv(text) });
      },
    },
  ];
}
