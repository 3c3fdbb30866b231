import type ts from 'typescript';
import type { FunctionNode } from './syntax-guards';
import type { SyntaxReader } from './syntax-reader';

/** What a function returns, on every path. The returns of functions and classes inside it don't count. */
export function returnsOf(target: FunctionNode, reader: SyntaxReader): ts.Expression[] {
  const { is, parser } = reader;
  if (target.body === undefined) return [];
  if (!is.block(target.body)) return [target.body];
  const returned: ts.Expression[] = [];
  const pending: ts.Node[] = [target.body];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (is.returnStatement(node)) {
      if (node.expression !== undefined) returned.push(node.expression);
    } else if (!is.functionLike(node) && !is.classLike(node)) {
      parser.forEachChild(node, (child) => {
        pending.push(child);
      });
    }
  }
  return returned;
}

/** The name under which a function is called: its own or its constant's. */
export function nameOfFunction(target: ts.Node, { is }: SyntaxReader): ts.Identifier | undefined {
  if (is.functionDeclaration(target)) return target.name;
  const owner = target.parent;
  return is.variable(owner) && is.identifier(owner.name) ? owner.name : undefined;
}
