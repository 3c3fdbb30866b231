import type ts from 'typescript';
import type { TextRange } from '../document';
import type { ScriptDocument } from './script-document';

/**
 * Every comment of a script with its delimiters, in the order of the text. Comments come before and between nodes, so
 * strings, templates, regular expressions and JSX text contain none.
 */
export function scriptComments(script: ScriptDocument): TextRange[] {
  const { parser, text, sourceFile } = script;
  const comments = new Map<number, TextRange>();
  const keep = (found: readonly ts.CommentRange[] | undefined) => {
    for (const { pos, end } of found ?? []) comments.set(pos, { start: pos, end });
  };
  const pending: ts.Node[] = [sourceFile];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    // The statements have the same comments, without the markup before them.
    if (node !== sourceFile && node.kind !== parser.SyntaxKind.JsxText) {
      keep(parser.getTrailingCommentRanges(text, node.pos));
      keep(parser.getLeadingCommentRanges(text, node.pos));
    }
    if (node.kind > parser.SyntaxKind.LastToken) {
      let position = node === sourceFile ? sourceFile.statements.pos : node.getStart(sourceFile);
      const parent = node;
      parser.forEachChild(node, (child) => {
        for (const comment of commentsInGap(text, position, child.pos)) comments.set(comment.start, comment);
        position = Math.max(position, child.end);
        pending.push(child);
      });
      for (const comment of commentsInGap(text, position, parent.end)) comments.set(comment.start, comment);
    }
  }
  return [...comments.values()].sort((a, b) => a.start - b.start);
}

/** The text between the children of a node is only punctuation, keywords, whitespace and comments. */
function commentsInGap(text: string, start: number, end: number): TextRange[] {
  const comments: TextRange[] = [];
  let position = start;
  while (position < end) {
    const slash = text.indexOf('/', position);
    if (slash < 0 || slash >= end) break;
    const next = text[slash + 1];
    if (next === '/' || next === '*') {
      position = next === '/' ? lineEnd(text, slash) : blockEnd(text, slash);
      comments.push({ start: slash, end: position });
    } else {
      position = slash + 1;
    }
  }
  return comments;
}

function lineEnd(text: string, from: number): number {
  const lineBreak = /[\r\n\u2028\u2029]/g;
  lineBreak.lastIndex = from;
  return lineBreak.exec(text)?.index ?? text.length;
}

function blockEnd(text: string, from: number): number {
  const at = text.indexOf('*/', from + 2);
  return at < 0 ? text.length : at + 2;
}
