import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as vscode from 'vscode';
import { madeUpKeys } from '../../made-up-keys';
import { testKeyCommand } from '../key-test-support';
import { productWindow } from '../product-window';
import { closeEditors, newFolder, openNew, until, withSettings, write } from '../support';

const link = '[Open billing](command:workbench.action.quit)';
const icon = '$(pass) Accepted';
const live = /\]\((?:command|https?|file):|\$\(/;

/** What VS Code is asked to show while something runs. */
async function shownWhile(run: () => Thenable<unknown>): Promise<string[]> {
  const shown: string[] = [];
  const window = productWindow();
  const { showInformationMessage, showWarningMessage, showErrorMessage, withProgress } = window;
  const record = async (message: string) => {
    shown.push(message);
  };
  type Task = (progress: object, token: vscode.CancellationToken) => Thenable<unknown>;
  const runTask = (task: Task) =>
    task({ report: ({ message = '' }) => shown.push(message) }, new vscode.CancellationTokenSource().token);
  const stubs = {
    showInformationMessage: record,
    showWarningMessage: record,
    showErrorMessage: record,
    withProgress: (options: vscode.ProgressOptions, task: Task) => {
      shown.push(options.title ?? '');
      return runTask(task);
    },
  };
  Object.assign(window, stubs);
  try {
    await run();
    await until(() => shown.length > 0);
  } finally {
    Object.assign(window, { showInformationMessage, showWarningMessage, showErrorMessage, withProgress });
  }
  return shown;
}

async function serverThatAnswers(body: object): Promise<{ baseUrl: string; close(): void }> {
  const server = createServer((_request, response) => response.end(JSON.stringify(body)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { baseUrl: `http://127.0.0.1:${port}`, close: () => server.close() };
}

describe('A text from elsewhere', () => {
  afterEach(closeEditors);

  for (const text of [link, icon]) {
    it(`${text} is shown as text if a folder has this name`, async () => {
      const folder = vscode.Uri.joinPath(newFolder(), text.replaceAll('/', ''));
      const file = await write(vscode.Uri.joinPath(folder, '.env'), 'A=1\n');
      const shown = await shownWhile(() => vscode.commands.executeCommand(testKeyCommand, file));
      assert.match(shown.join('\n'), /has no variable for an ElevenLabs key/);
      assert.doesNotMatch(shown.join('\n'), live);
    });

    it(`${text} is shown as text if an answer contains it`, async () => {
      const answers = [
        { tier: text, status: 'active' },
        { tier: 'creator', status: text },
      ];
      for (const answer of answers) {
        const server = await serverThatAnswers({ ...answer, character_count: 1, character_limit: 2 });
        const { uri } = await openNew('.env', `ELEVENLABS_API_KEY=${madeUpKeys.accepted}\n`);
        await withSettings({ 'elevenlabsLint.apiBaseUrl': server.baseUrl }, async () => {
          const shown = await shownWhile(() => vscode.commands.executeCommand(testKeyCommand, uri, 0));
          await until(() => shown.some((message) => message.includes('Key works')));
          assert.match(shown.join('\n'), /Key works: /);
          assert.doesNotMatch(shown.join('\n'), live);
          const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
            'vscode.executeCodeLensProvider',
            uri,
            9,
          );
          const titles = lenses.map(({ command }) => command?.title.replace(/^\$\(pass\)\s+/, '') ?? '');
          assert.ok(titles.some((title) => title.startsWith('Accepted')));
          assert.doesNotMatch(titles.join('\n'), live);
        });
        server.close();
      }
    });
  }
});
