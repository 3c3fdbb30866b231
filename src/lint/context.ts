import type { TextRange } from './document';
import type { SeveritySetting } from './finding';

/** The text of another file, as the front holds it: an open document's unsaved text wins over the disk. */
export interface ModuleSource {
  readonly text: string;
}

/** An environment file in one of the folders from the linted file's up to the root: names only, never values. */
export interface EnvironmentFile {
  readonly uri: string;
  readonly variables: readonly EnvironmentVariable[];
  /** Where an entry can be added at its end, with what has to stand before and behind it. */
  readonly newEntry?: { readonly offset: number; readonly before: string; readonly after: string };
  /** Whether git ignores it, so that a key may be put there. */
  readonly isIgnored?: boolean;
}

export interface EnvironmentVariable {
  readonly name: string;
  readonly empty: boolean;
  /** Where the file names it; where it does so more than once, the last place. */
  readonly nameRange?: TextRange;
  /** Where its value begins, behind a quote; there is none where a value cannot be put there. */
  readonly valueStart?: number;
}

/**
 * What a front knows besides the document. Everything is data that is already at hand; a front that has nothing
 * to give passes `{}`.
 */
export interface LintContext {
  /** By the id of the rule. */
  readonly severities?: Readonly<Partial<Record<string, SeveritySetting>>>;
  /** Files that imports lead to or that say where they lead, by URI; `null` says that there is no such file. */
  readonly modules?: ReadonlyMap<string, ModuleSource | null>;
  /** The names of the folders in a folder, by its URI without a last `/`; none where there is no such folder. */
  readonly folders?: ReadonlyMap<string, readonly string[]>;
  /**
   * The URI, without a last `/`, of the outermost folder that has a say about the document. Without it only relative
   * imports are followed; no other one is followed out of it.
   */
  readonly root?: string;
  readonly environment?: readonly EnvironmentFile[];
  /** The URI of an environment file that may be created for a key: there is none yet, and git would ignore it. */
  readonly newEnvironmentFile?: string;
}

/** Something that would tell where an import leads, and that the context does not hold yet. */
export type Need = FileNeed | FolderNeed;

/** A file that belongs into `context.modules`. */
export interface FileNeed {
  /** URIs in the order of resolution; the first that exists is wanted. */
  readonly candidates: readonly string[];
}

/** A folder that belongs into `context.folders`. */
export interface FolderNeed {
  readonly folder: string;
}
