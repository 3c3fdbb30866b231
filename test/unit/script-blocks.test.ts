import assert from 'node:assert/strict';
import type { MarkupFlavour, MarkupSource } from '../../src/lint/document';
import { scriptsIn, sourceOfScript } from '../../src/lint/documents/script-blocks';
import { SeededRandom } from '../seeded-random';

function markup(flavour: MarkupFlavour, text: string): MarkupSource {
  return { kind: 'markup', flavour, uri: `file:///project/a.${flavour}`, text, encoding: 'utf8' };
}

/** Each script as its language and the text of its blocks. */
function shown(flavour: MarkupFlavour, text: string): string[] {
  return scriptsIn(markup(flavour, text)).map(
    ({ language, blocks }) =>
      `${language}: ${blocks.map(({ start, end }) => text.slice(start, end)).join(' + ')}`,
  );
}

describe('the scripts in a markup file', () => {
  type Row = readonly [name: string, text: string, ...scripts: readonly string[]];
  const tables: Record<MarkupFlavour, readonly Row[]> = {
    html: [
      ['a script', '<p>a</p><script>a()</script>', 'js: a()'],
      ['none', '<p>const a = 1</p>'],
      ['an empty text', ''],
      ['an empty script', '<script></script>', 'js: '],
      ['several scripts', '<script>a()</script><p><script>b()</script>', 'js: a()', 'js: b()'],
      ['a module', '<script type="module">a()</script>', 'js: a()'],
      ['the type of JavaScript', "<script type='text/JavaScript'>a()</script>", 'js: a()'],
      ['a type without quotes', '<script type=module>a()</script>', 'js: a()'],
      ['an empty type', '<script type="">a()</script>', 'js: a()'],
      ['Babel in the browser', '<script type="text/babel">a(<b/>)</script>', 'jsx: a(<b/>)'],
      ['TypeScript', '<script type="module" lang="ts">a()</script>', 'ts: a()'],
      ['the language that people speak', '<script lang="en">a()</script>', 'js: a()'],
      ['JSON', '<script type="application/json">{"a":1}</script>'],
      ['linked data', '<script type="application/ld+json">{"a":1}</script>'],
      ['an import map', '<script type="importmap">{}</script><script>a()</script>', 'js: a()'],
      ['a template', '<script type="text/x-template"><p></p></script>'],
      ['a script from elsewhere', '<script src="a.js">ignored()</script><script>a()</script>', 'js: a()'],
      ['an attribute that only resembles src', '<script data-src="a.js">a()</script>', 'js: a()'],
      ['a script cannot close itself', '<script src="a.js" /><p></script><script>a()</script>', 'js: a()'],
      ['tags in capitals', '<SCRIPT TYPE="MODULE">a()</Script>', 'js: a()'],
      ['whitespace in tags', '<script\r\n  defer\n  type = "module"\r\n>a()</script\n>', 'js: a()'],
      ['a > in an attribute', '<script data-a="x > y" data-b=\'>\'>a()</script>', 'js: a()'],
      ['braces in an attribute', '<a {{#if b > c}} d="e" {{/if}}><script>a()</script>', 'js: a()'],
      ['an end tag inside of a string', "<script>a('</script>')</script>", "js: a('"],
      ['an end tag that goes on', "<script>a('</scripts>')</script>", "js: a('</scripts>')"],
      ['a comment', '<!-- <script>a()</script> --><script>b()</script>', 'js: b()'],
      ['an empty comment', '<!--><script>a()</script>-->', 'js: a()'],
      ['a comment that never ends', '<!-- <script>a()</script>'],
      ['a doctype', '<!doctype html><script>a()</script>', 'js: a()'],
      ['a textarea', '<textarea><script>a()</script></textarea>'],
      ['a title', '<title><script>a()</script></title><script>b()</script>', 'js: b()'],
      ['a style', '<style>/* <script>a()</script> */</style>'],
      ['a comment inside of a style is none', '<style><!--</style><script>a()</script>', 'js: a()'],
      ['escaped tags', '<pre>&lt;script&gt;a()&lt;/script&gt;</pre>'],
      ['an element with a longer name', '<script-loader>a()</script-loader><scripts>b()</scripts>'],
      ['a lonely end tag', '</script>a()<script>b()</script>', 'js: b()'],
      ['a < that is only text', '1 < 2 <3 <script>a()</script>', 'js: a()'],
      ['a script that is not closed', '<p></p><script>a(', 'js: a('],
      ['a script whose end is being typed', '<script>a()</script', 'js: a()'],
      ['a start tag that is being typed', '<script type="module"'],
      ['a tag that is being typed before it', '<div class=<script>a()</script>', 'js: a()'],
      ['a quote that is never closed', '<div class="a><script>a()</script>', 'js: a()'],
      ['a brace that is never closed', '<div a={b ><p><script>a()</script>', 'js: a()'],
    ],
    vue: [
      ['JavaScript', '<template><p/></template>\n<script>\na()\n</script>', 'js: \na()\n'],
      ['TypeScript', '<script setup lang="ts">a()</script>', 'ts: a()'],
      ['TSX', '<script lang="tsx">a()</script>', 'tsx: a()'],
      ['JSX', '<script lang="jsx">a()</script>', 'jsx: a()'],
      ['another language', '<script lang="coffee">a()</script>'],
      [
        'two scripts that share their scope',
        '<script lang="ts">a()</script><template/><script lang="ts" setup>b()</script>',
        'ts: a() + b()',
      ],
      ['in the other order', '<script setup>a()</script><script>b()</script>', 'js: a() + b()'],
      [
        'a third one',
        '<script>a()</script><script>b()</script><script setup>c()</script>',
        'js: a() + c()',
        'js: b()',
      ],
      ['a script from elsewhere', '<script src="./a.ts" lang="ts"></script>'],
      ['one that closes itself', '<script src="./a.ts" /><script setup>a()</script>', 'js: a()'],
      ['the template', '<template><script>a()</script></template><script>b()</script>', 'js: b()'],
      [
        'nested templates',
        '<template><template #a><template #b /></template><script>a()</script></template><script>b()</script>',
        'js: b()',
      ],
      ['an interpolation', '<template>{{ a <b ? "c" : d }}</template><script>a()</script>', 'js: a()'],
      [
        'a template in another language',
        '<template lang="pug">\np <script>a()</script>\n</template><script>b()</script>',
        'js: b()',
      ],
      ['a block of documentation', '<docs>\n<script>a()</script>\n</docs><script>b()</script>', 'js: b()'],
      ['a component named Script', '<template><Script>a()</Script></template>'],
      ['a template that is being typed', '<templ\n<script>a()</script>', 'js: a()'],
    ],
    svelte: [
      ['JavaScript', '<script>a()</script>\n<p>{b}</p>', 'js: a()'],
      ['TypeScript', '<script lang="ts" generics="T extends A">a()</script>', 'ts: a()'],
      ['TypeScript by its long name', '<script lang="typescript">a()</script>', 'ts: a()'],
      [
        'two scripts that share their scope',
        '<script context="module">a()</script><script>b()</script>',
        'js: a() + b()',
      ],
      ['with the new attribute', '<script module>a()</script><script>b()</script>', 'js: a() + b()'],
      [
        'only one of them has types',
        '<script module>a()</script><script lang="ts">b()</script>',
        'ts: a() + b()',
      ],
      [
        'a script for the page',
        '<script>a()</script><svelte:head><script>b()</script></svelte:head>',
        'js: a()',
        'js: b()',
      ],
      [
        'expressions in attributes',
        '<A on:b={() => c > d} {...e} f={`<script>`} g="{h}" /><script>a()</script>',
        'js: a()',
      ],
      ['data', '{@html `<script type="application/ld+json">{}<\\/script>`}'],
      ['a component named Title', '<Title>a</Title><Style /><script>a()</script>', 'js: a()'],
    ],
    astro: [
      ['front matter', '---\na()\n---\n<p/>', 'ts: \na()'],
      ['front matter with CRLF', '---\r\na()\r\n---\r\n<p/>', 'ts: \r\na()\r'],
      ['whitespace and comments before it', '\n<!-- a -->\n ---\na()\n---', 'ts: \na()'],
      ['empty front matter', '---\n---\n<script>a()</script>', 'ts: ', 'ts: a()'],
      ['a fence in backticks', '---\na(`\n---\n`)\n---\n---\n', 'ts: \na(`\n---\n`)'],
      [
        'a fence in backticks in braces in backticks',
        `---\na(\`\${b({ c: \`\n---\n\` })}\`)\n---\n`,
        `ts: \na(\`\${b({ c: \`\n---\n\` })}\`)`,
      ],
      ['a fence in a comment', '---\n/* a\n--- ` */ a()\n---\n', 'ts: \n/* a\n--- ` */ a()'],
      ['a quoted backtick', "---\na('`', \"it's `\") // `\n---\n`", "ts: \na('`', \"it's `\") // `"],
      ['a backtick without its partner', '---\na(`b)\n---\n<p/>', 'ts: \na(`b)'],
      ['front matter that is not closed', '---\na(', 'ts: \na('],
      [
        'tags inside of it',
        "---\nconst a = '<script>b()</script>'\n---",
        "ts: \nconst a = '<script>b()</script>'",
      ],
      ['a rule further down', '<p>a</p>\n---\nb()\n---'],
      ['dashes inside of it', '---\na--- // ---\n---\n', 'ts: \na--- // ---'],
      [
        'each script alone',
        '---\na()\n---\n<script>b()</script><script>c()</script>',
        'ts: \na()',
        'ts: b()',
        'ts: c()',
      ],
      ['a script that Astro leaves as it is', '<script is:inline>a()</script>', 'js: a()'],
      ['variables for a script', '<script define:vars={{ a: b > c }}>a()</script>', 'js: a()'],
      ['a script in an expression', '{a && <script>b()</script>}', 'ts: b()'],
    ],
  };
  for (const [flavour, rows] of Object.entries(tables) as [MarkupFlavour, readonly Row[]][]) {
    describe(flavour, () => {
      for (const [name, text, ...scripts] of rows) {
        it(name, () => assert.deepEqual(shown(flavour, text), scripts));
      }
    });
  }

  const pieces = [
    ...['<script>', '<script setup lang="ts">', '<script module>', '</script>', '<SCRIPT type=module\n>'],
    ...[
      '<template>',
      '</template>',
      '<style>',
      '</style>',
      '<!--',
      '-->',
      '---',
      '\n---\n',
      '<p a="',
      '"',
      "'",
    ],
    ...[
      '{',
      '}',
      '`',
      '<',
      '>',
      '/>',
      '=',
      '\\',
      '\r\n',
      '\n',
      '\r',
      '\u2028',
      '\t',
      ' ',
      'é',
      '😀',
      '\ud800',
    ],
    ...["const a = 'b';", 'f(() => a < b);', '// </p>', '/* a */', '<textarea>', '<docs', '&lt;', '\0'],
  ] as const;
  const flavours = ['vue', 'svelte', 'astro', 'html'] as const;

  it('keep every place: 4000 made-up texts', () => {
    const random = new SeededRandom(3);
    for (let round = 0; round < 4000; round++) {
      const length = random.below(40);
      const text = Array.from({ length }, () => pieces[random.below(pieces.length)]).join('');
      const flavour = random.oneOf(flavours);
      const document = markup(flavour, text);
      const scripts = scriptsIn(document);
      for (const script of scripts) {
        const { blocks } = script;
        const source = sourceOfScript(document, script);
        const description = JSON.stringify({ flavour, text });
        const end = blocks.at(-1)?.end ?? 0;
        assert.equal(source.text.length, end, description);
        assert.deepEqual(lineBreaks(source.text), lineBreaks(text.slice(0, end)), description);
        assert.equal(source.code, source.text.slice(blocks[0]?.start), description);
        assert.equal(
          outside(source.text, blocks).replace(/\s+/g, ''),
          ';'.repeat(blocks.length - 1),
          description,
        );
        for (const { start, end } of blocks) {
          assert.equal(source.text.slice(start, end), text.slice(start, end), description);
        }
      }
      const all = scripts.flatMap(({ blocks }) => blocks).sort((a, b) => a.start - b.start || a.end - b.end);
      all.reduce((previous, { start, end }) => {
        assert.ok(previous <= start && start <= end && end <= text.length, 'blocks do not overlap');
        return end;
      }, 0);
    }
  });

  const hostile: Record<string, string> = {
    'start tags': '<script ',
    'open comments': '<!-- ',
    'open quotes': '<a b="c\' ',
    'open braces': '<a b={`"\' ',
    'escaped quotes in braces': "<a b={'\\'\\'",
    'comments before front matter': '<!----> ',
    'comments in backticks in front matter': '---\n`/*',
    'braces in backticks in front matter': '---\n`${',
    titles: '<title>',
    spaces: '<a                    ',
    equals: '<a =====',
  };
  for (const [name, piece] of Object.entries(hostile)) {
    it(`takes a megabyte of ${name}`, () => {
      const text = piece.repeat(1_000_000 / piece.length);
      for (const flavour of flavours) scriptsIn(markup(flavour, text));
    });
  }
});

function lineBreaks(text: string): (readonly [string, number])[] {
  return [...text.matchAll(/\r\n|\r|\n/g)].map((match) => [match[0], match.index]);
}

function outside(text: string, blocks: readonly { start: number; end: number }[]): string {
  let position = 0;
  let rest = '';
  for (const { start, end } of blocks) {
    rest += text.slice(position, start);
    position = end;
  }
  return rest + text.slice(position);
}
