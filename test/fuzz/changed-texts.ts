import fc from 'fast-check';
import type { LintDocument } from '../../src/lint/document';
import { syntaxErrors } from '../rules/fix-checks';
import { documentOf } from '../rules/rule-table';
import type { Sample } from './corpus';
import { type FuzzCase, offsetAt } from './fuzz-property';
import { keys } from './secret-keys';

/** Pieces of code, names and characters that are awkward somewhere. */
const pieces = [
  ...[
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    '`',
    "'",
    '"',
    '${',
    ';',
    ',',
    ':',
    '=',
    '=>',
    '?.',
    '...',
    '/*',
    '*/',
    '//',
    '<',
    '</',
  ],
  ...['\n', '\r\n', '\r', '\u2028', '\t', ' ', '\u00A0', '\uFEFF', '\u200B', '\uD800', '\uDC00', '😀', '\0'],
  ...Object.getOwnPropertyNames(Object.prototype).flatMap((name) => [name, `.${name}(`]),
  ...[
    "process.env['ELEVENLABS_API_KEY'",
    'process.env.ELEVENLABS_API_KEY',
    'ELEVENLABS_API_KEY=',
    'xi-api-key',
  ],
  ...[
    "'xi-api-key': ",
    'Authorization: `Bearer ${',
    "fetch('https://api.elevenlabs.io/v1/",
    'headers: {',
    'Bearer ',
  ],
  ...[
    'await ',
    'return ',
    'class A {',
    'function ',
    'import ',
    'const a = ',
    'if (',
    '<script>',
    '</script>',
  ],
  ...[
    '// elevenlabs-lint-disable-next-line\n',
    '/* elevenlabs-lint-disable */',
    '# elevenlabs-lint-disable\n',
  ],
] as const;

interface Change {
  readonly kind: 'unclose' | 'insert' | 'remove' | 'repeat' | 'cut' | 'replace';
  /** The place, as a share of the text in thousandths. */
  readonly at: number;
  readonly length: number;
  readonly piece: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('unclose', 'unclose', 'insert', 'insert', 'remove', 'replace', 'repeat', 'cut'),
  at: fc.nat(1000),
  length: fc.nat(40),
  piece: fc.constantFrom(...pieces),
});

/** Samples with a few changes, most of which leave half-typed code. */
export function changedCases(samples: readonly Sample[]): fc.Arbitrary<FuzzCase> {
  return fc
    .tuple(wholeCases(samples), fc.array(change, { maxLength: 4 }))
    .map(([one, changes]) => ({ ...one, text: changes.reduce(changed, one.text) }));
}

/** Samples as they are. */
export function wholeCases(samples: readonly Sample[]): fc.Arbitrary<FuzzCase> {
  return fc
    .tuple(fc.constantFrom(...samples), fc.nat(999), keys)
    .map(([sample, share, key]) => ({ ...sample, share, key }));
}

function changed(text: string, { kind, at, length, piece }: Change): string {
  const place = offsetAt(text, at);
  const [before, after] = [text.slice(0, place), text.slice(place)];
  switch (kind) {
    case 'unclose':
      return withoutClosing(text, at);
    case 'insert':
      return before + piece + after;
    case 'remove':
      return before + after.slice(length);
    case 'replace':
      return before + piece + after.slice(length);
    case 'repeat':
      return before + after.slice(0, length) + after;
    case 'cut':
      return before;
  }
}

/** Whether a text has no syntax error. */
export function isWhole({ file, text }: Sample): boolean {
  const document: LintDocument = documentOf(file, text);
  return document.kind === 'environment' || syntaxErrors(text, document).length === 0;
}

/** Removes a closing bracket or a quote: the commonest way in which code is half-typed. */
function withoutClosing(text: string, share: number): string {
  const marks = [...text.matchAll(/[)\]}'"`]/g)];
  const mark = marks[Math.floor((marks.length * share) / 1001)];
  return mark === undefined ? text : text.slice(0, mark.index) + text.slice(mark.index + 1);
}
