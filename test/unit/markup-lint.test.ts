import assert from 'node:assert/strict';
import { disableFile, disableLine } from '../../src/lint/disable-comments';
import { applyEdits } from '../../src/lint/edits';
import { createLinter, needsParser } from '../../src/lint/lint';
import { parser } from '../../src/parser/typescript-parser';
import { documentOf } from '../rules/rule-table';
import { SeededRandom } from '../seeded-random';

const linter = createLinter(parser);
const url = "'https://api.elevenlabs.io/v1/voices'";
const call = `fetch(${url}, { headers: { Authorization: 'Bearer ' + key } });`;
const fixedCall = `fetch(${url}, { headers: { 'xi-api-key': key } });`;
/** The fixed call where a header must be a string and nothing says that `key` is one. */
const fixedTypedCall = `fetch(${url}, { headers: { 'xi-api-key': key ?? '' } });`;
const read = `fetch(${url}, { headers: { 'xi-api-key': process.env.ELEVENLABS_API_KEY! } });`;
const fixedRead = `fetch(${url}, { headers: { 'xi-api-key': process.env.ELEVENLABS_API_KEY?.trim() as string } });`;

/** Every finding as its rule and the text under the squiggle. */
function found(file: string, source: string): string[] {
  const { findings } = linter.lint(documentOf(file, source), {});
  return findings.map(({ ruleId, range }) => `${ruleId}: ${source.slice(range.start, range.end)}`);
}

