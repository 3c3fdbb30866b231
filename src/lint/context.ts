import type { TextRange } from './document';
import type { SeveritySetting } from './finding';

/** The text of another file, as the host sees it: the unsaved text of an open document wins over the disk. */
export interface ModuleSource {
  readonly text: string;
}

/** An environment file in a folder between the linted file and the root: names only, never values. */
export interface EnvironmentFile {
  readonly uri: string;
  readonly variables: readonly EnvironmentVariable[];
  /** Where to add an entry at the end, with the text needed before and after it. */
  readonly newEntry?: { readonly offset: number; readonly before: string; readonly after: string };
  /** Whether git ignores it, so that it may contain a key. */
  readonly isIgnored?: boolean;
}

/** The `.gitignore` nearest to the linted file, or the one to create at the root of its repository. */
export interface IgnoreFile {
  readonly uri: string;
  /** Undefined if it doesn't exist yet. */
  readonly text: string | undefined;
}

export interface EnvironmentVariable {
  readonly name: string;
  readonly empty: boolean;
  /** The data residency stack of the key that it contains, such as `eu`, if the key names one. */
  readonly residency?: string;
  /** Its name in the file; the last one if the file sets it more than once. */
  readonly nameRange?: TextRange;
  /** Where its value starts, after an opening quote; `undefined` if no value can be inserted there. */
  readonly valueStart?: number;
}

/**
 * What a host knows besides the document. It contains only data that is already loaded; a host without any passes
 * `{}`.
 */
export interface LintContext {
  /** By rule id. */
  readonly severities?: Readonly<Partial<Record<string, SeveritySetting>>>;
  /** Imported files and the configs that say where imports lead, by URI; `null` for a file that doesn't exist. */
  readonly modules?: ReadonlyMap<string, ModuleSource | null>;
  /** The names of the folders in a folder, by its URI without a final `/`; none if it doesn't exist. */
  readonly folders?: ReadonlyMap<string, readonly string[]>;
  /**
   * The URI of the project's root, without a final `/`. Imports that aren't relative are only followed inside it, and
   * not at all without it.
   */
  readonly root?: string;
  readonly environment?: readonly EnvironmentFile[];
  /** The URI of an environment file to create for a key: there is none yet, and git would ignore it. */
  readonly newEnvironmentFile?: string;
  /** Only inside of a Git repository. */
  readonly ignoreFile?: IgnoreFile;
}

/** A file or folder that the context lacks and that would tell where an import leads. */
export type Need = FileNeed | FolderNeed;

/** A file for `context.modules`. */
export interface FileNeed {
  /** URIs in the order of resolution; the first that exists is wanted. */
  readonly candidates: readonly string[];
}

/** A folder for `context.folders`. */
export interface FolderNeed {
  readonly folder: string;
}
