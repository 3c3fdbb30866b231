import type { OutcomeDetail } from './outcome';

/** Where an extension runs, relative to the user's window. */
export interface ExtensionLocation {
  /** The kind or address of the window's remote machine, if it has one. */
  readonly remoteName: string | undefined;
  readonly isBrowserWindow: boolean;
  readonly runsOnRemote: boolean;
}

/**
 * Names the machine that sends the request of a key test, because its network, proxy and IP address may differ.
 * `undefined` if it can only be the user's machine.
 */
export function askingMachine({
  remoteName,
  isBrowserWindow,
  runsOnRemote,
}: ExtensionLocation): OutcomeDetail | undefined {
  if (remoteName !== undefined && runsOnRemote) {
    return { id: 'asked-from-remote', values: { remote: remoteName } };
  }
  if (isBrowserWindow) {
    return { id: 'asked-from-browser', values: {} };
  }
  return remoteName === undefined ? undefined : { id: 'asked-from-local', values: {} };
}
