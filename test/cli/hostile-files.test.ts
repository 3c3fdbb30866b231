import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { bearerCall, type Project, temporaryProjects } from './command-line';

const project = temporaryProjects();

/** The attack must not change what is found. */
function assertFinds(files: Project): void {
  const { code, stdout, stderr } = files.run('--format', 'json');
  assert.equal(code, 1, stderr);
  assert.match(stdout, /bearer-auth/);
}

describe('Hostile files around a script', () => {
  const texts: readonly (readonly [name: string, text: string])[] = [
    ['package.json', JSON.stringify({ elevenlabsLint: { exclude: ['*a*a*a*a*a*a*a*ab', '(a+)+b'] } })],
    ['package.json', `${JSON.stringify({ workspaces: ['*a*a*a*a*a*a*a*ab', '(a+)+b'] })}`],
    ['.gitignore', `${'*a'.repeat(12)}b\n`],
    ['.gitignore', `${'a'.repeat(40_000)}\n`],
    ['.gitignore', `**/a/**/a/**/a/**/a/**/a/b\n`],
  ];
  for (const [name, text] of texts) {
    it(`${name} with ${text.slice(0, 60).trim()} neither delays nor ends the run`, () => {
      assertFinds(project({ [`${'a'.repeat(200)}.js`]: bearerCall, [name]: text }));
    });
  }

  it('.gitignore with lines that may take long to match is one sentence', () => {
    const files = project({
      'a.js': bearerCall,
      'b/a.js': bearerCall,
      '.gitignore': 'c\n*a*a*a*a*b\n*b*b*b*b*c\n',
    });
    const { code, stderr } = files.run();
    const sentence =
      'Very long lines and lines with many wildcards, such as line 2, ignore nothing here. Use simpler ones.';
    assert.deepEqual({ code, stderr }, { code: 1, stderr: `elevenlabs-lint: .gitignore: ${sentence}\n` });
  });

  for (const name of ['package.json', '.gitignore', '.env', 'tsconfig.json', '.git/info/exclude']) {
    it(`${name} as a link to a device`, () => {
      const files = project({ 'a.js': bearerCall });
      files.link(name, '/dev/zero');
      assertFinds(files);
    });

    it(`${name} as a pipe that nobody writes to`, () => {
      const files = project({ 'a.js': bearerCall, '.git/info/HEAD': '' });
      spawnSync('mkfifo', [files.pathOf(name)]);
      assertFinds(files);
    });

    it(`${name} with 300 MB`, () => {
      const files = project({ 'a.js': bearerCall });
      files.write(name, '');
      fs.truncateSync(files.pathOf(name), 300_000_000);
      assertFinds(files);
    });
  }

  it('a cache that is a pipe', () => {
    const files = project({ 'a.js': bearerCall });
    spawnSync('mkfifo', [files.pathOf('cache')]);
    const { code, stderr } = files.run('--cache', '--cache-location', 'cache');
    assert.equal(code, 1);
    assert.match(stderr, /The cache cache can't be read: it isn't a file/);
  });

  const invalid = Buffer.from([0xff, 0xe9]);
  const invalidName = "its name isn't valid UTF-8";

  /** Writes a file at a path whose parts can be any bytes. */
  function writeBytes(files: Project, ...names: readonly (string | Buffer)[]): void {
    const parts = names.flatMap((name) => [Buffer.from('/'), Buffer.from(name)]);
    const folder = Buffer.concat([Buffer.from(files.folder), ...parts.slice(0, -2)]);
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(Buffer.concat([folder, ...parts.slice(-2)]), bearerCall);
  }

  const named = (end: string) => Buffer.concat([invalid, Buffer.from(end)]);
  const names: readonly (readonly [
    title: string,
    names: readonly (string | Buffer)[],
    shown: string | undefined,
  ])[] = [
    ['a script', [named('.js')], '\uFFFD\uFFFD.js'],
    ['a component in a folder', ['src', named('.vue')], 'src/\uFFFD\uFFFD.vue'],
    ['an environment file', [named('.env')], '\uFFFD\uFFFD.env'],
    ['a folder with a script', [named(''), 'a.js'], '\uFFFD\uFFFD'],
    ['a file that is never linted', [named('.txt')], undefined],
    ['a file that git ignores', ['ignored', named('.js')], undefined],
  ];
  for (const [title, bytes, shown] of names) {
    it(`a name that isn't UTF-8: ${title} is ${shown === undefined ? 'no failure' : 'named as not read'}`, () => {
      const files = project({ 'a.js': bearerCall, '.gitignore': 'ignored\n' });
      writeBytes(files, ...bytes);
      const { code, stdout, stderr } = files.run('--format', 'json');
      assert.match(stdout, /bearer-auth/);
      assert.deepEqual(
        { code, stderr },
        shown === undefined
          ? { code: 1, stderr: '' }
          : { code: 2, stderr: `elevenlabs-lint: Can't read ${shown}: ${invalidName}.\n` },
      );
    });
  }

  it("a name that isn't UTF-8 hides no file whose name has the character that replaces it", () => {
    const files = project({ '\uFFFD\uFFFD.js': bearerCall });
    writeBytes(files, named('.js'));
    const { code, stdout, stderr } = files.run('--format', 'json');
    assert.equal(JSON.parse(stdout).length, 1);
    assert.deepEqual(
      { code, stderr },
      { code: 2, stderr: `elevenlabs-lint: Can't read \uFFFD\uFFFD.js: ${invalidName}.\n` },
    );
  });

  it("a named file whose name isn't UTF-8", () => {
    const { code, stderr } = project().run('\uFFFD.js');
    assert.deepEqual(
      { code, stderr },
      { code: 2, stderr: `elevenlabs-lint: Can't read \uFFFD.js: it does not exist, or ${invalidName}.\n` },
    );
  });

  it('standard input is read only up to the size of a script', () => {
    const { code, stderr } = project().runWith(
      { input: 'x'.repeat(20_000_000) },
      '--stdin',
      '--stdin-filename',
      'a.js',
    );
    assert.equal(code, 0);
    assert.match(stderr, /a\.js was skipped: it is larger than 5 MB\./);
  });
});
