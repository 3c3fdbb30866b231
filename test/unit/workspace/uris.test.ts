import assert from 'node:assert/strict';
import { folderOf, foldersUpwards, isWithin, pathOf, relativePath } from '../../../src/workspace/uris';

describe('URIs of files and folders', () => {
  const upwards: Record<string, readonly string[]> = {
    'file:///a/b/c.ts': ['file:///a/b', 'file:///a', 'file://'],
    'file:///c.ts': ['file://'],
    'file:///c%3A/a/c.ts': ['file:///c%3A/a', 'file:///c%3A', 'file://'],
    'file://server/share/c.ts': ['file://server/share', 'file://server'],
    'vscode-vfs://github/owner/name/c.ts': [
      'vscode-vfs://github/owner/name',
      'vscode-vfs://github/owner',
      'vscode-vfs://github',
    ],
    'memfs:/project/c.ts': ['memfs:/project', 'memfs:'],
  };
  for (const [file, folders] of Object.entries(upwards)) {
    it(`${file} is in ${folders.length} folders`, () => {
      assert.deepEqual(foldersUpwards(folderOf(file)), folders);
    });
  }

  it('end at a root, both included', () => {
    assert.deepEqual(foldersUpwards('file:///a/b/c', 'file:///a/b'), ['file:///a/b/c', 'file:///a/b']);
    assert.deepEqual(foldersUpwards('file:///a', 'file:///a'), ['file:///a']);
  });

  it('print paths as people write them', () => {
    assert.equal(pathOf('file:///a%20b/%5Bid%5D/c%2520.ts'), '/a b/[id]/c%20.ts');
    assert.equal(pathOf('file:///a/100%.ts'), '/a/100%.ts');
    assert.equal(pathOf('file://'), '');
    assert.equal(relativePath('file:///a%20b', 'file:///a%20b/c%20d/e.ts'), 'c d/e.ts');
    assert.equal(relativePath('file://', 'file:///e.ts'), 'e.ts');
  });

  it('distinguish what is in a folder from what only starts like it', () => {
    assert.ok(isWithin('file:///a', 'file:///a') && isWithin('file:///a/b', 'file:///a'));
    assert.ok(!isWithin('file:///ab', 'file:///a') && !isWithin('file:///', 'file:///a'));
  });
});
