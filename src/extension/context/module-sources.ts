import * as vscode from 'vscode';
import type { ModuleNeed, ModuleSource } from '../../lint/context';
import type { FileTexts } from './file-texts';

/** The modules that one document has asked for so far, by the URI under which the engine looks for them. */
export type AskedModules = Map<string, ModuleSource | null>;

/** Brings the texts of modules that the engine asks for. */
export class ModuleSources {
  private readonly sources = new Map<string, ModuleSource>();

  constructor(private readonly texts: FileTexts) {}

  /** Brings the modules that are already known to be asked for up to date. */
  async refresh(modules: AskedModules): Promise<void> {
    for (const uri of modules.keys()) {
      modules.set(uri, await this.source(uri));
    }
  }

  /** Adds the first existing candidate of each need; whether anything became known that was not. */
  async load(needs: readonly ModuleNeed[], modules: AskedModules): Promise<boolean> {
    const before = modules.size;
    for (const { candidates } of needs) {
      for (const uri of candidates) {
        const source = modules.get(uri) ?? (await this.source(uri));
        modules.set(uri, source);
        if (source !== null) {
          break;
        }
      }
    }
    return modules.size > before;
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
