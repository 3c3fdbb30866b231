import type { OutcomeDetail } from './outcome';

/** Where an extension runs, seen from the window that the user looks at. */
export interface ExtensionLocation {
  /** The kind or the address of the remote machine that the window belongs to, if it belongs to one. */
  readonly remoteName: string | undefined;
  readonly isBrowserWindow: boolean;
  readonly runsOnRemote: boolean;
}

/**
 * Says which machine sends the request of a key test; nothing where it can only be the one that the user sits at.
 * Network, proxy and IP address can be others there.
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
