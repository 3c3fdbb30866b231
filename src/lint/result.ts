import type { Need } from './context';
import type { TextRange } from './document';
import type { Facts } from './facts/facts';
import type { Finding, TextEdit } from './finding';

/** A comment that disables rules where they report nothing. */
export interface UnusedDirective {
  /** The whole comment. */
  readonly range: TextRange;
  /** The rules to remove from it; empty if the whole comment can be removed. */
  readonly ruleIds: readonly string[];
}

export interface LintResult {
  /** False if a script is nested too deeply or too broken to parse, so that no rule saw it. */
  readonly wasRead: boolean;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Files and folders that the linter lacked. It may find more with them. */
  readonly needs: readonly Need[];
  /** What the rules saw: the facts of an environment file, or of each parsed script. */
  readonly facts: readonly Facts[];
  /** In the order of the text. */
  readonly unusedDirectives: readonly UnusedDirective[];
  /** The codes of the parser's errors. */
  readonly syntaxErrors: readonly number[];
}

/** A fix that isn't offered or applied, because it doesn't hold. It contains no text of the document. */
export interface DroppedFix {
  readonly ruleId: string;
  readonly titleId: string;
  /** `syntax`: the text would have a new syntax error. `finding`: the finding would still be there. */
  readonly reason: 'syntax' | 'finding';
}

export interface CheckedFindings {
  /** The given findings, in the same order, with only the fixes that hold. */
  readonly findings: readonly Finding[];
  readonly dropped: readonly DroppedFix[];
}

export interface FixAllResult {
  /** The text after all safe fixes. */
  readonly text: string;
  /** The smallest edits that turn the given text into `text`, ordered and without overlap. */
  readonly edits: readonly TextEdit[];
  readonly dropped: readonly DroppedFix[];
}
