import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type StandInApi, startStandInApi } from '../api/stand-in-api';
import { closeEditors, logText, until, withSettings, workspaceFolder } from './support';

export const testKeyCommand = 'elevenlabsLint.testKey';
export const environmentFile = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(0), '.env');

/**
 * Gives the suite that calls it a stand-in API of its own, and an empty workspace without editors and notifications
 * for each of its tests.
 */
export function useStandInApi(): () => StandInApi {
  let api: StandInApi | undefined;
  const started = () => api ?? assert.fail('The stand-in API is not started yet.');
  before(async () => {
    api = await startStandInApi();
    await emptyWorkspace();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeEditors();
    await emptyWorkspace();
    started().forget();
  });
  after(() => started().close());
  return started;
}

/** Tests the first key that is offered; gives what the log says of the outcome. */
export async function testFirst(apiBaseUrl: string): Promise<string> {
  return (await outcomesOf(1, () => acceptFirst(apiBaseUrl))).join();
}

/** Does the same where no key is offered; gives the outcomes that should not be there. */
export async function testWithoutKeys(apiBaseUrl: string): Promise<string[]> {
  return outcomesOf(0, () => acceptFirst(apiBaseUrl));
}

function acceptFirst(apiBaseUrl: string): Promise<void> {
  return withSettings({ 'elevenlabsLint.apiBaseUrl': apiBaseUrl }, () =>
    runWhile('workbench.action.acceptSelectedQuickOpenItem'),
  );
}

/** What the log says of the key tests in the course of an act, as soon as it says that many; or too few at the end. */
export async function outcomesOf(count: number, act: () => Promise<unknown>): Promise<string[]> {
  const before = outcomesIn(await logText()).length;
  await act();
  const outcomes = async () => outcomesIn(await logText()).slice(before);
  await until(async () => (await outcomes()).length >= count).catch(() => undefined);
  return outcomes();
}

/** Runs the key test, and a command again and again, which does nothing while there is nothing to choose from. */
export async function runWhile(repeated: string, ...given: unknown[]): Promise<void> {
  let ended = false;
  const test = vscode.commands.executeCommand(testKeyCommand, ...given).then(() => {
    ended = true;
  });
  await until(async () => {
    await vscode.commands.executeCommand(repeated);
    return ended;
  }).catch(() => undefined);
  await test;
}

function outcomesIn(log: string): string[] {
  return [...log.matchAll(/Key test: (.*)\./g)].map(([, outcome]) => outcome ?? '');
}

async function emptyWorkspace(): Promise<void> {
  const root = workspaceFolder(0);
  for (const [name] of await vscode.workspace.fs.readDirectory(root)) {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(root, name), { recursive: true });
  }
}
