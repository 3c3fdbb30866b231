/** Texts in which parsers differ most: syntax of every kind, and unfinished syntax. */
export const nastyScripts: Readonly<Record<string, string>> = {
  'shebang.js': `#!/usr/bin/env node\nconsole.log(\`a\${1 + 1}b\`);\n`,
  'decorators.ts':
    '@sealed class A { @field() private accessor #x = 1; static { this.#y(); } static #y() {} }',
  'private-names.ts': 'class B { #a = 1; has(o: object) { return #a in o && o.#a?.b![0]; } }',
  'jsx.tsx': 'const a = <A<string> b="c&nbsp;" {...d}>text {/* none */} <></> {e as string}</A>;',
  'unclosed-jsx.tsx': 'const a = <div><span>{b.map((c) => <li key={c}>',
  'jsdoc.js':
    '/** @type {import("./a").B<string>} @template T */\nlet a = /** @type {any} */ (b);\n/** @param {',
  'types.ts': `type A<in out T extends \`a\${string}\` = never> = T extends (infer U extends string)[] ? U : typeof a.b;`,
  'unterminated-template.ts': `fetch(\`https://a/\${b`,
  'unterminated-string.ts': 'const a = { b: \'c\n, d: "e\n };',
  'unterminated-comment.ts': 'a(); /* b\n c();',
  'unterminated-regular-expression.ts': 'a.replace(/[b/c, d); e / f / g;',
  'half-call.ts': `fetch('https://a', { headers: { Authorization: \`Bearer \${process.env.A}\`, `,
  'half-class.ts':
    'export default class extends A { constructor(private readonly b: string, ) { super( } get c',
  'generics-or-jsx.ts': 'const a = <T,>(b: T) => <unknown>b < c > (d);',
  'escapes.ts': "const \\u0061b = '\\x41\\u{1F600}\\u{110000}\\\n\\8'; a\\u{62}c.d\\u0065;",
  'numbers.ts': '0x1F + 0b11n + 1_000.5e-3 + 08 + .5.toFixed() + 1..a',
  'line-breaks.ts': 'a\r\nb\rc\u2028d\u2029e // f\u2028g',
  'control-characters.ts': 'a\0b; \ud800; const \u{1d400} = 1; \ufeff c',
  'modern.mts':
    'import a, { type b as c } from "d" with { type: "json" }; export * as e from "f"; using g = await h;',
  'conflict.ts': '<<<<<<< HEAD\nconst a = 1;\n=======\nconst a = 2;\n>>>>>>> other\n',
  'enum-namespace.ts':
    'declare global { namespace A.B { const enum C { d = 1 << 2, "e-f" } } } abstract class G<T> {}',
  'async-names.ts':
    'a(async b => 1, async (c) => 2, async d, async e(f), async await => 3, async\ng => 4, async h\n=> 5, async async => 6);\nasync function i() { j(async await => 7, async yield => 8); }\nfunction* k() { l(async yield => 9); }',
  'unfinished-async.ts': 'a(async b(async c(async d(async, async =>, async (, async e. f => 1',
  'empty.ts': '',
};
