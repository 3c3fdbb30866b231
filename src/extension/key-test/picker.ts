import * as vscode from 'vscode';
import { type ApiTarget, defaultApiHost } from '../../elevenlabs/hosts';
import { isKeyId, looksLikeKey } from '../../elevenlabs/keys';
import { candidateOfText, type KeyCandidate, type NotSentReason } from '../../key-test/candidate';
import { lengthOf, usableBase } from '../../key-test/key-test';
import { detailSentences } from '../../key-test/outcome-sentences';
import { keyInPaste } from '../../key-test/pasted-text';
import { shortVerdict } from '../../key-test/short-verdicts';
import type { Phrase } from '../../lint/finding';
import { sentence } from '../sentences';
import { askForText, openList } from '../shown';
import { type ChosenKey, placeName } from './place';
import { iconOf } from './verdict-icons';
import type { Verdicts } from './verdicts';

/** What the user chose to test. */
export type Choice =
  | { readonly kind: 'one'; readonly chosen: ChosenKey }
  | { readonly kind: 'all'; readonly chosen: readonly ChosenKey[] };

export interface Offer {
  readonly keys: readonly ChosenKey[];
  readonly remembered: { readonly chosen: ChosenKey; forget(): Promise<void> } | undefined;
  /** Whether the user can paste a key instead. */
  readonly allowsPasting: boolean;
  readonly target: ApiTarget;
  readonly verdicts: Verdicts;
}

interface Item extends vscode.QuickPickItem {
  readonly choice?: Choice;
}

/** Notes on values that can't be tested. */
const unfitNotes: Readonly<Record<NotSentReason, string>> = {
  'no-value': 'The value is empty.',
  reference: "This value refers to a secret stored elsewhere. It can't be tested.",
  placeholder: 'This is a placeholder. Replace it with an API key.',
  'blank-inside': "This value has {character} inside, so it can't be an API key.",
  'impossible-character': 'This value contains quotes or other characters that no API key contains.',
  'text-around-key': "This value has {text}, which isn't part of it. Use the key alone.",
  'several-secrets': 'This value contains another key or secret, or text after the key. Use the key alone.',
  'other-credential': 'This is {credential}, not an ElevenLabs API key.',
};

/** Asks which key to test. */
export async function pickKey(offer: Offer): Promise<Choice | undefined> {
  const item = await pickFromList(offer);
  if (item === undefined || item.choice !== undefined) {
    return item?.choice;
  }
  const chosen = await pasteKey(offer.target);
  return chosen && { kind: 'one', chosen };
}

/** The keys that testing all of them would send, without duplicates. */
export function distinctKeys(keys: readonly ChosenKey[]): ChosenKey[] {
  const byKey = new Map<string, ChosenKey>();
  for (const chosen of keys) {
    const { key, unfit } = chosen.candidate;
    if (unfit === undefined && !byKey.has(key)) {
      byKey.set(key, chosen);
    }
  }
  return [...byKey.values()];
}

function pickFromList(offer: Offer): Promise<Item | undefined> {
  const { list: picker, fill } = openList<Item>(
    pickerTitle(offer.target),
    offer.keys.length === 0 && offer.remembered === undefined
      ? vscode.l10n.t('No environment file here contains a key')
      : vscode.l10n.t('Choose the key to send to ElevenLabs once'),
  );
  picker.matchOnDescription = true;
  picker.ignoreFocusOut = true;
  fill(itemsOf(offer));
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      resolve(picker.selectedItems[0]);
      picker.hide();
    });
    picker.onDidTriggerItemButton(async () => {
      await offer.remembered?.forget();
      fill(itemsOf({ ...offer, remembered: undefined }));
    });
    picker.onDidHide(() => resolve(undefined));
    picker.show();
  });
}

function itemsOf({ keys, remembered, allowsPasting, verdicts }: Offer): Item[] {
  const all = remembered === undefined ? keys : [...keys, remembered.chosen];
  const distinct = distinctKeys(all);
  const isUnfit = ({ candidate }: ChosenKey) => Number(candidate.unfit !== undefined);
  const items = [...keys].sort((a, b) => isUnfit(a) - isUnfit(b)).map((chosen) => itemOf(chosen, verdicts));
  if (remembered !== undefined) {
    const tooltip = vscode.l10n.t('Forget Remembered Key');
    const buttons = [{ iconPath: new vscode.ThemeIcon('trash'), tooltip }];
    items.push({ ...itemOf(remembered.chosen, verdicts), buttons });
  }
  if (distinct.length > 1) {
    const label = vscode.l10n.t('Test all {count} keys, once each', { count: distinct.length });
    const iconPath = new vscode.ThemeIcon('checklist');
    items.push({ label, iconPath, choice: { kind: 'all', chosen: all } });
  }
  if (allowsPasting) {
    items.push({ label: vscode.l10n.t('Paste a key…'), iconPath: new vscode.ThemeIcon('key') });
  }
  return items;
}

