import { fileURLToPath } from 'node:url';
import type { ModuleNeed, ModuleSource } from '../lint/context';
import { readHelpfulFile } from './source-file';

/** The modules that linted files import, read when the linter asks for them. */
export class Modules {
  private readonly sources = new Map<string, ModuleSource | null>();

  /** What is at hand, for a `LintContext`. */
  get known(): ReadonlyMap<string, ModuleSource | null> {
    return this.sources;
  }

  /** Reads the first existing candidate of each need; whether anything became known that was not. */
  load(needs: readonly ModuleNeed[]): boolean {
    const before = this.sources.size;
    for (const { candidates } of needs) {
      candidates.find((uri) => this.sourceOf(uri) !== null);
    }
    return this.sources.size > before;
  }

  /** Forgets everything, because files have changed. */
  clear(): void {
    this.sources.clear();
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
