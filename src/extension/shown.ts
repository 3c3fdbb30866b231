import * as vscode from 'vscode';
import { harmless, printableLines } from '../lint/harmless';

// The only way to show texts in messages, lists, boxes and progress, and to copy them. VS Code makes links and icons of
// what looks like them in any such text, and the names of files and the answers of servers may look like anything.

/** Ends when the extension is deactivated. */
let life = new vscode.CancellationTokenSource();

/**
 * Allows showing texts until the result is disposed. That closes open lists and boxes, cancels what shows its progress,
 * and from then on nothing is shown.
 */
export function startShowing(): vscode.Disposable {
  const started = new vscode.CancellationTokenSource();
  life = started;
  return { dispose: () => started.cancel() };
}

type ShowMessage = <Item extends vscode.MessageItem>(
  message: string,
  ...buttons: Item[]
) => Thenable<Item | undefined>;

export const showInformation: ShowMessage = (message, ...buttons) =>
  unlessOver(() => vscode.window.showInformationMessage(harmless(message), ...buttons));

export const showWarning: ShowMessage = (message, ...buttons) =>
  unlessOver(() => vscode.window.showWarningMessage(harmless(message), ...buttons));

export const showError: ShowMessage = (message, ...buttons) =>
  unlessOver(() => vscode.window.showErrorMessage(harmless(message), ...buttons));

function unlessOver<Result>(show: () => Thenable<Result | undefined>): Thenable<Result | undefined> {
  return life.token.isCancellationRequested ? Promise.resolve(undefined) : show();
}

/** Asks for one of some items; `undefined` if the user cancels. */
export function pickItem<Item extends vscode.QuickPickItem>(
  items: readonly Item[],
  { title, placeHolder, ...options }: vscode.QuickPickOptions & { title: string; placeHolder: string },
): Thenable<Item | undefined> {
  const texts = { title: harmless(title), placeHolder: harmless(placeHolder) };
  return vscode.window.showQuickPick(items.map(harmlessItem), { ...options, ...texts }, life.token);
}

/** Asks for a text; `undefined` if the user cancels. */
export function askForText({
  title,
  prompt,
  validateInput,
  ...options
}: vscode.InputBoxOptions & { title: string; prompt: string }): Thenable<string | undefined> {
  return vscode.window.showInputBox(
    {
      ...options,
      title: harmless(title),
      prompt: harmless(prompt),
      ...(validateInput === undefined
        ? {}
        : { validateInput: async (value) => harmlessValidation(await validateInput(value)) }),
    },
    life.token,
  );
}

/** Opens a list that its owner fills and hides. It closes when the extension is deactivated. */
export function openList<Item extends vscode.QuickPickItem>(
  title: string,
  placeholder: string,
): { readonly list: vscode.QuickPick<Item>; fill(items: readonly Item[]): void } {
  const list = vscode.window.createQuickPick<Item>();
  list.title = harmless(title);
  list.placeholder = harmless(placeholder);
  const listener = life.token.onCancellationRequested(() => list.dispose());
  list.onDidHide(() => {
    listener.dispose();
    list.dispose();
  });
  return {
    list,
    fill: (items) => {
      list.items = items.map(harmlessItem);
    },
  };
}

export type ReportProgress = (step: { readonly message: string; readonly increment?: number }) => void;

/** Runs something with progress that the user can cancel. Deactivation cancels it too. */
export function withProgress<Result>(
  title: string,
  run: (report: ReportProgress, token: vscode.CancellationToken) => Promise<Result>,
): Thenable<Result> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: harmless(title),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, byUser) => {
    const either = new vscode.CancellationTokenSource();
    const listeners = [byUser, life.token].map((token) => {
      if (token.isCancellationRequested) either.cancel();
      return token.onCancellationRequested(() => either.cancel());
    });
    try {
      return await run(
        ({ message, ...step }) => progress.report({ ...step, message: harmless(message) }),
        either.token,
      );
    } finally {
      vscode.Disposable.from(...listeners).dispose();
    }
  });
}

/** Runs something with a few words in the status bar. It ends on its own terms: nobody can cancel it there. */
export function withQuietProgress<Result>(title: string, run: () => Promise<Result>): Thenable<Result> {
  return life.token.isCancellationRequested
    ? run()
    : vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: harmless(title) }, run);
}

/** How long a short message stays, in milliseconds. */
const shownFor = 5_000;

/** Shows that something was done, in the status bar for a moment. */
export function showBriefly(message: string): void {
  if (!life.token.isCancellationRequested) {
    vscode.window.setStatusBarMessage(harmless(message), shownFor);
  }
}

/** Copies a text in which every character shows. */
export function copyText(text: string): Thenable<void> {
  return vscode.env.clipboard.writeText(printableLines(text));
}

function harmlessItem<Item extends vscode.QuickPickItem>(item: Item): Item {
  const { label, description, detail } = item;
  return {
    ...item,
    label: harmless(label),
    ...(description === undefined ? {} : { description: harmless(description) }),
    ...(detail === undefined ? {} : { detail: harmless(detail) }),
  };
}

function harmlessValidation<Validation extends string | vscode.InputBoxValidationMessage | null | undefined>(
  validation: Validation,
): string | vscode.InputBoxValidationMessage | undefined {
  if (typeof validation === 'string') {
    return harmless(validation);
  }
  return validation ? { ...validation, message: harmless(validation.message) } : undefined;
}
