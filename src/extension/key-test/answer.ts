import * as vscode from 'vscode';
import { actionTitle } from '../../key-test/answer-actions';
import { headline } from '../../key-test/headline';
import type { KeyTestOutcome } from '../../key-test/outcome';
import type { Log } from '../log';
import { logFailure } from '../log-failure';
import { sentence } from '../sentences';
import { showError, showInformation, showWarning } from '../shown';
import type { AnswerPanel } from './answer-panel';
import { type AnswerTools, actionsOf } from './answer-tools';
import { brieflyWhere } from './place';
import type { Answer } from './verdicts';

interface Button extends vscode.MessageItem {
  run(): void;
}

/** How many buttons come before "Details". */
const mostActions = 2;

/**
 * Shows the answer to a key test in a notification: the verdict, the cure, and the way to the details. Doesn't wait
 * for the user. Shows nothing for a cancelled test.
 */
export function showAnswer(answer: Answer, tools: AnswerTools, panel: AnswerPanel, log: Log): void {
  const { outcome } = answer;
  if (outcome.reason === 'cancelled') {
    return;
  }
  const buttons: Button[] = [
    ...actionsOf(answer)
      .slice(0, mostActions)
      .map((action) => ({
        title: sentence(actionTitle(action, outcome.reason), {}),
        run: () => tools.run(action, answer),
      })),
    { title: vscode.l10n.t('Details'), run: () => panel.show([answer]) },
  ];
  const fail = (error: unknown) => logFailure(log, 'Showing the answer to a key test', error);
  showFunction(outcome)(messageOf(answer), ...buttons)
    .then((button) => button?.run())
    .then(undefined, fail);
}

type Show = (message: string, ...buttons: Button[]) => Thenable<Button | undefined>;

/** VS Code keeps an error with buttons until the user closes it; others fade after ten seconds. */
function showFunction({ kind, reason }: KeyTestOutcome): Show {
  if (kind === 'accepted' || kind === 'accepted-restricted') {
    return reason === 'accepted' ? showInformation : showWarning;
  }
  return showError;
}

function messageOf({ chosen, outcome }: Answer): string {
  const { text, values } = headline(outcome);
  const said = sentence(text, values);
  const where = brieflyWhere(chosen);
  return where === undefined ? said : `${said} (${where})`;
}
