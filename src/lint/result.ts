import type { Need } from './context';
import type { TextRange } from './document';
import type { Facts } from './facts/facts';
import type { Finding, TextEdit } from './finding';

/** A comment that switches rules off where they report nothing anyway. */
export interface UnusedDirective {
  /** The whole comment. */
  readonly range: TextRange;
  /** The rules that it could leave out; none where the whole comment can go. */
  readonly ruleIds: readonly string[];
}

export interface LintResult {
  /** False where a script is nested too deeply to be parsed: then nothing was looked at in it. */
  readonly wasRead: boolean;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** What the linter looked for and lacked; with it it may find more. */
  readonly needs: readonly Need[];
  /** What the findings were made from: of an environment file, or of each script that was read. */
  readonly facts: readonly Facts[];
  /** In the order of the text. */
  readonly unusedDirectives: readonly UnusedDirective[];
}

export interface FixAllResult {
  /** The text after all safe fixes. */
  readonly text: string;
  /** The smallest edits that turn the given text into `text`, ordered and without overlap. */
  readonly edits: readonly TextEdit[];
}
