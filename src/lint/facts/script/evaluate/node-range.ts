import type ts from 'typescript';
import type { TextRange } from '../../../document';

/** Where a node is written, without the whitespace and comments before it (UTF-16 offsets). */
export function rangeOf(node: ts.Node): TextRange {
  return { start: node.getStart(), end: node.getEnd() };
}
