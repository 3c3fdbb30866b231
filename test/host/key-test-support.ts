import * as vscode from 'vscode';
import { closeEditors, logText, until, withSettings, workspaceFolder } from './support';

export const testKeyCommand = 'elevenlabsLint.testKey';
export const environmentFile = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(0), '.env');

/** Removes the editors, notifications and files of a test. */
export async function cleanUp(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  await vscode.commands.executeCommand('notifications.clearAll');
  await closeEditors();
  await emptyWorkspace();
}

/** Tests the first key that is offered. Returns the outcome in the log. */
export async function testFirst(apiBaseUrl: string): Promise<string> {
  return (await outcomesOf(1, () => acceptFirst(apiBaseUrl))).join();
}

/** Does the same where no key should be offered. Returns the outcomes that shouldn't be there. */
export async function testWithoutKeys(apiBaseUrl: string): Promise<string[]> {
  return outcomesOf(0, () => acceptFirst(apiBaseUrl));
}

function acceptFirst(apiBaseUrl: string): Promise<void> {
  return withSettings({ 'elevenlabsLint.apiBaseUrl': apiBaseUrl }, () =>
    runWhile('workbench.action.acceptSelectedQuickOpenItem'),
  );
}

/** The outcomes that the log gains during an action, once there are that many; fewer if they never come. */
export async function outcomesOf(count: number, act: () => Promise<unknown>): Promise<string[]> {
  const before = outcomesIn(await logText()).length;
  await act();
  const outcomes = async () => outcomesIn(await logText()).slice(before);
  await until(async () => (await outcomes()).length >= count).catch(() => undefined);
  return outcomes();
}

/** Runs the key test, and repeats a command that does nothing until there is something to choose from. */
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

export async function emptyWorkspace(): Promise<void> {
  const root = workspaceFolder(0);
  for (const [name] of await vscode.workspace.fs.readDirectory(root)) {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(root, name), { recursive: true });
  }
}
