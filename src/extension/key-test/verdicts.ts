import * as vscode from 'vscode';
import type { KeyTestOutcome } from '../../key-test/outcome';

/** What came of the last test of each line that holds a key. Kept in memory only, for the lines hold the keys. */
export class Verdicts implements vscode.Disposable {
  private readonly outcomes = new Map<string, KeyTestOutcome>();
  private readonly changed = new vscode.EventEmitter<void>();

  readonly onDidChange = this.changed.event;

  /** @param line the whole text of the line that holds the key, as it was tested. */
  remember(file: vscode.Uri, line: string, outcome: KeyTestOutcome): void {
    this.outcomes.set(keyOf(file, line), outcome);
    this.changed.fire();
  }

  /** The outcome for a line of exactly this text; `undefined` where it was changed since, or never tested. */
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
