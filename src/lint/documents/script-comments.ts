import type ts from 'typescript';
import type { TextRange } from '../document';
import type { ScriptDocument } from './script-document';

/** The comment around an offset, its delimiters included; undefined where the offset is in code or in a string. */
export function commentAround(script: ScriptDocument, offset: number): TextRange | undefined {
  const { parser, text } = script;
  let node: ts.Node = script.sourceFile;
  for (;;) {
    const { child, gap } = childOrGap(script, node, offset);
    if (child === undefined) {
      return isToken(script, node) ? undefined : commentInGap(text, gap, offset);
    }
    if (offset < child.getStart(script.sourceFile)) {
      const comments = [
        ...(parser.getTrailingCommentRanges(text, child.pos) ?? []),
        ...(parser.getLeadingCommentRanges(text, child.pos) ?? []),
      ];
      const found = comments.find(({ pos, end }) => pos <= offset && offset < end);
      return found === undefined ? undefined : { start: found.pos, end: found.end };
    }
    node = child;
  }
}

/** The innermost node whose full text, the blanks and comments before it included, holds an offset. */
export function nodeAround(script: ScriptDocument, offset: number): ts.Node {
  let node: ts.Node = script.sourceFile;
  for (;;) {
    const { child } = childOrGap(script, node, offset);
    if (child === undefined) return node;
    node = child;
  }
}

function childOrGap(
  script: ScriptDocument,
  node: ts.Node,
  offset: number,
): { child: ts.Node | undefined; gap: TextRange } {
  let child: ts.Node | undefined;
  let start = node.getStart(script.sourceFile);
  let end = node.end;
  script.parser.forEachChild(node, (each) => {
    if (each.pos <= offset && offset < each.end) {
      child = each;
    } else if (each.end <= offset) {
      start = Math.max(start, each.end);
    } else {
      end = Math.min(end, each.pos);
    }
  });
  return { child, gap: { start, end } };
}

function isToken(script: ScriptDocument, node: ts.Node): boolean {
  return node.kind <= script.parser.SyntaxKind.LastToken;
}

/** Between the children of a node stand only punctuation, keywords, blanks and comments. */
function commentInGap(text: string, gap: TextRange, offset: number): TextRange | undefined {
  let position = gap.start;
  while (position <= offset) {
    const line = indexIn(text, '//', position, gap.end);
    const block = indexIn(text, '/*', position, gap.end);
    const start = Math.min(line, block);
    if (start > offset) return undefined;
    const end = start === line ? lineEnd(text, start) : blockEnd(text, start);
    if (offset < end) return { start, end };
    position = end;
  }
  return undefined;
}

function indexIn(text: string, part: string, from: number, to: number): number {
  const at = text.indexOf(part, from);
  return at < 0 || at >= to ? Number.POSITIVE_INFINITY : at;
}

function lineEnd(text: string, from: number): number {
  const match = /[\r\n\u2028\u2029]/g;
  match.lastIndex = from;
  return match.exec(text)?.index ?? text.length;
}

function blockEnd(text: string, from: number): number {
  const at = text.indexOf('*/', from + 2);
  return at < 0 ? text.length : at + 2;
}
