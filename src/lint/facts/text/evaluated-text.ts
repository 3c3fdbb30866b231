/** A piece of a string that is known exactly. */
export interface LiteralPiece {
  readonly kind: 'literal';
  readonly text: string;
}

/** A piece whose value is known only at run time. */
export interface UnknownPiece {
  readonly kind: 'unknown';
  /** Identifiers and dotted names that the value went through, outermost first. A name is evidence too. */
  readonly names: readonly string[];
  /** The environment variable that it comes from, if any. */
  readonly read: { readonly variable: string } | undefined;
}

/** One of the possible strings of an expression, in pieces, whatever language the expression is written in. */
export type EvaluatedText = readonly (LiteralPiece | UnknownPiece)[];

/** The literal text before the first unknown piece. */
export function literalStart(text: EvaluatedText): string {
  let start = '';
  for (const piece of text) {
    if (piece.kind === 'unknown') {
      return start;
    }
    start += piece.text;
  }
  return start;
}

/** The whole string if every piece is known. */
export function literalText(text: EvaluatedText): string | undefined {
  return text.every((piece) => piece.kind === 'literal') ? literalStart(text) : undefined;
}
