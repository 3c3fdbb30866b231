import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  bearerRequest,
  closeEditors,
  curedRequest,
  expectProblems,
  ids,
  newFolder,
  openNew,
  setText,
  settled,
  show,
  withoutWorkspaceLint,
  withSettings,
  workspaceFolder,
  write,
} from '../support';

describe('Diagnostics of a document', () => {
  afterEach(closeEditors);

  it('go when it is closed, unless the whole workspace is checked', async () => {
    const document = await openNew('closed.ts', bearerRequest);
    await withSettings(withoutWorkspaceLint, async () => {
      await expectProblems(document.uri, ['bearer-auth', 'untrimmed-env']);
      await closeEditors();
      await expectProblems(document.uri, []);
    });
    await expectProblems(document.uri, ['bearer-auth', 'untrimmed-env']);
  });

  it("don't come back when it is closed right after typing", async () => {
    // Beside the workspace, because files in it are also checked on disk.
    const folder = newFolder(vscode.Uri.joinPath(workspaceFolder(0), '..'));
    const file = await write(vscode.Uri.joinPath(folder, 'quick.ts'), bearerRequest);
    for (let round = 0; round < 10; round++) {
      await setText(await show(file), `${bearerRequest}\n`);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await settled();
      await expectProblems(file, []);
    }
  });

  it('go when it is deleted', async () => {
    const document = await openNew('deleted.ts', bearerRequest);
    await expectProblems(document.uri, ['bearer-auth', 'untrimmed-env']);
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(document.uri);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await expectProblems(document.uri, []);
  });

  it('move along when it is renamed', async () => {
    const document = await openNew('old.ts', bearerRequest);
    await expectProblems(document.uri, ['bearer-auth', 'untrimmed-env']);
    const renamed = vscode.Uri.joinPath(document.uri, '..', 'new.ts');
    await rename(document.uri, renamed);
    await expectProblems(document.uri, []);
    await expectProblems(renamed, ['bearer-auth', 'untrimmed-env']);
  });

  it('move along when its folder is renamed', async () => {
    const folder = newFolder();
    const file = await write(vscode.Uri.joinPath(folder, 'inside', 'a.ts'), bearerRequest);
    await show(file);
    await expectProblems(file, ['bearer-auth', 'untrimmed-env']);
    await rename(vscode.Uri.joinPath(folder, 'inside'), vscode.Uri.joinPath(folder, 'moved'));
    await expectProblems(file, []);
    await expectProblems(vscode.Uri.joinPath(folder, 'moved', 'a.ts'), ['bearer-auth', 'untrimmed-env']);
  });

  it('follow its language when it is renamed to another kind', async () => {
    const document = await openNew('was.ts', bearerRequest);
    await expectProblems(document.uri, ['bearer-auth', 'untrimmed-env']);
    const renamed = vscode.Uri.joinPath(document.uri, '..', 'is.md');
    await rename(document.uri, renamed);
    await settled();
    await expectProblems(document.uri, []);
    await expectProblems(renamed, []);
  });

  it('never apply to an older text', async () => {
    const document = await openNew('fast.ts', curedRequest);
    const seen = new Set<string>();
    // On a busy machine a wrong text can last long enough to be linted. VS Code then reports that after the next edit.
    let mayHaveBeenLinted = false;
    const listener = vscode.languages.onDidChangeDiagnostics(() => {
      const isWrong = document.getText().includes('Authorization');
      if (!isWrong && !mayHaveBeenLinted && ids(document.uri).length > 0) seen.add(ids(document.uri).join());
    });
    for (let round = 0; round < 10; round++) {
      const start = performance.now();
      await setText(document, bearerRequest);
      await setText(document, curedRequest);
      mayHaveBeenLinted ||= performance.now() - start >= shortestWait;
    }
    await settled();
    listener.dispose();
    await expectProblems(document.uri, []);
    assert.deepEqual([...seen], []);
  });
});

/** How long a text lasts at least before it is linted, in milliseconds. */
const shortestWait = 20;

async function rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to);
  assert.ok(await vscode.workspace.applyEdit(edit));
}
