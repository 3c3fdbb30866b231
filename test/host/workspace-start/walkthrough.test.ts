import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SecondExtension } from '../second-extension';
import { bearerRequest, curedRequest, pause, read, until, workspaceFolder, write } from '../support';

interface Step {
  readonly id: string;
  readonly completionEvents: readonly string[];
}

const extension = () =>
  vscode.extensions.getExtension('elevenlabs-lint.elevenlabs-lint') ??
  assert.fail('The extension is missing.');

/** The steps that VS Code ticks because of some context keys. */
function tickedBy(contexts: readonly string[]): string[] {
  const [walkthrough] = extension().packageJSON.contributes.walkthroughs as readonly {
    steps: readonly Step[];
  }[];
  assert.ok(walkthrough);
  return walkthrough.steps
    .filter(({ completionEvents }) => contexts.some((key) => completionEvents.includes(`onContext:${key}`)))
    .map(({ id }) => id);
}

describe('The walkthrough', () => {
  const broken: vscode.Uri[] = [];

  before(async () => {
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
      for (const file of await vscode.workspace.findFiles(new vscode.RelativePattern(uri, '**/*.mjs'))) {
        if ((await read(file)) === bearerRequest) broken.push(file);
      }
    }
    broken.push(await write(vscode.Uri.joinPath(workspaceFolder(0), 'broken.mjs'), bearerRequest));
  });

  it('has no tick in a broken workspace, and those of the code once it is fixed', async () => {
    const second = new SecondExtension(extension());
    await second.run('elevenlabsLint.lintWorkspace');
    await second.run('elevenlabsLint.openGuide', 'right-header');
    await pause(0);
    assert.deepEqual(tickedBy(second.contexts), []);
    // The last one was written above; others may be in installed packages, which aren't checked.
    const [last, others] = [broken.at(-1), broken.slice(0, -1)];
    assert.ok(last && others.length > 0);
    for (const file of others) await write(file, curedRequest);
    await second.run('elevenlabsLint.lintWorkspace');
    assert.deepEqual(tickedBy(second.contexts), []);
    await write(last, curedRequest);
    await until(() => tickedBy(second.contexts).length > 0);
    assert.deepEqual(tickedBy(second.contexts), ['rightHeader', 'strayBlanks']);
    second.deactivate();
  });
});