describe('linting the scripts of markup', () => {
  const wrong: readonly (readonly [file: string, source: string])[] = [
    ['a.vue', `<template><p>é 😀</p></template>\n\n<script setup lang="ts">\n${call}\n</script>\n`],
    ['a.vue', `<script>\r\nexport default {\r\n  mounted() {\r\n    ${call}\r\n  },\r\n};\r\n</script>\r\n`],
    ['a.vue', `<script>\nconst a = b\n</script>\n<script setup>\n(() => { ${call} })()\n</script>\n`],
    ['a.svelte', `<script lang="ts">\n  ${call}\n</script>\n\n<button on:click={() => a > b}>é</button>\n`],
    ['a.svelte', `<script context="module">\n  ${call}\n</script>\n`],
    ['a.astro', `---\n${call}\n---\n<html lang="en"></html>\n`],
    ['a.astro', `---\n---\n<script>${call}</script>\n`],
    ['a.html', `<!doctype html>\n<body>\n  <script type="module">\n    ${call}\n  </script>\n</body>\n`],
    ['a.htm', `<SCRIPT>${call}</SCRIPT>`],
    ['a.html', `<p>half-typed</p><script>\n${call}`],
    ['a.html', `<script type="text/babel">\nconst a = () => { ${call} return <p />; };\n</script>`],
  ];
  for (const [file, source] of wrong) {
    it(`${file}: finds and fixes the call in ${JSON.stringify(source.slice(0, 40))}`, () => {
      assert.deepEqual(found(file, source), ['bearer-auth: Authorization']);
      const { text } = linter.fixAll(documentOf(file, source), {});
      const hasTypes = /lang="ts"|^---/.test(source);
      assert.equal(text, source.replace(call, hasTypes ? fixedTypedCall : fixedCall));
    });
  }

  it('keeps the types of a block that has them', () => {
    const source = `<script setup lang="ts">\n${read}\n</script>\n`;
    assert.equal(linter.fixAll(documentOf('a.vue', source), {}).text, source.replace(read, fixedRead));
  });

  const silent: Record<string, readonly (readonly [file: string, source: string])[]> = {
    'text of the page': [
      ['a.html', `<pre><code>${call}</code></pre><script>a();</script>`],
      ['a.vue', `<template><pre>${call}</pre></template><script>a();</script>`],
      ['a.svelte', `<script>a();</script><pre>${call}</pre>`],
      ['a.astro', `---\na();\n---\n<pre>${call}</pre>`],
    ],
    'a textarea or comment': [
      ['a.html', `<textarea><script>${call}</script></textarea><!-- <script>${call}</script> -->`],
    ],
    'documentation of a component': [['a.vue', `<docs>\n<script>\n${call}\n</script>\n</docs>`]],
    'data and templates': [
      ['a.html', `<script type="application/json">${JSON.stringify({ call })}</script>`],
      ['a.html', `<script type="text/x-handlebars">${call}</script>`],
    ],
    'a script with src': [['a.html', `<script src="a.js">${call}</script>`]],
    'an attribute': [['a.vue', `<template><p title="${call.replaceAll("'", '`')}" /></template>`]],
    'a right call': [['a.html', `<script>\n${fixedCall}\n</script>`]],
    'a style': [['a.html', `<style>/* ${call} */</style>`]],
  };
  for (const [name, examples] of Object.entries(silent)) {
    for (const [file, source] of examples) {
      it(`is silent: ${name} (${file})`, () => assert.deepEqual(found(file, source), []));
    }
  }

  const [first, second] = [`const address = ${url};`, "fetch(address, { headers: { 'x-api-key': key } });"];
  const scopes: readonly (readonly [shares: boolean, file: string, source: string])[] = [
    [false, 'a.html', `<script>${first}</script>\n<script>${second}</script>`],
    [false, 'a.astro', `---\n${first}\n---\n<script>${second}</script>`],
    [false, 'a.svelte', `<script>${first}</script>\n<svelte:head><script>${second}</script></svelte:head>`],
    [true, 'a.vue', `<script>${first}</script>\n<script setup>${second}</script>`],
    [true, 'a.vue', `<script setup>${second}</script>\n<script>${first}</script>`],
    [true, 'a.svelte', `<script module>${first}</script>\n<script>${second}</script>`],
  ];
  for (const [shares, file, source] of scopes) {
    it(`the blocks of ${JSON.stringify(source.slice(0, 20))} in ${file} share ${shares ? 'their' : 'no'} scope`, () => {
      assert.deepEqual(found(file, source), shares ? ["header-name: 'x-api-key'"] : []);
    });
  }

  it('fixes every block of a file, and sorts its findings by place', () => {
    const source = `<script>\r\n${call}\r\n</script>\r\n<p>\r\n<script>\r\n${call}\r\n${call}\r\n</script>\r\n`;
    assert.equal(found('a.html', source).length, 3);
    const { text, edits } = linter.fixAll(documentOf('a.html', source), {});
    assert.equal(text, source.replaceAll(call, fixedCall));
    assert.equal(applyEdits(source, edits), text);
  });

  it('offers no fix that would include the tag', () => {
    const set = (name: string) => `headers.set('${name}', elevenLabsKey);`;
    const rest = `fetch(${url}, { headers });`;
    const statements = [set('xi-api-key'), set('Authorization')];
    const apart = `<script>\nconst headers = new Headers();\n${statements.join('\n')}\n${rest}\n</script>`;
    assert.deepEqual(found('a.html', apart), ["bearer-auth: 'Authorization'"]);
    const removed = linter.fixAll(documentOf('a.html', apart), {}).text;
    assert.equal(removed, apart.replace(`${statements[1]}\n`, ''));

    const tight = `<script setup>const headers = new Headers(); ${statements[0]} ${rest}</script>\n<script>${statements[1]}\n</script>`;
    const { findings } = linter.lint(documentOf('a.vue', tight), {});
    assert.deepEqual(found('a.vue', tight), ["bearer-auth: 'Authorization'"]);
    assert.deepEqual(
      findings.flatMap(({ fixes }) => fixes),
      [],
    );
  });

  it('loads a parser only for a script that names ElevenLabs', () => {
    const prose = documentOf('a.html', '<p>ElevenLabs</p><script>a();</script>');
    assert.equal(needsParser(prose), false);
    assert.deepEqual(createLinter(undefined).lint(prose, {}).findings, []);
    assert.equal(needsParser(documentOf('a.html', `<p></p><script>${call}</script>`)), true);
    assert.throws(() => createLinter(undefined).lint(documentOf('a.html', `<script>${call}</script>`), {}));
  });

  it('asks for the modules of every block', () => {
    const use = (name: string) =>
      `<script>import { key } from './${name}'; fetch(${url}, { headers: { 'xi-api-key': key } });</script>`;
    const { needs } = linter.lint(documentOf('src/a.html', use('b') + use('c')), {});
    const asked = needs.map((need) => ('candidates' in need ? need.candidates[0] : undefined));
    assert.ok(asked.includes('file:///project/src/b.ts'), asked.join());
    assert.ok(asked.includes('file:///project/src/c.ts'), asked.join());
  });

  it('accepts a file that is cut anywhere', () => {
    const random = new SeededRandom(5);
    for (const [file, source] of wrong) {
      for (let round = 0; round < 20; round++) {
        const text = source.slice(0, random.below(source.length));
        for (const { range } of linter.lint(documentOf(file, text), {}).findings) {
          assert.ok(range.end <= text.length);
        }
      }
    }
  });
});

describe('disable comments in the scripts of markup', () => {
  const rows: readonly (readonly [name: string, count: number, file: string, source: string])[] = [
    ['a line', 0, 'a.vue', `<script>\n// elevenlabs-lint-disable-next-line\n${call}\n</script>`],
    ['the same line', 0, 'a.html', `<script>${call} // elevenlabs-lint-disable-line\n</script>`],
    [
      'the rest of a file',
      0,
      'a.html',
      `<script>/* elevenlabs-lint-disable */</script><script>${call}</script>`,
    ],
    [
      'up to a later block',
      1,
      'a.html',
      `<script>/* elevenlabs-lint-disable */ ${call}</script><script>/* elevenlabs-lint-enable */ ${call}</script>`,
    ],
    ['front matter', 0, 'a.astro', `---\n/* elevenlabs-lint-disable bearer-auth */\n${call}\n---\n`],
    ['markup is no place', 1, 'a.html', `<!-- elevenlabs-lint-disable --><script>${call}</script>`],
    ['nor is its text', 1, 'a.html', `// elevenlabs-lint-disable-next-line\n<script>${call}</script>`],
  ];
  for (const [name, count, file, source] of rows) {
    it(`${name}: ${count === 0 ? 'off' : 'on'}`, () => assert.equal(found(file, source).length, count));
  }

  const id = 'elevenlabs-lint-disable-next-line bearer-auth';
  const lines: readonly (readonly [
    name: string,
    file: string,
    source: string,
    result: string | undefined,
  ])[] = [
    [
      'a statement',
      'a.vue',
      `<template>\n</template>\n<script>\n  ${call}\n</script>\n`,
      `<template>\n</template>\n<script>\n  // ${id}\n  ${call}\n</script>\n`,
    ],
    ['CRLF', 'a.astro', `---\r\n${call}\r\n---\r\n`, `---\r\n// ${id}\r\n${call}\r\n---\r\n`],
    [
      'the second block of a component',
      'a.svelte',
      `<script module>\na();\n</script>\n<script>\n${call}\n</script>`,
      `<script module>\na();\n</script>\n<script>\n// ${id}\n${call}\n</script>`,
    ],
    ['after a tag on its line', 'a.html', `<p>\n<script>${call}\n</script>`, undefined],
    ['template text', 'a.html', `<script>\na(\`\n\${${call.slice(0, -1)}}\`);\n</script>`, undefined],
  ];
  for (const [name, file, source, result] of lines) {
    it(`for a line: ${name}`, () => {
      const document = documentOf(file, source);
      const [finding] = linter.lint(document, {}).findings;
      assert.ok(finding);
      const edit = disableLine(document, linter.scripts, finding.range.start, finding.ruleId);
      const text = edit && applyEdits(source, [edit]);
      assert.equal(text, result);
      assert.deepEqual(text === undefined ? [] : found(file, text), []);
    });
  }

  it('for a line: none outside of scripts', () => {
    const source = `<p>\n${call}\n</p>\n<script>\n${call}\n</script>\n`;
    const document = documentOf('a.html', source);
    for (const offset of [0, source.indexOf('fetch'), source.indexOf('<script>'), source.length]) {
      assert.equal(disableLine(document, linter.scripts, offset, 'bearer-auth'), undefined, String(offset));
    }
  });

  const comment = '/* elevenlabs-lint-disable bearer-auth */';
  const files: readonly (readonly [name: string, file: string, source: string, result: string])[] = [
    [
      'below the tag, indented like what follows',
      'a.html',
      `<p>\r\n<script>\r\n\r\n  a();\r\n</script>\r\n<script>${call}</script>`,
      `<p>\r\n<script>\r\n  ${comment}\r\n\r\n  a();\r\n</script>\r\n<script>${call}</script>`,
    ],
    ['after the tag', 'a.html', `<script>${call}</script>`, `<script>${comment} ${call}</script>`],
    ['in front matter', 'a.astro', `---\n${call}\n---\n`, `---\n${comment}\n${call}\n---\n`],
    [
      'in the first of two blocks',
      'a.vue',
      `<script setup>\n${call}\n</script>\n<script>\n${call}\n</script>`,
      `<script setup>\n${comment}\n${call}\n</script>\n<script>\n${call}\n</script>`,
    ],
  ];
  for (const [name, file, source, result] of files) {
    it(`for a file: ${name}`, () => {
      const edit = disableFile(documentOf(file, source), linter.scripts, 'bearer-auth');
      assert.ok(edit);
      assert.equal(applyEdits(source, [edit]), result);
      assert.deepEqual(found(file, result), []);
    });
  }

  it('for a file: none without a script', () => {
    assert.equal(disableFile(documentOf('a.html', '<p>'), linter.scripts, 'bearer-auth'), undefined);
  });
});
