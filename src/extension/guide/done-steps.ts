import * as vscode from 'vscode';
import type { DiagnosisReport } from '../../doctor/diagnosis-report';
import type { KeyTestOutcome } from '../../key-test/outcome';
import { contextKeyOf, type StepResults, walkthroughSteps } from './walkthrough';

/** Ticks the steps of the walkthrough whose results are there. VS Code never removes a tick. */
export class DoneSteps {
  private results: StepResults = {
    rulesWithProblems: undefined,
    keyIsAccepted: false,
    accountIsActive: false,
    nothingIsWrong: false,
  };
  private readonly done = new Set<string>();

  /** @param rulesWithProblems `undefined` unless all of the workspace was checked and mentions ElevenLabs. */
  workspaceChecked(rulesWithProblems: ReadonlySet<string> | undefined): void {
    this.know({ rulesWithProblems });
  }

  keyTested({ kind, reason, account }: KeyTestOutcome): void {
    if (kind === 'accepted' || kind === 'accepted-restricted') {
      const isActive = reason === 'accepted' && account !== undefined;
      this.know({ keyIsAccepted: true, ...(isActive ? { accountIsActive: true } : {}) });
    }
  }

  /** @param tests of keys that the diagnosis has run. */
  diagnosed({ cause, checks }: DiagnosisReport, tests: readonly KeyTestOutcome[]): void {
    for (const outcome of tests) this.keyTested(outcome);
    const hasSeenAll = checks.some(({ id, verdict }) => id === 'extent' && verdict === 'ok');
    // What isn't saved can still be undone.
    const isSaved = vscode.workspace.textDocuments.every(({ isDirty, isUntitled }) => !isDirty || isUntitled);
    this.know({ nothingIsWrong: hasSeenAll && isSaved && cause === undefined });
  }

  private know(news: Partial<StepResults>): void {
    this.results = { ...this.results, ...news };
    for (const { id, isDone } of walkthroughSteps) {
      if (!this.done.has(id) && isDone(this.results)) {
        this.done.add(id);
        void vscode.commands.executeCommand('setContext', contextKeyOf(id), true);
      }
    }
  }
}
