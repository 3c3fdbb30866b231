import * as vscode from 'vscode';
import { explainErrorText } from '../../key-test/explain';
import { askForText, pickItem, showInformation } from '../shown';
import type { Request } from './examination';
import { askedHost, mostKeys } from './key-tests';

interface RequestItem extends vscode.QuickPickItem {
  /** The request; `undefined` if the user cancels. */
  request(): Promise<Request | undefined>;
}

/** Asks what to check and whether to send a key; `undefined` if the user cancels. */
export async function pickRequest(): Promise<Request | undefined> {
  const items = [...workspaceItems(), ...(await clipboardItems()), pasteItem()];
  const item = await pickItem(items, {
    title: vscode.l10n.t('ElevenLabs: Diagnose 401'),
    placeHolder: vscode.l10n.t('Choose what to check'),
    ignoreFocusOut: true,
  });
  return item?.request();
}

/** Asks only whether to send a key. */
export async function pickKeyTest(): Promise<Request | undefined> {
  const item = await pickItem(workspaceItems(), {
    title: vscode.l10n.t('ElevenLabs: Copy Support Report'),
    placeHolder: vscode.l10n.t('ElevenLabs support asks for the answer to a key test'),
    ignoreFocusOut: true,
  });
  return item?.request();
}

function workspaceItems(): RequestItem[] {
  return [
    {
      label: vscode.l10n.t('Check the workspace and test the key'),
      detail: vscode.l10n.t(
        'Sends the keys from the environment files to {host}, each once, at most {count} keys.',
        { host: askedHost(), count: mostKeys },
      ),
      iconPath: new vscode.ThemeIcon('pulse'),
      request: async () => ({ withKeyTest: true, errorText: undefined }),
    },
    {
      label: vscode.l10n.t('Check the workspace only'),
      detail: vscode.l10n.t('Sends nothing.'),
      iconPath: new vscode.ThemeIcon('search'),
      request: async () => ({ withKeyTest: false, errorText: undefined }),
    },
  ];
}

/**
 * Offers the clipboard only if it contains an error that can be explained. A browser asks the user before it allows
 * access, so there the clipboard is read only when the item is chosen.
 */
async function clipboardItems(): Promise<RequestItem[]> {
  const isBrowser = vscode.env.uiKind === vscode.UIKind.Web;
  const isKnown = !isBrowser && explainErrorText(await vscode.env.clipboard.readText()) !== undefined;
  return isBrowser || isKnown
    ? [
        {
          label: vscode.l10n.t('Explain the error message from the clipboard'),
          detail: vscode.l10n.t('Also checks the workspace. Sends nothing.'),
          iconPath: new vscode.ThemeIcon('clippy'),
          request: messageFromClipboard,
        },
      ]
    : [];
}

/** A browser may refuse to read the clipboard; that is as if it were empty. */
async function messageFromClipboard(): Promise<Request | undefined> {
  const text = await vscode.env.clipboard.readText().then(undefined, () => '');
  const request = requestFor(text);
  if (request === undefined) {
    void showInformation(
      vscode.l10n.t("The clipboard is empty or can't be read. Copy the error message again, or paste it."),
    );
  }
  return request;
}

function pasteItem(): RequestItem {
  return {
    label: vscode.l10n.t('Paste an error message…'),
    detail: vscode.l10n.t('Also checks the workspace. Sends nothing.'),
    iconPath: new vscode.ThemeIcon('edit'),
    request: pasteMessage,
  };
}

async function pasteMessage(): Promise<Request | undefined> {
  const text = await askForText({
    title: vscode.l10n.t('ElevenLabs: Diagnose 401'),
    prompt: vscode.l10n.t("The error message or the answer from ElevenLabs. It isn't sent anywhere."),
    placeHolder: '{"detail":{"status":"invalid_api_key"}}',
    ignoreFocusOut: true,
  });
  return requestFor(text ?? '');
}

function requestFor(errorText: string): Request | undefined {
  return errorText.trim() === '' ? undefined : { withKeyTest: false, errorText };
}
