import { strict as assert } from 'node:assert';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { documentShape } from '../../src/lint/documents/document-kind';
import type { ScriptParser } from '../../src/lint/documents/script-document';
import { parser } from '../../src/parser/typescript-parser';
import { projectFolder } from '../project';
import { nastyScripts } from './nasty-scripts';
import { compareTrees } from './trees';

describe('the parser that is cut out of the compiler', () => {
  it('has the same constants as the whole', () => {
    for (const name of ['NodeFlags', 'ScriptKind', 'ScriptTarget', 'SyntaxKind'] as const) {
      assert.deepEqual({ ...parser[name] }, { ...ts[name] }, name);
    }
  });

  for (const [file, text] of Object.entries(nastyScripts)) {
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

  it('finds the root of deep nodes, also after an update that moved them', () => {
    const nested = `f(${'['.repeat(300)}x${']'.repeat(300)});`;
    const before = parse(parser, `${nested}\nlet a = 1;`, 'ts');
    const deepest = deepestIn(before);
    assert.ok(deepest.getSourceFile() === before);
    const span = { start: before.text.length - 2, length: 1 };
    const text = `${nested}\nlet a = 2;`;
    const after = parser.updateSourceFile(before, text, { span, newLength: 1 });
    assert.ok(deepestIn(after) === deepest);
    assert.ok(deepest.getSourceFile() === after);
  });

  it('knows nothing of a text that was too much for it', () => {
    const text = 'const f = (a = 1) => a;';
    assert.throws(() => parse(parser, `const f = (a = 1); ${'('.repeat(100_000)}`, 'ts'), RangeError);
    compareTrees(parse(parser, text, 'ts'), parse(ts, text, 'ts'), text);
  });

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

function deepestIn(sourceFile: ts.SourceFile): ts.Node {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node) => {
    if (node.kind === parser.SyntaxKind.Identifier) found.push(node);
    parser.forEachChild(node, visit);
  };
  visit(sourceFile);
  const deepest = found.find((node) => sourceFile.text.slice(node.pos, node.end) === 'x');
  assert.ok(deepest !== undefined);
  return deepest;
}

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
