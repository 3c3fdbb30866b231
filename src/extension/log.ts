import type * as vscode from 'vscode';
import { printable } from '../lint/harmless';

/** Takes lines for the log. */
export type Log = Pick<vscode.LogOutputChannel, 'debug' | 'info' | 'warn' | 'error'>;

/**
 * The log of the extension. Each entry is one line in which every character shows, because names of files may contain
 * any. After its end it is silent. Never throws.
 */
export class LineLog implements Log, vscode.Disposable {
  private hasEnded = false;

  constructor(private readonly channel: Log & Pick<vscode.LogOutputChannel, 'show' | 'dispose'>) {}

  debug(line: string): void {
    this.write((text) => this.channel.debug(text), line);
  }

  info(line: string): void {
    this.write((text) => this.channel.info(text), line);
  }

  warn(line: string): void {
    this.write((text) => this.channel.warn(text), line);
  }

  error(line: string): void {
    this.write((text) => this.channel.error(text), line);
  }

  show(): void {
    this.channel.show();
  }

  dispose(): void {
    this.hasEnded = true;
    this.channel.dispose();
  }

  private write(write: (text: string) => void, line: string): void {
    if (this.hasEnded) {
      return;
    }
    try {
      write(printable(line));
    } catch {
      // While a window closes, VS Code closes the log before everything has stopped.
    }
  }
}
