import fs from 'node:fs';
import * as vscode from 'vscode';
import { extensionModule } from '../built-product';

/**
 * A second instance of the built extension in this extension host, which can be deactivated. What it publishes is only
 * recorded, because the first instance is there too.
 */
export class SecondExtension {
  /** What it has published, logged and shown since its start. */
  readonly published: string[] = [];
  /** The context keys that it has set. */
  readonly contexts: string[] = [];
  /** What VS Code would ask for code actions. */
  codeActions: vscode.CodeActionProvider | undefined;
  private readonly commands = new Map<string, (...given: unknown[]) => unknown>();
  private readonly subscriptions: vscode.Disposable[] = [];

  constructor(private readonly extension: vscode.Extension<unknown>) {
    const api = Object.create(vscode, {
      commands: { value: this.ownCommands() },
      languages: { value: this.ownLanguages() },
      window: { value: this.ownWindow() },
    });
    // The bundle copies the properties of a module, but inherits those that it can't list.
    const module = { exports: {} as { activate?: (context: unknown) => void } };
    const load = new Function('require', 'exports', 'module', fs.readFileSync(extensionModule, 'utf8'));
    load(() => Object.create(Object.create(api)), module.exports, module);
    module.exports.activate?.({
      subscriptions: this.subscriptions,
      extension: this.extension,
      extensionUri: this.extension.extensionUri,
      secrets: { get: async () => undefined },
    });
  }

  run(command: string, ...given: unknown[]): unknown {
    return this.commands.get(command)?.(...given);
  }

  /** Does what VS Code does when it deactivates an extension. */
  deactivate(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private record(what: string): void {
    this.published.push(what);
  }

  private ownCommands(): unknown {
    return Object.create(vscode.commands, {
      executeCommand: {
        value: (name: string, ...given: unknown[]) => {
          if (name !== 'setContext') return vscode.commands.executeCommand(name, ...given);
          this.contexts.push(String(given[0]));
          return Promise.resolve();
        },
      },
      registerCommand: {
        value: (name: string, run: () => unknown) => {
          this.commands.set(name, run);
          return new vscode.Disposable(() => this.commands.delete(name));
        },
      },
    });
  }

  private ownLanguages(): unknown {
    const nothing = () => new vscode.Disposable(() => undefined);
    return Object.create(vscode.languages, {
      createLanguageStatusItem: { value: () => ({ dispose: () => undefined }) },
      createDiagnosticCollection: { value: () => this.recorded('problems', ['set', 'delete', 'clear']) },
      registerCodeActionsProvider: {
        value: (_selector: unknown, provider: vscode.CodeActionProvider) => {
          this.codeActions = provider;
          return nothing();
        },
      },
      registerHoverProvider: { value: nothing },
      registerCodeLensProvider: { value: nothing },
      registerCompletionItemProvider: { value: nothing },
    });
  }

  private ownWindow(): unknown {
    const shows = ['showInformationMessage', 'showWarningMessage', 'showErrorMessage', 'createWebviewPanel'];
    const recorded = shows.map((name) => [name, { value: async () => this.record(name) }]);
    return Object.create(vscode.window, {
      ...Object.fromEntries(recorded),
      createOutputChannel: {
        value: () => this.recorded('log', ['trace', 'debug', 'info', 'warn', 'error', 'append', 'show']),
      },
    });
  }

  /** An object that records calls, and throws after its end as VS Code's do. */
  private recorded(name: string, methods: readonly string[]): unknown {
    let hasEnded = false;
    const calls = methods.map((method) => [
      method,
      (first: unknown) => {
        this.record(`${name}.${method} ${String(first)}`);
        if (hasEnded) throw new Error('Channel has been closed');
      },
    ]);
    return {
      ...Object.fromEntries(calls),
      has: () => true,
      dispose: () => {
        hasEnded = true;
      },
    };
  }
}
