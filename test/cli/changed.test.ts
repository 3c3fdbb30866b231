import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {
  bearerCall,
  cleanCall,
  type FileResult,
  type Outcome,
  type Project,
  temporaryProjects,
} from './command-line';
import { commitAll, git, gitEnvironment } from './git-repository';

const project = temporaryProjects();

function run(files: Project, ...args: string[]): Outcome {
  return files.runWith({ env: gitEnvironment }, ...args);
}

/** The names of the linted files. */
function linted(files: Project, ...args: string[]): string[] {
  const { code, stdout, stderr } = run(files, '--format', 'json', ...args);
  assert.ok(code === 0 || code === 1, stderr);
  return (JSON.parse(stdout) as FileResult[]).map(({ filePath }) => path.relative(files.folder, filePath));
}

describe('--changed', () => {
  const committed = {
    'a.ts': bearerCall,
    'b/c.ts': bearerCall,
    '.env': 'A=1\n',
    '.gitignore': 'ignored.ts\n',
  };

  it('lints nothing right after a commit', () => {
    const files = project(committed);
    commitAll(files);
    assert.deepEqual(run(files, '--changed'), {
      code: 0,
      stdout: '',
      stderr: 'elevenlabs-lint: No file to lint has changed.\n',
    });
    fs.utimesSync(files.pathOf('a.ts'), new Date(), new Date(Date.now() + 5_000));
    assert.deepEqual(linted(files, '--changed'), [], 'a file that was only touched');
  });

  it('lints staged, unstaged and untracked files, but no ignored and no deleted ones', () => {
    const files = project({ ...committed, 'deleted.ts': bearerCall, 'moved.ts': bearerCall });
    commitAll(files);
    files.write('a.ts', cleanCall);
    files.write('b/c.ts', cleanCall);
    git(files, 'add', 'b/c.ts');
    files.write('new/d.ts', bearerCall);
    files.write('ignored.ts', bearerCall);
    files.write('.env', 'A=2\n');
    fs.rmSync(files.pathOf('deleted.ts'));
    git(files, 'mv', 'moved.ts', 'to.ts');
    assert.deepEqual(linted(files, '--changed'), ['.env', 'a.ts', 'b/c.ts', 'new/d.ts', 'to.ts']);
  });

  it('lints everything before the first commit', () => {
    const files = project({ 'a.ts': bearerCall, 'b.ts': bearerCall });
    git(files, 'init', '--quiet');
    git(files, 'add', 'a.ts');
    assert.deepEqual(linted(files, '--changed'), ['a.ts', 'b.ts']);
  });

  it('lints with a base what changed since the branch left it, and not what changed there', () => {
    const files = project(committed);
    commitAll(files);
    git(files, 'checkout', '--quiet', '-b', 'feature');
    files.write('feature.ts', bearerCall);
    git(files, 'add', '.');
    git(files, 'commit', '--quiet', '-m', 'Feature');
    git(files, 'checkout', '--quiet', 'main');
    files.write('a.ts', cleanCall);
    git(files, 'commit', '--quiet', '-am', 'Main');
    git(files, 'checkout', '--quiet', 'feature');
    files.write('b/c.ts', cleanCall);
    for (const args of [
      ['--changed', 'main'],
      ['--changed=main'],
      ['--changed', 'main', '.'],
      ['.', '--changed=HEAD~1'],
    ]) {
      assert.deepEqual(linted(files, ...args), ['b/c.ts', 'feature.ts'], args.join(' '));
    }
    assert.deepEqual(linted(files, '--changed'), ['b/c.ts']);
  });

  it('lints only what changed in the given paths, also from a folder inside', () => {
    const files = project(committed);
    commitAll(files);
    for (const name of ['a.ts', 'b/c.ts', 'b/d.ts', 'e/f.ts']) files.write(name, cleanCall);
    assert.deepEqual(linted(files, 'b', 'a.ts', '--changed'), ['b/c.ts', 'b/d.ts', 'a.ts']);
    const inside = files.runWith(
      { env: gitEnvironment, folder: 'b' },
      '--format=json',
      '--changed',
      '--',
      '../e',
      '.',
    );
    assert.deepEqual(
      (JSON.parse(inside.stdout) as FileResult[]).map(({ filePath }) =>
        path.relative(files.folder, filePath),
      ),
      ['e/f.ts', 'b/c.ts', 'b/d.ts'],
    );
  });

  it('knows names with spaces, line breaks, quotes, umlauts and emoji', () => {
    const names = [
      'a b.ts',
      'a\nb.ts',
      'a"b.ts',
      "a'b.ts",
      'a\tb.ts',
      'ä😀.ts',
      '-a.ts',
      ':(top)a.ts',
      '$(a).ts',
    ];
    const files = project(Object.fromEntries(names.map((name) => [name, bearerCall])));
    commitAll(files);
    for (const name of names.slice(0, 5)) files.write(name, cleanCall);
    for (const name of names.slice(5)) files.write(`new/${name}`, cleanCall);
    assert.deepEqual(
      linted(files, '--changed'),
      [...names.slice(0, 5), ...names.slice(5).map((name) => `new/${name}`)].sort(),
    );
  });

  it('names a changed file whose name is no UTF-8, and is silent about an unchanged one', () => {
    const files = project(committed);
    const name = Buffer.from([...Buffer.from(`${files.folder}/x`), 0xff, ...Buffer.from('.ts')]);
    fs.writeFileSync(name, bearerCall);
    commitAll(files);
    assert.equal(run(files, '--changed').code, 0);
    fs.writeFileSync(name, cleanCall);
    const { code, stderr } = run(files, '--changed');
    assert.equal(code, 2);
    assert.match(stderr, /Can't read x.*\.ts: its name isn't valid UTF-8\./);
  });

  it('finds files through a link to the repository', () => {
    const files = project({ 'real/a.ts': bearerCall });
    commitAll(files);
    files.write('real/a.ts', cleanCall);
    files.link('link', 'real');
    assert.deepEqual(linted(files, 'link', '--changed'), ['link/a.ts']);
  });

  const questions: readonly (readonly [when: string, args: readonly string[], sentence: RegExp])[] = [
    ['an unknown base', ['--changed', 'nope'], /git knows no commit "nope"\.\n$/],
    [
      'a path after the option',
      ['--changed', 'b'],
      /git knows no commit "b"\. To lint what changed in it, write it before the option: elevenlabs-lint b --changed\.\n$/,
    ],
    [
      'a base that is an option',
      ['--changed=--output=x'],
      /needs the name of a commit or a branch, or no value\.\n$/,
    ],
    ['an empty base', ['--changed='], /needs the name of a commit or a branch, or no value\.\n$/],
    [
      'a path elsewhere',
      ['..', '--changed'],
      /isn't in the repository, so git can't say whether it changed\.\n$/,
    ],
    [
      'standard input',
      ['--changed', '--stdin', '--stdin-filename', 'a.ts'],
      /"--changed" doesn't work with "--stdin"/,
    ],
  ];
  for (const [when, args, sentence] of questions) {
    it(`answers ${when} in one line`, () => {
      const files = project(committed);
      commitAll(files);
      const { code, stdout, stderr } = run(files, ...args);
      assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
      assert.match(stderr, sentence);
      assert.equal(stderr.split('\n').length, 2, stderr);
    });
  }

  it('says that there is no repository', () => {
    const { code, stderr } = run(project(committed), '--changed');
    assert.equal(code, 2);
    assert.match(stderr, /works only in a git repository, and the current folder is in none\.\n$/);
  });

  it('says that there is no git', () => {
    const files = project(committed);
    commitAll(files);
    const { code, stderr } = files.runWith({ env: { PATH: files.folder } }, '--changed');
    assert.equal(code, 2);
    assert.match(stderr, /needs git, but PATH leads to no git\. Install git\.\n$/);
  });

  it('says how to get the base into a shallow clone', () => {
    const origin = project(committed);
    commitAll(origin);
    git(origin, 'commit', '--quiet', '--allow-empty', '-m', 'Second');
    const files = project();
    fs.rmdirSync(files.folder);
    const clone = spawnSync('git', [
      'clone',
      '--quiet',
      '--depth=1',
      `file://${origin.folder}`,
      files.folder,
    ]);
    assert.equal(clone.status, 0);
    const { code, stderr } = run(files, '--changed', 'HEAD~1');
    assert.equal(code, 2);
    assert.match(
      stderr,
      /knows no commit "HEAD~1"\. The clone is shallow: fetch the whole history, .* fetch-depth: 0/,
    );
    files.write('a.ts', cleanCall);
    assert.deepEqual(linted(files, '--changed'), ['a.ts']);
  });

  it('says that two histories have nothing in common', () => {
    const files = project(committed);
    commitAll(files);
    git(files, 'checkout', '--quiet', '--orphan', 'other');
    git(files, 'commit', '--quiet', '-m', 'Other');
    const { code, stderr } = run(files, '--changed', 'main');
    assert.equal(code, 2);
    assert.match(stderr, /finds no commit that HEAD and "main" have in common\.\n$/);
  });
});

