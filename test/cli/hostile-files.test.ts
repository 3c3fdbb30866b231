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
