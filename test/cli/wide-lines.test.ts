import { strict as assert } from 'node:assert';
import type { FileReport } from '../../src/cli/file-report';
import { stylishFormat } from '../../src/cli/formats/stylish';
import { wrapped } from '../../src/cli/formats/wrapped';

describe('wrapped', () => {
  const texts: readonly (readonly [text: string, width: number, lines: readonly string[]])[] = [
    ['', 10, []],
    ['one', 10, ['one']],
    ['one two three', 13, ['one two three']],
    ['one two three', 12, ['one two', 'three']],
    ['one two three', 3, ['one', 'two', 'three']],
    ['a https://api.elevenlabs.io b', 8, ['a', 'https://api.elevenlabs.io', 'b']],
    ['one two', Number.POSITIVE_INFINITY, ['one two']],
  ];
  for (const [text, width, lines] of texts) {
    it(`${JSON.stringify(text)} in ${width} characters`, () => assert.deepEqual(wrapped(text, width), lines));
  }
});

describe('stylish on a terminal', () => {
  const problem = {
    ...common(),
    message: 'Send the bare key as xi-api-key.',
    ruleId: 'bearer-auth',
  } as const;
  const report: FileReport = { path: '/project/a.ts', problems: [problem] };
  const settings = { colors: false, columns: undefined, root: '/project', log: [] };

  it('wraps messages in their column, so that the rule stays on the line', () => {
    assert.equal(
      stylishFormat.format([report], { ...settings, columns: 57 }),
      [
        '',
        '/project/a.ts',
        '  3:7  error  Send the bare key as            bearer-auth',
        '              xi-api-key.',
        '              also at 4:1',
        '',
        '✖ 1 problem (1 error, 0 warnings)',
        '',
        '',
      ].join('\n'),
    );
  });

  it('does not wrap where nobody says how wide the terminal is, or where columns would be too narrow', () => {
    const line = '  3:7  error  Send the bare key as xi-api-key.  bearer-auth';
    assert.ok(stylishFormat.format([report], settings).includes(line));
    const narrow = stylishFormat.format([report], { ...settings, columns: 20 });
    assert.ok(narrow.includes('  3:7  error  Send the bare key as            bearer-auth\n'));
  });
});

function common(): Omit<FileReport['problems'][number], 'message' | 'ruleId'> {
  return {
    level: 'error',
    line: 3,
    column: 7,
    endLine: 3,
    endColumn: 9,
    fixable: false,
    fix: undefined,
    fixPlace: undefined,
    fingerprint: '',
    suggestions: [],
    subject: undefined,
    related: [
      { path: '/project/a.ts', message: '', line: 4, column: 1, endLine: 4, endColumn: 3, isFurther: true },
    ],
  };
}
