import * as vscode from 'vscode';
import type { PageOptions } from '../web-page/html';

/** What a panel tells its owner. */
export interface PageListener {
  /** Gets each message of the page, which may be anything. */
  receive(message: unknown): void;
  /** The panel was shown, hidden or closed. */
  visibilityChanged?(): void;
}

/** A panel that shows a page and receives its clicks. It isn't restored when the window reloads. */
export class PagePanel implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  /** What the page's content was replaced with; `undefined` if it wasn't. */
  private content: string | undefined;

  /** @param type identifies the panel in VS Code. */
  constructor(
    private readonly type: string,
    private readonly title: string,
    private readonly listener: PageListener,
  ) {}

  /** An editor column other than the panel's. */
  get otherColumn(): vscode.ViewColumn {
    return this.panel?.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One;
  }

  get isOpen(): boolean {
    return this.panel !== undefined;
  }

  get isVisible(): boolean {
    return this.panel?.visible ?? false;
  }

  /** Shows a page instead of the last one. */
  show(page: (options: PageOptions) => string): void {
    const panel = this.panel ?? this.open();
    this.content = undefined;
    panel.webview.html = page({ language: vscode.env.language, nonce: crypto.randomUUID() });
    panel.reveal();
  }

  /** Replaces the content of the page, which stays scrolled and unfolded as it is. */
  replace(content: string): void {
    if (this.panel !== undefined && content !== this.content) {
      this.content = content;
      this.send();
    }
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
    panel.webview.onDidReceiveMessage((message: unknown) => {
      if (isLoaded(message)) this.send();
      this.listener.receive(message);
    });
    panel.onDidChangeViewState(() => this.listener.visibilityChanged?.());
    panel.onDidDispose(() => {
      this.panel = undefined;
      this.listener.visibilityChanged?.();
    });
    this.panel = panel;
    return panel;
  }

  /** A page that was hidden is loaded again as it was at first, so it asks for its content. */
  private send(): void {
    if (this.content !== undefined) {
      void this.panel?.webview.postMessage({ content: this.content });
    }
  }
}

/** Whether the page says that it is loaded. */
function isLoaded(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'browser' in message;
}
