import * as vscode from 'vscode';
import { baseUrlOf, regions } from '../../elevenlabs/hosts';
import { sentence } from '../sentences';
import { pickItem } from '../shown';

/**
 * Asks for another region and returns the address of its API.
 * @param askedHost the host that rejected the key, which isn't offered again.
 */
export async function chooseRegion(askedHost: string | undefined): Promise<string | undefined> {
  const items = regions
    .filter(({ host }) => host !== askedHost)
    .map(({ host, name }) => ({ label: sentence(name, {}), description: host, host }));
  const item = await pickItem(items, {
    title: vscode.l10n.t('Test ElevenLabs key in another region'),
    placeHolder: vscode.l10n.t('Choose the region: the key is sent to its host once'),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return item && baseUrlOf(item.host);
}
