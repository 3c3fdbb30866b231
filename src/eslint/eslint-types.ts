/**
 * What the plugin uses of ESLint's interfaces, which oxlint has too. Written down here, because the plugin must work with
 * several versions of both.
 */

/** A place in a text: the line starts at 1, the column at 0. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface SourceCode {
  /** Without a byte order mark. */
  readonly text: string;
  readonly hasBOM?: boolean;
  getLocFromIndex(offset: number): Position;
}

export interface Fixer {
  replaceTextRange(range: readonly [start: number, end: number], text: string): unknown;
}

/** Makes the edits of a fix. ESLint joins them into one replacement. */
export type Fixing = (fixer: Fixer) => unknown[];

export interface Suggestion {
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
  readonly fix: Fixing;
}

export interface Problem {
  readonly loc: { readonly start: Position; readonly end: Position };
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
  readonly fix: Fixing | null;
  readonly suggest: readonly Suggestion[];
}

export interface RuleContext {
  /** Absolute. */
  readonly cwd: string;
  /** Of a part that a processor took out of a file, made up by the processor. */
  readonly filename: string;
  /** Of the file on the disk. */
  readonly physicalFilename: string;
  /** One object for all rules of a file. */
  readonly sourceCode: SourceCode;
  report(problem: Problem): void;
}

export interface RuleMeta {
  readonly type: 'problem';
  readonly docs: { readonly description: string; readonly url: string; readonly recommended: true };
  readonly fixable?: 'code';
  readonly hasSuggestions?: true;
  readonly schema: readonly [];
  readonly messages: Readonly<Record<string, string>>;
}

export interface EslintRule {
  readonly meta: RuleMeta;
  /** @returns what to call for nodes, by their type. */
  create(context: RuleContext): Readonly<Record<string, () => void>>;
}
