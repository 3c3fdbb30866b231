import * as vscode from 'vscode';
import type { KeyTestOutcome } from '../../key-test/key-test';
import type { FileTexts } from '../context/file-texts';
import { logFailure } from '../log-failure';
import { apiBaseUrlSetting } from '../settings';
import { showAnswer } from './answer';
import { findCandidates } from './candidates';
import { type ChosenKey, pickKey } from './picker';
import { runKeyTest } from './run';

const testKeyCommand = 'elevenlabsLint.testKey';

/** Registers the command "Test ElevenLabs key". */
export function registerKeyTest(texts: FileTexts, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand(testKeyCommand, async () => {
    try {
      await chooseAndTest(texts, log);
    } catch (error) {
      logFailure(log, 'The key test', error);
      void vscode.window.showErrorMessage(
        vscode.l10n.t('The key could not be tested because of an internal error, which the log names.'),
      );
    }
  });
}

async function chooseAndTest(texts: FileTexts, log: vscode.LogOutputChannel): Promise<void> {
  const chosen = await pickKey(await findCandidates(texts), apiBaseUrlSetting());
  if (chosen !== undefined) {
    const outcome = await testWithProgress(chosen);
    log.info(`Key test: ${outcome.kind}, ${outcome.reason}.`);
    showAnswer(chosen, outcome, log);
  }
}

/** Shows that the test is under way, and lets the user end it. */
function testWithProgress({ candidate }: ChosenKey): Thenable<KeyTestOutcome> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Testing the ElevenLabs key {masked}', { masked: candidate.masked }),
    cancellable: true,
  };
  return vscode.window.withProgress(options, (_progress, token) => {
    const cancellation = new AbortController();
    token.onCancellationRequested(() => cancellation.abort());
    return runKeyTest(candidate, cancellation.signal);
  });
}
