import { strict as assert } from 'node:assert';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { documentShape } from '../../src/lint/documents/document-kind';
import type { ScriptParser } from '../../src/lint/documents/script-document';
import { parser } from '../../src/parser/typescript-parser';
import { projectFolder } from '../project';

/** Texts in which parsers differ most: syntax of every kind, and unfinished syntax. */
const nasty: Readonly<Record<string, string>> = {
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
  'empty.ts': '',
};

describe('the parser that is cut out of the compiler', () => {
  it('has the same constants as the whole', () => {
    for (const name of ['NodeFlags', 'ScriptKind', 'ScriptTarget', 'SyntaxKind'] as const) {
      assert.deepEqual({ ...parser[name] }, { ...ts[name] }, name);
    }
  });

  for (const [file, text] of Object.entries(nasty)) {
    it(`reads like the whole: ${file}`, () => compare(file, text));
  }

  const places = ['src', 'test', 'examples', 'esbuild.js'];
  for (const place of places) {
    it(`reads like the whole: every script of ${place}`, () => {
      const scripts = scriptsBelow([place]);
      assert.notEqual(scripts.length, 0);
      for (const file of scripts) compare(file, fs.readFileSync(file, 'utf8'));
    });
  }

  it('is compared with the whole in more than 100 scripts', () => {
    assert.ok(scriptsBelow(places).length > 100);
  });

  it('reads like the whole: every script of this project, cut off somewhere', () => {
    for (const [at, file] of scriptsBelow(['src', 'examples']).entries()) {
      const text = fs.readFileSync(file, 'utf8');
      compare(file, text.slice(0, Math.floor((text.length * ((at % 9) + 1)) / 10)));
    }
  });
});

function compare(file: string, text: string): void {
  const language = documentShape(file);
  assert.ok(language?.kind === 'script');
  for (const kind of [language.language, 'jsx'] as const) {
    compareTrees(parse(parser, text, kind), parse(ts, text, kind), file);
  }
}

function parse(each: ScriptParser, text: string, language: 'ts' | 'tsx' | 'js' | 'jsx'): ts.SourceFile {
  const kind = each.ScriptKind[language === 'ts' ? 'TS' : language === 'tsx' ? 'TSX' : 'JSX'];
  return each.createSourceFile(`file:///a.${language}`, text, each.ScriptTarget.Latest, true, kind);
}

/** Walks two trees side by side and compares everything that the linter can see of them. */
function compareTrees(ours: ts.SourceFile, theirs: ts.SourceFile, file: string): void {
  const pending: [ts.Node, ts.Node][] = [[ours, theirs]];
  for (let pair = pending.pop(); pair !== undefined; pair = pending.pop()) {
    const [left, right] = [factsOf(pair[0], ours, parser), factsOf(pair[1], theirs, ts)];
    // Not deepEqual alone, which is slow for equal trees.
    if (left.join() !== right.join()) assert.deepEqual(left, right, file);
    const [leftChildren, rightChildren] = [childrenOf(pair[0], parser), childrenOf(pair[1], ts)];
    assert.equal(leftChildren.length, rightChildren.length, file);
    for (const [at, child] of leftChildren.entries()) {
      const other = rightChildren[at];
      assert.ok(other !== undefined && child.parent === pair[0] && other.parent === pair[1], file);
      pending.push([child, other]);
    }
  }
}

function childrenOf(node: ts.Node, each: ScriptParser): ts.Node[] {
  const children: ts.Node[] = [];
  each.forEachChild(node, (child) => {
    children.push(child);
  });
  return children;
}

/** A node's own properties, and the comments around it. */
function factsOf(node: ts.Node, sourceFile: ts.SourceFile, each: ScriptParser): (string | number)[] {
  const { text } = sourceFile;
  const start = node.getStart();
  assert.ok(node.getSourceFile() === sourceFile && start === node.getStart(sourceFile));
  const written = text.slice(start, node.getEnd());
  assert.ok(node.getText() === written && node.getText(sourceFile) === written);
  const modifiers = 'modifiers' in node ? (node.modifiers as readonly ts.Node[] | undefined) : undefined;
  const comments = [
    ...(each.getLeadingCommentRanges(text, node.pos) ?? []),
    ...(each.getTrailingCommentRanges(text, node.end) ?? []),
  ];
  return [
    ...[node.kind, node.flags, node.pos, node.end, start, node.getEnd()],
    'text' in node && node !== sourceFile ? JSON.stringify(node.text) : 'no text',
    'operator' in node ? `operator ${node.operator}` : 'no operator',
    `modifiers ${modifiers?.map(({ kind }) => kind)}`,
    ...comments.map(({ pos, end, kind }) => `comment ${pos}-${end} ${kind}`),
  ];
}

function scriptsBelow(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const start = path.join(projectFolder, name);
    if (fs.statSync(start).isFile()) return [start];
    return fs
      .readdirSync(start, { recursive: true, encoding: 'utf8' })
      .filter((file) => documentShape(file)?.kind === 'script')
      .map((file) => path.join(start, file));
  });
}
