import type ts from 'typescript';
import type { ScriptParser } from '../../../documents/script-document';
import type { SyntaxReader } from '../evaluate/syntax-reader';
import { TreeMemo } from '../evaluate/tree-memo';

const enough = 40;

const quotes = new TreeMemo(mostUsedQuote);

/** The quote of most string literals in a script; a double quote if there is no majority. */
export function quoteOf(sourceFile: ts.SourceFile, { parser }: SyntaxReader): "'" | '"' {
  return quotes.of(sourceFile, parser);
}

function mostUsedQuote(sourceFile: ts.SourceFile, parser: ScriptParser): "'" | '"' {
  let single = 0;
  let double = 0;
  const pending: ts.Node[] = [sourceFile];
  for (let node = pending.pop(); node !== undefined && single + double < enough; node = pending.pop()) {
    if (node.kind === parser.SyntaxKind.StringLiteral) {
      const first = sourceFile.text[node.getStart(sourceFile)];
      if (first === "'") single++;
      else double++;
    }
    // JSX attributes have their own quotes.
    const isAttribute = node.kind === parser.SyntaxKind.JsxAttribute;
    parser.forEachChild(node, (child) => {
      if (!isAttribute || child.kind !== parser.SyntaxKind.StringLiteral) pending.push(child);
    });
  }
  return single > double ? "'" : '"';
}
