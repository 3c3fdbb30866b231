import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { madeUpKeys } from '../../made-up-keys';
import { closeEditors, openNew } from '../support';

/** Chooses an entry of a list by its label; without one, cancels the list. */
type Choose = (items: readonly vscode.QuickPickItem[]) => vscode.QuickPickItem | undefined;

/** The messages that a command shows to somebody who cancels all that it asks and all that shows progress. */
async function messagesOf(command: string, given: readonly unknown[], choose: Choose): Promise<string[]> {
  const messages: string[] = [];
  const record = async (message: string) => {
    messages.push(message);
  };
  const cancelled = new vscode.CancellationTokenSource();
  cancelled.cancel();
  type Task = (progress: object, token: vscode.CancellationToken) => Thenable<unknown>;
  const stubs = {
    showInformationMessage: record,
    showWarningMessage: record,
    showErrorMessage: record,
    showQuickPick: async (items: readonly vscode.QuickPickItem[]) => choose(items),
    showInputBox: async () => undefined,
    withProgress: (_options: object, task: Task) => task({ report: () => undefined }, cancelled.token),
  };
  const original = Object.fromEntries(
    Object.keys(stubs).map((name) => [name, Reflect.get(vscode.window, name) as unknown]),
  );
  Object.assign(vscode.window, stubs);
  try {
    await vscode.commands.executeCommand(command, ...given);
  } finally {
    Object.assign(vscode.window, original);
  }
  return messages;
}

const nothing: Choose = () => undefined;
const labelled =
  (label: RegExp): Choose =>
  (items) =>
    items.find((item) => label.test(item.label)) ?? assert.fail(String(label));

describe('Whoever cancels', () => {
  afterEach(closeEditors);

  const commands: readonly (readonly [what: string, command: string, given: unknown[], choose: Choose])[] = [
    ['the list of the diagnosis', 'diagnose', [], nothing],
    ['the box for an error message', 'diagnose', [], labelled(/^Paste an error message/)],
    ['the diagnosis', 'diagnose', [{ keyTest: false }], nothing],
    ['the list of the support report', 'copySupportReport', [], nothing],
    ['the support report', 'copySupportReport', [{ keyTest: true }], nothing],
    ['the lint of the workspace', 'lintWorkspace', [], nothing],
    ['the fix of the workspace', 'fixWorkspace', [], nothing],
  ];
  for (const [what, command, given, choose] of commands) {
    it(`${what} sees no message`, async () => {
      assert.deepEqual(await messagesOf(`elevenlabsLint.${command}`, given, choose), []);
    });
  }

  it('the test of a key sees no message', async () => {
    const { uri } = await openNew('.env', `ELEVENLABS_API_KEY=${madeUpKeys.accepted}\n`);
    assert.deepEqual(await messagesOf('elevenlabsLint.testKey', [uri, 0], nothing), []);
  });
});

describe('An empty clipboard', () => {
  it('is named as such', async () => {
    const { clipboard } = vscode.env;
    await clipboard.writeText('');
    // In a browser the entry is always there; elsewhere only for a clipboard that contains an error.
    const messages = await messagesOf('elevenlabsLint.diagnose', [], labelled(/from the clipboard$/));
    assert.deepEqual(messages, [
      "The clipboard is empty or can't be read. Copy the error message again, or paste it.",
    ]);
  });
});
