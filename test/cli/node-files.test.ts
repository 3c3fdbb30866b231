import assert from 'node:assert/strict';
import { folderUri, NodeFiles, uriOfEntry } from '../../src/node/node-files';
import { temporaryProjects } from './command-line';

describe("Node's file system for the command line", () => {
  const project = temporaryProjects();

  const names = [
    'a.ts',
    '.env',
    '@scope',
    '[id].tsx',
    '(group)',
    'a b',
    'ä',
    '100%',
    '%41',
    'a#b?c',
    'a\\b',
    'x{y}',
    "it's",
    '~',
    'a:b',
  ];
  for (const folder of ['/', '/home/me', '/with space/ä']) {
    for (const name of names) {
      it(`spells the URI of ${name} in ${folder} as Node does`, () => {
        const path = folder === '/' ? `/${name}` : `${folder}/${name}`;
        assert.equal(uriOfEntry({ path: folder, uri: folderUri(folder) }, name), folderUri(path));
      });
    }
  }

  it('gives the same answers about a folder that was listed', async () => {
    const tree = project({ 'a/package.json': '{}', 'a/b/.gitignore': 'x', 'a/b/c.ts': '' });
    const [listed, asked] = [new NodeFiles([tree.folder]), new NodeFiles([tree.folder])];
    for (const name of ['.', 'a', 'a/b']) {
      const folder = { path: tree.pathOf(name), uri: folderUri(tree.pathOf(name)) };
      listed.list(folder);
      for (const each of ['package.json', '.gitignore', '.git', 'c.ts']) {
        const uri = uriOfEntry(folder, each);
        assert.equal(await listed.readText(uri), await asked.readText(uri));
        assert.equal(await listed.kindOf(uri), await asked.kindOf(uri));
      }
    }
  });
});
