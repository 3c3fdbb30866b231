import * as vscode from 'vscode';
import { answerLabels, answerPage, pageActionOf, type ShownAnswer } from '../../key-test/answer-page';
import { PagePanel } from '../page-panel';
import { sentence } from '../sentences';
import { type AnswerTools, actionsOf } from './answer-tools';
import { placeName } from './place';
import type { Answer } from './verdicts';

/** The panel with everything about one answer, or about several in a table. */
export class AnswerPanel implements vscode.Disposable {
  private readonly panel: PagePanel;
  private answers: readonly Answer[] = [];
  private shown: readonly ShownAnswer[] = [];

  constructor(private readonly tools: AnswerTools) {
    this.panel = new PagePanel('elevenlabsLint.keyTest', sentence(answerLabels.title, {}), {
      receive: (message) => this.receive(message),
    });
  }

  show(answers: readonly Answer[]): void {
    this.answers = answers;
    this.shown = answers.map(shownAnswer);
    this.panel.show((options) => answerPage(this.shown, sentence, options));
  }

  dispose(): void {
    this.panel.dispose();
  }

  private receive(message: unknown): void {
    const clicked = pageActionOf(message, this.shown);
    const answer = clicked && this.answers[clicked.answer];
    if (answer === undefined) {
      return;
    }
    if (clicked?.kind === 'act') {
      this.tools.run(clicked.action, answer);
    } else {
      void this.tools.copy(answer);
    }
  }
}

function shownAnswer(answer: Answer): ShownAnswer {
  const { variable, masked } = answer.chosen.candidate;
  const where = placeName(answer.chosen);
  return {
    masked,
    name: variable ?? where,
    place: variable === undefined ? undefined : where,
    outcome: answer.outcome,
    time: answer.time.toLocaleString(vscode.env.language),
    actions: actionsOf(answer),
  };
}
