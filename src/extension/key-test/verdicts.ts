import * as vscode from 'vscode';
import type { KeyTestOutcome } from '../../key-test/outcome';
import type { ChosenKey } from './place';

/** The answer to the test of a key. */
export interface Answer {
  readonly chosen: ChosenKey;
  readonly outcome: KeyTestOutcome;
  readonly time: Date;
}

/** The last answer for each tested line. In memory only, because lines and answers contain the keys. */
export class Verdicts implements vscode.Disposable {
  private readonly answers = new Map<string, Answer>();
  private readonly running = new Set<string>();
  private readonly changed = new vscode.EventEmitter<void>();

  readonly onDidChange = this.changed.event;

  /** Notes that the key is being tested until the result is disposed. */
  begin({ place }: ChosenKey): vscode.Disposable {
    if (place === undefined) {
      return new vscode.Disposable(() => {});
    }
    const key = keyOf(place.file, place.lineText);
    this.running.add(key);
    this.changed.fire();
    return new vscode.Disposable(() => {
      this.running.delete(key);
      this.changed.fire();
    });
  }

  remember(answer: Answer): void {
    const { place } = answer.chosen;
    if (place !== undefined) {
      this.answers.set(keyOf(place.file, place.lineText), answer);
      this.changed.fire();
    }
  }

  /** The answer for a line with exactly this text; `undefined` if it was never tested or has changed since. */
  of(file: vscode.Uri, line: string): Answer | undefined {
    return this.answers.get(keyOf(file, line));
  }

  /** Whether the key of a line with exactly this text is being tested. */
  isTesting(file: vscode.Uri, line: string): boolean {
    return this.running.has(keyOf(file, line));
  }

  /** Every answer, the oldest first. */
  all(): readonly Answer[] {
    return [...this.answers.values()];
  }

  dispose(): void {
    this.changed.dispose();
  }
}

function keyOf(file: vscode.Uri, line: string): string {
  return `${file.toString()}\n${line}`;
}
