import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { bearerCall, cleanCall, key, temporaryProjects } from './command-line';

const megabyte = 1024 * 1024;

/** Minified code of exactly this many bytes on one line, with the call in the middle. */
function minified(bytes: number): string {
  const piece = 'function a(b){return b*2}';
  const half = piece.repeat(Math.floor((bytes - bearerCall.length) / 2 / piece.length));
  const text = `${half}${bearerCall}${half}`;
  return text + ';'.repeat(bytes - text.length);
}

describe('bad input on the command line', () => {
  const project = temporaryProjects();

  const harmless: Record<string, string | Uint8Array> = {
    'an empty file': '',
    'a byte order mark alone': '\uFEFF',
    'half-typed code': "fetch('https://api.elevenlabs.io/v1/voices', { headers: { Authoriz",
    'an unclosed template': 'const elevenlabs = `${',
    'a lone surrogate as an escape': "const elevenlabs = '\\ud800';",
    'a lone surrogate in UTF-16': Buffer.from("\uFEFFconst elevenlabs = '\ud800';", 'utf16le'),
    'bytes that are not text at all': Buffer.from([0xff, 0xc0, 0x80, 0xed, 0xa0, 0x80, 0xfe]),
    'half a byte order mark': Buffer.from([0xff]),
  };
  for (const [name, content] of Object.entries(harmless)) {
    it(`${name} is linted without any output`, () => {
      const files = project({ 'a.ts': content, '.env': content });
      assert.deepEqual(files.run(), { code: 0, stdout: '', stderr: '' });
      assert.deepEqual(files.run('--fix'), { code: 0, stdout: '', stderr: '' });
      assert.deepEqual(files.bytes('a.ts'), Buffer.from(content));
    });
  }

  it('half-typed code keeps its finding', () => {
    const half = bearerCall.slice(0, bearerCall.indexOf(' } }'));
    assert.match(project({ 'a.ts': half }).findings().join(), /^a\.ts:1:\d+ error bearer-auth$/);
  });

  it('a binary script is skipped by name', () => {
    const binary = Buffer.concat([Buffer.from([0, 1, 2, 0xff]), Buffer.from(bearerCall)]);
    const { code, stdout, stderr } = project({ 'a.ts': binary, 'b.ts': cleanCall }).run();
    assert.deepEqual({ code, stdout }, { code: 0, stdout: '' });
    assert.equal(stderr, 'elevenlabs-lint: a.ts was skipped: it is binary.\n');
  });

  it('5 MB of minified code on one line are linted', () => {
    const text = minified(5 * megabyte);
    const column = text.indexOf(bearerCall);
    const [finding, ...others] = project({ 'a.min.js': text }).findings();
    const [plain] = project({ 'a.min.js': bearerCall }).findings();
    const plainColumn = Number(plain?.match(/:1:(\d+)/)?.[1]);
    assert.equal(finding, `a.min.js:1:${column + plainColumn} error bearer-auth`);
    assert.equal(others.length, 0);
  });

  it('a script above 5 MB is skipped by name', () => {
    const files = project({ 'a.min.js': minified(5 * megabyte + 1), 'b.js': bearerCall });
    const { code, stdout, stderr } = files.run('--fix');
    assert.deepEqual({ code, stdout }, { code: 0, stdout: '' });
    assert.equal(stderr, 'elevenlabs-lint: a.min.js was skipped: it is larger than 5 MB.\n');
    assert.equal(files.text('b.js'), cleanCall);
  });

  it('code that is nested too deeply throws nothing, and the other files are linted', () => {
    const nested = `const elevenlabs = '${key}', deep = ${'('.repeat(100_000)}`;
    const { code, stdout, stderr } = project({ 'a.ts': nested, 'b.ts': bearerCall }).run();
    assert.notEqual(code, 0);
    assert.match(stdout, /b\.ts\n.*bearer-auth/);
    assert.ok(!(stdout + stderr).includes(key));
    assert.doesNotMatch(stderr, /\n\s+at /);
  });

  it('output that nobody reads to the end is not a failure', async () => {
    const files = project({ 'a.ts': `${bearerCall}\n`.repeat(3000) });
    const child = spawn(process.execPath, [files.program, '--format', 'json'], { cwd: files.folder });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.stdout.destroy();
    const [code] = await once(child, 'close');
    assert.deepEqual({ code, stderr }, { code: 1, stderr: '' });
  });

  it('exit codes: 0 without an error, 1 with one, 2 with a failure, even if there are errors', () => {
    const files = project({ 'clean.ts': cleanCall, 'bad.ts': bearerCall });
    assert.equal(files.run('clean.ts').code, 0);
    assert.equal(files.run('clean.ts', 'bad.ts').code, 1);
    assert.equal(files.run('--rule', 'bearer-auth:warning').code, 0);
    assert.equal(files.run('clean.ts', 'missing.ts').code, 2);
    assert.equal(files.run('missing.ts', 'bad.ts').code, 2);
  });
});
