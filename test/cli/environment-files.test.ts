import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EnvironmentFile } from '../../src/lint/context';
import { folderUri, NodeFiles } from '../../src/node/node-files';
import { Workspace } from '../../src/workspace/workspace';
import { key, temporaryProjects } from './command-line';

describe('the environment files around a linted file', () => {
  const project = temporaryProjects();

  async function around(
    root: string,
    folder: string,
    ...opened: readonly string[]
  ): Promise<readonly EnvironmentFile[]> {
    const workspace = new Workspace(new NodeFiles(opened.map((each) => path.join(root, each))), assert.fail);
    const { context } = await workspace.viewOf(`${folderUri(path.join(root, folder))}/a.ts`, {});
    return context.environment ?? [];
  }

  /** `path: NAME, EMPTY=` for every file that a file in the folder sees. */
  async function seen(root: string, folder: string, ...opened: readonly string[]): Promise<string[]> {
    const files = await around(root, folder, ...(opened.length === 0 ? [''] : opened));
    return files.map(({ uri, variables }) => {
      const names = variables.map(({ name, empty }) => (empty ? `${name}=` : name));
      return `${uri.slice(pathToFileURL(root).href.length + 1)}: ${names.join(', ')}`;
    });
  }

  const files = {
    '.env': 'OUTER=1',
    'a/.env': 'A=1\nEMPTY=\nQUOTED=""\nSPACES="  "\nTWICE=\nTWICE=2',
    'a/.env.example': 'A=',
    'a/b/.env.local': `\uFEFFELEVENLABS_API_KEY=${key}\r\nB=`,
    'a/b/settings.json': 'NO=1',
    'a/b/.env.ts': 'NO=1',
    'a/other/.env': 'NO=1',
  };
  const own = ['a/b/.env.local: ELEVENLABS_API_KEY, B='];
  const above = ['a/.env: A, EMPTY=, QUOTED=, SPACES, TWICE', 'a/.env.example: A='];
  const outer = ['.env: OUTER'];

  it('are the ones up to the working folder', async () => {
    const { folder } = project(files);
    assert.deepEqual(await seen(folder, 'a/b'), [...own, ...above, ...outer]);
    assert.deepEqual(await seen(folder, 'a/b', 'a'), [...own, ...above]);
  });

  it('are the ones up to a folder that is named, if the working folder is elsewhere', async () => {
    const { folder } = project(files);
    assert.deepEqual(await seen(folder, 'a/b', 'a/other', 'a'), [...own, ...above]);
  });

  it('are the ones up to the repository, wherever the command line runs', async () => {
    const { folder } = project({ ...files, 'a/.git/HEAD': '' });
    assert.deepEqual(await seen(folder, 'a/b'), [...own, ...above]);
    assert.deepEqual(await seen(folder, 'a/b', 'a/b'), [...own, ...above]);
  });

  it('are the ones in the folder itself, outside both', async () => {
    const { folder } = project(files);
    assert.deepEqual(await seen(folder, 'a/b', 'a/other'), own);
  });

  it('contain no value', async () => {
    const { folder } = project(files);
    const known = await around(folder, 'a/b', '');
    assert.equal(known.length, 4);
    assert.ok(!JSON.stringify(known).includes('sk_'));
  });

  it('leave out unreadable files', async () => {
    const files = project({ '.env/a.txt': '', '.env.local': 'A=1' });
    files.link('.env.production', 'nowhere');
    assert.deepEqual(await seen(files.folder, '.'), ['.env.local: A']);
    assert.deepEqual(await seen(files.folder, 'missing'), ['.env.local: A']);
  });
});
