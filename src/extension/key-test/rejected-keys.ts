import * as vscode from 'vscode';
import { newKeyCures } from '../../key-test/answer-actions';
import { headline } from '../../key-test/headline';
import type { FileTexts } from '../context/file-texts';
import type { Log } from '../log';
import { logFailure } from '../log-failure';
import { sentence } from '../sentences';
import { linesOf, shownText } from './candidates';
import type { Answer, Verdicts } from './verdicts';

/**
 * Shows a problem in each line with a key that ElevenLabs rejected, until the line changes or a later test ends
 * otherwise.
 */
export class RejectedKeys implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('elevenlabs-keys');
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly counts = new Map<string, number>();
  private readonly disposables: vscode.Disposable[];
  private hasEnded = false;

  /** Fires when the problems of a file may have changed. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly verdicts: Verdicts,
    private readonly texts: FileTexts,
    private readonly log: Log,
  ) {
    this.disposables = [
      this.collection,
      this.changed,
      verdicts.onDidChange(() => {
        for (const file of this.testedFiles()) this.update(file);
      }),
      texts.onDidChange((changed) => {
        const file = this.testedFiles().find((tested) => tested.toString() === changed.toString());
        if (file !== undefined) this.update(file);
      }),
    ];
  }

  /** How many rejected keys are shown in a file. */
  countIn(file: vscode.Uri): number {
    return this.counts.get(file.toString()) ?? 0;
  }

  /** The problems in a range that a new key cures. */
  curedByNewKey(file: vscode.Uri, range: vscode.Range): vscode.Diagnostic[] {
    const problems = this.collection.get(file) ?? [];
    return problems.filter(
      ({ code, range: place }) => newKeyCures(String(code)) && place.intersection(range) !== undefined,
    );
  }

  dispose(): void {
    this.hasEnded = true;
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private testedFiles(): vscode.Uri[] {
    const files = this.verdicts.all().flatMap(({ chosen: { place } }) => (place ? [place.file] : []));
    return [...new Map(files.map((file) => [file.toString(), file])).values()];
  }

  private update(file: vscode.Uri): void {
    this.show(file).catch((error: unknown) => logFailure(this.log, 'Showing rejected keys', error));
  }

  private async show(file: vscode.Uri): Promise<void> {
    const text = await shownText(file, this.texts);
    if (this.hasEnded) {
      return;
    }
    const problems = linesOf(text).flatMap((line, at) => {
      const answer = this.verdicts.of(file, line);
      return answer?.outcome.kind === 'rejected' ? [problemIn(answer, line, at)] : [];
    });
    this.counts.set(file.toString(), problems.length);
    if (problems.length > 0) {
      this.collection.set(file, problems);
    } else {
      this.collection.delete(file);
    }
    this.changed.fire();
  }
}

function problemIn(
  { chosen: { candidate }, outcome }: Answer,
  text: string,
  line: number,
): vscode.Diagnostic {
  const written = text.indexOf(candidate.key);
  const start = written < 0 ? text.length - text.trimStart().length : written;
  const end = written < 0 ? text.trimEnd().length : written + candidate.key.length;
  const verdict = headline(outcome);
  const problem = new vscode.Diagnostic(
    new vscode.Range(line, start, line, end),
    sentence(verdict.text, verdict.values),
    vscode.DiagnosticSeverity.Error,
  );
  problem.source = 'elevenlabs';
  problem.code = outcome.reason;
  return problem;
}
