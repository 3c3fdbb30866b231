import * as vscode from 'vscode';
import type { KeyTestOutcome } from '../../key-test/outcome';

/** The last outcome for each tested line. In memory only, because the lines contain the keys. */
export class Verdicts implements vscode.Disposable {
  private readonly outcomes = new Map<string, KeyTestOutcome>();
  private readonly changed = new vscode.EventEmitter<void>();

  readonly onDidChange = this.changed.event;

  /** @param line the whole text of the line when it was tested. */
  remember(file: vscode.Uri, line: string, outcome: KeyTestOutcome): void {
    this.outcomes.set(keyOf(file, line), outcome);
    this.changed.fire();
  }

  /** The outcome for a line with exactly this text; `undefined` if it was never tested or has changed since. */
  of(file: vscode.Uri, line: string): KeyTestOutcome | undefined {
    return this.outcomes.get(keyOf(file, line));
  }

  dispose(): void {
    this.changed.dispose();
  }
}

function keyOf(file: vscode.Uri, line: string): string {
  return `${file.toString()}\n${line}`;
}
