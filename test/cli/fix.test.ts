import assert from 'node:assert/strict';
import fs from 'node:fs';
import { bearerCall, capitalCall, cleanCall, key, temporaryProjects } from './command-line';

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const utf16le = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
const utf16be = (text: string) => utf16le(text).swap16();

describe('--fix on the command line', () => {
  const project = temporaryProjects();

  const stored: Record<string, (call: string) => Buffer> = {
    'line feeds': (call) => utf8(`// é 😀\n${call}\n`),
    CRLF: (call) => utf8(`// a\r\n\r\n${call}\r\n`),
    'lone CR': (call) => utf8(`// a\r\r${call}\r// b`),
    'mixed line breaks': (call) => utf8(`// a\r\n\n\r${call}\n\r\n// b\u2028${call}\n`),
    'no final line break': (call) => utf8(call),
    'a byte order mark': (call) => utf8(`\uFEFF${call}\n`),
    'two byte order marks': (call) => utf8(`\uFEFF\uFEFF${call}\n`),
    'UTF-16, little endian': (call) => utf16le(`// é 😀 \ud800\r\n${call}\n`),
    'UTF-16, big endian': (call) => utf16be(`// é 😀\n${call}\n`),
  };
  for (const [name, bytes] of Object.entries(stored)) {
    it(`${name}: only the call changes`, () => {
      const files = project({ 'a.js': bytes(bearerCall) });
      assert.deepEqual(files.run('--fix'), { code: 0, stdout: '', stderr: '' });
      assert.deepEqual(files.bytes('a.js'), bytes(cleanCall));
    });
  }

  const places: Record<string, { bytes: Buffer; place: string }> = {
    'a byte order mark is not a column': { bytes: utf8(`\uFEFF${bearerCall}`), place: 'a.js:1' },
    'CRLF is one line break': { bytes: utf8(`\r\n\r\n${bearerCall}`), place: 'a.js:3' },
    'a lone CR is a line break': { bytes: utf8(`\r\r${bearerCall}`), place: 'a.js:3' },
    'U+2028 is not a line break': { bytes: utf8(`/*\u2028*/ \n${bearerCall}`), place: 'a.js:2' },
    'UTF-16 counts as text': { bytes: utf16be(`\n\n\n${bearerCall}`), place: 'a.js:4' },
  };
  for (const [name, { bytes, place }] of Object.entries(places)) {
    it(`${name} in the places of findings`, () => {
      const [finding, ...others] = project({ 'a.js': bytes }).findings();
      const [plain] = project({ 'a.js': bearerCall }).findings();
      assert.equal(finding, plain?.replace('a.js:1', place));
      assert.equal(others.length, 0);
    });
  }

  it('reports what remains, and changes nothing when run again', () => {
    const files = project({
      'a.js': `${bearerCall}\n// elevenlabs-lint-disable-next-line header-case\n${capitalCall}\n`,
      'b.js': bearerCall.replace('key', 'process.env.ELEVENLABS_API_KEY'),
      '.env': `ELEVENLABS_API_KEY="${key} "\n`,
    });
    const first = files.run('--fix');
    const contents = ['a.js', 'b.js', '.env'].map((name) => files.text(name));
    const second = files.run('--fix');
    assert.deepEqual(second, first);
    assert.deepEqual(
      ['a.js', 'b.js', '.env'].map((name) => files.text(name)),
      contents,
    );
    assert.equal(files.text('.env'), `ELEVENLABS_API_KEY="${key}"\n`);
    assert.ok(files.text('a.js').includes(capitalCall));
    assert.equal(
      files.results().flatMap(({ messages }) => messages.filter((message) => message.fix)).length,
      0,
    );
  });

  it('does not touch a file without a safe fix', () => {
    const files = project({ 'a.js': cleanCall, 'b.js': '' });
    const before = ['a.js', 'b.js'].map((name) => fs.statSync(files.pathOf(name)));
    files.run('--fix');
    const after = ['a.js', 'b.js'].map((name) => fs.statSync(files.pathOf(name)));
    assert.deepEqual(
      after.map(({ ino, mtimeMs }) => [ino, mtimeMs]),
      before.map(({ ino, mtimeMs }) => [ino, mtimeMs]),
    );
  });

  it('respects disabled rules and excluded files', () => {
    const files = project({
      'a.js': bearerCall,
      'b.js': bearerCall,
      'package.json': '{"elevenlabsLint":{"exclude":["b.js"]}}',
    });
    files.run('--fix', '--rule', 'bearer-auth:off');
    assert.equal(files.text('a.js'), bearerCall);
    files.run('--fix');
    assert.deepEqual([files.text('a.js'), files.text('b.js')], [cleanCall, bearerCall]);
  });

  it("lints bytes that aren't UTF-8, and doesn't write them", () => {
    const bytes = Buffer.concat([utf8('// caf'), Buffer.from([0xe9]), utf8(`\n${bearerCall}\n`)]);
    const files = project({ 'a.js': bytes, 'b.js': bearerCall });
    const { code, stdout, stderr } = files.run('--fix');
    assert.equal(code, 1);
    assert.match(stdout, /a\.js\n +2:\d+ +error/);
    assert.match(stderr, /^elevenlabs-lint: a\.js wasn't fixed: [^\n]+\.\n$/);
    assert.deepEqual(files.bytes('a.js'), bytes);
    assert.equal(files.text('b.js'), cleanCall);
  });

  it('says nothing about such bytes if there is nothing to fix', () => {
    const files = project({ 'a.js': Buffer.concat([utf8(cleanCall), Buffer.from([0xff])]) });
    assert.deepEqual(files.run('--fix'), { code: 0, stdout: '', stderr: '' });
  });

  it('does not write UTF-16 with half a code unit', () => {
    const bytes = Buffer.concat([utf16le(bearerCall), Buffer.from([0x0a])]);
    const files = project({ 'a.js': bytes });
    assert.equal(files.run('--fix').code, 1);
    assert.deepEqual(files.bytes('a.js'), bytes);
  });

  it('keeps the mode of the file and leaves no other file', () => {
    const files = project({ 'bin/a.js': bearerCall });
    fs.chmodSync(files.pathOf('bin/a.js'), 0o751);
    files.run('--fix');
    assert.equal(fs.statSync(files.pathOf('bin/a.js')).mode & 0o7777, 0o751);
    assert.deepEqual(fs.readdirSync(files.pathOf('bin')), ['a.js']);
    assert.equal(files.text('bin/a.js'), cleanCall);
  });

  it('does not write through a link to a file outside of the linted folders', () => {
    const files = project({ 'app/empty.txt': '', 'elsewhere/a.js': bearerCall });
    files.link('app/a.js', '../elsewhere/a.js');
    files.link('app/b.js', '../elsewhere/a.js');
    const { code, stderr } = files.runWith({ folder: 'app' }, '--fix');
    assert.equal(code, 2);
    assert.match(stderr, /Can't write a\.js: it is a link to a file outside of the linted folders\./);
    assert.equal(files.text('elsewhere/a.js'), bearerCall);
  });

  it('fixes a file whose name has no room for a suffix', () => {
    const name = `${'a'.repeat(252)}.js`;
    const files = project({ [name]: bearerCall });
    assert.equal(files.run('--fix').code, 0);
    assert.equal(files.text(name), cleanCall);
  });

  it('writes through a link and keeps other names of the file', () => {
    const files = project({ 'a.js': bearerCall });
    files.link('linked/a.js', '../a.js');
    fs.linkSync(files.pathOf('a.js'), files.pathOf('other.js'));
    files.run('--fix', 'linked/a.js');
    assert.ok(fs.lstatSync(files.pathOf('linked/a.js')).isSymbolicLink());
    assert.deepEqual([files.text('a.js'), files.text('other.js')], [cleanCall, cleanCall]);
  });
});
