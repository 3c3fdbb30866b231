import * as vscode from 'vscode';
import { withNeededPermissions } from '../../key-test/needed-permissions';
import type { KeyTestOutcome } from '../../key-test/outcome';
import { signalOf } from '../cancel-signal';
import type { Log } from '../log';
import { withProgress } from '../shown';
import { type Answer, showAnswer } from './answer';
import { distinctKeys } from './picker';
import type { ChosenKey } from './place';
import type { RememberedKey } from './remembered-key';
import { showResults } from './results';
import { runKeyTest } from './run';
import type { Verdicts } from './verdicts';
import { scriptTexts } from './workspace-scripts';

/** Tests chosen keys with progress, and shows the outcomes. */
export class KeyTester {
  constructor(
    private readonly remembered: RememberedKey,
    private readonly verdicts: Verdicts,
    private readonly log: Log,
  ) {}

  /** @param baseUrl the API address; by default that of the key's region, or the user's setting. */
  async testOne(chosen: ChosenKey, baseUrl?: string): Promise<void> {
    const title = vscode.l10n.t('Testing ElevenLabs key {masked}', { masked: chosen.candidate.masked });
    const outcome = await withProgress(title, async (_report, token) => {
      const cancel = signalOf(token);
      const answer = await runKeyTest(chosen.candidate, cancel, baseUrl);
      return answer.reason === 'restricted'
        ? withNeededPermissions(answer, await scriptTexts(cancel))
        : answer;
    });
    this.show(this.note(chosen, outcome));
  }

  /** Tests each different key once, one after the other, and lists the results. */
  async testAll(keys: readonly ChosenKey[]): Promise<void> {
    const distinct = distinctKeys(keys);
    const title = vscode.l10n.t('Testing {count} ElevenLabs keys', { count: distinct.length });
    const answers = await withProgress(title, async (report, token) => {
      const cancel = signalOf(token);
      const answers: Answer[] = [];
      for (const { candidate } of distinct) {
        report({ message: candidate.masked, increment: 100 / distinct.length });
        const outcome = await runKeyTest(candidate, cancel);
        const sameKey = keys.filter((chosen) => chosen.candidate.key === candidate.key);
        answers.push(...sameKey.map((chosen) => this.note(chosen, outcome)));
      }
      return answers;
    });
    showResults(answers, (answer) => this.show(answer));
  }

  private note(chosen: ChosenKey, outcome: KeyTestOutcome): Answer {
    this.log.info(`Key test: ${outcome.kind}, ${outcome.reason}.`);
    if (chosen.place !== undefined && outcome.reason !== 'cancelled') {
      this.verdicts.remember(chosen.place.file, chosen.place.lineText, outcome);
    }
    return { chosen, outcome };
  }

  private show(answer: Answer): void {
    showAnswer(answer, {
      remembered: this.remembered,
      log: this.log,
      retest: (chosen, baseUrl) => this.testOne(chosen, baseUrl),
    });
  }
}
