import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { projectFolder } from '../project';
import { removeFolder, temporaryFolder } from '../vscode/temporary-folder';

const notCopied = ['.cache', '.git', 'dist', 'node_modules', 'out', 'test/.cache', 'test/unit/fixtures'];

/** A copy of the checkout, for programs that change it. */
export class ProjectCopy {
  private folder = '';
  private original: ReadonlyMap<string, string> = new Map();

  make(prepare: (folder: string) => void): void {
    this.folder = temporaryFolder();
    fs.cpSync(projectFolder, this.folder, {
      recursive: true,
      filter: (source) => !notCopied.includes(path.relative(projectFolder, source).split(path.sep).join('/')),
    });
    const packages = path.join(this.folder, 'node_modules');
    fs.symlinkSync(path.join(projectFolder, 'node_modules'), packages, 'junction');
    prepare(this.folder);
    this.original = textsBelow(this.folder);
  }

  remove(): void {
    removeFolder(this.folder);
  }

  read(file: string): string {
    return fs.readFileSync(path.join(this.folder, file), 'utf8');
  }

  run(...program: readonly string[]): SpawnSyncReturns<string> {
    return spawnSync(process.execPath, program, { cwd: this.folder, encoding: 'utf8' });
  }

  /** The files that were added, changed or removed since the copy was made. */
  changed(): string[] {
    const now = textsBelow(this.folder);
    const names = new Set([...now.keys(), ...this.original.keys()]);
    return [...names].filter((name) => now.get(name) !== this.original.get(name)).sort();
  }

  /** The compiler's messages for some files, with the project's options. */
  typeErrors(files: readonly string[]): string[] {
    const { config } = ts.readConfigFile(path.join(this.folder, 'tsconfig.json'), ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, this.folder);
    const program = ts.createProgram(
      files.map((file) => path.join(this.folder, file)),
      options,
    );
    return files
      .flatMap((file) =>
        ts.getPreEmitDiagnostics(program, program.getSourceFile(path.join(this.folder, file))),
      )
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  }

  /** Runs test files in the copy. @returns the titles of the tests that fail. */
  failingTests(files: readonly string[]): string[] {
    const built = this.run('-e', `require('./esbuild.js').buildTests(${JSON.stringify(files)})`);
    assert.equal(built.stderr, '');
    const bundles = files.map((file) => path.join('out', file.replace(/\.ts$/, '.mjs')));
    const { stdout } = this.run(
      'node_modules/mocha/bin/mocha.js',
      '--reporter=json',
      '--timeout=0',
      ...bundles,
    );
    const { failures } = JSON.parse(stdout) as { failures: readonly { fullTitle: string }[] };
    return failures.map(({ fullTitle }) => fullTitle).sort();
  }
}

/** A copy of the project for the tests of one `describe`, optionally prepared further. */
export function copyOfProject(prepare: (folder: string) => void = () => {}): ProjectCopy {
  const project = new ProjectCopy();
  before(() => project.make(prepare));
  after(() => project.remove());
  return project;
}

/** The texts of a folder's files by path, without anything installed or built. */
function textsBelow(folder: string): Map<string, string> {
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !/^(?:node_modules|out)\//.test(file));
  return new Map(files.map((file) => [file, fs.readFileSync(path.join(folder, file), 'latin1')]));
}
