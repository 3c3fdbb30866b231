import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { type Change, replaceContent } from '../../src/cli/write-file';
import { bearerCall, cleanCall, type Project, temporaryProjects } from './command-line';

const project = temporaryProjects();
const change: Change = { before: Buffer.from('old content'), after: Buffer.from('new') };
const longer: Change = { before: change.before, after: Buffer.from('a new and much longer content') };

function entries(files: Project): string[] {
  return fs.readdirSync(files.folder).sort();
}

describe('Replacing the content of a file', () => {
  for (const [name, hardLinked] of [
    ['with one name', false],
    ['with two names', true],
  ] as const) {
    for (const each of [change, longer]) {
      it(`${name}: ${each.after.length} bytes replace ${each.before.length}`, () => {
        const files = project({ 'a.env': each.before });
        if (hardLinked) fs.linkSync(files.pathOf('a.env'), files.pathOf('b.env'));
        replaceContent(files.pathOf('a.env'), each, [files.folder]);
        assert.deepEqual(files.bytes(hardLinked ? 'b.env' : 'a.env'), each.after);
        assert.deepEqual(entries(files), hardLinked ? ['a.env', 'b.env'] : ['a.env']);
      });
    }

    it(`${name}: keeps what somebody else saved meanwhile`, () => {
      const files = project({ 'a.env': 'saved meanwhile' });
      if (hardLinked) fs.linkSync(files.pathOf('a.env'), files.pathOf('b.env'));
      assert.throws(() => replaceContent(files.pathOf('a.env'), change, [files.folder]), { code: 'CHANGED' });
      assert.equal(files.text('a.env'), 'saved meanwhile');
    });

    it(`${name}: keeps the old content where no more can be written`, () => {
      const call = `${bearerCall} // ${'x'.repeat(2000)}\nfetch('https://api.elevenlabs.io/v1/voices', { headers: { 'x-api-key': process.env.ELEVENLABS_API_KEY } });\n`;
      const files = project({ 'a.js': call.repeat(20) });
      if (hardLinked) fs.linkSync(files.pathOf('a.js'), files.pathOf('b.txt'));
      // The limit is in blocks of 512 or 1,024 bytes. Beyond it the system refuses to write, as on a full disk.
      const limited = `trap '' XFSZ; ulimit -f 16; exec "$0" "$@"`;
      const { stderr, status } = spawnSync('sh', ['-c', limited, process.execPath, files.program, '--fix'], {
        cwd: files.folder,
        encoding: 'utf8',
      });
      assert.match(stderr, /Can't write a\.js: the file would be too large\./);
      assert.equal(status, 2);
      assert.equal(files.text('a.js'), call.repeat(20));
      assert.deepEqual(entries(files), hardLinked ? ['a.js', 'b.txt'] : ['a.js']);
    });
  }

  it('leaves nothing that git takes, and removes what an interrupted run left', () => {
    const files = project({ 'a.js': bearerCall });
    const left = files.pathOf('.elevenlabs-lint-0123456789ab');
    fs.mkdirSync(left);
    fs.utimesSync(left, 1, 1);
    assert.equal(files.run('--fix').code, 0);
    assert.equal(files.text('a.js'), cleanCall);
    assert.deepEqual(entries(files), ['a.js']);
  });

  it('leaves nothing that git takes when it is killed before the rename', () => {
    const files = project({ 'a.js': bearerCall });
    files.write('../kill.cjs', "require('node:fs').renameSync = () => process.kill(process.pid, 'SIGKILL');");
    const git = (...args: string[]) => spawnSync('git', args, { cwd: files.folder, encoding: 'utf8' }).stdout;
    git('init', '--quiet');
    const { code } = files.runWith({ env: { NODE_OPTIONS: '--require=../kill.cjs' } }, '--fix');
    assert.equal(code, null);
    assert.equal(files.text('a.js'), bearerCall);
    assert.equal(entries(files).length, 3, 'the interrupted run left a folder');
    assert.equal(git('status', '--porcelain', '--untracked-files=all'), '?? a.js\n');
  });
});
