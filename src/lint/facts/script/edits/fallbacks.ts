import type ts from 'typescript';
import { isTypeScript } from '../../../documents/script-document';
import type { TextEdit } from '../../../finding';
import { rangeOf } from '../evaluate/node-range';
import type { Resolver } from '../evaluate/resolver';
import { quoteOf } from './quotes';

/** The expression for which an operand is the fallback: `x` of `x || y` and `x ?? y`; undefined for any other one. */
export function fallenBackFrom(operand: ts.Node, { reader }: Resolver): ts.Expression | undefined {
  const { is, parser } = reader;
  let outer = operand;
  while (is.parenthesized(outer.parent) || is.assertion(outer.parent)) outer = outer.parent;
  const { parent } = outer;
  const isFallback =
    reader.isLogical(parent) &&
    parent.right === outer &&
    parent.operatorToken.kind !== parser.SyntaxKind.AmpersandAmpersandToken;
  return isFallback ? parent.left : undefined;
}

/**
 * Edits that remove a literal after `||` or `??`. What is called on the result, such as `.trim()`, is then only called
 * if there is one. In TypeScript, an empty string stays where a string is due.
 */
export function withoutFallback(
  literal: ts.Expression,
  left: ts.Expression,
  takesUndefined: boolean,
  resolver: Resolver,
): TextEdit[] {
  const quote = quoteOf(resolver.script.sourceFile, resolver.reader);
  return takesUndefined || !isTypeScript(resolver.script)
    ? [
        { range: { start: left.getEnd(), end: left.parent.getEnd() }, text: '' },
        ...optionalMember(left.parent, resolver),
      ]
    : [{ range: rangeOf(literal), text: quote + quote }];
}

/** Turns `.` after an expression in parentheses into `?.`. */
function optionalMember(inner: ts.Node, { reader: { is } }: Resolver): TextEdit[] {
  let outer = inner;
  while (is.parenthesized(outer.parent) || is.assertion(outer.parent)) outer = outer.parent;
  const member = outer.parent;
  const isMember = is.propertyAccess(member) && member.expression === outer;
  return isMember && member.questionDotToken === undefined
    ? [{ range: { start: outer.getEnd(), end: outer.getEnd() }, text: '?' }]
    : [];
}
