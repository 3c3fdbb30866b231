import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { EnvironmentFiles } from '../../src/cli/environment-files';
import { key, temporaryProjects } from './command-line';

describe('the environment files around a linted file', () => {
  const project = temporaryProjects();

  /** `path: NAME, EMPTY=` for every file that is seen from the folder. */
  function seen(root: string, folder: string, workingFolder = ''): string[] {
    const files = new EnvironmentFiles(path.join(root, workingFolder)).seenFrom(path.join(root, folder));
    return files.map(({ uri, variables }) => {
      const names = variables.map(({ name, empty }) => (empty ? `${name}=` : name));
      return `${uri.slice(pathToFileURL(root).href.length + 1)}: ${names.join(', ')}`;
    });
  }

  const files = {
    '.env': 'OUTER=1',
    'a/.env': 'A=1\nEMPTY=\nQUOTED=""\nBLANK="  "\nTWICE=\nTWICE=2',
    'a/.env.example': 'A=',
    'a/b/.env.local': `\uFEFFELEVENLABS_API_KEY=${key}\r\nB=`,
    'a/b/settings.json': 'NO=1',
    'a/b/.env.ts': 'NO=1',
    'a/other/.env': 'NO=1',
  };
  const own = ['a/b/.env.local: ELEVENLABS_API_KEY, B='];
  const above = ['a/.env: A, EMPTY=, QUOTED=, BLANK, TWICE', 'a/.env.example: A='];
  const outer = ['.env: OUTER'];

  it('are those up to the working folder', () => {
    const { folder } = project(files);
    assert.deepEqual(seen(folder, 'a/b'), [...own, ...above, ...outer]);
    assert.deepEqual(seen(folder, 'a/b', 'a'), [...own, ...above]);
  });

  it('are those up to the repository, wherever the command line runs', () => {
    const { folder } = project({ ...files, 'a/.git/HEAD': '' });
    assert.deepEqual(seen(folder, 'a/b'), [...own, ...above]);
    assert.deepEqual(seen(folder, 'a/b', 'a/b'), [...own, ...above]);
  });

  it('are those of the folder itself outside of both', () => {
    const { folder } = project(files);
    assert.deepEqual(seen(folder, 'a/b', 'a/other'), own);
  });

  it('hold no value', () => {
    const { folder } = project(files);
    const known = new EnvironmentFiles(folder).seenFrom(path.join(folder, 'a/b'));
    assert.ok(!JSON.stringify(known).includes('sk_'));
  });

  it('leave out what cannot be read', () => {
    const files = project({ '.env/a.txt': '', '.env.local': 'A=1' });
    files.link('.env.production', 'nowhere');
    assert.deepEqual(seen(files.folder, '.'), ['.env.local: A']);
    assert.deepEqual(seen(files.folder, 'missing'), ['.env.local: A']);
  });
});
