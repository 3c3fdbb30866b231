import assert from 'node:assert/strict';
import { RecordedExtension } from './recorded-vscode';

const parserEvaluations = () => performance.getEntriesByName('elevenlabs-lint/parser-evaluated').length;

/** Calls that read files, search for them, or open them. */
const looksAtFiles = /^workspace\.(?:fs\.|findFiles|findTextInFiles|openTextDocument|decode)/;

/** Lets everything happen that the extension has started. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setTimeout(resolve));
}

describe('A start without open documents', () => {
  const extension = new RecordedExtension();
  // Other tests in the same process may have loaded it.
  const evaluationsBefore = parserEvaluations();
  let calls: readonly string[] = [];
  before(async () => {
    extension.activate();
    await settled();
    // The workspace is looked at a second later.
    calls = [...extension.calls];
  });

  it('registers commands and listeners', () => {
    for (const call of ['commands.registerCommand', 'workspace.onDidChangeTextDocument']) {
      assert.ok(calls.includes(call), call);
    }
  });

  it('reads no file and searches for none', () => {
    assert.deepEqual(
      calls.filter((call) => looksAtFiles.test(call)),
      [],
    );
  });

  it('reads no setting and no secret', () => {
    assert.deepEqual(
      calls.filter((call) => /getConfiguration|^secrets\./.test(call)),
      [],
    );
  });

  it('loads no parser', () => assert.equal(parserEvaluations(), evaluationsBefore));

  it('and the record would show it: a command that needs files looks at them', async () => {
    await extension.run('elevenlabsLint.openGuide');
    assert.ok(extension.calls.some((call) => looksAtFiles.test(call)));
  });
});
