import { strict as assert } from 'node:assert';
import { disableFile, disableLine } from '../../src/lint/disable-comments';
import { applyEdits } from '../../src/lint/edits';
import { createLinter } from '../../src/lint/lint';
import { parser } from '../../src/parser/typescript-parser';
import { syntaxErrors } from '../rules/fix-checks';
import { documentOf } from '../rules/rule-table';

const linter = createLinter(parser);
const call = "fetch('https://api.elevenlabs.io/v1/user', { headers: { 'x-api-key': key } })";
const id = 'elevenlabs-lint-disable-next-line header-name';

describe('disable comments', () => {
  const lines = [
    { name: 'a statement', file: 'a.js', source: `${call};\n`, result: `// ${id}\n${call};\n` },
    {
      name: 'an indented statement, CRLF',
      file: 'a.js',
      source: `f(() => {\r\n\t${call};\r\n});\r\n`,
      result: `f(() => {\r\n\t// ${id}\r\n\t${call};\r\n});\r\n`,
    },
    {
      name: 'JSX children',
      file: 'a.jsx',
      source: `const a = (\n  <p>\n    text {${call}}\n  </p>\n);\n`,
      result: `const a = (\n  <p>\n    {/* ${id} */}\n    text {${call}}\n  </p>\n);\n`,
    },
    {
      name: 'a JSX attribute',
      file: 'a.jsx',
      source: `const a = (\n  <p\n    title={${call}}\n  />\n);\n`,
      result: `const a = (\n  <p\n    // ${id}\n    title={${call}}\n  />\n);\n`,
    },
    {
      name: 'template text allows no comment',
      file: 'a.js',
      source: `const a = \`\n  \${${call}}\n\`;\n`,
      result: undefined,
    },
    {
      name: 'between the lines of a call',
      file: 'a.js',
      source: `fetch('https://api.elevenlabs.io/v1/user', {\n  headers: {\n    'x-api-key': key,\n  },\n});\n`,
      result: `fetch('https://api.elevenlabs.io/v1/user', {\n  headers: {\n    // ${id}\n    'x-api-key': key,\n  },\n});\n`,
    },
    {
      name: 'an existing comment gets the id',
      file: 'a.js',
      source: `// elevenlabs-lint-disable-next-line bearer-auth -- a proxy\n${call};\n`,
      result: `// elevenlabs-lint-disable-next-line bearer-auth, header-name -- a proxy\n${call};\n`,
    },
    {
      name: 'an existing comment gets the id, CRLF',
      file: 'a.js',
      source: `f();\r\n/* elevenlabs-lint-disable-next-line bearer-auth */\r\n${call};\r\n`,
      result: `f();\r\n/* elevenlabs-lint-disable-next-line bearer-auth, header-name */\r\n${call};\r\n`,
    },
    {
      name: 'the words in a string above are no comment',
      file: 'a.js',
      source: `const words = 'elevenlabs-lint-disable-next-line bearer-auth';\n${call};\n`,
      result: `const words = 'elevenlabs-lint-disable-next-line bearer-auth';\n// ${id}\n${call};\n`,
    },
    {
      name: 'a comment in a string above is none',
      file: 'a.js',
      source: `log("// elevenlabs-lint-disable-next-line bearer-auth");\r\n${call};\r\n`,
      result: `log("// elevenlabs-lint-disable-next-line bearer-auth");\r\n// ${id}\r\n${call};\r\n`,
    },
    {
      name: 'the words in a template above are no comment',
      file: 'a.js',
      source: `const a = \`\n// elevenlabs-lint-disable-next-line bearer-auth\`;\n${call};\n`,
      result: `const a = \`\n// elevenlabs-lint-disable-next-line bearer-auth\`;\n// ${id}\n${call};\n`,
    },
    {
      name: 'the words in a template around allow no comment',
      file: 'a.js',
      source: `const a = \`\n// elevenlabs-lint-disable-next-line bearer-auth\n\${${call}}\`;\n`,
      result: undefined,
    },
    {
      name: 'the words in a regular expression above are no comment',
      file: 'a.js',
      source: `const a = /elevenlabs-lint-disable-next-line bearer-auth/;\n${call};\n`,
      result: `const a = /elevenlabs-lint-disable-next-line bearer-auth/;\n// ${id}\n${call};\n`,
    },
    {
      name: 'the words in JSX text above are no comment',
      file: 'a.jsx',
      source: `const a = <p>\n  // elevenlabs-lint-disable-next-line bearer-auth\n  {${call}}\n</p>;\n`,
      result: `const a = <p>\n  // elevenlabs-lint-disable-next-line bearer-auth\n  {/* ${id} */}\n  {${call}}\n</p>;\n`,
    },
    {
      name: 'the words in a JSX attribute above are no comment',
      file: 'a.jsx',
      source: `const a = <p\n  title="elevenlabs-lint-disable-next-line bearer-auth"\n  id={${call}} />;\n`,
      result: `const a = <p\n  title="elevenlabs-lint-disable-next-line bearer-auth"\n  // ${id}\n  id={${call}} />;\n`,
    },
    {
      name: 'the end of a JSX attribute allows no comment',
      file: 'a.jsx',
      source: `const a = <p title="\n" id={${call}} />;\n`,
      result: undefined,
    },
    {
      name: 'the end of a continued string allows no comment',
      file: 'a.js',
      source: `const a = '\\\n' + ${call};\n`,
      result: undefined,
    },
    {
      name: 'a mention in a comment above is no disable comment',
      file: 'a.js',
      source: `// See elevenlabs-lint-disable-next-line bearer-auth\n${call};\n`,
      result: `// See elevenlabs-lint-disable-next-line bearer-auth\n// ${id}\n${call};\n`,
    },
  ] as const;
  for (const { name, file, source, result } of lines) {
    it(`for a line: ${name}`, () => {
      const document = documentOf(file, source);
      const [finding] = linter.lint(document, {}).findings;
      assert.equal(finding?.ruleId, 'header-name');
      const edit = disableLine(document, linter.scripts, finding?.range.start ?? 0, 'header-name');
      const text = edit === undefined ? undefined : applyEdits(source, [edit]);
      assert.equal(text, result);
      if (text !== undefined) {
        assert.deepEqual(linter.lint({ ...document, text }, {}).findings, []);
        assert.deepEqual(syntaxErrors(text, document), []);
      }
    });
  }

  const files = [
    {
      name: 'at the top',
      file: 'a.js',
      source: `${call};\n`,
      start: '/* elevenlabs-lint-disable header-name */\nfetch',
    },
    {
      name: 'below a shebang',
      file: 'a.mjs',
      source: `#!/usr/bin/env node\n${call};\n`,
      start: '#!/usr/bin/env node\n/* elevenlabs-lint-disable header-name */\nfetch',
    },
    {
      name: "below 'use client'",
      file: 'a.tsx',
      source: `'use client';\r\n\r\n${call};\r\n`,
      start: "'use client';\r\n/* elevenlabs-lint-disable header-name */\r\n\r\nfetch",
    },
    {
      name: "after 'use strict' with code on its line",
      file: 'a.js',
      source: `'use strict'; ${call};\n${call};\n`,
      start: "'use strict'; /* elevenlabs-lint-disable header-name */ fetch",
    },
    {
      name: 'after several directives with code on their line',
      file: 'a.js',
      source: `#!/usr/bin/env node\n'use strict'; "use client";${call};`,
      start: `#!/usr/bin/env node\n'use strict'; "use client"; /* elevenlabs-lint-disable header-name */fetch`,
    },
    {
      name: 'before a comment that starts on the line of the directive',
      file: 'a.js',
      source: `'use strict'; /* from\nhere on */ ${call};`,
      start: "'use strict'; /* elevenlabs-lint-disable header-name */ /* from\nhere on */ fetch",
    },
    {
      name: 'below a directive with a comment after it',
      file: 'a.js',
      source: `'use strict' // always\n${call};`,
      start: "'use strict' // always\n/* elevenlabs-lint-disable header-name */\nfetch",
    },
    {
      name: 'not in the middle of an expression that starts as a directive does',
      file: 'a.js',
      source: `'use strict'.length; ${call};`,
      start: "/* elevenlabs-lint-disable header-name */\n'use strict'.length;",
    },
  ] as const;
  for (const { name, file, source, start } of files) {
    it(`for a file: ${name}`, () => {
      const document = documentOf(file, source);
      const edit = disableFile(document, linter.scripts, 'header-name');
      assert.ok(edit);
      const text = applyEdits(source, [edit]);
      assert.ok(text.startsWith(start), text.slice(0, 120));
      assert.deepEqual(syntaxErrors(text, document), []);
      assert.deepEqual(linter.lint({ ...document, text }, {}).findings, []);
    });
  }

  const env = 'OTHER=1\nELEVENLABS_API_KEY=" sk_0f1e2d3c4b5a69788796a5b4c3d2e1f00112233445566778"\n';

  it('for a line of an environment file', () => {
    const document = documentOf('.env', env);
    const edit = disableLine(document, undefined, env.indexOf('sk_'), 'padded-key');
    assert.ok(edit);
    const text = applyEdits(env, [edit]);
    assert.ok(text.startsWith('OTHER=1\n# elevenlabs-lint-disable-next-line padded-key\nELEVENLABS'));
    assert.deepEqual(linter.lint({ ...document, text }, {}).findings, []);
  });

  it('for a whole environment file', () => {
    const document = documentOf('.env', env);
    const edit = disableFile(document, undefined, 'padded-key');
    assert.ok(edit);
    const text = applyEdits(env, [edit]);
    assert.ok(text.startsWith('# elevenlabs-lint-disable padded-key\nOTHER=1\n'));
    assert.deepEqual(linter.lint({ ...document, text }, {}).findings, []);
  });

  const scopes = [
    { name: 'disable-line', source: `${call}; // elevenlabs-lint-disable-line`, count: 0 },
    { name: 'another rule', source: `// elevenlabs-lint-disable-next-line bearer-auth\n${call};`, count: 1 },
    {
      name: 'two rules and a reason',
      source: `// elevenlabs-lint-disable-next-line bearer-auth, header-name -- header-case\n${call};`,
      count: 0,
    },
    {
      name: 'disable and enable',
      source: `/* elevenlabs-lint-disable header-name */\n${call};\n/* elevenlabs-lint-enable */\n${call};`,
      count: 1,
    },
    {
      name: "a string isn't a comment",
      source: `const a = '// elevenlabs-lint-disable-next-line';${call};\n`,
      count: 1,
    },
    {
      name: 'a comment that only mentions it',
      source: `// about elevenlabs-lint-disable-next-line header-name\n${call};\n`,
      count: 1,
    },
    {
      name: 'inside the braces of an object',
      source: `fetch('https://api.elevenlabs.io', { headers: { /* elevenlabs-lint-disable-line */ 'x-api-key': key } });`,
      count: 0,
    },
  ] as const;
  for (const { name, source, count } of scopes) {
    it(`scope: ${name}`, () => {
      assert.equal(linter.lint(documentOf('a.js', source), {}).findings.length, count);
    });
  }

  it('is not read after a value in an environment file, where loaders may include it in the key', () => {
    const text = env.replace(/\n$/, ' # elevenlabs-lint-disable-line\n');
    assert.equal(linter.lint(documentOf('.env', text), {}).findings.length, 1);
  });
});
