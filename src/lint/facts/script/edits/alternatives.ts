import type ts from 'typescript';
import type { TextRange } from '../../../document';
import type { AlternativeRead } from '../../key-facts';
import type { Resolver } from '../evaluate/resolver';
import type { EnvironmentRead } from '../evaluate/values';

const mostOperands = 20;

/** The other variables in the choice around a read: `||`, `??` or `? :`; see `VariableRead.alternatives`. */
export function alternativesOf({ node }: EnvironmentRead, resolver: Resolver): AlternativeRead[] {
  const { is } = resolver.reader;
  const operand = operandAround(node, resolver);
  if (is.conditional(operand.parent)) return otherBranches(operand, operand.parent, resolver);
  if (!is.binary(operand.parent)) return [];
  const removal = removalOf(operand, operand.parent);
  const alternatives: AlternativeRead[] = [];
  let inner: ts.Node = operand;
  for (let step = 0; step < mostOperands; step++) {
    const { parent } = inner;
    if (!is.binary(parent) || !isFallback(parent, resolver)) break;
    const other = parent.left === inner ? parent.right : parent.left;
    const reads = resolver.resolve({ expression: other, frame: undefined });
    alternatives.push(...reads.flatMap(({ read }) => (read ? [{ variable: read.variable, removal }] : [])));
    inner = parent;
  }
  return alternatives;
}

/** None of them can be removed alone: the condition would remain. */
function otherBranches(
  operand: ts.Node,
  { whenTrue, whenFalse }: ts.ConditionalExpression,
  resolver: Resolver,
): AlternativeRead[] {
  return [whenTrue, whenFalse]
    .filter((branch) => branch !== operand)
    .flatMap((expression) => resolver.resolve({ expression, frame: undefined }))
    .flatMap(({ read }) => (read ? [{ variable: read.variable, removal: undefined }] : []));
}

/** The read with what trims and asserts it: an operand, if the read is one. */
function operandAround(node: ts.Node, { reader: { is } }: Resolver): ts.Node {
  let operand = node;
  for (let step = 0; step < mostOperands; step++) {
    const { parent } = operand;
    const isTrim = is.propertyAccess(parent) && parent.expression === operand && is.call(parent.parent);
    const isWrapper = is.parenthesized(parent) || is.nonNull(parent) || is.assertion(parent);
    if (!isTrim && !isWrapper) break;
    operand = isTrim ? parent.parent : parent;
  }
  return operand;
}

/** What to delete to remove an operand; undefined if a comment would go too. */
function removalOf(operand: ts.Node, { left, right }: ts.BinaryExpression): TextRange | undefined {
  const isLeft = operand === left;
  const range = isLeft
    ? { start: left.getStart(), end: right.getStart() }
    : { start: left.getEnd(), end: right.getEnd() };
  const removed = operand.getSourceFile().text.slice(range.start, range.end);
  return /\/[/*]/.test(removed) ? undefined : range;
}

function isFallback({ operatorToken }: ts.BinaryExpression, { reader: { parser } }: Resolver): boolean {
  const { BarBarToken, QuestionQuestionToken } = parser.SyntaxKind;
  return [BarBarToken, QuestionQuestionToken].some((kind) => kind === operatorToken.kind);
}
