import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { environmentFileGlobs, inAnyFolder } from '../../../src/lint/documents/file-globs';
import { environmentFileNames } from '../../unit/environment-file-names';
import { newFolder, until, write } from '../support';

describe('The globs of environment files', () => {
  const names = [...environmentFileNames.loaded, ...environmentFileNames.template].filter(
    (name) => !/[\\/]/.test(name),
  );
  const others = ['environment.ts', '.envrc', 'README.md'];

  it('let VS Code find each file, and notice new ones', async () => {
    const folder = newFolder();
    const pattern = new vscode.RelativePattern(folder, inAnyFolder(environmentFileGlobs));
    const noticed = new Set<string>();
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const listener = watcher.onDidCreate((file) => noticed.add(nameOf(file)));
    const app = vscode.Uri.joinPath(folder, 'app');
    // A watcher that has just been created may miss what happens first, so files are written until it notices one.
    let probes = 0;
    await until(async () => {
      await write(vscode.Uri.joinPath(app, `.env.probe${probes++}`), '');
      return noticed.size > 0;
    });
    const isProbe = (name: string) => name.startsWith('.env.probe');
    for (const name of [...others, ...names]) await write(vscode.Uri.joinPath(app, name), '');
    const seen = () => [...noticed].filter((name) => !isProbe(name));
    await until(() => seen().length >= names.length);
    const found = (await vscode.workspace.findFiles(pattern)).map(nameOf).filter((name) => !isProbe(name));
    assert.deepEqual(seen().sort(), [...names].sort());
    assert.deepEqual(found.sort(), [...names].sort());
    vscode.Disposable.from(listener, watcher).dispose();
  });
});

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