describe('A repository from elsewhere', () => {
  /** Settings that make git run a program, by name. `PROGRAM` is a script that leaves a file. */
  const settings: Readonly<Record<string, readonly (readonly [name: string, value: string])[]>> = {
    'a monitor of the file system': [['core.fsmonitor', 'PROGRAM']],
    'a folder of hooks': [['core.hooksPath', 'hooks']],
    'a filter': [
      ['filter.evil.clean', 'PROGRAM'],
      ['filter.evil.smudge', 'PROGRAM'],
      ['filter.evil.required', 'true'],
    ],
    'a filter that goes on running': [
      ['filter.evil.process', 'PROGRAM'],
      ['filter.evil.required', 'true'],
    ],
    'a program that shows differences': [['diff.external', 'PROGRAM']],
    'one for the type of a file': [['diff.evil.command', 'PROGRAM']],
    'one that makes text of a file': [['diff.evil.textconv', 'PROGRAM']],
    'a pager': [
      ['core.pager', 'PROGRAM'],
      ['pager.diff', 'PROGRAM'],
      ['pager.ls-files', 'PROGRAM'],
    ],
    'other commands under the same names': [
      ['alias.diff', '!PROGRAM'],
      ['alias.ls-files', '!PROGRAM'],
      ['alias.rev-parse', '!PROGRAM'],
    ],
    'objects that are fetched with a program': [
      ['core.repositoryFormatVersion', '1'],
      ['extensions.partialClone', 'origin'],
      ['remote.origin.url', 'ssh://a.example/a'],
      ['remote.origin.promisor', 'true'],
      ['remote.origin.uploadpack', 'PROGRAM'],
      ['core.sshCommand', 'PROGRAM'],
    ],
  };
  for (const [name, values] of Object.entries(settings)) {
    it(`runs no code with --changed: ${name}`, () => {
      const files = hostileRepository(values);
      run(files, '--changed');
      run(files, '--changed', 'base');
      assert.equal(fs.existsSync(files.pathOf('evil-ran.txt')), false);
    });
  }

  for (const name of [
    'a monitor of the file system',
    'a filter',
    'objects that are fetched with a program',
  ]) {
    it(`really would run code, if git were asked without care: ${name}`, () => {
      const files = hostileRepository(settings[name]);
      spawnSync('git', ['diff', '--name-only', 'HEAD'], { cwd: files.folder });
      assert.equal(fs.existsSync(files.pathOf('evil-ran.txt')), true);
    });
  }

  it('is refused with --changed if a filter in it has a name that git would misread', () => {
    const files = hostileRepository();
    git(files, 'config', 'filter.evil=evil.clean', files.pathOf('evil.sh'));
    files.write('.gitattributes', '* filter=evil=evil\n');
    const { code, stderr } = run(files, '--changed');
    assert.equal(code, 2);
    assert.match(stderr, /name a filter with "=" or a line break in its name\.\n$/);
    assert.equal(fs.existsSync(files.pathOf('evil-ran.txt')), false);
  });

  it('brings no git along that --changed runs', () => {
    const files = hostileRepository();
    fs.copyFileSync(files.pathOf('evil.sh'), files.pathOf('git'));
    const bin = files.pathOf('node_modules/.bin');
    fs.mkdirSync(bin, { recursive: true });
    fs.copyFileSync(files.pathOf('evil.sh'), path.join(bin, 'git'));
    const PATH = ['', '.', files.folder, bin, process.env['PATH']].join(path.delimiter);
    const { code } = files.runWith({ env: { ...gitEnvironment, PATH } }, '--changed');
    assert.equal(code, 0);
    assert.equal(fs.existsSync(files.pathOf('evil-ran.txt')), false);
  });

  it('does not lead --changed to files outside of it', () => {
    const files = project({ 'inside/a.ts': bearerCall, 'outside/b.ts': bearerCall });
    const { code, stdout } = files.runWith({ env: gitEnvironment, folder: 'inside' }, '--version');
    assert.ok(code === 0 && stdout !== '');
    spawnSync('git', ['init', '--quiet', files.pathOf('inside')]);
    spawnSync('git', ['-C', files.pathOf('inside'), 'config', 'core.worktree', files.pathOf('outside')]);
    const attacked = files.runWith({ env: gitEnvironment, folder: 'inside' }, '--changed', '--fix');
    assert.notEqual(attacked.code, 1);
    assert.equal(files.text('outside/b.ts'), bearerCall);
  });

  /** @param values its settings. A repository that fetches objects lacks one. */
  function hostileRepository(values: readonly (readonly [name: string, value: string])[] = []): Project {
    const script = '#!/bin/sh\necho ran >> "$(dirname "$0")/evil-ran.txt"\n';
    const files = project({
      'a.ts': cleanCall,
      'b.ts': cleanCall,
      '.gitattributes': '*.ts filter=evil diff=evil\n',
      'evil.sh': script,
    });
    fs.chmodSync(files.pathOf('evil.sh'), 0o755);
    commitAll(files);
    git(files, 'branch', 'base');
    git(files, 'commit', '--quiet', '--allow-empty', '-m', 'Second');
    for (const hook of ['post-index-change', 'post-checkout', 'reference-transaction']) {
      files.write(`hooks/${hook}`, script.replace('$(dirname "$0")', files.folder));
      fs.chmodSync(files.pathOf(`hooks/${hook}`), 0o755);
    }
    // Git has to compare the contents of both.
    files.write('a.ts', cleanCall);
    files.write('b.ts', cleanCall.replace('voices', 'models'));
    const tree = git(files, 'rev-parse', 'HEAD^{tree}');
    for (const [setting, value] of values) {
      git(files, 'config', setting, value.replace('PROGRAM', files.pathOf('evil.sh')));
    }
    if (values.some(([setting]) => setting === 'extensions.partialClone'))
      fs.rmSync(files.pathOf(objectOf(tree)));
    return files;
  }

  function objectOf(id: string): string {
    return `.git/objects/${id.slice(0, 2)}/${id.slice(2)}`;
  }
});
