import type ts from 'typescript';
import type { TextEdit } from '../../../finding';
import type { SyntaxReader } from '../evaluate/syntax-reader';

interface TrimEdits {
  readonly trim: readonly TextEdit[];
  readonly plainTrim: readonly TextEdit[];
}

/**
 * Edits that trim what each expression reads. `?.trim()` keeps the type and lets a variable be missing. The
 * guide's plain `.trim()` throws then, so it is the second choice, and there is none if a fallback follows the
 * read. In TypeScript it needs a `!` to compile.
 */
export function trimEdits(
  expressions: readonly ts.Expression[],
  reader: SyntaxReader,
  isTypeScript: boolean,
): TrimEdits {
  const hasFallback = expressions.some(({ parent }) => reader.is.binary(parent));
  return {
    trim: expressions.flatMap((expression) => careful(expression, reader)),
    plainTrim: hasFallback
      ? []
      : expressions.flatMap((expression) => plain(expression, reader, isTypeScript)),
  };
}

function careful(expression: ts.Expression, reader: SyntaxReader): TextEdit[] {
  const { is } = reader;
  const { parent } = expression;
  if (is.nonNull(parent)) {
    // Not `!?.trim()` or `?.trim()!`, which linters forbid. The assertion says the same.
    const end = parent.getEnd();
    const isOperand = is.binary(parent.parent) || is.propertyAccess(parent.parent);
    return isOperand
      ? wrapped(parent, '(', '?.trim() as string)', expression.getEnd())
      : [{ range: { start: expression.getEnd(), end }, text: '?.trim() as string' }];
  }
  if (is.assertion(parent) || is.await(parent)) {
    return is.parenthesized(parent.parent)
      ? [insertAfter(parent.parent, '?.trim()')]
      : wrapped(parent, '(', ')?.trim()', parent.getEnd());
  }
  return [insertAfter(expression, `${valueOfShorthand(expression, reader)}?.trim()`)];
}

function plain(expression: ts.Expression, reader: SyntaxReader, isTypeScript: boolean): TextEdit[] {
  const { is } = reader;
  const { parent } = expression;
  if (is.nonNull(parent)) return [insertAfter(parent, '.trim()')];
  if (is.assertion(parent) || is.await(parent)) {
    return is.parenthesized(parent.parent)
      ? [insertAfter(parent.parent, '.trim()')]
      : wrapped(parent, '(', ').trim()', parent.getEnd());
  }
  const trim = isTypeScript ? '!.trim()' : '.trim()';
  return [insertAfter(expression, valueOfShorthand(expression, reader) + trim)];
}

/** `{ apiKey }` must be written out before its value can change. */
function valueOfShorthand(expression: ts.Expression, { is }: SyntaxReader): string {
  return is.shorthand(expression.parent) && is.identifier(expression) ? `: ${expression.text}` : '';
}

function insertAfter(node: ts.Node, text: string): TextEdit {
  return { range: { start: node.getEnd(), end: node.getEnd() }, text };
}

/** Inserts `before` before a node and replaces its text from `from` on with `after`. */
function wrapped(node: ts.Node, before: string, after: string, from: number): TextEdit[] {
  return [
    { range: { start: node.getStart(), end: node.getStart() }, text: before },
    { range: { start: from, end: node.getEnd() }, text: after },
  ];
}
