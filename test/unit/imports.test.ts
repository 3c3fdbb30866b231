import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { projectFolder } from '../project';

/** What the files of each folder of `src/` may import besides those of their own folder. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  elevenlabs: [],
  lint: ['elevenlabs', 'fastest-levenshtein', 'ignore', 'picomatch/posix'],
  parser: ['lint', 'typescript-parser-cut'],
  'key-test': ['elevenlabs', 'lint'],
  'in-place': ['elevenlabs', 'lint', 'key-test'],
  doctor: ['elevenlabs', 'lint', 'key-test'],
  workspace: ['elevenlabs', 'lint'],
  extension: ['elevenlabs', 'lint', 'parser', 'key-test', 'in-place', 'doctor', 'workspace', 'vscode'],
  cli: ['elevenlabs', 'lint', 'parser', 'key-test', 'workspace', 'node:', 'picocolors', '../package.json'],
};

const source = path.join(projectFolder, 'src');

describe('Imports go one way', () => {
  it('from folders that are known', () => {
    assert.deepEqual(fs.readdirSync(source).sort(), Object.keys(mayImport).sort());
  });

  for (const [folder, allowed] of Object.entries(mayImport)) {
    it(`src/${folder} imports nothing but ${['itself', ...allowed].join(', ')}`, () => {
      const files = scriptsIn(path.join(source, folder));
      assert.notEqual(files.length, 0);
      const wrong = files.flatMap((file) =>
        importsOf(file)
          .filter((imported) => imported !== folder && !isAllowed(imported, allowed))
          .map((imported) => `${path.relative(source, file)} imports ${imported}`),
      );
      assert.deepEqual(wrong, []);
    });
  }
});

function isAllowed(imported: string, allowed: readonly string[]): boolean {
  return allowed.some((name) => (name.endsWith(':') ? imported.startsWith(name) : imported === name));
}

function scriptsIn(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => path.join(folder, name));
}

/** The folders of `src/` and the packages that a file imports. */
function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(
    withoutCompilerTypes(fs.readFileSync(file, 'utf8')),
    true,
    true,
  );
  return importedFiles.map(({ fileName }) =>
    fileName.startsWith('.') ? folderOf(path.resolve(path.dirname(file), fileName)) : fileName,
  );
}

/** The types of the compiler are used where its syntax is read; nothing of them is left in the bundle. */
function withoutCompilerTypes(text: string): string {
  return text.replace(/^import type ts from 'typescript';$/m, '');
}

function folderOf(target: string): string {
  const inSource = path.relative(source, target);
  return inSource.startsWith('..') ? inSource : (inSource.split(path.sep)[0] ?? '');
}
