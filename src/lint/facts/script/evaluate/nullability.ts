import type ts from 'typescript';
import { fieldDeclaration } from './class-members';
import type { Resolver } from './resolver';

/**
 * Whether an expression's type may include `undefined`; true if the syntax doesn't tell. For fixes that replace a
 * string with the expression.
 */
export function mayBeUndefined(expression: ts.Expression, resolver: Resolver, depth = 0): boolean {
  const { is, parser } = resolver.reader;
  if (depth > 8) return true;
  if (is.parenthesized(expression) || is.await(expression)) {
    return mayBeUndefined(expression.expression, resolver, depth + 1);
  }
  if (is.nonNull(expression) || is.stringLike(expression) || is.template(expression)) return false;
  if (is.assertion(expression)) {
    return expression.type.kind !== parser.SyntaxKind.StringKeyword;
  }
  if (is.binary(expression)) {
    const operator = expression.operatorToken.kind;
    if (operator === parser.SyntaxKind.PlusToken) return false;
    const isFallback =
      operator === parser.SyntaxKind.QuestionQuestionToken || operator === parser.SyntaxKind.BarBarToken;
    return isFallback ? mayBeUndefined(expression.right, resolver, depth + 1) : true;
  }
  if (is.conditional(expression)) {
    return [expression.whenTrue, expression.whenFalse].some((branch) =>
      mayBeUndefined(branch, resolver, depth + 1),
    );
  }
  if (is.call(expression)) return callMayBeUndefined(expression, resolver, depth);
  if (is.propertyAccess(expression) && is.this(expression.expression)) {
    return fieldMayBeUndefined(expression, resolver);
  }
  return is.identifier(expression) ? nameMayBeUndefined(expression, resolver, depth) : true;
}

/** A field is a string only if its declaration or its parameter property says so. */
function fieldMayBeUndefined(access: ts.PropertyAccessExpression, resolver: Resolver): boolean {
  const { parser } = resolver.reader;
  const field = fieldDeclaration(access, resolver.reader);
  return (
    field === undefined ||
    field.questionToken !== undefined ||
    field.type?.kind !== parser.SyntaxKind.StringKeyword
  );
}

function callMayBeUndefined(call: ts.CallExpression, resolver: Resolver, depth: number): boolean {
  const { is } = resolver.reader;
  const callee = call.expression;
  if (!is.propertyAccess(callee) || !['trim', 'toString', 'concat'].includes(callee.name.text)) return true;
  return callee.questionDotToken !== undefined && mayBeUndefined(callee.expression, resolver, depth + 1);
}

function nameMayBeUndefined(identifier: ts.Identifier, resolver: Resolver, depth: number): boolean {
  const { is, parser } = resolver.reader;
  const declaration = resolver.bindings.declarations.of(identifier);
  if (isGuarded(identifier, declaration, resolver)) return false;
  if (is.parameter(declaration) || is.variable(declaration)) {
    if (declaration.type !== undefined) {
      const isOptional = is.parameter(declaration) && declaration.questionToken !== undefined;
      return isOptional || declaration.type.kind !== parser.SyntaxKind.StringKeyword;
    }
    const { initializer } = declaration;
    return initializer === undefined || mayBeUndefined(initializer, resolver, depth + 1);
  }
  return true;
}

/**
 * Whether a statement before the use leaves the function if the constant is missing: `if (!key) throw …`.
 * TypeScript then narrows its type, even in closures, because it is a constant.
 */
function isGuarded(identifier: ts.Identifier, declaration: ts.Node | undefined, resolver: Resolver): boolean {
  const { is, parser } = resolver.reader;
  const isConstant = is.variable(declaration) && (declaration.parent.flags & parser.NodeFlags.Const) !== 0;
  if (!isConstant) return false;
  let child: ts.Node = identifier;
  for (
    let node: ts.Node = identifier.parent;
    !is.functionDeclaration(node) && !is.method(node);
    node = node.parent
  ) {
    if (is.block(node) || is.sourceFile(node)) {
      const before = node.statements.slice(0, node.statements.indexOf(child as ts.Statement));
      if (before.some((statement) => leavesWithout(identifier.text, statement, resolver))) return true;
    }
    if (is.sourceFile(node) || is.classLike(node)) return false;
    child = node;
  }
  return false;
}

function leavesWithout(name: string, statement: ts.Statement, resolver: Resolver): boolean {
  const { is, parser } = resolver.reader;
  if (!is.ifStatement(statement) || !is.prefixUnary(statement.expression)) return false;
  const { operator, operand } = statement.expression;
  const last = is.block(statement.thenStatement)
    ? statement.thenStatement.statements.at(-1)
    : statement.thenStatement;
  return (
    operator === parser.SyntaxKind.ExclamationToken &&
    is.identifier(operand) &&
    operand.text === name &&
    (is.throwStatement(last) || is.returnStatement(last))
  );
}
