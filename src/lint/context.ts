import type { TextRange } from './document';
import type { RuleId, SeveritySetting } from './finding';

/** The text of another module, as the front holds it: an open document's unsaved text wins over the disk. */
export interface ModuleSource {
  readonly text: string;
}

/** An environment file between the linted file and the workspace folder: names only, never values. */
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
  readonly severities?: Readonly<Partial<Record<RuleId, SeveritySetting>>>;
  /** Modules by URI; `null` says that the front looked and there is no such file. */
  readonly modules?: ReadonlyMap<string, ModuleSource | null>;
  readonly environment?: readonly EnvironmentFile[];
  /** The URI of an environment file that may be created for a key: there is none yet, and git would ignore it. */
  readonly newEnvironmentFile?: string;
}

/** An import that the linter wanted to read and did not find in `context.modules`. */
export interface ModuleNeed {
  /** URIs in the order of resolution; the first that exists is the module. */
  readonly candidates: readonly string[];
}
