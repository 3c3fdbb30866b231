import * as vscode from 'vscode';
import type { KeyTestOutcome, OutcomeKind } from '../../key-test/outcome';
import { outcomeTexts } from '../../key-test/outcome-sentences';
import { sentence } from '../sentences';
import { openList } from '../shown';
import type { Answer } from './answer';
import { whereIs } from './place';

const iconsByKind: Readonly<Record<OutcomeKind, string>> = {
  accepted: 'pass',
  'accepted-restricted': 'lock',
  rejected: 'error',
  'not-reachable': 'debug-disconnect',
  'not-sent': 'circle-slash',
};

interface ResultItem extends vscode.QuickPickItem {
  readonly answer: Answer;
}

/** Lists the results of several key tests. Choosing one shows its full answer; the list stays open. */
export function showResults(answers: readonly Answer[], showFull: (answer: Answer) => void): void {
  const { list, fill } = openList<ResultItem>(
    vscode.l10n.t('Key test results'),
    vscode.l10n.t('Choose a key to see its full answer'),
  );
  list.matchOnDescription = true;
  list.ignoreFocusOut = true;
  fill(
    answers.map((answer) => ({
      answer,
      label: answer.chosen.candidate.masked,
      iconPath: new vscode.ThemeIcon(iconOf(answer.outcome)),
      description: whereIs(answer.chosen),
      detail: outcomeTexts(answer.outcome, sentence)[0] ?? '',
    })),
  );
  list.onDidAccept(() => {
    for (const { answer } of list.selectedItems) {
      showFull(answer);
    }
  });
  list.show();
}

function iconOf({ kind, reason }: KeyTestOutcome): string {
  return kind === 'accepted' && reason !== 'accepted' ? 'warning' : iconsByKind[kind];
}
