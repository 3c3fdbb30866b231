import * as vscode from 'vscode';
import { candidateOfText, type KeyCandidate, type NotSentReason } from '../../key-test/candidate';
import { sentence } from '../sentences';
import type { FoundCandidate } from './candidates';

/** The value to test; with its place where it was found in a file. */
export interface ChosenKey {
  readonly candidate: KeyCandidate;
  readonly place: Pick<FoundCandidate, 'file' | 'line'> | undefined;
}

interface CandidateItem extends vscode.QuickPickItem {
  /** Absent for the item that asks for a key to be pasted. */
  readonly found?: FoundCandidate;
}

/** Why a value cannot be tested, as a note beside it. */
const unfitNotes: Readonly<Record<NotSentReason, string>> = {
  'no-value': 'The value is empty.',
  reference: 'This refers to a secret that is kept elsewhere, so it cannot be tested.',
  placeholder: 'This is a placeholder, to be replaced by a key.',
  'blank-inside': 'This holds {character} inside, so it cannot be a key.',
  'impossible-character': 'This holds quotes or other characters that are in no key.',
  'other-credential': 'This is {credential}, not an ElevenLabs API key.',
};

/** Asks which key to test. `apiBaseUrl` is what the user has set, or empty. */
export async function pickKey(
  found: readonly FoundCandidate[],
  apiBaseUrl: string,
): Promise<ChosenKey | undefined> {
  const items: CandidateItem[] = [
    ...found.map(itemOf).sort((a, b) => Number(isUnfit(a)) - Number(isUnfit(b))),
    { label: vscode.l10n.t('Paste a key…'), iconPath: new vscode.ThemeIcon('key') },
  ];
  const item = await vscode.window.showQuickPick(items, {
    title: pickerTitle(apiBaseUrl),
    placeHolder:
      found.length === 0
        ? vscode.l10n.t('No environment file here holds a key')
        : vscode.l10n.t('Choose the key to send to ElevenLabs, once'),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return item === undefined ? undefined : chosenBy(item, apiBaseUrl);
}

function itemOf(found: FoundCandidate): CandidateItem {
  const { candidate, line } = found;
  const note = noteOf(candidate);
  return {
    found,
    label: candidate.masked,
    description: vscode.l10n.t('{variable} in {source}, line {line}', {
      variable: candidate.variable ?? '',
      source: candidate.source,
      line,
    }),
    ...(note === undefined ? {} : { detail: note }),
  };
}

function isUnfit({ found }: CandidateItem): boolean {
  return found?.candidate.unfit !== undefined;
}

function noteOf({ unfit }: KeyCandidate): string | undefined {
  return unfit && sentence(unfitNotes[unfit.reason], unfit.values);
}

async function chosenBy({ found }: CandidateItem, apiBaseUrl: string): Promise<ChosenKey | undefined> {
  if (found !== undefined) {
    return { candidate: found.candidate, place: found };
  }
  const text = await vscode.window.showInputBox({
    title: pickerTitle(apiBaseUrl),
    prompt: vscode.l10n.t('The key is sent once and kept nowhere.'),
    password: true,
    ignoreFocusOut: true,
    validateInput: (value) =>
      value === '' ? undefined : noteOf(candidateOfText(value, vscode.l10n.t('the pasted text'))),
  });
  return text
    ? { candidate: candidateOfText(text, vscode.l10n.t('the pasted text')), place: undefined }
    : undefined;
}

/** Names where the key would go, if that is not ElevenLabs itself. */
function pickerTitle(apiBaseUrl: string): string {
  if (apiBaseUrl === '') {
    return vscode.l10n.t('Test ElevenLabs key');
  }
  const host = URL.canParse(apiBaseUrl) ? new URL(apiBaseUrl).host : '';
  return host === ''
    ? vscode.l10n.t('Test ElevenLabs key: elevenlabsLint.apiBaseUrl is not an address')
    : vscode.l10n.t('Test ElevenLabs key at {host}, as set in elevenlabsLint.apiBaseUrl', { host });
}
