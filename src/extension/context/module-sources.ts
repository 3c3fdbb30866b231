import * as vscode from 'vscode';
import type { ModuleSource, Need } from '../../lint/context';
import type { FileTexts } from './file-texts';

/** What the engine has asked for so far to follow the imports of one document. */
export class AskedFiles {
  /** The texts of files, by the URI under which the engine looks for them. */
  readonly modules: Map<string, ModuleSource | null>;
  readonly folders: Map<string, readonly string[]>;
  /** The URIs of the files as VS Code writes them. */
  private readonly uris: Set<string>;

  constructor(known?: AskedFiles) {
    this.modules = new Map(known?.modules);
    this.folders = new Map(known?.folders);
    this.uris = new Set(known?.uris);
  }

  /** Whether the engine looked at this file, or would have if there were one. */
  holds(file: vscode.Uri): boolean {
    return this.uris.has(file.toString());
  }

  setModule(uri: string, source: ModuleSource | null): void {
    this.modules.set(uri, source);
    this.uris.add(vscode.Uri.parse(uri).toString());
  }
}

/** Brings the files that the engine asks for. */
export class ModuleSources {
  private readonly sources = new Map<string, ModuleSource>();

  constructor(private readonly texts: FileTexts) {}

  /** Brings up to date what is already known to be asked for. */
  async refresh(asked: AskedFiles): Promise<void> {
    for (const uri of asked.modules.keys()) {
      asked.modules.set(uri, await this.source(uri));
    }
    for (const uri of asked.folders.keys()) {
      asked.folders.set(uri, await foldersIn(uri));
    }
  }

  /** Adds folders, and of files the first candidate that exists; whether anything became known that was not. */
  async load(needs: readonly Need[], asked: AskedFiles): Promise<boolean> {
    const before = asked.modules.size + asked.folders.size;
    for (const need of needs) {
      if ('folder' in need) {
        asked.folders.set(need.folder, await foldersIn(need.folder));
      } else {
        await this.loadFirst(need.candidates, asked);
      }
    }
    return asked.modules.size + asked.folders.size > before;
  }

  private async loadFirst(candidates: readonly string[], asked: AskedFiles): Promise<void> {
    for (const uri of candidates) {
      const source = asked.modules.get(uri) ?? (await this.source(uri));
      asked.setModule(uri, source);
      if (source !== null) {
        return;
      }
    }
  }

  /** The same object for the same text, so that whoever parses it may keep the outcome. */
  private async source(uri: string): Promise<ModuleSource | null> {
    const text = await this.texts.text(vscode.Uri.parse(uri));
    const known = this.sources.get(uri);
    if (text === undefined) {
      this.sources.delete(uri);
      return null;
    }
    if (known?.text === text) {
      return known;
    }
    const source = { text };
    this.sources.set(uri, source);
    return source;
  }
}

async function foldersIn(uri: string): Promise<readonly string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri));
    return entries
      .filter(([, type]) => type === vscode.FileType.Directory)
      .map(([name]) => name)
      .sort();
  } catch {
    // A folder that is not there or cannot be listed shows no packages.
    return [];
  }
}
