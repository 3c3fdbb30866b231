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
  const reads = [...new Set(expressions.map((expression) => reader.unwrap(expression)))];
  const hasFallback = reads.some((read) => reader.is.binary(outermost(read, reader).parent));
  return {
    trim: reads.flatMap((read) => careful(read, reader)),
    plainTrim: hasFallback ? [] : reads.flatMap((read) => plain(read, reader, isTypeScript)),
  };
}

type Wrapper =
  | ts.ParenthesizedExpression
  | ts.AsExpression
  | ts.TypeAssertion
  | ts.SatisfiesExpression
  | ts.NonNullExpression
  | ts.AwaitExpression;

/** The parentheses, assertions, `!` and `await` around an expression, from the inside out. */
function wrappersOf(expression: ts.Expression, { is }: SyntaxReader): Wrapper[] {
  const wrappers: Wrapper[] = [];
  let node: ts.Node = expression.parent;
  while (is.parenthesized(node) || is.assertion(node) || is.nonNull(node) || is.await(node)) {
    wrappers.push(node);
    node = node.parent;
  }
  return wrappers;
}

function outermost(expression: ts.Expression, reader: SyntaxReader): ts.Expression {
  return wrappersOf(expression, reader).at(-1) ?? expression;
}

/** The outermost wrapper that has to be inside of the trim: an `await`, or an assertion that gives a string. */
function trimmedWrapper(read: ts.Expression, reader: SyntaxReader): ts.Expression | undefined {
  const { is, parser } = reader;
  let isString = true;
  let outermost: ts.Expression | undefined;
  for (const wrapper of wrappersOf(read, reader)) {
    if (is.assertion(wrapper) && wrapper.kind !== parser.SyntaxKind.SatisfiesExpression) {
      // Nothing is known of another type, such as `unknown` or a brand.
      isString = /^(?:any|string|undefined|null|[\s|])+$/.test(wrapper.type.getText());
    }
    if (isString && (is.assertion(wrapper) || is.await(wrapper))) outermost = wrapper;
  }
  return outermost;
}

function careful(read: ts.Expression, reader: SyntaxReader): TextEdit[] {
  const inner = trimmedWrapper(read, reader) ?? read;
  const asserted = inParentheses(inner, reader);
  const nonNull = withNonNull(asserted, reader);
  if (nonNull !== asserted) {
    // Not `!?.trim()` or `?.trim()!`, which linters forbid. The assertion says the same.
    const range = { start: asserted.getEnd(), end: nonNull.getEnd() };
    return isOperand(nonNull, reader)
      ? wrapped(nonNull, '(', '?.trim() as string)', asserted.getEnd())
      : [{ range, text: '?.trim() as string' }];
  }
  return trimAfter(inner, read, '?.trim()', reader);
}

function plain(read: ts.Expression, reader: SyntaxReader, isTypeScript: boolean): TextEdit[] {
  const { is } = reader;
  const inner = trimmedWrapper(read, reader) ?? read;
  const { parent } = inParentheses(inner, reader);
  if (is.nonNull(parent)) return [insertAfter(parent, '.trim()')];
  const isSure = is.await(inner) || (is.assertion(inner) && /^(?:any|string)$/.test(inner.type.getText()));
  return trimAfter(inner, read, isTypeScript && !isSure ? '!.trim()' : '.trim()', reader);
}

/** Inserts a trim after a read, or after a wrapper of it with parentheses around. */
function trimAfter(
  inner: ts.Expression,
  read: ts.Expression,
  trim: string,
  reader: SyntaxReader,
): TextEdit[] {
  if (inner === read) return [insertAfter(read, valueOfShorthand(read, reader) + trim)];
  return reader.is.parenthesized(inner.parent)
    ? [insertAfter(inner.parent, trim)]
    : wrapped(inner, '(', `)${trim}`, inner.getEnd());
}

function inParentheses(expression: ts.Expression, { is }: SyntaxReader): ts.Expression {
  let outer = expression;
  while (is.parenthesized(outer.parent)) outer = outer.parent;
  return outer;
}

/** An expression with each `!` after it. */
function withNonNull(expression: ts.Expression, { is }: SyntaxReader): ts.Expression {
  let outer = expression;
  while (is.nonNull(outer.parent)) outer = outer.parent;
  return outer;
}

/** Whether an `as string` in the place of an expression needs parentheses. */
function isOperand({ parent }: ts.Expression, { is, parser }: SyntaxReader): boolean {
  const isPrefixed = [
    parser.SyntaxKind.PrefixUnaryExpression,
    parser.SyntaxKind.TypeOfExpression,
    parser.SyntaxKind.VoidExpression,
  ].includes(parent.kind);
  return isPrefixed || is.binary(parent) || is.propertyAccess(parent) || is.elementAccess(parent);
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
