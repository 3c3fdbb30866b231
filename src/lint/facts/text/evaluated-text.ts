/** A piece of a string that is known to the letter. */
export interface LiteralPiece {
  readonly kind: 'literal';
  readonly text: string;
}

/** A piece whose value only a run of the program would tell. */
export interface UnknownPiece {
  readonly kind: 'unknown';
  /** Identifiers and dotted names that the value went through, the outermost first: a name is evidence too. */
  readonly names: readonly string[];
  /** The environment variable that it comes from, where it comes from one. */
  readonly read: { readonly variable: string } | undefined;
}

/** One of the strings that an expression may be, in pieces, whatever language the expression is written in. */
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

/** The whole text where every piece is known. */
export function literalText(text: EvaluatedText): string | undefined {
  return text.every((piece) => piece.kind === 'literal') ? literalStart(text) : undefined;
}
