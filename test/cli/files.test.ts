import assert from 'node:assert/strict';
import { bearerCall, temporaryProjects } from './command-line';

describe('the files that the command line lints', () => {
  const project = temporaryProjects();

  interface Example {
    readonly files: readonly string[];
    readonly ignore?: Readonly<Record<string, string>>;
    readonly paths?: readonly string[];
    readonly linted: readonly string[];
  }
  const examples: Record<string, Example> = {
    'scripts and environment files, by name': {
      files: [
        'b.ts',
        'a.mjs',
        'c/d.tsx',
        '.env',
        'a.txt',
        'package.json',
        'c/.env.local',
        'README.md',
        'x.d.ts',
      ],
      linted: ['.env', 'a.mjs', 'b.ts', 'c/.env.local', 'c/d.tsx'],
    },
    'components and pages': {
      files: ['a.vue', 'b.svelte', 'c.astro', 'd.html', 'e.HTM', 'f.xhtml', 'g.css', 'out/h.vue'],
      ignore: { '.gitignore': 'out\n' },
      linted: ['a.vue', 'b.svelte', 'c.astro', 'd.html', 'e.HTM'],
    },
    'not node_modules, dist and .git, wherever they are': {
      files: ['a.ts', 'node_modules/x/a.js', 'dist/a.js', '.git/a.ts', 'b/node_modules/.env', 'b/dist/.env'],
      linted: ['a.ts'],
    },
    'node_modules and dist if they are named': {
      files: ['a.ts', 'node_modules/x/a.js', 'node_modules/x/node_modules/y/a.js', 'dist/a.js'],
      ignore: { '.gitignore': 'node_modules\ndist\n' },
      paths: ['node_modules/x', 'dist'],
      linted: ['node_modules/x/a.js', 'dist/a.js'],
    },
    'only named files, each once, in the order of the paths': {
      files: ['a.ts', 'b/c.ts', 'b/d.ts', 'e.ts'],
      paths: ['b/d.ts', 'b', './a.ts', 'a.ts'],
      linted: ['b/d.ts', 'b/c.ts', 'a.ts'],
    },
    'folders with names of files': {
      files: ['a.ts/b.ts', '.env/c.ts'],
      linted: ['.env/c.ts', 'a.ts/b.ts'],
    },
    'no scripts that git ignores, but environment files': {
      files: ['a.ts', 'a.gen.ts', 'out/a.js', 'out/.env', '.env', 'b/c.gen.ts', 'b/.env'],
      ignore: { '.gitignore': '*.gen.ts\r\n/out/\r\n.env\r\n' },
      linted: ['.env', 'a.ts', 'b/.env', 'out/.env'],
    },
    'no files that an inner .gitignore adds, but files that it negates': {
      files: ['a.js', 'b/a.js', 'b/keep.js', 'b/c/a.ts', 'b/c/a.js', 'lib/a.ts', 'b/lib/a.ts', 'b/lib/a.js'],
      ignore: { '.gitignore': '*.js\nlib/\n', 'b/.gitignore': '!keep.js\n!lib/\nc/*.ts\n' },
      linted: ['b/keep.js', 'b/lib/a.ts'],
    },
    'nothing that is negated inside an ignored folder': {
      files: ['out/a.ts', 'out/keep.ts'],
      ignore: { '.gitignore': 'out/\n!out/keep.ts\n', 'out/.gitignore': '!a.ts\n' },
      linted: [],
    },
    'a named folder by the rules around it': {
      files: ['a/b/c.gen.ts', 'a/b/c.ts'],
      ignore: { '.gitignore': '*.gen.ts\n' },
      paths: ['a/b'],
      linted: ['a/b/c.ts'],
    },
    'a named folder that is ignored, by the rules inside it': {
      files: ['out/a.ts', 'out/b.ts', 'out/c/d.ts'],
      ignore: { '.gitignore': 'out\n', 'out/.gitignore': 'b.ts' },
      paths: ['out'],
      linted: ['out/a.ts', 'out/c/d.ts'],
    },
    'a named file even if it is ignored': {
      files: ['a.gen.ts'],
      ignore: { '.gitignore': '*.gen.ts\n' },
      paths: ['a.gen.ts'],
      linted: ['a.gen.ts'],
    },
  };
  for (const [name, { files, ignore = {}, paths = [], linted }] of Object.entries(examples)) {
    it(name, () => {
      const contents = Object.fromEntries(files.map((file) => [file, '']));
      assert.deepEqual(project({ ...contents, ...ignore }).linted(...paths), linted);
    });
  }

  it('.gitignore files count up to the folder with .git', () => {
    const files = project({
      '.gitignore': '*.mjs',
      'repository/.git/HEAD': '',
      'repository/.gitignore': '*.cjs',
      'repository/a/b.cjs': '',
      'repository/a/b.mjs': '',
      'repository/a/b.ts': '',
    });
    const { stdout } = files.runWith({ folder: 'repository/a' }, '--format=json');
    const linted = (JSON.parse(stdout) as { filePath: string }[]).map(({ filePath }) => filePath);
    assert.deepEqual(linted, [files.pathOf('repository/a/b.mjs'), files.pathOf('repository/a/b.ts')]);
  });

  it('links to files are followed, links to folders and circles are not', () => {
    const files = project({ 'a/b.ts': bearerCall });
    files.link('a/circle', '..');
    files.link('a/self', 'self');
    files.link('c.ts', 'a/b.ts');
    files.link('folder.ts', 'a');
    assert.deepEqual(files.linted(), ['a/b.ts', 'c.ts']);
    assert.equal(files.run().code, 1);
  });

  it('a named link to a folder is followed', () => {
    const files = project({ 'a/b.ts': bearerCall });
    files.link('c', 'a');
    assert.deepEqual(files.linted('c'), ['c/b.ts']);
  });

  it('a named file of another kind is skipped with a note, and is not a failure', () => {
    const { code, stderr } = project({ 'README.md': bearerCall }).run('README.md');
    assert.equal(code, 0);
    assert.match(
      stderr,
      /README\.md was skipped: its name is neither a script's nor an environment file's\.\n/,
    );
  });

  it('a named declaration file is skipped with a note, and is not a failure', () => {
    const { code, stderr } = project({ 'x.d.ts': bearerCall }).run('x.d.ts');
    assert.equal(code, 0);
    assert.match(stderr, /x\.d\.ts was skipped: declaration files send no requests\.\n/);
  });

  it('a note says that there is nothing to lint', () => {
    const { code, stdout, stderr } = project({ 'README.md': '' }).run();
    assert.deepEqual({ code, stdout }, { code: 0, stdout: '' });
    assert.equal(
      stderr,
      'elevenlabs-lint: Found nothing to lint. Check the paths, .gitignore, and "exclude" in package.json.\n',
    );
  });

  describe('that cannot be read', () => {
    const unreadable: Record<string, { path: string; reason: RegExp }> = {
      'a missing file': { path: 'missing.ts', reason: /it does not exist/ },
      'a missing folder': { path: 'missing/', reason: /it does not exist/ },
      'a file as a folder': { path: 'good.ts/a.ts', reason: /a part of its path isn't a folder/ },
      'a broken link': { path: 'nothing.ts', reason: /it is a broken symbolic link/ },
      'a link to itself': { path: 'self.ts', reason: /its symbolic links form a loop/ },
      'a name that is too long': { path: `${'a'.repeat(300)}.ts`, reason: /its name is too long/ },
    };
    for (const [name, { path, reason }] of Object.entries(unreadable)) {
      it(`${name} is a failure, and the others are linted`, () => {
        const files = project({ 'good.ts': bearerCall });
        files.link('nothing.ts', 'nowhere');
        files.link('self.ts', 'self.ts');
        const { code, stdout, stderr } = files.run(path, 'good.ts');
        assert.equal(code, 2);
        assert.match(stderr, reason);
        assert.equal(stderr.split('\n').length, 2);
        assert.match(stdout, /good\.ts\n.*bearer-auth/);
      });
    }

    it('a broken link inside a folder is a failure too', () => {
      const files = project({ 'good.ts': bearerCall });
      files.link('nothing.ts', 'nowhere');
      files.link('nothing.txt', 'nowhere');
      const { code, stdout, stderr } = files.run();
      assert.equal(code, 2);
      assert.equal(stderr, "elevenlabs-lint: Can't read nothing.ts: it is a broken symbolic link.\n");
      assert.match(stdout, /bearer-auth/);
    });
  });
});
