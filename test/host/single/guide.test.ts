import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openNew, paddedEntry, until } from '../support';

const markdown = 'vscode.markdown-language-features';

describe('The guide', () => {
  afterEach(closeEditors);

  it('opens beside the code, as a preview', async () => {
    await openNew('.env', paddedEntry);
    await vscode.commands.executeCommand('elevenlabsLint.openGuide', 'stray-blanks');
    await until(() => pages().length === 1);
    assert.ok(vscode.extensions.getExtension(markdown), 'the preview is of VS Code itself');
    const [page] = pages();
    assert.equal(page?.group.viewColumn, vscode.ViewColumn.Two);
    assert.ok(vscode.window.tabGroups.all[0]?.tabs.some(({ label }) => label === '.env'));
  });

  it('opens at its start from the palette, and at another section in the same tab', async () => {
    await openNew('.env', paddedEntry);
    for (const parameters of [[], ['why'], ['imprecise'], ['no such section'], [401]]) {
      await vscode.commands.executeCommand('elevenlabsLint.openGuide', ...parameters);
      await until(() => pages().length === 1 && pages()[0]?.group.viewColumn === vscode.ViewColumn.Two);
    }
  });

  it('opens the walkthrough', async () => {
    await vscode.commands.executeCommand('elevenlabsLint.openWalkthrough');
    await until(() => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(isWalkthrough)));
  });
});

/** The open previews of the guide. */
function pages(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input, label }) => input instanceof vscode.TabInputWebview && label.includes('guide.md'));
}

function isWalkthrough({ label }: vscode.Tab): boolean {
  return label === 'Welcome';
}
