import type ts from 'typescript';
import { Around } from '../evaluate/around';
import { oncePerScript } from '../evaluate/once-per-script';
import type { Resolver } from '../evaluate/resolver';
import type { SyntaxReader } from '../evaluate/syntax-reader';

/**
 * Whether two nodes are on different paths, so that perhaps never both of them run: in branches of which neither
 * contains the other node, or after a branch that leaves the function.
 */
export function areExclusive(one: ts.Node, other: ts.Node, resolver: Resolver): boolean {
  const { branches, branchesLeft } = surroundings(resolver);
  const isApart = (node: ts.Node, others: ts.Node) => {
    const branch = branches.of(node);
    return branch !== undefined && !contains(branch, others);
  };
  const isLeftBefore = (node: ts.Node, others: ts.Node) => {
    const branch = branchesLeft.of(node);
    return branch !== undefined && !contains(branch, others) && others.pos >= branch.end;
  };
  return (
    (isApart(one, other) && isApart(other, one)) ||
    isLeftBefore(one, other) ||
    isLeftBefore(other, one) ||
    areReturnedApart(one, other, resolver)
  );
}

/**
 * The nodes that matter around others. The innermost branch tells enough: if it contains another node, or ends after
 * it, then so do those around it.
 */
const surroundings = oncePerScript(({ reader }) => {
  const { is } = reader;
  const isFunction = (node: ts.Node) => is.functionLike(node) || is.sourceFile(node);
  return {
    branches: new Around((node) => (isBranch(node, reader) ? node : undefined)),
    /** The branches that end with `return` or `throw`. */
    branchesLeft: new Around((node) => (isBranch(node, reader) && leaves(node, reader) ? node : undefined)),
    /** The statement that returns a node, or the function around it. */
    returns: new Around((node) => (is.returnStatement(node) || isFunction(node) ? node : undefined)),
    functions: new Around((node) => (isFunction(node) ? node : undefined)),
  };
});

/** Whether two nodes are in two branches of one statement or in two returns of one function: only one of them runs. */
export function areAlternatives(one: ts.Node, other: ts.Node, resolver: Resolver): boolean {
  const { reader } = resolver;
  const around = new Map<ts.Node, ts.Node>();
  for (let at = one; !reader.is.sourceFile(at); at = at.parent) around.set(at.parent, at);
  for (let at = other; !reader.is.sourceFile(at); at = at.parent) {
    const own = around.get(at.parent);
    if (own !== undefined) {
      const areApart = isBranch(own, reader) && isBranch(at, reader) && endsApart(own, at, reader);
      return areApart || areReturnedApart(one, other, resolver);
    }
  }
  return false;
}

/** Whether the first of two branches doesn't go on in the second one, as a case without `break` does. */
function endsApart(one: ts.Node, other: ts.Node, reader: SyntaxReader): boolean {
  const first = one.pos < other.pos ? one : other;
  const isCase = reader.is.clause(first) && 'statements' in first;
  return !isCase || endsCase(first.statements.at(-1), reader);
}

function endsCase(last: ts.Statement | undefined, reader: SyntaxReader): boolean {
  const { is, parser } = reader;
  if (is.block(last)) return endsCase(last.statements.at(-1), reader);
  return (
    is.returnStatement(last) ||
    is.throwStatement(last) ||
    last?.kind === parser.SyntaxKind.BreakStatement ||
    last?.kind === parser.SyntaxKind.ContinueStatement
  );
}

function isBranch(node: ts.Node, reader: SyntaxReader): boolean {
  const { is } = reader;
  const { parent } = node;
  if (is.ifStatement(parent)) return node !== parent.expression;
  if (is.conditional(parent)) return node !== parent.condition;
  return is.clause(node) || (reader.isLogical(parent) && node === parent.right);
}

function contains(outer: ts.Node, inner: ts.Node): boolean {
  return outer.getSourceFile() === inner.getSourceFile() && outer.pos <= inner.pos && inner.end <= outer.end;
}

/** Whether a branch ends with `return` or `throw`. */
function leaves(branch: ts.Node, { is }: SyntaxReader): boolean {
  const last = is.block(branch) ? branch.statements.at(-1) : branch;
  return is.returnStatement(last) || is.throwStatement(last);
}

/** Whether two returns of one function contain the nodes. */
function areReturnedApart(one: ts.Node, other: ts.Node, resolver: Resolver): boolean {
  const { is } = resolver.reader;
  const { returns, functions } = surroundings(resolver);
  const [own, others] = [returns.of(one), returns.of(other)];
  return (
    is.returnStatement(own) &&
    is.returnStatement(others) &&
    own !== others &&
    functions.of(own) === functions.of(others)
  );
}
