import assert from 'node:assert/strict';
import { applyEdits } from '../../src/lint/edits';
import { createLinter } from '../../src/lint/lint';
import { removeUnused } from '../../src/lint/unused-directives';
import { parser } from '../../src/parser/typescript-parser';
import { syntaxErrors } from '../rules/fix-checks';
import { documentOf } from '../rules/rule-table';

const linter = createLinter(parser);
const call = "fetch('https://api.elevenlabs.io/v1/user', { headers: { 'x-api-key': key } });";
const env = 'ELEVENLABS_API_KEY=" sk_0f1e2d3c4b5a69788796a5b4c3d2e1f00112233445566778"';

describe('disable comments that disable nothing', () => {
  /** After each text, its unneeded comments, with the rules that a needed comment could drop. */
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
      'a section after the finding',
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
      'a comment that the end tag of its script ends',
      'a.html',
      '<script>a(); // elevenlabs-lint-disable-line</script><p>Text</p>',
      '// elevenlabs-lint-disable-line',
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

  it('depends on the enabled rules', () => {
    const source = `// elevenlabs-lint-disable-next-line header-name\n${call}`;
    const context = { severities: { 'header-name': 'off' } } as const;
    assert.equal(linter.lint(documentOf('a.js', source), context).unusedDirectives.length, 1);
  });
});

describe('the fix for a comment that disables nothing', () => {
  const rows: readonly (readonly [name: string, file: string, source: string, result: string])[] = [
    ['with its line', 'a.js', 'a();\n  // elevenlabs-lint-disable-line\nb();\n', 'a();\nb();\n'],
    ['with its line break of two units', 'a.js', '// elevenlabs-lint-disable-line\r\nb();\r\n', 'b();\r\n'],
    ['with a line break of one unit', 'a.js', '// elevenlabs-lint-disable-line\rb();\r', 'b();\r'],
    ['from the last line', 'a.js', 'a();\n// elevenlabs-lint-disable-line', 'a();\n'],
    ['with all of its lines', 'a.js', 'a();\n/*\n * elevenlabs-lint-disable\n */\nb();', 'a();\nb();'],
    ['after code', 'a.js', 'a(); // elevenlabs-lint-disable-line -- why\nb();', 'a();\nb();'],
    ['in front of code', 'a.js', '  /* elevenlabs-lint-disable */ a();', '  a();'],
    ['between code', 'a.js', 'a(1 /* elevenlabs-lint-disable */ + 2);', 'a(1 + 2);'],
    ['between words', 'a.js', 'void/* elevenlabs-lint-disable */a();', 'void a();'],
    [
      'with its braces in JSX',
      'a.jsx',
      '<p>\n  {/* elevenlabs-lint-disable-next-line */}\n  <b />\n</p>;',
      '<p>\n  <b />\n</p>;',
    ],
    ['inside of a block', 'a.js', 'if (a) {/* elevenlabs-lint-disable */}', 'if (a) {}'],
    [
      'from an attribute that has no value yet',
      'a.jsx',
      '<p a={/* elevenlabs-lint-disable */} />;',
      '<p a={} />;',
    ],
    ['inside of an object', 'a.jsx', '<p a={{/* elevenlabs-lint-disable */}} />;', '<p a={{}} />;'],
    [
      'in front of the end tag of its script',
      'a.html',
      '<script>a(); // elevenlabs-lint-disable-line</script><p>Text</p>',
      '<script>a(); </script><p>Text</p>',
    ],
    [
      'in a component',
      'a.vue',
      '<script setup>\n// elevenlabs-lint-disable-line\n</script>\n<template />\n',
      '<script setup>\n</script>\n<template />\n',
    ],
    ['in an environment file', '.env', 'A=1\n # elevenlabs-lint-disable-next-line\nB=1\n', 'A=1\nB=1\n'],
    [
      'only for the rules without use',
      'a.js',
      `// elevenlabs-lint-disable-next-line bearer-auth, header-name, wrong-host -- a proxy\n${call}`,
      `// elevenlabs-lint-disable-next-line header-name -- a proxy\n${call}`,
    ],
    [
      'only for the last rule, however they are separated',
      'a.js',
      `${call} /* elevenlabs-lint-disable-line header-name sdk-option for now */`,
      `${call} /* elevenlabs-lint-disable-line header-name for now */`,
    ],
    [
      'only for a rule in an environment file',
      '.env',
      `# elevenlabs-lint-disable-next-line header-name,padded-key\n${env}\n`,
      `# elevenlabs-lint-disable-next-line padded-key\n${env}\n`,
    ],
  ];
  for (const [name, file, source, result] of rows) {
    it(name, () => {
      const document = documentOf(file, source);
      const { unusedDirectives, findings } = linter.lint(document, {});
      const edits = unusedDirectives.map((directive) => removeUnused(document, linter.scripts, directive));
      assert.equal(edits.length, 1);
      assert.equal(applyEdits(source, edits), result);
      const after = linter.lint({ ...document, text: result }, {});
      assert.deepEqual([after.unusedDirectives, after.findings.length], [[], findings.length]);
      assert.deepEqual(syntaxErrors(result, document), []);
    });
  }
});
