import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { madeUpKeys } from '../../made-up-keys';
import { given } from '../../vscode/web/driver';
import { cleanUp, emptyWorkspace, environmentFile, testFirst } from '../key-test-support';
import { closeEditors, expectProblems, openNew, paddedEntry, problems, write } from '../support';

describe('In a German browser', () => {
  before(emptyWorkspace);
  afterEach(closeEditors);

  it('VS Code speaks German to extensions', () => assert.equal(vscode.env.language, 'de'));

  it('problems and their fixes are German', async () => {
    const { uri } = await openNew('.env', paddedEntry);
    await expectProblems(uri, ['padded-key']);
    assert.match(problems(uri)[0]?.message ?? '', /Leerzeichen/);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(0, 0, 0, 0),
      vscode.CodeActionKind.SourceFixAll.value,
    );
    assert.match(actions.map(({ title }) => title).join(), /in dieser Datei beheben/);
  });

  it('a key test that the browser forbids says so in German', async () => {
    await write(environmentFile(), `ELEVENLABS_API_KEY=${madeUpKeys.accepted}\n`);
    assert.equal(await testFirst(given().closedApi), 'not-reachable, browser');
    await cleanUp();
  });
});
