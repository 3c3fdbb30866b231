import * as vscode from 'vscode';
import { defaultApiBaseUrl } from '../elevenlabs/hosts';
import { fetchTransport } from '../key-test/fetch-transport';
import { type KeyTestOutcome, testKey } from '../key-test/key-test';
import type { Clock } from '../key-test/transport';
import type { FileTexts } from './context/file-texts';
import { showAnswer } from './key-test-answer';
import { findCandidates } from './key-test-candidates';
import { type ChosenKey, pickKey } from './key-test-picker';
import { logFailure } from './log-failure';
import { apiBaseUrlSetting } from './settings';

const testKeyCommand = 'elevenlabsLint.testKey';

const clock: Clock = {
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Registers the command "Test ElevenLabs key", the only thing here that talks to a network. */
export function registerKeyTest(texts: FileTexts, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand(testKeyCommand, async () => {
    try {
      await runKeyTest(texts, log);
    } catch (error) {
      logFailure(log, 'The key test', error);
      void vscode.window.showErrorMessage(
        vscode.l10n.t('The key could not be tested because of an internal error, which the log names.'),
      );
    }
  });
}

async function runKeyTest(texts: FileTexts, log: vscode.LogOutputChannel): Promise<void> {
  const apiBaseUrl = apiBaseUrlSetting();
  const chosen = await pickKey(await findCandidates(texts), apiBaseUrl);
  if (chosen !== undefined) {
    const outcome = await testWithProgress(chosen, apiBaseUrl || defaultApiBaseUrl);
    log.info(`Key test: ${outcome.kind}, ${outcome.reason}.`);
    showAnswer(chosen, outcome, log);
  }
}

/** Shows that the test is under way, and lets the user end it. */
function testWithProgress({ candidate }: ChosenKey, baseUrl: string): Thenable<KeyTestOutcome> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Testing the ElevenLabs key {masked}', { masked: candidate.masked }),
    cancellable: true,
  };
  return vscode.window.withProgress(options, (_progress, token) => {
    const cancellation = new AbortController();
    token.onCancellationRequested(() => cancellation.abort());
    return testKey(candidate, {
      send: fetchTransport(fetch),
      clock,
      baseUrl,
      cancel: cancellation.signal,
    });
  });
}
