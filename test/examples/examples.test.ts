import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { type Project, temporaryProjects } from '../cli/command-line';
import { projectFolder } from '../project';
import { afterFix, beforeFix, type ExpectedFindings } from './expected-findings';
import { typeErrors } from './type-check';

describe('the example projects', () => {
  const project = temporaryProjects();

  /** A copy of both example projects, for the command line to work on. */
  function copyOfExamples(): Project {
    const files = project();
    fs.cpSync(path.join(projectFolder, 'examples'), files.folder, { recursive: true });
    return files;
  }

  describe('narrator', () => {
    it('has the expected findings', () => {
      const files = copyOfExamples();
      assert.deepEqual(files.findings('narrator'), listed(beforeFix));
    });

    it('after --fix, has only findings without a safe fix', () => {
      const files = copyOfExamples();
      const { code, stdout } = files.run('--fix', 'narrator');
      assert.equal(code, 1);
      assert.doesNotMatch(stdout, /can be fixed/);
      assert.deepEqual(files.findings('narrator'), listed(afterFix));
    });

    it('is unchanged by a second --fix', () => {
      const files = copyOfExamples();
      const first = files.run('--fix', 'narrator');
      const once = bytesBelow(files.folder);
      assert.deepEqual(files.run('--fix', 'narrator'), first);
      assert.ok(sameBytes(bytesBelow(files.folder), once));
    });

    it('changes only files in which --fix removes a finding', () => {
      const files = copyOfExamples();
      const before = bytesBelow(files.folder);
      files.run('--fix', '.');
      const after = bytesBelow(files.folder);
      const changed = [...before].filter(([name, bytes]) => after.get(name)?.equals(bytes) !== true);
      const cured = Object.keys(beforeFix).filter(
        (name) => beforeFix[name]?.join() !== afterFix[name]?.join(),
      );
      assert.deepEqual(
        changed.map(([name]) => name),
        cured.map((name) => `narrator/${name}`),
      );
    });
  });

  describe('clean', () => {
    it('ends with exit code 0 and no message', () => {
      const files = copyOfExamples();
      assert.deepEqual(files.run('clean'), { code: 0, stdout: '', stderr: '' });
    });

    it('is linted completely, except for its declarations', () => {
      const files = copyOfExamples();
      const scripts = ['browser', 'elevenlabs', 'server', 'summary'];
      assert.deepEqual(files.linted('clean'), [
        'clean/.env.development',
        ...scripts.map((name) => `clean/src/${name}.ts`),
      ]);
    });
  });

  for (const name of ['narrator', 'clean']) {
    it(`${name} type-checks before and after --fix`, () => {
      const files = copyOfExamples();
      assert.deepEqual(typeErrors(files.pathOf(name)), []);
      files.run('--fix', name);
      assert.deepEqual(typeErrors(files.pathOf(name)), []);
    });
  }

  it('would fail the type check with a type error', () => {
    const files = copyOfExamples();
    files.write('clean/src/wrong.ts', 'export const key: string = process.env.ELEVENLABS_API_KEY?.trim();');
    assert.equal(typeErrors(files.pathOf('clean')).length, 1);
  });

  it('are linted along with an unreadable path, which alone sets exit code 2', () => {
    const files = copyOfExamples();
    const { code, stderr } = files.run('missing', 'clean');
    assert.equal(code, 2);
    assert.match(stderr, /^elevenlabs-lint: Can't read missing: [^\n]+\.\n$/);
    assert.deepEqual(files.findings('missing', 'narrator'), listed(beforeFix));
    assert.equal(files.run('missing', 'narrator').code, 2);
  });
});

function listed(expected: ExpectedFindings): string[] {
  return Object.entries(expected).flatMap(([file, findings]) =>
    findings.map((finding) => `narrator/${file}:${finding}`),
  );
}

/** The files of a folder and its subfolders by path, in alphabetical order. */
function bytesBelow(folder: string): Map<string, Buffer> {
  const names = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  return new Map(names.map((name) => [name, fs.readFileSync(path.join(folder, name))]));
}

/** Compares without printing, because some of the files contain keys. */
function sameBytes(a: ReadonlyMap<string, Buffer>, b: ReadonlyMap<string, Buffer>): boolean {
  return a.size === b.size && [...a].every(([name, bytes]) => b.get(name)?.equals(bytes) === true);
}
