import type ts from 'typescript';
import type { SyntaxReader } from '../evaluate/syntax-reader';

const enough = 40;

const known = new WeakMap<ts.SourceFile, "'" | '"'>();

/** The quote of most string literals in a script; a double quote if there is no majority. */
export function quoteOf(sourceFile: ts.SourceFile, reader: SyntaxReader): "'" | '"' {
  const quote = known.get(sourceFile) ?? countQuotes(sourceFile, reader);
  known.set(sourceFile, quote);
  return quote;
}

function countQuotes(sourceFile: ts.SourceFile, reader: SyntaxReader): "'" | '"' {
  let single = 0;
  let double = 0;
  const pending: ts.Node[] = [sourceFile];
  for (let node = pending.pop(); node !== undefined && single + double < enough; node = pending.pop()) {
    if (node.kind === reader.parser.SyntaxKind.StringLiteral) {
      const first = sourceFile.text[node.getStart(sourceFile)];
      if (first === "'") single++;
      else double++;
    }
    // JSX attributes have their own quotes.
    const isAttribute = node.kind === reader.parser.SyntaxKind.JsxAttribute;
    reader.parser.forEachChild(node, (child) => {
      if (!isAttribute || child.kind !== reader.parser.SyntaxKind.StringLiteral) pending.push(child);
    });
  }
  return single > double ? "'" : '"';
}
