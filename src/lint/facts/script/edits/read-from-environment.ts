import type ts from 'typescript';
import { isGlobalEnvironment } from '../../../../ecosystem/environment-sources';
import { officialKeyVariable } from '../../../../elevenlabs/variables';
import type { TextEdit } from '../../../finding';
import type { HardCodedKey } from '../../key-facts';
import { schemeLength } from '../../text/credentials';
import type { Resolver } from '../evaluate/resolver';
import { withoutFallback } from './fallbacks';
import { type KeyExpression, keyExpression } from './key-expression';

/** A string literal without inserted values. */
export type KeyText = ts.StringLiteral | ts.NoSubstitutionTemplateLiteral;
type ReadInstead = Pick<HardCodedKey, 'read' | 'variable'>;

const nothing: ReadInstead = { read: [], variable: undefined };

/**
 * The edits that replace a literal key with a read from the environment, and the variable that they read. No
 * edits if the text doesn't show how the script gets its variables, or if no expression is allowed there.
 */
export function readFromEnvironment(
  literal: KeyText,
  resolver: Resolver,
  takesUndefined = false,
): ReadInstead {
  const key = keyExpression(resolver);
  return key === undefined || !takesExpression(literal, resolver)
    ? nothing
    : readInstead(literal, key, takesUndefined, resolver);
}

/** Edits that replace a literal with another expression for the key; none if no expression is allowed there. */
export function replacedBy(literal: KeyText, key: KeyExpression, resolver: Resolver): TextEdit[] {
  if (!takesExpression(literal, resolver)) return [];
  const before = readBefore(literal, resolver);
  if (before !== undefined) return withoutFallback(literal, before.expression, false, resolver);
  const text = key.isLoose && bindsTighter(literal, resolver) ? `(${key.text})` : key.text;
  return [{ range: { start: literal.getStart(resolver.script.sourceFile), end: literal.getEnd() }, text }];
}

function readInstead(
  node: KeyText,
  key: KeyExpression,
  takesUndefined: boolean,
  resolver: Resolver,
): ReadInstead {
  const range = { start: node.getStart(resolver.script.sourceFile), end: node.getEnd() };
  const before = readBefore(node, resolver);
  if (before !== undefined) {
    const edits = withoutFallback(node, before.expression, takesUndefined, resolver);
    return { read: edits, variable: before.variable };
  }
  if (takesUndefined) return { read: [{ range, text: key.optional }], variable: officialKeyVariable };
  const scheme = node.text.slice(0, schemeLength(node.text));
  const bare = key.isLoose && bindsTighter(node, resolver) ? `(${key.text})` : key.text;
  const text = scheme === '' ? bare : `\`${scheme}\${${key.text}}\``;
  return { read: [{ range, text }], variable: officialKeyVariable };
}

/** The environment read for which the key is only the fallback: `process.env.X || 'sk_…'`. */
function readBefore(
  node: KeyText,
  resolver: Resolver,
): { readonly expression: ts.Expression; readonly variable: string | undefined } | undefined {
  const { is, parser } = resolver.reader;
  const { parent } = node;
  if (!is.binary(parent) || parent.right !== node) return undefined;
  const operator = parent.operatorToken.kind;
  const isFallback =
    operator === parser.SyntaxKind.BarBarToken || operator === parser.SyntaxKind.QuestionQuestionToken;
  if (!isFallback) return undefined;
  const places = resolver.resolve({ expression: parent.left, frame: undefined });
  const variables = new Set(places.map(({ read }) => read?.variable));
  const [variable] = variables;
  const isOne = variables.size === 1;
  return places.some(({ read }) => read !== undefined)
    ? { expression: parent.left, variable: isOne ? variable : undefined }
    : undefined;
}

/** Whether any expression of type string may replace a literal. */
function takesExpression(node: KeyText, resolver: Resolver): boolean {
  const { is, parser } = resolver.reader;
  const { parent } = node;
  if (is.binary(parent)) {
    const operator = parent.operatorToken.kind;
    return operator === parser.SyntaxKind.EqualsToken
      ? !isEnvironmentMember(parent.left, resolver)
      : continuingOperators(parser.SyntaxKind).includes(operator);
  }
  if (is.assertion(parent)) return parent.type.kind === parser.SyntaxKind.StringKeyword;
  if (is.propertyAssignment(parent) || is.propertyDeclaration(parent)) return parent.initializer === node;
  return (
    [is.variable, is.parameter, is.call, is.new, is.returnStatement, is.arrowFunction].some((of) =>
      of(parent),
    ) ||
    [is.conditional, is.parenthesized, is.arrayLiteral, is.jsxExpression, is.propertyAccess].some((of) =>
      of(parent),
    )
  );
}

/** Operators that pass on their operand, unlike a comparison. */
function continuingOperators(kind: typeof ts.SyntaxKind): ts.SyntaxKind[] {
  return [kind.BarBarToken, kind.QuestionQuestionToken, kind.PlusToken];
}

function isEnvironmentMember(target: ts.Expression, { reader }: Resolver): boolean {
  const member = reader.unwrap(target);
  return (
    (reader.is.propertyAccess(member) || reader.is.elementAccess(member)) &&
    isGlobalEnvironment(reader.dottedName(member.expression) ?? '')
  );
}

/** Whether the operator around a literal binds tighter than `??`. */
function bindsTighter({ parent }: KeyText, { reader: { is, parser } }: Resolver): boolean {
  const isAssignment = is.binary(parent) && parent.operatorToken.kind === parser.SyntaxKind.EqualsToken;
  return (is.binary(parent) && !isAssignment) || is.propertyAccess(parent) || is.assertion(parent);
}
