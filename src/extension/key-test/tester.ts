import * as vscode from 'vscode';
import { withNeededPermissions } from '../../key-test/needed-permissions';
import type { KeyTestOutcome } from '../../key-test/outcome';
import { signalOf } from '../cancel-signal';
import type { DoneSteps } from '../guide/done-steps';
import type { Log } from '../log';
import { withProgress } from '../shown';
import type { WorkspaceSearch } from '../workspace-search/workspace-search';
import { showAnswer } from './answer';
import { AnswerPanel } from './answer-panel';
import { AnswerTools } from './answer-tools';
import { distinctKeys } from './picker';
import type { ChosenKey } from './place';
import type { RememberedKey } from './remembered-key';
import { runKeyTest } from './run';
import type { Answer, Verdicts } from './verdicts';
import { scriptTexts } from './workspace-scripts';

/** Tests chosen keys with progress, and shows the answers. */
export class KeyTester implements vscode.Disposable {
  private readonly tools: AnswerTools;
  private readonly panel: AnswerPanel;

  constructor(
    remembered: RememberedKey,
    private readonly verdicts: Verdicts,
    private readonly doneSteps: DoneSteps,
    private readonly search: WorkspaceSearch,
    private readonly log: Log,
  ) {
    this.tools = new AnswerTools(remembered, log, ({ chosen }, baseUrl) => this.testOne(chosen, baseUrl));
    this.panel = new AnswerPanel(this.tools);
  }

  /** @param baseUrl the API address; by default that of the key's region, or the user's setting. */
  async testOne(chosen: ChosenKey, baseUrl?: string): Promise<void> {
    const title = vscode.l10n.t('Testing ElevenLabs key {masked}', { masked: chosen.candidate.masked });
    const running = this.verdicts.begin(chosen);
    try {
      const outcome = await withProgress(title, async (_report, token) => {
        const cancel = signalOf(token);
        const answer = await runKeyTest(chosen.candidate, cancel, baseUrl);
        return answer.reason === 'restricted'
          ? withNeededPermissions(answer, await scriptTexts(this.search, cancel))
          : answer;
      });
      showAnswer(this.note(chosen, outcome), this.tools, this.panel, this.log);
    } finally {
      running.dispose();
    }
  }

  /** Tests each different key once, one after the other, and shows the answers side by side. */
  async testAll(keys: readonly ChosenKey[]): Promise<void> {
    const distinct = distinctKeys(keys);
    const title = vscode.l10n.t('Testing {count} ElevenLabs keys', { count: distinct.length });
    const answers = await withProgress(title, async (report, token) => {
      const cancel = signalOf(token);
      const answers: Answer[] = [];
      for (const { candidate } of distinct) {
        report({ message: candidate.masked, increment: 100 / distinct.length });
        const sameKey = keys.filter((chosen) => chosen.candidate.key === candidate.key);
        const running = vscode.Disposable.from(...sameKey.map((chosen) => this.verdicts.begin(chosen)));
        const outcome = await runKeyTest(candidate, cancel).finally(() => running.dispose());
        answers.push(...sameKey.map((chosen) => this.note(chosen, outcome)));
      }
      return answers;
    });
    const given = answers.filter(({ outcome }) => outcome.reason !== 'cancelled');
    if (given.length > 0) {
      this.panel.show(given);
    }
  }

  /** Shows everything about the last answer for a line; nothing if there is none. */
  showDetails(file: vscode.Uri, line: string): void {
    const answer = this.verdicts.of(file, line);
    if (answer !== undefined) {
      this.panel.show([answer]);
    }
  }

  dispose(): void {
    this.panel.dispose();
  }

  private note(chosen: ChosenKey, outcome: KeyTestOutcome): Answer {
    this.log.info(`Key test: ${outcome.kind}, ${outcome.reason}.`);
    const answer: Answer = { chosen, outcome, time: new Date() };
    this.doneSteps.keyTested(outcome);
    if (outcome.reason !== 'cancelled') {
      this.verdicts.remember(answer);
    }
    return answer;
  }
}
