import { strict as assert } from 'node:assert';
import type { ModuleSource } from '../../src/lint/context';
import type { Finding } from '../../src/lint/finding';
import { createLinter } from '../../src/lint/lint';
import type { LintResult } from '../../src/lint/result';
import { parser } from '../../src/parser/typescript-parser';
import { importExamples } from '../module-examples';
import { scriptOf, textOf } from '../module-examples/import-example';
import { documentOf } from '../rules/rule-table';
import { checkUnparsed } from '../rules/unparsed-check';

type Files = Readonly<Record<string, string>>;

const linter = createLinter(parser);
const root = 'file:///project';

for (const [title, examples] of Object.entries(importExamples)) {
  describe(title, () => {
    for (const example of examples) {
      it(`${example.findings.length === 0 ? 'is silent: ' : ''}${example.name}`, () => {
        const text = textOf(example);
        const { findings } = lintProject(scriptOf(example), text, example.files);
        const shown = findings.map(({ ruleId, messageId }) => `${ruleId} ${messageId}`);
        assert.deepEqual(shown, example.findings);
        for (const finding of findings) checkPlaces(finding, text);
      });
    }
  });
}

/** Lints like hosts do: looks up what is asked for and passes it in, until nothing more is asked for. */
function lintProject(script: string, text: string, files: Files): LintResult {
  const modules = new Map<string, ModuleSource | null>();
  const folders = new Map<string, readonly string[]>();
  for (let round = 0; round < 20; round++) {
    const context = { modules, folders, root };
    const result = linter.lint(documentOf(script, text), context);
    checkUnparsed(documentOf(script, text), context);
    const before = modules.size + folders.size;
    for (const need of result.needs) {
      if ('folder' in need) {
        folders.set(need.folder, foldersIn(pathOf(need.folder), files));
      } else {
        need.candidates.find((uri) => {
          const found = files[pathOf(uri)];
          modules.set(uri, found === undefined ? null : { text: found });
          return found !== undefined;
        });
      }
    }
    if (modules.size + folders.size === before) return result;
  }
  assert.fail('the linter asks for ever more files');
}

function pathOf(uri: string): string {
  assert.ok(`${uri}/`.startsWith(`${root}/`), `${uri} is outside of the project`);
  return decodeURIComponent(uri.slice(root.length + 1));
}

function foldersIn(folder: string, files: Files): string[] {
  const start = folder === '' ? '' : `${folder}/`;
  const below = Object.keys(files).filter((file) => file.startsWith(start));
  const paths = below.map((file) => file.slice(start.length).split('/'));
  return [...new Set(paths.flatMap(([name = '', ...others]) => (others.length > 0 ? [name] : [])))];
}

/** Every place of a finding is in the linted document, and marks something there. */
function checkPlaces({ range, fixes, related }: Finding, text: string): void {
  assert.ok(range.start < range.end && range.end <= text.length);
  assert.match(text.slice(range.start, range.end), /^['"]?[\w.-]+['"]?$/);
  for (const edit of fixes.flatMap(({ edits }) => edits)) {
    assert.equal(edit.uri, undefined);
    assert.ok(edit.range.end <= text.length);
  }
  assert.deepEqual(related, []);
}
