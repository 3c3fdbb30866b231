import * as vscode from 'vscode';
import { links } from '../../elevenlabs/links';
import { type AnswerAction, actionsAfter } from '../../key-test/answer-actions';
import { detailsText } from '../../key-test/details-text';
import type { Log } from '../log';
import { logFailure } from '../log-failure';
import { sentence } from '../sentences';
import { copyText, showBriefly, showInformation } from '../shown';
import { tellFailure } from './failure';
import { whereIs } from './place';
import { chooseRegion } from './regions';
import type { RememberedKey } from './remembered-key';
import { stripPadding } from './strip';
import type { Answer } from './verdicts';

/** Everything that helps after an answer, the cure first. */
export function actionsOf({ chosen: { candidate, place, isPasted }, outcome }: Answer): AnswerAction[] {
  const hasPlace = place !== undefined;
  return actionsAfter(outcome, {
    hasPlace,
    canBeStripped: hasPlace && candidate.range !== undefined,
    isPasted,
  });
}

/** Does what the user chooses after an answer. */
export class AnswerTools {
  /** @param retest tests the same key again, at another address of the API if there is one. */
  constructor(
    private readonly remembered: RememberedKey,
    private readonly log: Log,
    private readonly retest: (answer: Answer, baseUrl?: string) => Promise<void>,
  ) {}

  /** Doesn't wait for the end. A failure is shown and logged. */
  run(action: AnswerAction, answer: Answer): void {
    this.perform(action, answer).then(undefined, (error: unknown) => {
      logFailure(this.log, 'An action after a key test', error);
      tellFailure();
    });
  }

  async copy({ chosen, outcome, time }: Answer): Promise<void> {
    const { masked } = chosen.candidate;
    await copyText(detailsText({ masked, where: whereIs(chosen), outcome, time }, sentence));
    showBriefly(vscode.l10n.t('The details are in the clipboard.'));
  }

  private async perform(action: AnswerAction, answer: Answer): Promise<unknown> {
    const { candidate, place } = answer.chosen;
    switch (action.kind) {
      case 'remove-whitespace':
        return place && stripPadding(place.file, candidate.written);
      case 'choose-region':
        return this.retestElsewhere(answer);
      case 'open-settings':
        return vscode.commands.executeCommand('workbench.action.openSettings', 'elevenlabsLint.apiBaseUrl');
      case 'try-again':
        return this.retest(answer);
      case 'show-line':
        return (
          place &&
          vscode.window.showTextDocument(place.file, {
            selection: new vscode.Range(place.line - 1, 0, place.line - 1, place.lineText.length),
          })
        );
      case 'remember':
        return this.remember(candidate.key);
      case 'open-page':
        return vscode.env.openExternal(vscode.Uri.parse(links[action.page]));
    }
  }

  private async retestElsewhere(answer: Answer): Promise<void> {
    const { host } = answer.outcome.values;
    const baseUrl = await chooseRegion(typeof host === 'string' ? host : undefined);
    if (baseUrl !== undefined) {
      await this.retest(answer, baseUrl);
    }
  }

  private async remember(key: string): Promise<void> {
    const isStored = await this.remembered.remember(key);
    await showInformation(
      isStored
        ? vscode.l10n.t("The key is remembered in VS Code's secret storage. You can test it from there.")
        : vscode.l10n.t("VS Code couldn't store the key. It is remembered only until the window is closed."),
    );
  }
}
