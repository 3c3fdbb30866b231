import type ts from 'typescript';
import type { ScriptDocument } from './script-document';

/** The innermost node around an offset, including the whitespace and comments before the node. */
export function nodeAround(script: ScriptDocument, offset: number): ts.Node {
  let node: ts.Node = script.sourceFile;
  for (let next: ts.Node | undefined = node; next !== undefined; ) {
    node = next;
    next = script.parser.forEachChild(node, (child) =>
      child.pos <= offset && offset < child.end ? child : undefined,
    );
  }
  return node;
}
