import fs from 'node:fs';
import { extensionModule } from '../../built-product';

/** What the extension sees of VS Code besides calls: an open folder, and no document. */
const properties: Readonly<Record<string, unknown>> = {
  'workspace.workspaceFolders': [{ uri: recorder('folder', []), name: 'folder', index: 0 }],
  'workspace.textDocuments': [],
  'window.activeTextEditor': undefined,
  'window.tabGroups.all': [],
  'env.language': 'en',
};

type Answers = Readonly<Record<string, (...given: never[]) => unknown>>;

/** An extension that runs with a stand-in for VS Code, which records every call and does nothing. */
export class RecordedExtension {
  /** What was called, for instance `workspace.fs.stat`. */
  readonly calls: string[] = [];
  private readonly commands = new Map<string, (...given: unknown[]) => unknown>();

  /** @param answers what calls return, by their names in `calls`. @param seen properties that differ from the usual. */
  constructor(
    private readonly answers: Answers = {},
    private readonly seen: Readonly<Record<string, unknown>> = {},
  ) {}

  /** Runs the built extension as VS Code does. It can load no module besides `vscode`. */
  activate(): void {
    const answers: Answers = {
      'commands.registerCommand': (name: string, run: () => unknown) => this.commands.set(name, run),
      ...this.answers,
    };
    const api = recorder('', this.calls, answers, { ...properties, ...this.seen });
    // The bundle copies the properties of a module, but inherits those that it can't list.
    const vscode: unknown = Object.create(Object.create(api as object));
    const exports: { activate?: (context: unknown) => void } = {};
    const load = new Function('require', 'exports', 'module', fs.readFileSync(extensionModule, 'utf8'));
    const module = { exports };
    load((name: string): unknown => (name === 'vscode' ? vscode : failToLoad(name)), exports, module);
    module.exports.activate?.({
      subscriptions: [],
      extension: { id: 'elevenlabs-lint', packageJSON: { version: '0.0.0' } },
      extensionUri: recorder('extensionUri', this.calls),
      secrets: recorder('secrets', this.calls),
    });
  }

  /** Runs a command that the extension has registered. */
  async run(command: string): Promise<void> {
    await this.commands.get(command)?.();
  }
}

function failToLoad(name: string): never {
  throw new Error(`The extension loads ${name}.`);
}

/**
 * A value that can be called, constructed and asked for any property. Each call goes into `calls`, and returns another
 * such value, unless `answers` has a function for it.
 */
function recorder(path: string, calls: string[], answers: Answers = {}, seen = properties): unknown {
  const inside = (name: string) => (path === '' ? name : `${path}.${name}`);
  return new Proxy(class {}, {
    get: (target, name) => {
      if (name === Symbol.toPrimitive || name === 'toString') return () => path;
      // Awaiting the value must not wait for it.
      if (typeof name === 'symbol' || name === 'then') return undefined;
      if (name === 'prototype') return target.prototype;
      const known = inside(name);
      return known in seen ? seen[known] : recorder(known, calls, answers, seen);
    },
    set: () => true,
    apply: (_target, _self, given: never[]) => {
      calls.push(path);
      return path in answers ? answers[path]?.(...given) : recorder(`${path}()`, calls, answers, seen);
    },
    construct: () => {
      calls.push(`new ${path}`);
      return recorder(path, calls, answers, seen) as object;
    },
  });
}
