import * as vscode from 'vscode';

/** How long nothing must change before the report is refreshed, in milliseconds. */
const quietTime = 700;

/** Refreshes the report some time after changes, as long as somebody sees it; otherwise as soon as somebody does. */
export class Refresher implements vscode.Disposable {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: vscode.CancellationTokenSource | undefined;
  private isStale = false;

  constructor(
    private readonly isWanted: () => boolean,
    private readonly refresh: (token: vscode.CancellationToken) => Promise<void>,
  ) {}

  /** Call this after a change. */
  changed(): void {
    this.stop();
    this.isStale = true;
    this.schedule();
  }

  /** Call this when the report may be seen again. */
  schedule(): void {
    if (this.isStale && this.isWanted()) {
      this.timer ??= setTimeout(() => this.run(), quietTime);
    }
  }

  /** Call this before the report is made in another way. */
  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.running?.cancel();
    this.running = undefined;
    this.isStale = false;
  }

  dispose(): void {
    this.stop();
  }

  private async run(): Promise<void> {
    const running = new vscode.CancellationTokenSource();
    this.timer = undefined;
    this.isStale = false;
    this.running = running;
    await this.refresh(running.token);
    running.dispose();
    if (this.running === running) {
      this.running = undefined;
    }
  }
}
