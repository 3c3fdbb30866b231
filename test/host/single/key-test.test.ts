import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { startStandInApi } from '../../api/stand-in-api';
import { madeUpKeys } from '../../made-up-keys';
import { environmentFile, runWhile, testFirst, testWithoutKeys } from '../key-test-support';
import { useStandInApi } from '../own-api';
import { setText, show, until, withSettings, workspaceFolder, write } from '../support';

describe('Test ElevenLabs key', () => {
  const api = useStandInApi();

  const answers: [name: string, key: string, logged: string][] = [
    ['an accepted key', madeUpKeys.accepted, 'accepted, accepted'],
    ['an unpaid account', madeUpKeys.unpaid, 'accepted, accepted-unpaid'],
    ['no credits left', madeUpKeys.usedUp, 'accepted, accepted-no-credits'],
    ['a restricted key', madeUpKeys.restricted, 'accepted-restricted, restricted'],
    ['a key unknown to ElevenLabs', madeUpKeys.unknown, 'rejected, invalid-key'],
    ['a web page as the answer', madeUpKeys.htmlPage, 'not-reachable, html'],
    ['an empty answer', madeUpKeys.emptyAnswer, 'not-reachable, empty'],
    ['a redirect', madeUpKeys.redirect, 'not-reachable, redirect'],
    ['a closed connection', madeUpKeys.closed, 'not-reachable, network'],
    ['a server that is silent for ten seconds', madeUpKeys.silence, 'not-reachable, timeout'],
  ];
  for (const [name, key, logged] of answers) {
    it(`shows the outcome: ${name}`, async () => {
      await write(environmentFile(), `ELEVENLABS_API_KEY=${key}\n`);
      assert.equal(await testFirst(api().baseUrl), logged);
      assert.deepEqual(
        api().requests.map(({ method, path, headers }) => [method, path, headers['xi-api-key'] === key]),
        [['GET', '/v1/user/subscription', true]],
      );
      assert.deepEqual(api().strayRequests, []);
    });
  }

  it('shows that there was no answer', async () => {
    const closed = await startStandInApi();
    await closed.close();
    await write(environmentFile(), `ELEVENLABS_API_KEY=${madeUpKeys.accepted}\n`);
    assert.equal(await testFirst(closed.baseUrl), 'not-reachable, connection-refused');
  });

  it('sends nothing to an invalid address', async () => {
    await write(environmentFile(), `ELEVENLABS_API_KEY=${madeUpKeys.accepted}\n`);
    for (const address of ['not an address', 'ftp://127.0.0.1', 'http://api().example.com']) {
      assert.equal(await testFirst(address), 'not-sent, base-url');
    }
  });

  it('ends when it is cancelled', async () => {
    await write(environmentFile(), `ELEVENLABS_API_KEY=${madeUpKeys.silence}\n`);
    const test = testFirst(api().baseUrl);
    await until(() => api().requests.length === 1);
    await vscode.commands.executeCommand('notifications.showList');
    await vscode.commands.executeCommand('notification.acceptPrimaryAction');
    assert.equal(await test, 'not-reachable, cancelled');
  });

  it('reads unsaved text in the editor, and removes the padding', async () => {
    await write(environmentFile(), 'ELEVENLABS_API_KEY=\n');
    const document = await show(environmentFile());
    await setText(document, `ELEVENLABS_API_KEY=" ${madeUpKeys.accepted} "\n`);
    assert.equal(await testFirst(api().baseUrl), 'accepted, accepted');
    assert.equal(api().requests[0]?.headers['xi-api-key'] === madeUpKeys.accepted, true);
  });

  it('offers to strip the padding', async () => {
    const padded = `# key\r\nELEVENLABS_API_KEY=" ${madeUpKeys.accepted} "\r\nOTHER=" x "\r\n`;
    await write(environmentFile(), padded);
    await testFirst(api().baseUrl);
    await vscode.commands.executeCommand('notifications.showList');
    await vscode.commands.executeCommand('notification.acceptPrimaryAction');
    await until(() => vscode.window.activeTextEditor?.document.isDirty === true);
    const text = vscode.window.activeTextEditor?.document.getText();
    assert.ok(text === padded.replace(/" (sk_.*) "/, '"$1"'));
  });

  it('finds git-ignored files, and lists testable keys first', async () => {
    await write(vscode.Uri.joinPath(workspaceFolder(0), '.gitignore'), '.env*\n');
    await write(environmentFile(), 'ELEVENLABS_API_KEY=op://vault/elevenlabs/key-of-the-project\n');
    await write(
      vscode.Uri.joinPath(workspaceFolder(0), 'web', '.env.local'),
      `ELEVENLABS_API_KEY=${madeUpKeys.free}\n`,
    );
    assert.equal(await testFirst(api().baseUrl), 'accepted, accepted');
    assert.equal(api().requests[0]?.headers['xi-api-key'] === madeUpKeys.free, true);
  });

  it('sends no reference and no placeholder', async () => {
    for (const [value, reason] of [
      ['op://vault/elevenlabs/key-of-the-project', 'reference'],
      ['your_api_key_here', 'placeholder'],
    ]) {
      await write(environmentFile(), `ELEVENLABS_API_KEY=${value}\n`);
      assert.equal(await testFirst(api().baseUrl), `not-sent, ${reason}`);
    }
    assert.deepEqual(api().requests, []);
  });

  it('offers no key of a template or an installed package', async () => {
    const entry = `ELEVENLABS_API_KEY=${madeUpKeys.accepted}\n`;
    await write(vscode.Uri.joinPath(workspaceFolder(0), '.env.example'), entry);
    await write(vscode.Uri.joinPath(workspaceFolder(0), 'node_modules', 'a', '.env'), entry);
    // Only the item to paste a key is left, and nothing is pasted.
    assert.deepEqual(await testWithoutKeys(api().baseUrl), []);
    assert.deepEqual(api().requests, []);
  });

  it('does nothing when no key is chosen', async () => {
    await write(environmentFile(), `ELEVENLABS_API_KEY=${madeUpKeys.accepted}\n`);
    await withSettings({ 'elevenlabsLint.apiBaseUrl': api().baseUrl }, async () => {
      await runWhile('workbench.action.closeQuickOpen');
    });
    assert.deepEqual(api().requests, []);
  });
});
