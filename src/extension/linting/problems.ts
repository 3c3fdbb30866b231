import * as vscode from 'vscode';

type Diagnostics = readonly vscode.Diagnostic[];

/**
 * What the Problems view shows for each file: the live problems of its open document, otherwise those that were found
 * in the file on disk. So no problem is there twice.
 */
export class Problems implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('elevenlabs');
  private readonly live = new Map<string, Diagnostics>();
  private hasEnded = false;
  private readonly onDisk = new Map<string, Diagnostics>();

  /** The shown problems of a file. */
  of(file: vscode.Uri): Diagnostics {
    const key = file.toString();
    return this.live.get(key) ?? this.onDisk.get(key) ?? [];
  }

  /** The rules of all problems, shown or only on disk: an unsaved cure can still be undone. */
  ruleIds(): ReadonlySet<string> {
    const problems = [...this.live.values(), ...this.onDisk.values()].flat();
    return new Set(problems.flatMap(({ code }) => (typeof code === 'object' ? [String(code.value)] : [])));
  }

  /** Sets the problems of an open document. */
  setLive(document: vscode.Uri, problems: Diagnostics): void {
    this.live.set(document.toString(), problems);
    this.show(document);
  }

  /** Call this after a document was closed. */
  forgetLive(document: vscode.Uri): void {
    this.live.delete(document.toString());
    this.show(document);
  }

  /** Sets the problems of a file on disk. They are shown while it isn't open. */
  setOnDisk(file: vscode.Uri, problems: Diagnostics): void {
    if (problems.length > 0) {
      this.onDisk.set(file.toString(), problems);
    } else {
      this.onDisk.delete(file.toString());
    }
    this.show(file);
  }

  dispose(): void {
    this.hasEnded = true;
    this.collection.dispose();
  }

  /** Text of a document may have been replaced by the same text, which removes squiggles: so they are set again. */
  private show(file: vscode.Uri): void {
    if (this.hasEnded) {
      return;
    }
    const problems = this.of(file);
    if (problems.length > 0) {
      this.collection.set(file, problems);
    } else if (this.collection.has(file)) {
      this.collection.delete(file);
    }
  }
}
