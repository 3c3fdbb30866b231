import { strict as assert } from 'node:assert';
import fs from 'node:fs';
import path from 'node:path';
import type ts from 'typescript';
import type { ScriptSource } from '../../src/lint/document';
import { updateScript } from '../../src/lint/documents/changed-script';
import { documentShape } from '../../src/lint/documents/document-kind';
import { diagnosticsOf, parseScript, type ScriptDocument } from '../../src/lint/documents/script-document';
import { parser } from '../../src/parser/typescript-parser';
import { projectFolder } from '../project';
import { SeededRandom } from '../seeded-random';
import { nastyScripts } from './nasty-scripts';
import { compareTrees } from './trees';

/** What people type, and what opens or closes something around the code below. */
const typed: readonly [string, ...string[]] = [
  '{',
  ...['}', '(', ')', '[', ']', '<', '>', '`', '${', "'", '"', '/', '/*', '*/', '//', '\\'],
  ...[';', ',', '.', ':', '?', '??', '!', '=', '=>', '...', '@', '#', '\n', ' ', 'x'],
  ...['<a>', '</a>', '<a b={', '{/* x */}', '<T>', '<T,>(', '@dec ', '/** @type {X} */ '],
  ...['await ', 'async ', 'yield ', 'function* ', 'function ', 'class ', 'static ', 'get ', 'enum E {'],
  ...['const x = ', 'if (a) {', 'else ', 'for await (', 'case 1:', 'return ', 'new ', 'in ', 'of ', 'as '],
  ...['export ', 'export {};\n', 'import ', "import x from 'y';\n", 'type ', 'using ', 'declare '],
];

const editsPerScript = 12;

describe('a tree that is updated around an edit', () => {
  const folder = path.join(projectFolder, 'test/unit/fixtures/half-typed');
  const fixtures = fs
    .readdirSync(folder)
    .filter((file) => documentShape(file)?.kind === 'script')
    .map((file): [string, string] => [file, fs.readFileSync(path.join(folder, file), 'utf8')]);
  let updated = 0;
  const scripts = [...Object.entries(nastyScripts), ...fixtures];

  for (const [number, [file, text]] of scripts.entries()) {
    it(`equals a fresh one: ${file}`, () => {
      const random = new SeededRandom(11 + number);
      let before = parsed(file, text);
      for (let round = 0; round < editsPerScript; round++) {
        const source = sourceOf(file, edited(before.text, random));
        const after = updateScript(before, source);
        if (after !== undefined) {
          compare(after, parsed(file, source.text));
          updated++;
        }
        before = after ?? parsed(file, source.text);
      }
    });
  }

  it('is made for most edits', () => {
    assert.ok(updated > (scripts.length * editsPerScript) / 2);
  });

  it('equals a fresh one after each character of a script that somebody types into another', () => {
    const [[file, text] = ['', ''], [, added] = ['', '']] = fixtures;
    const middle = text.indexOf('\n', text.length / 2);
    let before = parsed(file, text);
    for (let length = 1; length < 300; length++) {
      const source = sourceOf(file, text.slice(0, middle) + added.slice(0, length) + text.slice(middle));
      const after = updateScript(before, source);
      if (after !== undefined) compare(after, parsed(file, source.text));
      before = after ?? parsed(file, source.text);
    }
  });

  it('keeps the nodes of the other statements', () => {
    const before = parsed('a.ts', 'a(1);\nb(2);\nc(3);\nd(4);\ne(5);\nf(6);\n');
    const { statements } = before.sourceFile;
    const after = updateScript(before, sourceOf('a.ts', before.text.replace('4', '40')));
    assert.deepEqual(
      after?.sourceFile.statements.map((statement) => statements.includes(statement)),
      [true, true, false, false, true, true],
    );
  });

  it('has a real parameter where the text had a type', () => {
    const end = ';\n'.padEnd(200, 'x();\n');
    const before = parsed('a.js', `var a = f() b: function (data) { g(); }})${end}`);
    const source = sourceOf('a.js', `var a = f({ b: function (data) { g(); }})${end}`);
    const after = updateScript(before, source);
    assert.ok(after !== undefined);
    compare(after, parsed('a.js', source.text));
  });

  it('is not made where most of the text is new, or where it could differ', () => {
    const texts: readonly [string, string][] = [
      ['a();\n', 'fetch(a, b, c);\n'],
      ['{ a(); }\n= b();\nc();\nd();\ne();\n', '{ a(); }\n= b();\nc();\nd();\nf();\n'],
      ['export {};\nawait (a());\nb();\n', 'export {};\nawait (a(;\nb();\n'],
    ];
    for (const [before, after] of texts) {
      assert.equal(updateScript(parsed('a.ts', before), sourceOf('a.ts', after)), undefined, after);
    }
  });
});

function edited(text: string, random: SeededRandom): string {
  const start = random.below(text.length + 1);
  const end = Math.min(text.length, start + random.oneOf([0, 0, 1, 5, 60]));
  return text.slice(0, start) + random.oneOf(typed) + text.slice(end);
}

function sourceOf(file: string, text: string): ScriptSource {
  const shape = documentShape(file);
  assert.ok(shape?.kind === 'script');
  return { ...shape, uri: `file:///${file}`, text, encoding: 'utf8' };
}

function parsed(file: string, text: string): ScriptDocument {
  const script = parseScript(sourceOf(file, text), parser);
  assert.ok(script !== undefined);
  return script;
}

/** The linter looks at no other flags. */
function compare(updated: ScriptDocument, fresh: ScriptDocument): void {
  const flags = parser.NodeFlags.BlockScoped;
  compareTrees(updated.sourceFile, fresh.sourceFile, fresh.text, {
    ourParser: parser,
    theirParser: parser,
    flags,
  });
  assert.deepEqual(errorsOf(updated), errorsOf(fresh), fresh.text);
}

function errorsOf(script: ScriptDocument): Pick<ts.DiagnosticWithLocation, 'code' | 'start' | 'length'>[] {
  return diagnosticsOf(script).map(({ code, start, length }) => ({ code, start, length }));
}
