import * as vscode from 'vscode';

/** The open documents by their URI. VS Code itself only has a list, and every look at a module would search it. */
export class OpenDocuments implements vscode.Disposable {
  private readonly documents: Map<string, vscode.TextDocument>;
  private readonly listeners: vscode.Disposable;

  constructor() {
    const { workspace } = vscode;
    this.documents = new Map(workspace.textDocuments.map((document) => [document.uri.toString(), document]));
    this.listeners = vscode.Disposable.from(
      workspace.onDidOpenTextDocument((document) => this.documents.set(document.uri.toString(), document)),
      workspace.onDidCloseTextDocument(({ uri }) => this.documents.delete(uri.toString())),
    );
  }

  /** `undefined` if no document with this URI is open. */
  at(uri: vscode.Uri): vscode.TextDocument | undefined {
    return this.documents.get(uri.toString());
  }

  dispose(): void {
    this.listeners.dispose();
  }
}
