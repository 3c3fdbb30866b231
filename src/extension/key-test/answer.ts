import * as vscode from 'vscode';
import { type LinkId, links } from '../../elevenlabs/links';
import type { KeyTestOutcome } from '../../key-test/outcome';
import { buttonTitles, outcomeSentences, outcomeTexts } from '../../key-test/outcome-sentences';
import type { Log } from '../log';
import { logFailure } from '../log-failure';
import { sentence } from '../sentences';
import { copyText, showError, showInformation, showWarning } from '../shown';
import { detailsText } from './details-text';
import { type ChosenKey, whereIs } from './place';
import { chooseRegion } from './regions';
import type { RememberedKey } from './remembered-key';
import { stripPadding } from './strip';

export interface Answer {
  readonly chosen: ChosenKey;
  readonly outcome: KeyTestOutcome;
}

export interface AnswerTools {
  readonly remembered: RememberedKey;
  readonly log: Log;
  /** Tests the same key again at another API address. */
  retest(chosen: ChosenKey, baseUrl: string): Promise<void>;
}

interface Button extends vscode.MessageItem {
  run(): Thenable<unknown>;
}

/** Shows the outcome of a key test with buttons. Doesn't wait for the user. */
export function showAnswer(answer: Answer, tools: AnswerTools): void {
  const buttons = [
    ...stripButton(answer),
    ...regionButton(answer, tools),
    ...pageButtons(outcomeSentences[answer.outcome.reason].buttons),
    ...rememberButton(answer, tools),
    ...copyButton(answer),
  ];
  const fail = (error: unknown) => logFailure(tools.log, 'Showing the answer to a key test', error);
  showFunction(answer.outcome)(messageOf(answer), ...buttons)
    .then((button) => button?.run())
    .then(undefined, fail);
}

type Show = (message: string, ...buttons: Button[]) => Thenable<Button | undefined>;

function showFunction({ kind, reason }: KeyTestOutcome): Show {
  if (reason === 'accepted' || reason === 'cancelled') {
    return showInformation;
  }
  return kind === 'rejected' ? showError : showWarning;
}

/** The text of the outcome, then the details; before them, where the key comes from. */
function messageOf({ chosen, outcome }: Answer): string {
  const sentences = outcomeTexts(outcome, sentence).join(' ');
  return chosen.isPasted
    ? sentences
    : vscode.l10n.t('{where}: {sentences}', { where: whereIs(chosen), sentences });
}

function stripButton({ chosen: { candidate, place }, outcome: { details } }: Answer): Button[] {
  const offered = place !== undefined && candidate.range !== undefined && hasDetail(details, 'padded');
  const title = vscode.l10n.t('Remove Whitespace');
  return offered ? [{ title, run: () => stripPadding(place.file, candidate.written) }] : [];
}

function hasDetail(details: KeyTestOutcome['details'], wanted: string): boolean {
  return details.some(({ id }) => id === wanted);
}

function regionButton({ chosen, outcome }: Answer, { retest }: AnswerTools): Button[] {
  if (outcome.reason !== 'residency') {
    return [];
  }
  const run = async () => {
    const { host } = outcome.values;
    const baseUrl = await chooseRegion(typeof host === 'string' ? host : undefined);
    if (baseUrl !== undefined) {
      await retest(chosen, baseUrl);
    }
  };
  return [{ title: vscode.l10n.t('Choose Another Region'), run }];
}

function pageButtons(ids: readonly LinkId[]): Button[] {
  return ids.flatMap((id) => {
    const title = buttonTitles[id];
    const page = vscode.Uri.parse(links[id]);
    return title === undefined
      ? []
      : [{ title: sentence(title, {}), run: () => vscode.env.openExternal(page) }];
  });
}

function rememberButton({ chosen, outcome }: Answer, { remembered }: AnswerTools): Button[] {
  const isValid = outcome.kind === 'accepted' || outcome.kind === 'accepted-restricted';
  if (!chosen.isPasted || !isValid) {
    return [];
  }
  const run = async () => {
    const isStored = await remembered.remember(chosen.candidate.key);
    await showInformation(
      isStored
        ? vscode.l10n.t("The key is remembered in VS Code's secret storage. You can test it from there.")
        : vscode.l10n.t("VS Code couldn't store the key. It is remembered only until the window is closed."),
    );
  };
  return [{ title: vscode.l10n.t('Remember Key'), run }];
}

function copyButton({ chosen, outcome }: Answer): Button[] {
  const time = new Date();
  const run = () => copyText(detailsText(chosen, outcome, time));
  return outcome.reason === 'cancelled' ? [] : [{ title: vscode.l10n.t('Copy Details'), run }];
}
