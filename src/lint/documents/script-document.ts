import type ts from 'typescript';
import type { MarkupPart, ScriptLanguage, ScriptSource } from '../document';
import { moveToEndOf } from './moved-tree';

/** The part of TypeScript that the linter needs. The host passes it, so that the engine loads nothing. */
export type ScriptParser = Pick<
  typeof ts,
  | 'createSourceFile'
  | 'forEachChild'
  | 'getLeadingCommentRanges'
  | 'getTrailingCommentRanges'
  | 'NodeFlags'
  | 'ScriptKind'
  | 'ScriptTarget'
  | 'SyntaxKind'
  | 'updateSourceFile'
>;

/** A parsed script. Every node knows its parent. */
export interface ScriptDocument {
  readonly uri: string;
  readonly text: string;
  readonly language: ScriptLanguage;
  readonly within: MarkupPart | undefined;
  /** The text without the whitespace before it in place of markup: what to search, however long the markup is. */
  readonly code: string;
  readonly parser: ScriptParser;
  readonly sourceFile: ts.SourceFile;
}

/**
 * Parses a script; half-typed code gives a tree of the parts that can be recovered. `undefined` if thousands of nested
 * brackets overflow the parser's stack. Never throws.
 */
export function parseScript(source: ScriptSource, parser: ScriptParser): ScriptDocument | undefined {
  const kinds: Record<ScriptLanguage, ts.ScriptKind> = {
    ts: parser.ScriptKind.TS,
    tsx: parser.ScriptKind.TSX,
    js: parser.ScriptKind.JSX,
    jsx: parser.ScriptKind.JSX,
  };
  const { uri, text, language, within } = source;
  const code = codeOf(source);
  const latest = parser.ScriptTarget.Latest;
  try {
    const sourceFile = parser.createSourceFile(uri, code, latest, true, kinds[language]);
    const script = { uri, text, language, within, code, parser, sourceFile };
    if (code.length < text.length) moveBelowMarkup(script);
    return script;
  } catch (error) {
    if (error instanceof RangeError) {
      return undefined;
    }
    throw error;
  }
}

/** Gives a tree that was parsed from the code alone its place in the text. */
function moveBelowMarkup(script: ScriptDocument): void {
  const { text, code, sourceFile, parser } = script;
  moveToEndOf(text, sourceFile, parser.forEachChild);
  for (const error of diagnosticsOf(script)) error.start += text.length - code.length;
}

/** The text of a script without the whitespace before it in place of markup. */
export function codeOf({ text, code }: ScriptSource): string {
  return code ?? text;
}

/** The codes of the errors that the parser found in a script. */
export function syntaxErrorsOf(script: ScriptDocument): readonly number[] {
  return diagnosticsOf(script).map(({ code }) => code);
}

/** The errors that the parser found. TypeScript keeps them out of its public types. */
export function diagnosticsOf({ sourceFile }: ScriptDocument): readonly ts.DiagnosticWithLocation[] {
  const { parseDiagnostics } = sourceFile as ts.SourceFile & {
    readonly parseDiagnostics: readonly ts.DiagnosticWithLocation[];
  };
  return parseDiagnostics;
}

/** Whether a script has types that a fix must keep. */
export function isTypeScript(script: ScriptDocument): boolean {
  return script.language === 'ts' || script.language === 'tsx';
}
