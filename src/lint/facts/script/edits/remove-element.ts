import type ts from 'typescript';
import type { TextRange } from '../../../document';
import type { WrittenProperty } from '../evaluate/objects';

/**
 * What to delete to remove an element of a list: its line if it is alone on it, else the comma and the whitespace
 * that separate it from a neighbour. The comments of its neighbours stay.
 */
export function removalOfElement(
  element: WrittenProperty | ts.ArrayLiteralExpression,
  siblings: ts.NodeArray<ts.Node>,
): TextRange {
  const alone = lineOf(element);
  if (alone !== undefined) return alone;
  const { text } = element.getSourceFile();
  const start = element.getStart();
  const [separator, comma = ''] =
    /^(\s*,)\s*/.exec(text.slice(element.getEnd(), element.getEnd() + 200)) ?? [];
  const end = element.getEnd() + comma.length;
  const at = siblings.indexOf(element);
  const next = siblings[at + 1];
  const previous = siblings[at - 1];
  if (next !== undefined) {
    return { start, end: separator === undefined ? next.getStart() : element.getEnd() + separator.length };
  }
  const isSeparated = previous === undefined || /\/[/*]/.test(text.slice(previous.getEnd(), start));
  return isSeparated ? { start, end } : { start: previous.getEnd(), end: element.getEnd() };
}

/** The line of a node with its comma and its line break, if nothing else is on it. */
export function lineOf(node: ts.Node): TextRange | undefined {
  const { text } = node.getSourceFile();
  const start = node.getStart();
  const indent = /(?:^|[\r\n])([ \t]*)$/.exec(text.slice(Math.max(start - 200, 0), start))?.[1];
  const rest = /^(?:\s*,)?[ \t]*(?:\r\n|\r|\n)/.exec(text.slice(node.getEnd(), node.getEnd() + 200))?.[0];
  return indent === undefined || rest === undefined
    ? undefined
    : { start: start - indent.length, end: node.getEnd() + rest.length };
}