function itemOf(chosen: ChosenKey, verdicts: Verdicts): Item {
  const { candidate, place } = chosen;
  const { variable, masked } = candidate;
  const where = placeName(chosen);
  const outcome = place && verdicts.of(place.file, place.lineText)?.outcome;
  const verdict = outcome && shortVerdict(outcome);
  const note =
    noteOf(candidate) ?? remarkOn(candidate) ?? (verdict && sentence(verdict.text, verdict.values));
  return {
    choice: { kind: 'one', chosen },
    label: variable ?? where,
    description: variable === undefined ? masked : `${where} · ${masked}`,
    ...(note === undefined ? {} : { detail: note }),
    ...(outcome === undefined ? {} : { iconPath: new vscode.ThemeIcon(iconOf(outcome)) }),
  };
}

function noteOf({ unfit }: KeyCandidate): string | undefined {
  return unfit && sentence(unfitNotes[unfit.reason], unfit.values);
}

/** What is odd about a value that can be tested. */
function remarkOn(candidate: KeyCandidate): string | undefined {
  const [length] = lengthOf(candidate);
  return length && sentence(detailSentences[length.id], length.values);
}

/** What the box says about a pasted text. An unfit value can't be sent; one that only looks odd can. */
function validationOf(text: string): string | vscode.InputBoxValidationMessage | undefined {
  const { candidate, around } = pastedCandidate(text);
  const note = noteOf(candidate);
  if (note !== undefined) {
    return note;
  }
  const { Info, Warning } = vscode.InputBoxValidationSeverity;
  const doubt = doubtAbout(candidate);
  if (doubt !== undefined) {
    return { message: doubt, severity: Warning };
  }
  const message =
    around === undefined
      ? remarkOn(candidate)
      : vscode.l10n.t('Only the key is used, without {text}.', { text: sentence(around.phrase, {}) });
  return message === undefined ? undefined : { message, severity: Info };
}

/** Why a value is hardly a key, although nothing keeps it from being sent. */
function doubtAbout({ key }: KeyCandidate): string | undefined {
  if (isKeyId(key)) {
    return vscode.l10n.t(
      'This is a key ID, not a key. A key starts with sk_ and is shown only when created.',
    );
  }
  return looksLikeKey(key)
    ? undefined
    : vscode.l10n.t("This doesn't look like an ElevenLabs key: keys start with sk_.");
}

function pastedCandidate(text: string): { candidate: KeyCandidate; around: Phrase | undefined } {
  const { text: key, around } = keyInPaste(text);
  return { candidate: candidateOfText(key, vscode.l10n.t('Pasted key')), around };
}

async function pasteKey(target: ApiTarget): Promise<ChosenKey | undefined> {
  const text = await askForText({
    title: pickerTitle(target),
    prompt: vscode.l10n.t('The key is sent once. It is kept only if you choose to remember it afterwards.'),
    password: true,
    ignoreFocusOut: true,
    validateInput: (value) => (value === '' ? undefined : validationOf(value)),
  });
  return text ? { candidate: pastedCandidate(text).candidate, place: undefined, isPasted: true } : undefined;
}

/** Names the host if it isn't the default one. */
function pickerTitle({ baseUrl, isCustom }: ApiTarget): string {
  const host = usableBase(baseUrl)?.host;
  if (host === undefined) {
    return vscode.l10n.t('Test ElevenLabs key: elevenlabsLint.apiBaseUrl must be an https address');
  }
  if (isCustom) {
    return vscode.l10n.t('Test ElevenLabs key at {host} (set in elevenlabsLint.apiBaseUrl)', { host });
  }
  return host === defaultApiHost
    ? vscode.l10n.t('Test ElevenLabs key')
    : vscode.l10n.t('Test ElevenLabs key at {host} (set in elevenlabsLint.region)', { host });
}
