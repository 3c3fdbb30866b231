import * as vscode from 'vscode';
import type { PageOptions } from '../web-page/html';

/** A panel that shows a page and receives its clicks. It isn't restored when the window reloads. */
export class PagePanel implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;

  /**
   * @param type identifies the panel in VS Code.
   * @param receive gets each message of the page, which may be anything.
   */
  constructor(
    private readonly type: string,
    private readonly title: string,
    private readonly receive: (message: unknown) => void,
  ) {}

  /** An editor column other than the panel's. */
  get otherColumn(): vscode.ViewColumn {
    return this.panel?.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One;
  }

  /** Shows a page instead of the last one. @param focus the ID of the element to focus. */
  show(page: (options: PageOptions) => string, focus?: string): void {
    const panel = this.panel ?? this.open();
    panel.webview.html = page({ language: vscode.env.language, nonce: crypto.randomUUID(), focus });
    panel.reveal();
  }

  dispose(): void {
    this.panel?.dispose();
  }

  private open(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel(this.type, this.title, vscode.ViewColumn.Active, {
      enableScripts: true,
      localResourceRoots: [],
      enableFindWidget: true,
    });
    panel.webview.onDidReceiveMessage(this.receive);
    panel.onDidDispose(() => {
      this.panel = undefined;
    });
    this.panel = panel;
    return panel;
  }
}
