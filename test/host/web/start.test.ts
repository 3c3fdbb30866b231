import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { memoryScheme } from '../../vscode/web/memory-folder';
import { until, workspaceFolder } from '../support';

describe('In a browser', () => {
  it('the extension starts in a web worker, on a folder that is on no disk', async () => {
    assert.equal(vscode.env.uiKind, vscode.UIKind.Web);
    assert.equal(typeof process, 'undefined');
    assert.equal(workspaceFolder(0).scheme, memoryScheme);
    await until(() => vscode.extensions.getExtension('elevenlabs-lint.elevenlabs-lint')?.isActive === true);
  });

  it('all its commands are there', async () => {
    const { packageJSON } = vscode.extensions.getExtension('elevenlabs-lint.elevenlabs-lint') ?? {};
    const names = packageJSON.contributes.commands.map(({ command }: { command: string }) => command);
    const registered = await vscode.commands.getCommands(true);
    assert.deepEqual(
      names.filter((name: string) => !registered.includes(name)),
      [],
    );
  });
});
