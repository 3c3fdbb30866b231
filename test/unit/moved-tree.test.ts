import { strict as assert } from 'node:assert';
import type ts from 'typescript';
import type { ScriptSource } from '../../src/lint/document';
import { updateScript } from '../../src/lint/documents/changed-script';
import { documentShape } from '../../src/lint/documents/document-kind';
import { diagnosticsOf, parseScript, type ScriptDocument } from '../../src/lint/documents/script-document';
import { parser } from '../../src/parser/typescript-parser';
import { nastyScripts } from './nasty-scripts';
import { compareTrees } from './trees';

const markup = '    \n        \r\n';
const places = ['a();\n', ';\n', '\nb();'];

describe('the tree of a script below markup', () => {
  for (const [file, code] of Object.entries(nastyScripts)) {
    // Only a file can start with `#!`.
    if (code.startsWith('#!')) continue;
    it(`is the tree of its code, moved: ${file}`, () => {
      const alone = parsed(sourceOf(file, code));
      const moved = parsed({ ...sourceOf(file, markup + code), code });
      assert.deepEqual(shown(moved, markup.length), shown(alone, 0));
      assert.equal(moved.code, code);
    });

    it(`is updated like any other: ${file}`, () => {
      for (const added of places) {
        const before = `x();\ny();\n${code}`;
        const after = before + added;
        const source = { ...sourceOf(file, markup + after), code: after };
        const updated = updateScript(parsed({ ...source, text: markup + before, code: before }), source);
        if (updated === undefined) continue;
        compareTrees(updated.sourceFile, parsed(sourceOf(file, source.text)).sourceFile, added, {
          theirParser: parser,
          flags: parser.NodeFlags.BlockScoped,
        });
      }
    });
  }
});

/** The nodes and errors of a script with their places. */
function shown(script: ScriptDocument, distance: number): string[] {
  const { sourceFile } = script;
  const lines = diagnosticsOf(script).map(({ code, start }) => `error ${code} ${start - distance}`);
  const add = (node: ts.Node) => {
    const offsets = [node.pos, node.getStart(sourceFile), node.end].map((offset) => offset - distance);
    lines.push(`${node.kind} ${offsets.join(' ')}`);
    parser.forEachChild(node, add);
  };
  parser.forEachChild(sourceFile, add);
  return lines;
}

function parsed(source: ScriptSource): ScriptDocument {
  const script = parseScript(source, parser);
  assert.ok(script !== undefined);
  return script;
}

function sourceOf(file: string, text: string): ScriptSource {
  const shape = documentShape(file);
  assert.ok(shape?.kind === 'script');
  return { ...shape, uri: `file:///${file}`, text, encoding: 'utf8' };
}
