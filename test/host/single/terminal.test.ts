import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { RefusalLinks } from '../../../src/extension/terminal/refusal-links';
import { madeUpKeys } from '../../made-up-keys';
import { until } from '../support';

describe('A refusal in a terminal', () => {
  const log = vscode.window.createOutputChannel('Terminal', { log: true });
  const links = new RefusalLinks(log);
  after(() => log.dispose());

  it('is a link that explains it, without the key', async () => {
    const line = `  401 {"detail":{"status":"invalid_api_key"}} for elevenlabs key ${madeUpKeys.unknown}`;
    const [link, ...others] = links.provideTerminalLinks({ line });
    assert.ok(link !== undefined && others.length === 0);
    assert.equal(line.slice(link.startIndex, link.startIndex + link.length), line.trim());
    assert.equal(link.tooltip, 'What does this mean?');
    const shown: string[] = [];
    const { showWarningMessage } = vscode.window;
    Object.assign(vscode.window, {
      showWarningMessage: async (message: string, ...buttons: vscode.MessageItem[]) => {
        shown.push(message, ...buttons.map(({ title }) => title));
      },
    });
    try {
      links.handleTerminalLink(link);
      await until(() => shown.length > 0);
    } finally {
      Object.assign(vscode.window, { showWarningMessage });
    }
    assert.deepEqual(shown.slice(1), ['Find the Cause', 'Manage API Keys']);
    assert.match(shown[0] ?? '', /API key/);
    assert.ok(!shown.join('\n').includes(madeUpKeys.unknown.slice(4, 10)));
  });

  it('is nothing in other lines', () => {
    assert.deepEqual(links.provideTerminalLinks({ line: 'Error: connect ECONNREFUSED 127.0.0.1:5432' }), []);
  });
});
