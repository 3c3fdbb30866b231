import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { DiagnosisReport } from '../../../src/doctor/diagnosis-report';
import { cleanUp, emptyWorkspace } from '../key-test-support';
import { bearerRequest, expectProblems, paddedEntry, until, workspaceFolder, write } from '../support';

const at = (...path: string[]) => vscode.Uri.joinPath(workspaceFolder(0), ...path);

describe('A workspace in a browser', () => {
  beforeEach(async () => {
    await emptyWorkspace();
    await write(at('.env'), paddedEntry);
    await write(at('src', 'voices.ts'), bearerRequest);
    await write(at('node_modules', 'x', 'a.js'), bearerRequest);
  });
  afterEach(cleanUp);

  it('is linted, with files that nobody has opened', async () => {
    await vscode.commands.executeCommand('elevenlabsLint.lintWorkspace');
    await expectProblems(at('.env'), ['padded-key']);
    await expectProblems(at('src', 'voices.ts'), ['bearer-auth', 'untrimmed-env']);
    await expectProblems(at('node_modules', 'x', 'a.js'), []);
  });

  it('is diagnosed without the environment that only a program has, and the report opens', async () => {
    const report = await vscode.commands.executeCommand<DiagnosisReport>('elevenlabsLint.diagnose', {
      keyTest: false,
    });
    const verdicts = new Map(report.checks.map(({ id, verdict }) => [id, verdict]));
    assert.equal(verdicts.get('headers'), 'problem');
    assert.equal(verdicts.get('shell-variable'), 'unknown');
    await until(() => isShown('ElevenLabs 401 diagnosis'));
  });

  it('has the guide, the pages of the rules and the walkthrough', async () => {
    await vscode.commands.executeCommand('elevenlabsLint.openGuide');
    await until(() => isShown('Preview guide.md'));
    await vscode.commands.executeCommand('elevenlabsLint.openRulePage', 'padded-key');
    await until(() => isShown('Preview padded-key.md'));
    await vscode.commands.executeCommand('elevenlabsLint.openWalkthrough');
    await until(() => isShown('Welcome'));
  });
});

function isShown(label: string): boolean {
  return vscode.window.tabGroups.all.some(({ activeTab }) => activeTab?.label === label);
}
