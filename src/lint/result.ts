import type { ModuleNeed } from './context';
import type { Finding, TextEdit } from './finding';

export interface LintResult {
  /** False where the text is nested too deeply to be parsed: then nothing was looked at. */
  readonly wasRead: boolean;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Modules that the linter looked for and lacked; with them it may find more. */
  readonly needs: readonly ModuleNeed[];
}

export interface FixAllResult {
  /** The text after all safe fixes. */
  readonly text: string;
  /** The smallest edits that turn the given text into `text`, ordered and without overlap. */
  readonly edits: readonly TextEdit[];
}
