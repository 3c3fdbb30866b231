import * as vscode from 'vscode';
import { addressForKey } from '../../elevenlabs/hosts';
import { askingMachine, type ExtensionLocation } from '../../key-test/asking-machine';
import type { KeyCandidate } from '../../key-test/candidate';
import { fetchTransport } from '../../key-test/fetch-transport';
import { testKey } from '../../key-test/key-test';
import type { KeyTestOutcome } from '../../key-test/outcome';
import { timerClock } from '../../key-test/timer-clock';
import { apiTargetSetting } from '../settings';
import { thisExtension } from '../this-extension';

/**
 * Sends a key once. Nothing else in the extension uses the network.
 * @param baseUrl the API address; by default that of the key's region, or the user's setting.
 */
export function runKeyTest(
  candidate: KeyCandidate,
  cancel?: AbortSignal,
  baseUrl = addressForKey(apiTargetSetting(), candidate.key),
): Promise<KeyTestOutcome> {
  const askedFrom = askingMachine(extensionLocation());
  return testKey(candidate, {
    send: fetchTransport(fetch),
    clock: timerClock,
    baseUrl,
    locale: vscode.env.language,
    ...(askedFrom === undefined ? {} : { askedFrom }),
    ...(cancel === undefined ? {} : { cancel }),
  });
}

function extensionLocation(): ExtensionLocation {
  const { remoteName, uiKind } = vscode.env;
  const kind = vscode.extensions.getExtension(thisExtension)?.extensionKind;
  return {
    remoteName,
    isBrowserWindow: uiKind === vscode.UIKind.Web,
    runsOnRemote: kind === vscode.ExtensionKind.Workspace,
  };
}
