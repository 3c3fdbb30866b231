import type ts from 'typescript';
import type { SyntaxReader } from '../evaluate/syntax-reader';

/**
 * Whether two nodes are on different paths, so that perhaps never both of them run: in branches of which neither
 * contains the other node, or after a branch that leaves the function.
 */
export function areExclusive(one: ts.Node, other: ts.Node, reader: SyntaxReader): boolean {
  const [own, others] = [branchesAround(one, other, reader), branchesAround(other, one, reader)];
  const isLeftBefore = (branches: readonly ts.Node[], node: ts.Node) =>
    branches.some((branch) => leaves(branch, reader) && node.pos >= branch.end);
  return (
    (own.length > 0 && others.length > 0) ||
    isLeftBefore(own, other) ||
    isLeftBefore(others, one) ||
    areReturnedApart(one, other, reader)
  );
}

/** Whether two nodes are in two branches of one statement or in two returns of one function: only one of them runs. */
export function areAlternatives(one: ts.Node, other: ts.Node, reader: SyntaxReader): boolean {
  const around = new Map<ts.Node, ts.Node>();
  for (let at = one; !reader.is.sourceFile(at); at = at.parent) around.set(at.parent, at);
  for (let at = other; !reader.is.sourceFile(at); at = at.parent) {
    const own = around.get(at.parent);
    if (own !== undefined) {
      const areApart = isBranch(own, reader) && isBranch(at, reader) && endsApart(own, at, reader);
      return areApart || areReturnedApart(one, other, reader);
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

/** The branches that contain a node but not the other one, the innermost first. */
function branchesAround(node: ts.Node, other: ts.Node, reader: SyntaxReader): ts.Node[] {
  const branches: ts.Node[] = [];
  for (let at = node; !reader.is.sourceFile(at); at = at.parent) {
    if (isBranch(at, reader) && !contains(at, other)) branches.push(at);
  }
  return branches;
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
function areReturnedApart(one: ts.Node, other: ts.Node, reader: SyntaxReader): boolean {
  const [own, others] = [returnAround(one, reader), returnAround(other, reader)];
  return (
    own !== undefined &&
    others !== undefined &&
    own !== others &&
    functionAround(own, reader) === functionAround(others, reader)
  );
}

function returnAround(node: ts.Node, { is }: SyntaxReader): ts.Node | undefined {
  let at = node;
  while (!is.returnStatement(at)) {
    if (is.functionLike(at) || is.sourceFile(at)) return undefined;
    at = at.parent;
  }
  return at;
}

function functionAround(node: ts.Node, { is }: SyntaxReader): ts.Node {
  let at = node;
  while (!is.functionLike(at) && !is.sourceFile(at)) at = at.parent;
  return at;
}
