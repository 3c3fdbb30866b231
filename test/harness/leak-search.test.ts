import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { collectMadeUpKeys, findLeaks, textsIn } from '../runner/leak-search';
import { temporaryFolder } from '../vscode/temporary-folder';

const key = `sk_${'0a'.repeat(24)}`;
const legacyKey = '1b'.repeat(16);

describe('The search for leaked keys', () => {
  it('finds a whole key in a text, and names the place but not the key', () => {
    const leaks = findLeaks(
      [key],
      [
        { name: 'the log', text: `Error: ${key} was rejected` },
        { name: 'the answer', text: `sk_…${key.slice(-4)} was rejected` },
      ],
    );
    assert.deepEqual(leaks, [{ place: 'the log', keyEnd: '0a0a' }]);
  });

  it('looks for every key in the sources', () => {
    const folder = temporaryFolder();
    fs.mkdirSync(path.join(folder, 'fixtures'));
    fs.writeFileSync(path.join(folder, 'a.test.ts'), `const key = '${key}'; const digest = '0b';`);
    fs.writeFileSync(path.join(folder, 'fixtures/.env'), `ELEVENLABS_API_KEY=${legacyKey}\n`);
    assert.deepEqual(collectMadeUpKeys([folder]).sort(), [legacyKey, key]);
  });

  it('reads every file of a run, at any depth', () => {
    const folder = temporaryFolder();
    fs.mkdirSync(path.join(folder, 'logs/exthost1'), { recursive: true });
    fs.writeFileSync(path.join(folder, 'logs/exthost1/ElevenLabs Lint.log'), `sent ${key}`);
    assert.deepEqual(findLeaks([key], textsIn(folder)), [
      { place: path.join('logs/exthost1/ElevenLabs Lint.log'), keyEnd: '0a0a' },
    ]);
  });
});
