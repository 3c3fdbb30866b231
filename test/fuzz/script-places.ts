import ts from 'typescript';
import type { TextRange } from '../../src/lint/document';
import type { Sample } from './corpus';

export function treeOf({ file, text }: Sample): ts.SourceFile {
  return ts.createSourceFile(file.split('/').at(-1) ?? file, text, ts.ScriptTarget.Latest, true);
}

/** The tokens before which a comment may be: all but texts of JSX and of templates. */
export function tokensIn(sample: Sample): ts.Node[] {
  const tree = treeOf(sample);
  const tokens: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    const isText = ts.isJsxText(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
    if (isText || node.kind >= ts.SyntaxKind.FirstJSDocNode || ts.isJsxElement(node)) return;
    const children = node.getChildren(tree);
    if (children.length === 0 && node.getStart() < node.end) tokens.push(node);
    for (const child of children) visit(child);
  };
  visit(tree);
  return tokens;
}

/** Whether an offset is in a text of the script, where no comment can be. */
export function isInsideText(sample: Sample, at: number): boolean {
  let inside = false;
  const visit = (node: ts.Node): void => {
    const isWritten =
      ts.isJsxText(node) ||
      ts.isJsxElement(node) ||
      ts.isTemplateExpression(node) ||
      ts.isStringLiteralLike(node) ||
      ts.isRegularExpressionLiteral(node);
    if (isWritten && node.getFullStart() <= at && at <= node.end) inside = true;
    ts.forEachChild(node, visit);
  };
  visit(treeOf(sample));
  return inside;
}

/** Whether an offset is in a comment, or at the end of one that ends with its line. */
export function isInComment(sample: Sample, at: number): boolean {
  const before = tokensIn(sample).findLast(({ end }) => end <= at)?.end ?? 0;
  const gap = sample.text.slice(before, at);
  return gap.lastIndexOf('/*') > gap.lastIndexOf('*/') || /\/\/[^\n]*$/.test(gap);
}

/** Where a statement starts, after the directives and imports of its block. */
export function statementStarts(sample: Sample): number[] {
  const starts: number[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isSourceFile(node) || ts.isBlock(node)) {
      const later = node.statements.filter(
        (each) =>
          !ts.isImportDeclaration(each) &&
          !(ts.isExpressionStatement(each) && ts.isStringLiteral(each.expression)),
      );
      starts.push(...later.map((each) => each.getStart()));
    }
    ts.forEachChild(node, visit);
  };
  visit(treeOf(sample));
  return starts;
}

/** Locals that are never part of a shorthand, a pattern or an export. */
export function plainLocals(sample: Sample): string[] {
  const declared = new Set<string>();
  const excluded = new Set<string>();
  const visit = (node: ts.Node): void => {
    if ((ts.isVariableDeclaration(node) || ts.isParameter(node)) && ts.isIdentifier(node.name)) {
      declared.add(node.name.text);
    }
    if (ts.isIdentifier(node) && !isUse(node)) excluded.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(treeOf(sample));
  return [...declared].filter((name) => !excluded.has(name));
}

function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node;
  return !(
    isMember ||
    ts.isShorthandPropertyAssignment(parent) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ts.isBindingElement(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isExportSpecifier(parent) ||
    (ts.isVariableDeclaration(parent) && ts.getCombinedModifierFlags(parent) !== 0)
  );
}

/** Where a name is used, in the order of the text. */
export function usesOf(sample: Sample, name: string): TextRange[] {
  const uses: TextRange[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === name) uses.push({ start: node.getStart(), end: node.end });
    ts.forEachChild(node, visit);
  };
  visit(treeOf(sample));
  return uses.sort((a, b) => a.start - b.start);
}
