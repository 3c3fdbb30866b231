import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { threadsWorth } from '../../src/cli/threads/thread-count';
import { bearerCall, capitalCall, cleanCall, key, type Project, temporaryProjects } from './command-line';

/** Files of all kinds, many of which import the same module. */
function manyFiles(): Record<string, string | Uint8Array> {
  const texts = [
    bearerCall,
    capitalCall,
    cleanCall,
    'const a = 1;',
    `export const elevenLabs = { apiKey: '${key}' };`,
    "import { base } from '../base';\nfetch(base + '/voices', { headers: { 'xi-api-key': process.env.ELEVENLABS_KEY } });",
  ];
  return {
    'package.json': '{ "elevenlabsLint": { "unknown": 1 } }',
    'base.ts': "export const base = 'https://api.elevenlabs.io/v1';",
    '.env': 'ELEVENLABS_API_KEY=\n',
    'binary.ts': `\0${bearerCall}`,
    'f3/nested.ts': `const elevenlabs = '${key}', deep = ${'('.repeat(100_000)}`,
    'f4/nested.ts': `const elevenlabs = '${key}', deep = ${'['.repeat(100_000)}`,
    ...Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`f${at % 7}/${at}.ts`, `${texts[at % texts.length]}\n`]),
    ),
  };
}

/** A module that makes every further thread fail, with a key in the error. */
const failing = {
  throws: `throw new Error('${key}');`,
  exits: 'process.exit(3);',
};

describe('Several threads', () => {
  const project = temporaryProjects();

  function tree(): Project {
    const files = project(manyFiles());
    files.link('f5/nothing.ts', 'nowhere');
    return files;
  }

  for (const format of ['stylish', 'json']) {
    it(`print the same as one thread, failures and notes too, as ${format}`, () => {
      const files = tree();
      const one = files.run('--threads', '1', '--format', format);
      assert.equal(one.code, 2);
      assert.match(one.stderr, /binary\.ts[\s\S]*nested/);
      for (const threads of ['2', '5', '200']) {
        assert.deepEqual(files.run('--threads', threads, '--format', format), one);
      }
    });
  }

  it('fill and use the cache', () => {
    const files = tree();
    // A file with a note is never in the cache.
    for (const name of ['f3/nested.ts', 'f4/nested.ts']) fs.rmSync(files.pathOf(name));
    const plain = files.run();
    assert.deepEqual(files.run('--cache', '--threads', '3'), plain);
    for (const threads of ['1', '3']) {
      const { parts, ...again } = files.runTraced('--cache', '--threads', threads);
      assert.deepEqual(again, plain);
      assert.ok(!parts.includes('typescript-parser'));
    }
  });

  it('fix like one thread', () => {
    const [one, several] = [tree(), tree()];
    const outcome = several.run('--fix', '--threads', '3');
    const replaced = { ...outcome, stdout: outcome.stdout.replaceAll(several.folder, one.folder) };
    assert.deepEqual(replaced, one.run('--fix', '--threads', '1'));
    for (const name of Object.keys(manyFiles())) assert.deepEqual(several.bytes(name), one.bytes(name));
  });

  for (const [how, code] of Object.entries(failing)) {
    it(`are a failure that shows no key, if one of them ${how}`, () => {
      const files = tree();
      const script = path.join(path.dirname(files.program), 'fail.js');
      fs.writeFileSync(script, `if (!require('worker_threads').isMainThread) { ${code} }`);
      const outcome = files.runWith({ env: { NODE_OPTIONS: `--require=${script}` } }, '--threads', '2');
      assert.equal(outcome.code, 2);
      assert.match(outcome.stderr, /A thread stopped because of an internal error \([\w ]+\)/);
      assert.ok(!(outcome.stdout + outcome.stderr).includes(key));
      assert.doesNotMatch(outcome.stderr, /\n\s+at /);
    });
  }

  it('end with the run when it is interrupted, and leave a cache that works', async () => {
    const files = tree();
    files.run('--cache');
    files.write('f0/0.ts', `${cleanCall} // changed`);
    const child = spawn(process.execPath, [files.program, '--cache', '--threads', '2'], {
      cwd: files.folder,
    });
    child.kill('SIGINT');
    const [code, signal] = await once(child, 'close');
    assert.deepEqual({ code, signal }, { code: null, signal: 'SIGINT' });
    assert.deepEqual(files.run('--cache', '--threads', '2'), files.run());
  });

  it('pay only for very many scripts', () => {
    assert.equal(threadsWorth(1, 1000), 1);
    assert.equal(threadsWorth(400, 4_000_000), 1);
    assert.ok(threadsWorth(1_000_000, 1_000_000_000) >= 1);
  });
});
