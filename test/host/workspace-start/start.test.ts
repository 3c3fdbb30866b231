import assert from 'node:assert/strict';
import fs from 'node:fs';
import * as vscode from 'vscode';
import {
  bearerRequest,
  curedRequest,
  expectProblems,
  ids,
  withSettings,
  workspaceFolder,
  write,
} from '../support';

const both = ['bearer-auth', 'untrimmed-env'];
const inFirst = (name: string) => vscode.Uri.joinPath(workspaceFolder(0), name);
const inSecond = (name: string) => vscode.Uri.joinPath(workspaceFolder(1), name);

describe('Soon after the start, without a command', () => {
  it('the problems of files that nobody has opened are there', async () => {
    await expectProblems(inFirst('src/closed.mjs'), both);
    assert.deepEqual(
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs),
      [],
    );
  });

  it('not those in a folder with elevenlabsLint.workspaceLint: onCommand', () => {
    assert.deepEqual(ids(inSecond('closed.mjs')), []);
  });
});

describe('After that, problems follow on disk', () => {
  it('a file that is created, changed or deleted', async () => {
    const file = inFirst('src/new.mjs');
    fs.writeFileSync(file.fsPath, bearerRequest);
    await expectProblems(file, both);
    fs.writeFileSync(file.fsPath, curedRequest);
    await expectProblems(file, []);
    fs.writeFileSync(file.fsPath, bearerRequest);
    await expectProblems(file, both);
    fs.rmSync(file.fsPath);
    await expectProblems(file, []);
  });

  it('not installed packages, nor a folder that waits for the command', async () => {
    await write(inFirst('node_modules/a/index.mjs'), bearerRequest);
    await write(inSecond('new.mjs'), bearerRequest);
    await write(inFirst('src/last.mjs'), bearerRequest);
    await expectProblems(inFirst('src/last.mjs'), both);
    assert.deepEqual(ids(inFirst('node_modules/a/index.mjs')), []);
    assert.deepEqual(ids(inSecond('new.mjs')), []);
  });

  it('the setting', async () => {
    await withSettings({ 'elevenlabsLint.workspaceLint': 'onCommand' }, async () => {
      await expectProblems(inFirst('src/closed.mjs'), []);
    });
    await expectProblems(inFirst('src/closed.mjs'), both);
    await withSettings({ 'elevenlabsLint.enable': false }, async () => {
      await expectProblems(inFirst('src/closed.mjs'), []);
    });
    await expectProblems(inFirst('src/closed.mjs'), both);
  });
});

describe('The command', () => {
  it('checks every folder, and from then on follows all of them', async () => {
    await vscode.commands.executeCommand('elevenlabsLint.lintWorkspace');
    await expectProblems(inSecond('closed.mjs'), both);
    await write(inSecond('new.mjs'), curedRequest);
    await expectProblems(inSecond('new.mjs'), []);
  });
});
