import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  actionsAt,
  apply,
  bearerRequest,
  closeEditors,
  curedEntry,
  expectProblems,
  newFolder,
  openNew,
  paddedEntry,
  workspaceFolder,
  write,
} from '../support';

describe('A restricted folder', () => {
  afterEach(closeEditors);

  it("isn't trusted", () => assert.equal(vscode.workspace.isTrusted, false));

  it('is linted, with the settings of its package.json', async () => {
    const document = await openNew('request.ts', bearerRequest);
    await expectProblems(document.uri, ['bearer-auth']);
  });

  it('can be fixed', async () => {
    const document = await openNew('.env', paddedEntry);
    await expectProblems(document.uri, ['padded-key']);
    const everywhere = new vscode.Range(0, 0, 0, 0);
    const actions = await actionsAt(document, everywhere, vscode.CodeActionKind.SourceFixAll);
    await apply(actions, 'Fix all ElevenLabs problems in this file');
    assert.equal(document.getText(), curedEntry);
  });

  it('can be linted as a whole', async () => {
    const file = await write(vscode.Uri.joinPath(newFolder(), 'closed.ts'), bearerRequest);
    await vscode.commands.executeCommand('elevenlabsLint.lintWorkspace');
    await expectProblems(file, ['bearer-auth']);
  });

  it('is linted as a whole without a command too, because that runs none of its code', async () => {
    const file = await write(vscode.Uri.joinPath(workspaceFolder(0), 'closed-too.ts'), bearerRequest);
    await expectProblems(file, ['bearer-auth']);
    await vscode.workspace.fs.delete(file);
    await expectProblems(file, []);
  });

  it('has the commands', async () => {
    const commands = await vscode.commands.getCommands(true);
    assert.ok(commands.includes('elevenlabsLint.testKey'));
  });

  it("can't set the API that receives keys", () => {
    assert.equal(vscode.workspace.getConfiguration('elevenlabsLint').get('apiBaseUrl'), '');
  });
});
