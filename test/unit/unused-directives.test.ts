import assert from 'node:assert/strict';
import { createLinter } from '../../src/lint/lint';
import { parser } from '../../src/parser/typescript-parser';
import { documentOf } from '../rules/rule-table';

const linter = createLinter(parser);
const call = "fetch('https://api.elevenlabs.io/v1/user', { headers: { 'x-api-key': key } });";
const env = 'ELEVENLABS_API_KEY=" sk_0f1e2d3c4b5a69788796a5b4c3d2e1f00112233445566778"';

describe('disable comments that switch nothing off', () => {
  /** Behind the text each comment that is not needed, with the rules that it could leave out where it is needed. */
  const rows: readonly (readonly [name: string, file: string, source: string, ...unused: string[]])[] = [
    ['a needed one', 'a.js', `// elevenlabs-lint-disable-next-line header-name\n${call}`],
    ['a needed one for every rule', 'a.js', `${call} // elevenlabs-lint-disable-line`],
    ['a needed section', 'a.js', `/* elevenlabs-lint-disable */\n${call}\n/* elevenlabs-lint-enable */`],
    [
      'one without a finding',
      'a.js',
      '// elevenlabs-lint-disable-next-line\na();',
      '// elevenlabs-lint-disable-next-line',
    ],
    [
      'one for another rule',
      'a.js',
      `// elevenlabs-lint-disable-next-line bearer-auth\n${call}`,
      '// elevenlabs-lint-disable-next-line bearer-auth',
    ],
    [
      'one for a rule that there is not',
      'a.js',
      `${call} /* elevenlabs-lint-disable-line header-nam */`,
      '/* elevenlabs-lint-disable-line header-nam */',
    ],
    [
      'a needed one with a rule too many',
      'a.js',
      `// elevenlabs-lint-disable-next-line header-name, bearer-auth -- a proxy\n${call}`,
      '// elevenlabs-lint-disable-next-line header-name, bearer-auth -- a proxy bearer-auth',
    ],
    ['words that are no rules', 'a.js', `// elevenlabs-lint-disable-next-line header-name for now\n${call}`],
    [
      'one on the wrong line',
      'a.js',
      `// elevenlabs-lint-disable-next-line header-name\n\n${call}`,
      '// elevenlabs-lint-disable-next-line header-name',
    ],
    [
      'a section behind the finding',
      'a.js',
      `${call}\n/* elevenlabs-lint-disable header-name */`,
      '/* elevenlabs-lint-disable header-name */',
    ],
    [
      'a section that another one takes over',
      'a.js',
      `/* elevenlabs-lint-disable header-name */\n/* elevenlabs-lint-disable */\n${call}`,
      '/* elevenlabs-lint-disable header-name */',
    ],
    [
      'both of two that do the same',
      'a.js',
      `/* elevenlabs-lint-disable */\n${call} // elevenlabs-lint-disable-line`,
    ],
    ['an enable comment', 'a.js', '/* elevenlabs-lint-enable */'],
    ['a string', 'a.js', "a('// elevenlabs-lint-disable-line');"],
    [
      'JSX',
      'a.jsx',
      '<p>{/* elevenlabs-lint-disable-next-line */}</p>;',
      '/* elevenlabs-lint-disable-next-line */',
    ],
    ['an environment file, needed', '.env', `# elevenlabs-lint-disable-next-line padded-key\n${env}`],
    [
      'an environment file',
      '.env',
      `A=1\r\n  # elevenlabs-lint-disable header-name\r\n${env}\r\n`,
      '# elevenlabs-lint-disable header-name',
    ],
    [
      'the scripts of a page',
      'a.html',
      `<script>/* elevenlabs-lint-disable */</script><script>${call}\n// elevenlabs-lint-disable-line\n</script>`,
      '// elevenlabs-lint-disable-line',
    ],
  ];
  for (const [name, file, source, ...unused] of rows) {
    it(`${unused.length === 0 ? 'is silent: ' : ''}${name}`, () => {
      const { unusedDirectives } = linter.lint(documentOf(file, source), {});
      assert.deepEqual(
        unusedDirectives.map(({ range, ruleIds }) =>
          [source.slice(range.start, range.end), ...ruleIds].join(' '),
        ),
        unused,
      );
    });
  }

  it('depends on the rules that are on', () => {
    const source = `// elevenlabs-lint-disable-next-line header-name\n${call}`;
    const context = { severities: { 'header-name': 'off' } } as const;
    assert.equal(linter.lint(documentOf('a.js', source), context).unusedDirectives.length, 1);
  });
});
