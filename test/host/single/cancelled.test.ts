import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { madeUpKeys } from '../../made-up-keys';
import { environmentFile, testKeyCommand } from '../key-test-support';
import { useStandInApi } from '../own-api';
import { productWindow } from '../product-window';
import { closeEditors, openNew, pause, until, withSettings, write } from '../support';

/** Chooses an entry of a list by its label; without one, cancels the list. */
type Choose = (items: readonly vscode.QuickPickItem[]) => vscode.QuickPickItem | undefined;

/** When somebody cancels what shows progress: at once, or when it says how far it is. */
type Moment = 'at once' | 'half way';

/** The messages that a command shows to somebody who cancels all that it asks and all that shows progress. */
async function messagesOf(
  command: string,
  given: readonly unknown[],
  choose: Choose,
  moment: Moment = 'at once',
): Promise<string[]> {
  const messages: string[] = [];
  const record = async (message: string) => {
    messages.push(message);
  };
  const cancelled = new vscode.CancellationTokenSource();
  if (moment === 'at once') cancelled.cancel();
  type Task = (progress: object, token: vscode.CancellationToken) => Thenable<unknown>;
  const stubs = {
    showInformationMessage: record,
    showWarningMessage: record,
    showErrorMessage: record,
    createQuickPick: () => new ChosenList(choose),
    showQuickPick: async (items: readonly vscode.QuickPickItem[]) => choose(items),
    showInputBox: async () => undefined,
    withProgress: (_options: object, task: Task) =>
      task({ report: () => cancelled.cancel() }, cancelled.token),
  };
  const original = Object.fromEntries(
    Object.keys(stubs).map((name) => [name, Reflect.get(productWindow(), name) as unknown]),
  );
  Object.assign(productWindow(), stubs);
  try {
    await vscode.commands.executeCommand(command, ...given);
  } finally {
    Object.assign(productWindow(), original);
  }
  return messages;
}

/** A list of VS Code that ends as soon as it is shown: with the chosen entry, or cancelled. */
class ChosenList {
  items: readonly vscode.QuickPickItem[] = [];
  selectedItems: readonly vscode.QuickPickItem[] = [];
  private accepted = () => {};
  private readonly hidden: (() => void)[] = [];

  constructor(private readonly choose: Choose) {}

  onDidAccept(listener: () => void): void {
    this.accepted = listener;
  }

  onDidTriggerItemButton(): void {}

  onDidHide(listener: () => void): void {
    this.hidden.push(listener);
  }

  show(): void {
    const item = this.choose(this.items);
    this.selectedItems = item === undefined ? [] : [item];
    if (item === undefined) this.hide();
    else this.accepted();
  }

  hide(): void {
    for (const listener of this.hidden) listener();
  }

  dispose(): void {}
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
    ['the list of keys', 'testKey', [], nothing],
    ['the box for a key', 'testKey', [], labelled(/^Paste a key/)],
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

  for (const [what, command, given] of [
    ['the diagnosis', 'diagnose', [{ keyTest: true }]],
    ['the support report', 'copySupportReport', [{ keyTest: true }]],
    ['the lint of the workspace', 'lintWorkspace', []],
    ['the fix of the workspace', 'fixWorkspace', []],
  ] as const) {
    it(`${what} half way sees no message and no page`, async () => {
      await openNew('.env', `ELEVENLABS_API_KEY=${madeUpKeys.accepted}\n`);
      const messages = await messagesOf(`elevenlabsLint.${command}`, given, nothing, 'half way');
      const pages = vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => input instanceof vscode.TabInputWebview);
      assert.deepEqual([messages, pages], [[], []]);
    });
  }

  it('the test of a key sees no message', async () => {
    const { uri } = await openNew('.env', `ELEVENLABS_API_KEY=${madeUpKeys.accepted}\n`);
    assert.deepEqual(await messagesOf('elevenlabsLint.testKey', [uri, 0], nothing), []);
  });
});

describe('Whoever cancels the list of regions', () => {
  const api = useStandInApi();

  it('sees no message after the answer that led there', async () => {
    await write(environmentFile(), `ELEVENLABS_API_KEY=${madeUpKeys.residency}\n`);
    const { showErrorMessage, showQuickPick } = productWindow();
    const messages: string[] = [];
    let lists = 0;
    Object.assign(productWindow(), {
      showErrorMessage: async (message: string, ...buttons: vscode.MessageItem[]) => {
        messages.push(message);
        return buttons.find(({ title }) => title === 'Choose Another Region');
      },
      showQuickPick: async () => {
        lists += 1;
      },
    });
    try {
      await withSettings({ 'elevenlabsLint.apiBaseUrl': api().baseUrl }, async () => {
        await vscode.commands.executeCommand(testKeyCommand, environmentFile(), 0);
        await until(() => lists === 1);
        await pause(100);
      });
    } finally {
      Object.assign(productWindow(), { showErrorMessage, showQuickPick });
    }
    assert.equal(messages.length, 1);
    assert.equal(api().requests.length, 1);
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
