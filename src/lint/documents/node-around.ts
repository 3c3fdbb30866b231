import type ts from 'typescript';
import type { ScriptDocument } from './script-document';

/** The innermost node whose full text, the blanks and comments before it included, holds an offset. */
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
