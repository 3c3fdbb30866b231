import type { ModuleSource, Need } from '../lint/context';
import { decoded } from '../lint/file-names';
import { RecentlyUsed } from '../lint/recently-used';
import type { FolderEntry, WorkspaceFiles } from './workspace-files';

/** How many characters of modules are kept in all, from which the linted files have imported last. */
const mostCharacters = 10_000_000;

/** The texts of modules: the same object for the same text, so that what was worked out from it can be kept with it. */
export class ModuleSources {
  private readonly sources = new RecentlyUsed<ModuleSource>(mostCharacters);

  constructor(private readonly files: WorkspaceFiles) {}

  /** `null` if there is no such file. */
  async read(uri: string): Promise<ModuleSource | null> {
    return this.sourceOf(uri, await this.files.readText(uri));
  }

  /** The same object again for the same text. */
  sourceOf(uri: string, text: string | undefined): ModuleSource | null {
    if (text === undefined) {
      this.sources.forget(uri);
      return null;
    }
    const known = this.sources.get(uri);
    if (known?.text === text) {
      return known;
    }
    const source = { text };
    this.sources.keep(uri, source, text.length);
    return source;
  }
}

/** Reads what it is asked for, if it can, and remembers it. */
class ReadingMap<T> extends Map<string, T> {
  constructor(
    known: ReadonlyMap<string, T> | undefined,
    private readonly read: ((uri: string) => T) | undefined,
  ) {
    super(known);
  }

  override get(uri: string): T | undefined {
    if (this.read !== undefined && !this.has(uri)) {
      this.set(uri, this.read(uri));
    }
    return super.get(uri);
  }
}

/**
 * What the engine has asked for so far to follow imports, by the URIs that it asks for. If the host's files can be read
 * without waiting, they are read when the engine looks for them.
 */
export class NeededFiles {
  readonly modules: Map<string, ModuleSource | null>;
  readonly folders: Map<string, readonly string[]>;
  private readonly spellings: Set<string>;

  /** @param known copied: what the engine asked for before. */
  constructor(
    private readonly files: WorkspaceFiles,
    private readonly sources: ModuleSources,
    known?: NeededFiles,
  ) {
    const { now } = files;
    this.spellings = new Set(known?.spellings);
    this.folders = new ReadingMap(known?.folders, now && ((uri) => foldersAmong(now.listFolder(uri))));
    this.modules = new ReadingMap(
      known?.modules,
      now &&
        ((uri) => {
          this.spellings.add(decoded(uri));
          return sources.sourceOf(uri, now.readText(uri));
        }),
    );
  }

  /** Whether the engine looked for this file, existing or not. */
  has(file: string): boolean {
    return this.spellings.has(decoded(file));
  }

  /** Reads everything again. */
  async refresh(): Promise<void> {
    for (const uri of this.modules.keys()) {
      this.modules.set(uri, await this.sources.read(uri));
    }
    for (const uri of this.folders.keys()) {
      this.folders.set(uri, await this.foldersIn(uri));
    }
  }

  /** Reads folders, and the first existing candidate of each file. @returns whether anything is new. */
  async load(needs: readonly Need[]): Promise<boolean> {
    const before = this.modules.size + this.folders.size;
    for (const need of needs) {
      if ('folder' in need) {
        this.folders.set(need.folder, await this.foldersIn(need.folder));
      } else {
        await this.loadFirst(need.candidates);
      }
    }
    return this.modules.size + this.folders.size > before;
  }

  private async loadFirst(candidates: readonly string[]): Promise<void> {
    for (const uri of candidates) {
      const known = this.modules.get(uri);
      const source = known === undefined ? await this.sources.read(uri) : known;
      this.modules.set(uri, source);
      this.spellings.add(decoded(uri));
      if (source !== null) {
        return;
      }
    }
  }

  private async foldersIn(uri: string): Promise<readonly string[]> {
    return foldersAmong(await this.files.listFolder(uri));
  }
}

function foldersAmong(entries: readonly FolderEntry[]): readonly string[] {
  return entries.flatMap(({ name, isFolder }) => (isFolder ? [name] : [])).sort();
}
