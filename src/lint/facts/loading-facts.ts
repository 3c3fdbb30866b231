import type { TextRange } from '../document';
import type { TextEdit } from '../finding';

/** A place where a program loads environment files after something has read the key's variable. */
export interface LateLoad {
  /** The call or import that loads them, or that leads to it. */
  readonly range: TextRange;
  /** The same as short text: `dotenv.config()`. */
  readonly loader: string;
  /** At least one; reads in other modules first. */
  readonly reads: readonly EarlyReadPlace[];
  /**
   * How to load them first: by an import of `module`, by moving the import or the call, or by a module of one's own that
   * is imported first.
   */
  readonly cure: 'import' | 'move-import' | 'move-call' | 'own-module';
  readonly module: string | undefined;
  /** Edits that do it; none if the text doesn't show how. */
  readonly loadFirst: readonly TextEdit[];
}

/** What fills the environment variables of a script. */
export interface AppLoader {
  /** As people call it: `Next.js`. */
  readonly name: string;
  /** The URI of the folder whose environment files it reads, without a final `/`. */
  readonly folder: string;
  /** The names of the files that it reads there. */
  readonly fileNames: RegExp;
}

/** A read of the key's variable while a program starts. */
export interface EarlyReadPlace {
  readonly variable: string;
  /** Undefined for the linted script. */
  readonly uri: string | undefined;
  /** The path of its file from the script's folder, or its name. */
  readonly file: string;
  readonly range: TextRange;
}
