import * as fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LintContext, ModuleSource, Need } from '../lint/context';
import { readHelpfulFile } from './source-file';

/** What tells where imports of linted files lead, read when the linter asks for it. */
export class Modules {
  private readonly sources = new Map<string, ModuleSource | null>();
  private readonly folders = new Map<string, readonly string[]>();

  /** What is at hand. */
  get known(): Pick<LintContext, 'modules' | 'folders'> {
    return { modules: this.sources, folders: this.folders };
  }

  /** Reads folders, and of files the first candidate that exists; whether anything became known that was not. */
  load(needs: readonly Need[]): boolean {
    const before = this.sources.size + this.folders.size;
    for (const need of needs) {
      if ('folder' in need) {
        this.folders.set(need.folder, foldersIn(need.folder));
      } else {
        need.candidates.find((uri) => this.sourceOf(uri) !== null);
      }
    }
    return this.sources.size + this.folders.size > before;
  }

  /** Forgets everything, because files have changed. */
  clear(): void {
    this.sources.clear();
    this.folders.clear();
  }

  private sourceOf(uri: string): ModuleSource | null {
    const known = this.sources.get(uri);
    if (known !== undefined) {
      return known;
    }
    const source = readModule(uri);
    this.sources.set(uri, source);
    return source;
  }
}

function readModule(uri: string): ModuleSource | null {
  try {
    const file = readHelpfulFile(fileURLToPath(uri));
    return file === undefined ? null : { text: file.text };
  } catch {
    // No path of this system, for instance an encoded slash: then there is no such file.
    return null;
  }
}

function foldersIn(uri: string): readonly string[] {
  try {
    const entries = fs.readdirSync(fileURLToPath(uri), { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();
  } catch {
    // A folder that is not there or cannot be listed shows no packages.
    return [];
  }
}
