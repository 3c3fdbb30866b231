import type ts from 'typescript';
import type { TextRange } from '../../../document';
import { rangeOf } from '../evaluate/node-range';
import type { Resolver } from '../evaluate/resolver';

/** What a script does if the status of a reply is 401. */
export type Reaction =
  /** This part of it runs. */
  | { readonly kind: 'code'; readonly range: TextRange }
  /** The test itself is the value of a name, or is returned. */
  | { readonly kind: 'value'; readonly name: string; readonly isReturned: boolean };

/** An expression that is the status of a reply, or whether it is one of success. */
export interface StatusUse {
  readonly node: ts.Expression;
  readonly isOk: boolean;
}

/** Follows the status of a reply, `reply.ok` or `reply.status`, to what depends on it. */
export function reactionTo(status: StatusUse, resolver: Resolver): Reaction | undefined {
  const { test, isSuccess } = testOf(status, resolver);
  return isSuccess === undefined ? caseOf(test, resolver) : reactionToTest(test, isSuccess, resolver);
}

/** The whole condition around the status, and whether it is true for success; undefined if 401 doesn't decide it. */
function testOf(
  { node, isOk }: StatusUse,
  { reader, script }: Resolver,
): { readonly test: ts.Expression; readonly isSuccess: boolean | undefined } {
  const { is, parser } = reader;
  const textOf = (node: ts.Node) => script.text.slice(node.getStart(), node.getEnd());
  let test = node;
  let isSuccess: boolean | undefined = isOk ? true : undefined;
  for (;;) {
    const { parent } = test;
    if (is.parenthesized(parent) || reader.isLogical(parent)) {
      test = parent;
    } else if (is.prefixUnary(parent) && parent.operator === parser.SyntaxKind.ExclamationToken) {
      isSuccess = isSuccess === undefined ? undefined : !isSuccess;
      test = parent;
    } else if (is.binary(parent) && isSuccess === undefined && parent.left === test) {
      isSuccess = successOf(textOf(parent.operatorToken), textOf(parent.right));
      if (isSuccess === undefined) return { test, isSuccess };
      test = parent;
    } else {
      return { test, isSuccess };
    }
  }
}

/** Whether a comparison of the status is true for success; undefined if it isn't about 401. */
function successOf(operator: string, right: string): boolean | undefined {
  const number = /unauthorized/i.test(right) ? 401 : /\bok\b/i.test(right) ? 200 : Number(right);
  const isGood = number >= 200 && number < 300;
  switch (operator) {
    case '===':
    case '==':
      return isGood ? true : number === 401 ? false : undefined;
    case '!==':
    case '!=':
      return isGood ? false : number === 401 ? true : undefined;
    case '<':
    case '<=':
      return number > 200 && number <= 400 ? true : undefined;
    case '>':
    case '>=':
      return number >= 299 && number <= 401 ? false : number >= 199 && number <= 200 ? true : undefined;
    default:
      return undefined;
  }
}

function reactionToTest(
  test: ts.Expression,
  isSuccess: boolean,
  { reader, script }: Resolver,
): Reaction | undefined {
  const { is } = reader;
  const { parent } = test;
  const textOf = (node: ts.Node) => script.text.slice(node.getStart(), node.getEnd());
  if (is.ifStatement(parent) && parent.expression === test) {
    if (!isSuccess) return { kind: 'code', range: rangeOf(parent.thenStatement) };
    const range =
      parent.elseStatement === undefined
        ? { start: parent.getEnd(), end: parent.parent.getEnd() }
        : rangeOf(parent.elseStatement);
    return { kind: 'code', range };
  }
  if (is.conditional(parent) && parent.condition === test) {
    return { kind: 'code', range: rangeOf(isSuccess ? parent.whenFalse : parent.whenTrue) };
  }
  const isReturned = is.returnStatement(parent) || is.arrowFunction(parent);
  if (is.variable(parent) || is.propertyAssignment(parent)) {
    return { kind: 'value', name: textOf(parent.name), isReturned };
  }
  if (is.binary(parent)) return { kind: 'value', name: textOf(parent.left), isReturned };
  if (is.call(parent)) return { kind: 'value', name: textOf(parent.expression), isReturned };
  return isReturned ? { kind: 'value', name: '', isReturned } : undefined;
}

/** The `case 401` of a `switch` on the status, with what follows it up to the next statement that leaves. */
function caseOf(test: ts.Expression, { reader, script }: Resolver): Reaction | undefined {
  const { parent } = test;
  if (parent.kind !== reader.parser.SyntaxKind.SwitchStatement) return undefined;
  const { clauses } = (parent as ts.SwitchStatement).caseBlock;
  const at = clauses.findIndex((clause) =>
    /^case\s{1,9}401\b/.test(script.text.slice(clause.getStart(), clause.getEnd())),
  );
  const last = at < 0 ? undefined : clauses.slice(at).find(({ statements }) => statements.length > 0);
  return last && { kind: 'code', range: rangeOf(last) };
}
