import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { startStandInApi } from '../../api/stand-in-api';
import { madeUpKeys } from '../../made-up-keys';
import {
  environmentFile,
  outcomesOf,
  runWhile,
  testFirst,
  testKeyCommand,
  testWithoutKeys,
} from '../key-test-support';
import { useStandInApi } from '../own-api';
import { closeEditors, pause, setText, show, until, withSettings, workspaceFolder, write } from '../support';

const { accepted, free, unknown, quota, restricted } = madeUpKeys;
const showKeyTestCommand = 'elevenlabsLint.showKeyTest';
const script = () => vscode.Uri.joinPath(workspaceFolder(0), 'a.ts');

describe('What Test ElevenLabs key tests', () => {
  const api = useStandInApi();

  function testAt(...place: unknown[]): Promise<string[]> {
    return outcomesOf(1, () =>
      withSettings({ 'elevenlabsLint.apiBaseUrl': api().baseUrl }, async () => {
        await vscode.commands.executeCommand(testKeyCommand, ...place);
      }),
    );
  }

  function keysSent(): (string | undefined)[] {
    const sent = api().requests.map(({ headers }) => headers['xi-api-key']);
    return sent.map((key) => Object.entries(madeUpKeys).find(([, value]) => value === key)?.[0]);
  }

  it('is the only key of a file from a menu, without asking', async () => {
    await write(environmentFile(), `ELEVENLABS_API_KEY=${accepted}\n`);
    const other = await write(vscode.Uri.joinPath(workspaceFolder(0), 'b.env'), `A=1\nXI_API_KEY=${free}\n`);
    assert.deepEqual(await testAt(other, [other]), ['accepted, accepted']);
    assert.deepEqual(keysSent(), ['free']);
  });

  it('is one of several keys of that file only', async () => {
    await write(environmentFile(), `ELEVENLABS_API_KEY=${accepted}\n`);
    const two = `XI_API_KEY=${quota}\nELEVENLABS_API_KEY=${free}\n`;
    const other = await write(vscode.Uri.joinPath(workspaceFolder(0), 'b.env'), two);
    const outcomes = await outcomesOf(1, () =>
      withSettings({ 'elevenlabsLint.apiBaseUrl': api().baseUrl }, () =>
        runWhile('workbench.action.acceptSelectedQuickOpenItem', other),
      ),
    );
    assert.deepEqual(outcomes, ['rejected, quota']);
    assert.deepEqual(keysSent(), ['quota']);
  });

  it('is nothing in a file without a key', async () => {
    await write(environmentFile(), 'A=1\n');
    await vscode.commands.executeCommand(testKeyCommand, environmentFile());
    assert.deepEqual(api().requests, []);
  });

  it('is the key of a line of an environment file', async () => {
    await write(environmentFile(), `ELEVENLABS_API_KEY=${accepted}\n\nXI_API_KEY=${free}\n`);
    assert.deepEqual(await testAt(environmentFile(), 2), ['accepted, accepted']);
    assert.deepEqual(keysSent(), ['free']);
  });

  it('is the key in the code of a line, as it is in the editor', async () => {
    await write(script(), '\n');
    const document = await show(script());
    await setText(
      document,
      `const a = '${accepted}';\nconst client = new ElevenLabsClient({ apiKey: "${unknown}" });\n`,
    );
    assert.deepEqual(await testAt(script(), 1), ['rejected, invalid-key']);
    assert.deepEqual(keysSent(), ['unknown']);
  });

  it('is nothing in a line without a key', async () => {
    await write(environmentFile(), `ELEVENLABS_API_KEY=${accepted}\nA=${free}\n`);
    await write(script(), `const a = '${accepted}';\nconst b = 1;\n`);
    for (const [file, line] of [
      [environmentFile(), 1],
      [environmentFile(), 7],
      [script(), 1],
      [script(), -1],
    ]) {
      await vscode.commands.executeCommand(testKeyCommand, file, line);
    }
    assert.deepEqual(api().requests, []);
  });

  it("is a key in VS Code's environment", async () => {
    process.env['ELEVENLABS_API_KEY'] = restricted;
    try {
      assert.equal(await testFirst(api().baseUrl), 'accepted-restricted, restricted');
    } finally {
      delete process.env['ELEVENLABS_API_KEY'];
    }
    assert.deepEqual(keysSent(), ['restricted']);
  });

  it('is all keys at once, each sent once, with the results side by side', async () => {
    const entries = [
      `ELEVENLABS_API_KEY=${accepted}`,
      `XI_API_KEY=${unknown}`,
      'ELEVEN_API_KEY=your_api_key',
    ];
    await write(environmentFile(), `${entries.join('\n')}\n`);
    await write(vscode.Uri.joinPath(workspaceFolder(0), '.env.local'), `ELEVENLABS_API_KEY=${accepted}\n`);
    const outcomes = await outcomesOf(3, () =>
      withSettings({ 'elevenlabsLint.apiBaseUrl': api().baseUrl }, async () => {
        const test = vscode.commands.executeCommand(testKeyCommand);
        await choicesOpen();
        // The item is above the last one; going up selects that one.
        await vscode.commands.executeCommand('workbench.action.quickOpenSelectPrevious');
        await vscode.commands.executeCommand('workbench.action.quickOpenSelectPrevious');
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        await test;
      }),
    );
    assert.deepEqual(outcomes.sort(), ['accepted, accepted', 'accepted, accepted', 'rejected, invalid-key']);
    assert.deepEqual(keysSent().sort(), ['accepted', 'unknown']);
    await detailsOpen();
  });

  it('has a page with the details of its answer, until the line changes', async () => {
    await write(environmentFile(), `ELEVENLABS_API_KEY=${accepted}\n`);
    await testAt(environmentFile(), 0);
    await vscode.commands.executeCommand(showKeyTestCommand, environmentFile(), 0);
    await detailsOpen();
    await closeEditors();
    await write(environmentFile(), `ELEVENLABS_API_KEY=${free}\n`);
    await vscode.commands.executeCommand(showKeyTestCommand, environmentFile(), 0);
    assert.deepEqual(pagesOfAnswers(), []);
  });

  it('is a problem on its line while ElevenLabs rejects it', async () => {
    const text = (key: string) => `A=1\nELEVENLABS_API_KEY=${key}\n`;
    await write(environmentFile(), text(unknown));
    await testAt(environmentFile(), 1);
    const problems = () =>
      vscode.languages
        .getDiagnostics(environmentFile())
        .filter(({ message }) => /know this key/.test(message));
    await until(() => problems().length === 1);
    const [problem] = problems();
    const { line, character } = problem?.range.start ?? {};
    assert.deepEqual([line, character], [1, 'ELEVENLABS_API_KEY='.length]);
    assert.equal(
      problem?.message,
      "ElevenLabs doesn't know this key (invalid_api_key). It's wrong, deleted or rotated.",
    );
    const document = await show(environmentFile());
    await setText(document, `\n${text(unknown)}`);
    await until(() => problems()[0]?.range.start.line === 2);
    await setText(document, text(accepted));
    await until(() => problems().length === 0);
  });

  it('goes to the address of the region "custom", and nowhere without one', async () => {
    await write(environmentFile(), `ELEVENLABS_API_KEY=${accepted}\n`);
    await withSettings({ 'elevenlabsLint.region': 'custom' }, async () => {
      assert.equal(await testFirst(api().baseUrl), 'accepted, accepted');
      assert.equal(await testFirst(''), 'not-sent, base-url');
    });
    assert.deepEqual(keysSent(), ['accepted']);
  });

  it('goes nowhere else because of a workspace', async () => {
    const thief = await startStandInApi();
    const settings = vscode.Uri.joinPath(workspaceFolder(0), '.vscode', 'settings.json');
    const evil = { 'elevenlabsLint.region': 'custom', 'elevenlabsLint.apiBaseUrl': thief.baseUrl };
    await write(settings, JSON.stringify({ ...evil, 'elevenlabsLint.run': 'onSave' }));
    await write(environmentFile(), `ELEVENLABS_API_KEY=${accepted}\n`);
    const run = () => vscode.workspace.getConfiguration('elevenlabsLint', environmentFile()).get('run');
    await until(() => run() === 'onSave');
    assert.equal(await testFirst(api().baseUrl), 'accepted, accepted');
    await vscode.workspace.fs.delete(settings);
    await until(() => run() === 'onType');
    await thief.close();
    assert.deepEqual(thief.requests, []);
    assert.deepEqual(keysSent(), ['accepted']);
  });

  it('is no remembered key after forgetting it', async () => {
    await vscode.commands.executeCommand('elevenlabsLint.forgetKey');
    // Only the item to paste a key is left, and nothing is pasted.
    assert.deepEqual(await testWithoutKeys(api().baseUrl), []);
    assert.deepEqual(api().requests, []);
  });
});

/**
 * Waits until the choices must be open. A suite can't see them, and the command first searches for files, so this
 * wait also grows on a busy machine.
 */
async function choicesOpen(): Promise<void> {
  for (let search = 0; search < 5; search++) await vscode.workspace.findFiles('**/.env*', null);
  await pause(1_500);
}

function pagesOfAnswers(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputWebview && input.viewType.endsWith('elevenlabsLint.keyTest'),
    );
}

async function detailsOpen(): Promise<void> {
  await until(() => pagesOfAnswers().length === 1);
}
