import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { environmentFileGlobs, inAnyFolder } from '../../../src/lint/documents/file-globs';
import { environmentFileNames } from '../../unit/environment-file-names';
import { newFolder, pause, until, write } from '../support';

describe('The globs of environment files', () => {
  const names = [...environmentFileNames.loaded, ...environmentFileNames.template].filter(
    (name) => !/[\\/]/.test(name),
  );
  const others = ['environment.ts', '.envrc', 'README.md'];

  it('let VS Code find each file, and notice new ones', async () => {
    const noticed = new Set<string>();
    const { app, watcher } = await watchedFolder(noticed);
    const isProbe = (name: string) => name.startsWith('.env.probe');
    for (const name of [...others, ...names]) await write(vscode.Uri.joinPath(app, name), '');
    const seen = () => [...noticed].filter((name) => !isProbe(name));
    await until(() => seen().length >= names.length);
    const found = (await vscode.workspace.findFiles(globsIn(app)))
      .map(nameOf)
      .filter((name) => !isProbe(name));
    assert.deepEqual(seen().sort(), [...names].sort());
    assert.deepEqual(found.sort(), [...names].sort());
    watcher.dispose();
  });
});

/**
 * A folder in which VS Code notices new files. VS Code never watches a folder that is created before the watch on
 * its parent is set up, and a watcher may miss what happens while it starts, so folders are tried until one works.
 */
async function watchedFolder(noticed: Set<string>): Promise<{ app: vscode.Uri; watcher: vscode.Disposable }> {
  for (;;) {
    const app = vscode.Uri.joinPath(newFolder(), 'app');
    const files = vscode.workspace.createFileSystemWatcher(globsIn(app));
    const watcher = vscode.Disposable.from(
      files,
      files.onDidCreate((file) => noticed.add(nameOf(file))),
    );
    for (let probe = 0; probe < 20; probe++) {
      await write(vscode.Uri.joinPath(app, `.env.probe${probe}`), '');
      await pause(100);
      if (noticed.size > 0) return { app, watcher };
    }
    watcher.dispose();
  }
}

function globsIn(app: vscode.Uri): vscode.RelativePattern {
  return new vscode.RelativePattern(vscode.Uri.joinPath(app, '..'), inAnyFolder(environmentFileGlobs));
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
