import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { startStandInApi } from '../../api/stand-in-api';
import { madeUpKeys } from '../../made-up-keys';
import { SecondExtension } from '../second-extension';
import {
  bearerRequest,
  closeEditors,
  curedRequest,
  openNew,
  pause,
  setText,
  settled,
  until,
  withSettings,
} from '../support';

const thisExtension = 'elevenlabs-lint.elevenlabs-lint';

/** What the extension may be in the middle of when it is deactivated. */
const tasks: readonly (readonly [
  name: string,
  start: (extension: SecondExtension, document: vscode.TextDocument) => unknown,
])[] = [
  ["an edit that isn't linted yet", (_extension, document) => setText(document, curedRequest)],
  [
    'code actions',
    (extension, document) =>
      extension.codeActions?.provideCodeActions(
        document,
        new vscode.Range(0, 0, document.lineCount, 0),
        { diagnostics: [], only: undefined, triggerKind: vscode.CodeActionTriggerKind.Invoke },
        new vscode.CancellationTokenSource().token,
      ),
  ],
  ['linting the workspace', (extension) => extension.run('elevenlabsLint.lintWorkspace')],
  ['a diagnosis', (extension) => extension.run('elevenlabsLint.diagnose', { errorText: '401' })],
  ['a list of keys', (extension) => extension.run('elevenlabsLint.testKey')],
];

describe('After its deactivation, the extension', () => {
  let unhandled = 0;
  const count = () => {
    unhandled++;
  };
  before(() => process.on('unhandledRejection', count));
  after(() => process.off('unhandledRejection', count));
  afterEach(closeEditors);

  function start(): SecondExtension {
    const extension = vscode.extensions.getExtension(thisExtension);
    return new SecondExtension(extension ?? assert.fail('The extension is missing.'));
  }

  async function publishedAfter(extension: SecondExtension): Promise<string[]> {
    const before = extension.published.length;
    extension.deactivate();
    await settled();
    return extension.published.slice(before);
  }

  for (const [name, begin] of tasks) {
    it(`publishes, logs and shows nothing: ${name}`, async () => {
      // Deactivated at several moments of the task, also before it has begun.
      for (const turns of [0, 3, 20]) {
        const document = await openNew('running.ts', bearerRequest);
        const extension = start();
        if (turns > 2) await until(() => extension.published.some((one) => one.startsWith('problems.set')));
        const running = begin(extension, document);
        for (let turn = 0; turn < turns; turn++) await pause(0);
        assert.deepEqual(await publishedAfter(extension), [], `after ${turns} turns`);
        await setText(document, bearerRequest);
        await running;
        await closeEditors();
      }
      assert.equal(unhandled, 0);
    });
  }

  it('sends nothing more, and closes the connection of a key test', async () => {
    const api = await startStandInApi();
    try {
      const { uri } = await openNew('.env', `ELEVENLABS_API_KEY=${madeUpKeys.silence}\n`);
      await withSettings({ 'elevenlabsLint.apiBaseUrl': api.baseUrl }, async () => {
        const extension = start();
        const test = extension.run('elevenlabsLint.testKey', uri, 0);
        await until(() => api.requests.length === 1);
        assert.deepEqual(await publishedAfter(extension), []);
        await test;
        assert.equal(api.requests.length, 1);
      });
    } finally {
      await api.close();
    }
  });

  it('can be activated again, and then publishes as before', async () => {
    const document = await openNew('again.ts', bearerRequest);
    for (let round = 0; round < 10; round++) {
      const extension = start();
      await setText(document, round % 2 === 0 ? curedRequest : bearerRequest);
      if (round % 3 === 0) {
        await setText(document, bearerRequest);
        await until(() => extension.published.some((one) => one.startsWith('problems.set')));
      }
      assert.deepEqual(await publishedAfter(extension), []);
    }
    assert.equal(unhandled, 0);
  });
});
